#include "ui/panels/strip_panel.h"

#include "live/window/marking.h"
#include "live/words/conduct_words.h"
#include "ui/layout.h"
#include "ui/widgets.h"

#include <cstdlib>

namespace counterpoint {

namespace {

/// One line: what is wrong, if anything is, else the last counter.
void draw_head(const PanelFrame& frame, const Rect& box) {
    const Theme& theme = frame.theme;
    const ConductView& view = frame.view.conduct;
    const bool calm = frame.view.banner.severity == Severity::calm;
    const ImVec2 sign{box.x + theme.px(9), box.y + box.h / 2};
    const ImU32 color = view.paused ? theme.color.muted : theme.color.danger;
    if (view.paused)
        draw_ring(sign, theme.px(12), color);
    else
        ImGui::GetWindowDrawList()->AddCircleFilled(sign, theme.px(6), color);
    const float clock = theme.px(98);
    line_in_box(theme.font.number, theme.color.ink, {box.x + theme.px(22), box.y, clock, box.h}, view.clock);
    const Rect words{box.x + theme.px(26) + clock, box.y, box.w - theme.px(26) - clock, box.h};
    line_in_box(theme.font.body, calm ? theme.color.muted : theme.color.danger, words,
                calm ? view.clock_state + " · " + view.last_title : frame.view.banner.lines.front());
}

/// "302" of "8585-302": what tells the units of one qualification apart.
std::string_view short_unit(std::string_view id) {
    return id.substr(id.find('-') == std::string_view::npos ? 0 : id.find('-') + 1);
}

void draw_tile(const PanelFrame& frame, const TileView& tile, bool with_unit, const Rect& box) {
    const Theme& theme = frame.theme;
    const Palette& color = theme.color;
    ImGui::SetCursorScreenPos({box.x, box.y});
    const std::string id = "###" + criterion_text(tile.criterion);
    (void)ImGui::InvisibleButton(id.c_str(), {box.w, box.h});
    const bool enabled = frame.view.conduct.running;
    if (ImGui::IsItemClicked(ImGuiMouseButton_Left) && enabled)
        mark_criterion({tile.criterion, frame.input.shift}, frame.input.pressed_at, frame.window, frame.sink);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = theme.px(6);
    const bool touched = tile.touched > 0;
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                       touched                  ? color.accent_soft
                       : ImGui::IsItemHovered() ? color.raised_hover
                                                : color.raised,
                       round);
    list.AddRect({box.x, box.y}, {box.right(), box.bottom()}, touched ? color.accent : color.edge, round, 0,
                 theme.px(tile.last ? 3.0F : 1.0F));
    line_in_box(theme.font.strong, color.ink, {box.x + theme.px(8), box.y, box.w * 0.6F, box.h * 0.46F},
                tile.number);
    if (touched) {
        draw_check({box.right() - theme.px(34), box.y + box.h * 0.23F}, theme.px(10), color.accent);
        line_in_box(theme.font.small, color.ink,
                    {box.right() - theme.px(26), box.y, theme.px(24), box.h * 0.46F},
                    std::to_string(tile.touched));
    }
    boxed_text(theme.font.tiny, color.muted,
               {box.x + theme.px(8), box.y + box.h * 0.46F, box.w - theme.px(10), box.h * 0.5F},
               with_unit ? short_unit(tile.criterion.unit) : std::string_view(tile.label));
    if (ImGui::IsItemHovered()) {
        const TooltipScope tooltip;
        text(theme.font.small, color.ink, tile.label);
    }
}

} // namespace

void draw_strip_panel(const PanelFrame& frame) {
    const PanelScope panel("strip", frame, PanelScope::Look::bare);
    const Theme& theme = frame.theme;
    const auto& units = frame.view.discussion.units;
    const float gap = theme.px(strip_gap);
    const float right = frame.area.right() - theme.px(strip_buttons) - gap;
    draw_head(frame,
              {frame.area.x + gap, frame.area.y, right - frame.area.x - 2 * gap, theme.px(strip_head)});

    const int columns = strip_size(frame.view.state->units).columns;
    int place = 0;
    for (const UnitView& unit : units)
        for (const OutcomeView& outcome : unit.outcomes)
            for (const TileView& tile : outcome.tiles) {
                const auto [line, across] = std::div(place, columns);
                const auto column = static_cast<float>(across);
                const auto row = static_cast<float>(line);
                ++place;
                draw_tile(
                    frame, tile, units.size() > 1,
                    {frame.area.x + gap + column * theme.px(strip_tile_width + strip_gap),
                     frame.area.y + theme.px(strip_head) + row * theme.px(strip_tile_height + strip_gap),
                     theme.px(strip_tile_width), theme.px(strip_tile_height)});
            }

    const ImVec2 size{theme.px(strip_buttons), theme.px(40)};
    ImGui::SetCursorScreenPos({right, frame.area.y + gap});
    if (button(theme, "window", conduct_words::window, ButtonWeight::quiet, size))
        frame.window.talk.strip = false;
    ImGui::SetCursorScreenPos({right, frame.area.y + size.y + 2 * gap});
    if (button(theme, "undo", conduct_words::undo_in_strip, ButtonWeight::quiet, size,
               frame.view.conduct.can_undo))
        undo_mark(frame.input.pressed_at, frame.window, frame.sink);
}

} // namespace counterpoint
