#include "ui/panels/decide_panel.h"

#include "live/window/deciding.h"
#include "live/words/decide_words.h"
#include "ui/panels/decide_criterion.h"
#include "ui/panels/decide_unit.h"
#include "ui/widgets.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr float least_label = 130;

/// Where the parts of a row stand in a list of this width, from its left edge.
struct RowParts {
    float name, label, word; ///< where they begin
    float name_width, label_width, word_width;
    float first; ///< height of the name's line
    float height;
    bool below; ///< the label stands below the name, since there is little room beside it
    ImFont* name_font;
    ImFont* label_font;
};

RowParts parts_of(const Theme& theme, const DecideRow& row, float width) {
    const bool is_outcome = row.kind == DecideRow::Kind::outcome;
    const bool is_criterion = row.kind == DecideRow::Kind::criterion;
    RowParts parts{};
    parts.name_font = is_outcome ? theme.font.small : theme.font.strong;
    parts.label_font = is_outcome ? theme.font.small : theme.font.body;
    parts.name = theme.px(is_criterion ? 24 : 10);
    parts.name_width = is_criterion ? theme.px(40) : is_outcome ? theme.px(46) : theme.px(102);
    parts.word_width = row.word.empty() ? 0 : theme.px(88);
    parts.word = width - parts.word_width;
    parts.label = parts.name + parts.name_width + theme.px(4);
    parts.label_width = parts.word - parts.label - theme.px(4);
    parts.below = parts.label_width < theme.px(least_label);
    if (parts.below) {
        parts.label = theme.px(24);
        parts.label_width = width - parts.label - theme.px(4);
    }
    const float lines = height_of(parts.label_font, row.label, parts.label_width);
    const float least = theme.px(is_outcome ? 34 : 40);
    parts.first = parts.below ? theme.px(26) : std::max(least, lines + theme.px(12));
    parts.height = parts.below ? parts.first + lines + theme.px(8) : parts.first;
    return parts;
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
    const RowParts parts = parts_of(theme, row, box.w);
    line_in_box(parts.name_font, is_outcome ? color.muted : color.ink,
                {box.x + parts.name, box.y, parts.name_width, parts.first}, row.name);
    const float above = parts.below ? parts.first : 0;
    centred_text(parts.label_font, is_criterion ? color.ink : color.muted,
                 {box.x + parts.label, box.y + above, parts.label_width, box.h - above}, row.label);
    if (row.word.empty())
        return;
    const float word_x = box.x + parts.word;
    if (row.kind != DecideRow::Kind::submission)
        draw_sign(frame, row, {word_x + theme.px(8), box.y + parts.first / 2});
    line_in_box(theme.font.small, row.judgement ? color.ink : color.muted,
                {word_x + theme.px(20), box.y, parts.word_width - theme.px(24), parts.first}, row.word);
}

} // namespace

void draw_decide_list_panel(const PanelFrame& frame) {
    const PanelScope panel("decide list", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const float width = ImGui::GetContentRegionAvail().x;
    const StyleScope spacing(ImGuiStyleVar_ItemSpacing, {0, 0});
    const std::vector<DecideRow> rows = frame.view.decide.rows; // a press changes the view
    for (const DecideRow& row : rows) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const Rect box{at.x, at.y, width, parts_of(frame.theme, row, width).height};
        const std::string id =
            "###" + row.target.unit + "/" + row.target.outcome + "/" + row.target.criterion;
        if (ImGui::InvisibleButton(id.c_str(), {box.w, box.h}))
            choose_target(row.target, *frame.view.state, frame.input.now, frame.window, frame.sink);
        show_keyboard(frame.window);
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
