#include "ui/panels/review_findings_panel.h"

#include "live/window/reviewing.h"
#include "live/words/review_words.h"
#include "ui/widgets.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// A finding is as high as its sentences; a group counts as one item, so that it can be pressed as a whole.
void draw_finding(const PanelFrame& frame, const ReviewFindingRow& row, std::size_t index) {
    const Theme& theme = frame.theme;
    const Palette& color = theme.color;
    const float indent = theme.px(26);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    {
        const GroupScope group;
        ImGui::SetCursorScreenPos({at.x + indent, at.y});
        text_in_lines(theme.font.strong, color.ink, row.title, width - indent);
        ImGui::SetCursorScreenPos({at.x + indent, ImGui::GetCursorScreenPos().y});
        text_in_lines(theme.font.body, color.ink, row.sentence, width - indent);
        ImGui::SetCursorScreenPos({at.x + indent, ImGui::GetCursorScreenPos().y});
        if (!row.why.empty())
            text_in_lines(theme.font.small, color.muted, row.why, width - indent);
    }
    const float height = ImGui::GetItemRectMax().y - at.y;
    draw_warning({at.x + theme.px(11), at.y + theme.px(10)}, theme.px(14), color.warning, color.surface);
    ImGui::SetCursorScreenPos(at);
    const std::string id = "###finding " + std::to_string(index);
    if (ImGui::InvisibleButton(id.c_str(), {width, height}))
        go_to_finding(row, frame.view.review.heard, *frame.view.state, frame.window);
    show_keyboard(frame.window);
    const bool about_chosen = row.mark != 0 && row.mark == frame.view.review.chosen;
    if (ImGui::IsItemHovered() || about_chosen)
        ImGui::GetWindowDrawList()->AddRect(
            {at.x - theme.px(4), at.y - theme.px(2)}, {at.x + width, at.y + height + theme.px(2)},
            about_chosen ? color.accent : color.edge, theme.px(5), 0, theme.px(about_chosen ? 2 : 1));
    ImGui::Dummy({0, theme.px(6)});
}

} // namespace

void draw_review_findings_panel(const PanelFrame& frame) {
    const PanelScope panel("review findings", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const ReviewView& view = frame.view.review;
    const auto findings = view.findings; // a press changes the view
    if (button(theme, "beside", review_words::show_conduct_report, ButtonWeight::quiet, {-1, theme.px(32)}))
        toggle_conduct_report(frame.window);
    wrapped_text(theme.font.strong, theme.color.ink, review_words::findings);
    wrapped_text(theme.font.small, theme.color.muted, review_words::guidance);
    ImGui::Dummy({0, theme.px(4)});
    if (findings->empty())
        wrapped_text(theme.font.body, theme.color.ink, review_words::no_findings);
    for (std::size_t i = 0; i < findings->size(); ++i)
        draw_finding(frame, (*findings)[i], i);
    if (!view.left_out.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.left_out);
    for (const std::string& sentence : view.not_checked)
        wrapped_text(theme.font.small, theme.color.muted, fmt::format(review_words::not_checked, sentence));
}

} // namespace counterpoint
