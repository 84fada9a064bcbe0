#include "ui/panels/review_counters_panel.h"

#include "live/window/reviewing.h"
#include "live/words/review_words.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace counterpoint {

namespace {

constexpr float row_height = 44; ///< a finger's, units
constexpr float narrow = 320;    ///< a list of fewer units has a line more in each row
constexpr float narrow_row_height = 62;
constexpr float criteria_height = 24;
constexpr float add_width = 186;

void draw_row(const PanelFrame& frame, const ReviewRow& row, const Rect& box, bool hovered) {
    const Theme& theme = frame.theme;
    const Palette& color = theme.color;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool chosen = row.mark == frame.view.review.chosen;
    const bool other = row.mark == frame.view.review.with;
    if (chosen || other || hovered)
        list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                           chosen || other ? color.accent_soft : color.raised_hover, theme.px(6));
    if (chosen)
        list.AddRectFilled({box.x, box.y}, {box.x + theme.px(4), box.bottom()}, color.accent, theme.px(2));
    if (other)
        list.AddRect({box.x, box.y}, {box.right(), box.bottom()}, color.accent, theme.px(6), 0, theme.px(2));
    const float sign = theme.px(30);
    if (row.found)
        draw_warning({box.x + theme.px(18), box.y + box.h / 2}, theme.px(14), color.warning, color.surface);
    const float x = box.x + sign + theme.px(4);
    const float width = box.right() - x - theme.px(4);
    const float first = theme.px(criteria_height);
    line_in_box(theme.font.strong, color.ink, {x, box.y, width, first}, row.criteria);
    boxed_text(theme.font.small, color.muted, {x, box.y + first, width, box.h - first},
               row.time + (row.remark.empty() ? "" : " · ") + row.remark);
}

} // namespace

void draw_review_counters_panel(const PanelFrame& frame) {
    const PanelScope panel("review counters", frame);
    const Theme& theme = frame.theme;
    const auto rows = frame.view.review.rows; // a press changes the view
    const std::string count = fmt::format(review_words::counters_counted, rows->size());
    ImFont* font = theme.font.small;
    const float room = ImGui::GetContentRegionAvail().x;
    const float beside = room - width_of(font, count) - theme.px(10);
    const float button_width = std::clamp(beside, theme.px(60), theme.px(add_width));
    text(font, theme.color.muted, count);
    ImGui::SameLine(ImGui::GetCursorStartPos().x + room - button_width);
    if (button(theme, "add", review_words::add, ButtonWeight::quiet, {button_width, theme.px(32)},
               frame.view.review.possible))
        begin_change(ReviewDraft::Change::add, frame.view.review.heard, *frame.view.state, frame.window);
    const ChildScope child("list", {0, 0});
    if (rows->empty())
        return wrapped_text(theme.font.body, theme.color.muted, review_words::no_counters);
    const StyleScope spacing(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = theme.px(width < theme.px(narrow) ? narrow_row_height : row_height);
    if (std::exchange(frame.window.review.scroll_to_chosen, false))
        for (std::size_t i = 0; i < rows->size(); ++i)
            if ((*rows)[i].mark == frame.view.review.chosen)
                ImGui::SetScrollFromPosY(ImGui::GetCursorStartPos().y - ImGui::GetScrollY() +
                                         height * (static_cast<float>(i) + 0.5F));
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(rows->size()), height);
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const ReviewRow& row = (*rows)[static_cast<std::size_t>(i)];
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const std::string id = "###counter " + std::to_string(row.mark);
            if (ImGui::InvisibleButton(id.c_str(), {width, height}))
                choose_counter(row.mark, *frame.view.state, frame.window);
            show_keyboard(frame.window);
            const bool hovered = ImGui::IsItemHovered();
            const ImVec2 after = ImGui::GetCursorScreenPos();
            draw_row(frame, row, {at.x, at.y, width, height}, hovered);
            ImGui::SetCursorScreenPos(after);
        }
}

} // namespace counterpoint
