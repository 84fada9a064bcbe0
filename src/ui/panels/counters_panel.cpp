#include "ui/panels/counters_panel.h"

#include "live/words/conduct_words.h"
#include "live/words/shared_words.h"
#include "ui/widgets.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

constexpr float narrow_list = 400;

void draw_row(const PanelFrame& frame, const CounterRow& row, const Rect& box) {
    const Theme& theme = frame.theme;
    const bool saved = frame.view.conduct.saved(row);
    const float sign_width = theme.px(26);
    const ImVec2 sign{box.x + theme.px(9), box.y + box.h / 2};
    if (saved)
        draw_check(sign, theme.px(12), theme.color.accent);
    else
        draw_ring(sign, theme.px(11), theme.color.warning);

    // In two lines where the panel is narrow.
    const bool narrow = box.w < theme.px(narrow_list);
    const float line = narrow ? box.h / 2 : box.h;
    const Rect name{box.x + sign_width, box.y, (box.w - sign_width) * (narrow ? 1 : 0.42F), line};
    const float x = narrow ? name.x : name.right() + theme.px(6);
    const Rect rest{x, box.bottom() - line, box.right() - x, line};
    line_in_box(theme.font.strong, theme.color.ink, name, row.criteria);
    std::string words = row.time;
    if (!saved)
        words += " · " + frame.view.conduct.pending_word;
    if (row.prompted)
        words += std::string(" · ") + shared_words::prompted;
    if (!row.note.empty())
        words += " · " + row.note;
    line_in_box(theme.font.small, theme.color.muted, rest, words);
}

} // namespace

void draw_counters_panel(const PanelFrame& frame) {
    const PanelScope panel("counters", frame);
    const Theme& theme = frame.theme;
    const auto& rows = frame.view.discussion.counters;
    text(theme.font.small, theme.color.muted,
         rows.empty() ? conduct_words::counters : fmt::format(conduct_words::counters_counted, rows.size()));

    const ChildScope list("list", {0, 0});
    if (rows.empty()) {
        wrapped_text(theme.font.body, theme.color.muted, conduct_words::how_to_mark);
        return;
    }
    const bool narrow = ImGui::GetContentRegionAvail().x < theme.px(narrow_list);
    const float height = theme.px(narrow ? 44 : 25);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(rows.size()), height);
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float width = ImGui::GetContentRegionAvail().x;
            draw_row(frame, rows[static_cast<std::size_t>(i)], {at.x, at.y, width, height});
            ImGui::SetCursorScreenPos({at.x, at.y + height});
        }
}

} // namespace counterpoint
