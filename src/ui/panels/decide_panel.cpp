#include "ui/panels/decide_panel.h"

#include "live/deciding.h"
#include "ui/panels/decide_criterion.h"
#include "ui/panels/decide_unit.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

float height_of(const Theme& theme, const DecideRow& row) {
    return theme.px(row.kind == DecideRow::Kind::outcome ? 34 : 40);
}

/// Pass is a tick, Referral a triangle, open a ring: told apart without their colours.
void draw_sign(const PanelFrame& frame, const DecideRow& row, ImVec2 at) {
    const Palette& color = frame.theme.color;
    const float size = frame.theme.px(13);
    if (row.judgement == Judgement::pass)
        draw_check(at, size, color.accent);
    else if (row.judgement == Judgement::referral)
        draw_warning(at, size, color.warning, color.surface);
    else
        draw_ring(at, size * 0.8F, color.muted);
}

void draw_row(const PanelFrame& frame, const DecideRow& row, const Rect& box, bool hovered) {
    const Theme& theme = frame.theme;
    const Palette& color = theme.color;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (row.chosen || hovered)
        list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                           row.chosen ? color.accent_soft : color.raised_hover, theme.px(6));
    if (row.chosen)
        list.AddRectFilled({box.x, box.y}, {box.x + theme.px(4), box.bottom()}, color.accent, theme.px(2));

    const bool is_outcome = row.kind == DecideRow::Kind::outcome;
    const bool is_criterion = row.kind == DecideRow::Kind::criterion;
    const float pad = theme.px(10);
    const float indent = is_criterion ? theme.px(14) : 0;
    const float word_width = row.word.empty() ? 0 : theme.px(88);
    const float name_width = is_criterion ? theme.px(40) : is_outcome ? theme.px(46) : theme.px(102);
    const float x = box.x + pad + indent;
    const float label_x = x + name_width + theme.px(4);
    line_in_box(is_outcome ? theme.font.small : theme.font.strong, is_outcome ? color.muted : color.ink,
                {x, box.y, name_width, box.h}, row.name);
    line_in_box(is_outcome ? theme.font.small : theme.font.body, is_criterion ? color.ink : color.muted,
                {label_x, box.y, box.right() - label_x - word_width - theme.px(4), box.h}, row.label);
    if (row.word.empty())
        return;
    const float word_x = box.right() - word_width;
    if (row.kind != DecideRow::Kind::submission)
        draw_sign(frame, row, {word_x + theme.px(8), box.y + box.h / 2});
    line_in_box(theme.font.small, row.judgement ? color.ink : color.muted,
                {word_x + theme.px(20), box.y, word_width - theme.px(24), box.h}, row.word);
}

} // namespace

void draw_decide_list_panel(const PanelFrame& frame) {
    const PanelScope panel("decide list", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const float width = ImGui::GetContentRegionAvail().x;
    const StyleScope spacing(ImGuiStyleVar_ItemSpacing, {0, 0});
    const std::vector<DecideRow> rows = frame.view.decide.rows; // a press changes the view
    for (const DecideRow& row : rows) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const Rect box{at.x, at.y, width, height_of(frame.theme, row)};
        const std::string id =
            "###" + row.target.unit + "/" + row.target.outcome + "/" + row.target.criterion;
        if (ImGui::InvisibleButton(id.c_str(), {box.w, box.h}))
            choose_target(row.target, *frame.view.state, frame.input.now, frame.window, frame.sink);
        const bool hovered = ImGui::IsItemHovered();
        if (row.chosen && frame.window.decide.scroll_to_target && !ImGui::IsItemVisible())
            ImGui::SetScrollHereY();
        const ImVec2 after = ImGui::GetCursorScreenPos();
        draw_row(frame, row, box, hovered);
        ImGui::SetCursorScreenPos(after);
    }
    frame.window.decide.scroll_to_target = false;
}

void draw_decide_page_panel(const PanelFrame& frame) {
    const PanelScope panel("decide page", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    switch (frame.view.decide.kind) {
    case DecideRow::Kind::submission:
        return draw_submission(frame);
    case DecideRow::Kind::unit:
        return draw_unit(frame);
    case DecideRow::Kind::outcome:
        return draw_outcome(frame);
    case DecideRow::Kind::criterion:
        return draw_criterion(frame);
    }
}

} // namespace counterpoint
