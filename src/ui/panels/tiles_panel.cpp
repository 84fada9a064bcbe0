#include "ui/panels/tiles_panel.h"

#include "live/marking.h"
#include "ui/layout.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

Rect moved(const Rect& rect, ImVec2 by) {
    return {rect.x + by.x, rect.y + by.y, rect.w, rect.h};
}

/// True in the frame in which the tile was pressed: the moment counts at which the finger came down. Dear
/// ImGui reports a mouse press on release, so that report counts only if it came from the keyboard.
bool tile_pressed(const std::string& id, const Rect& box) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    const bool reported = ImGui::InvisibleButton(id.c_str(), {box.w, box.h});
    return ImGui::IsItemClicked(ImGuiMouseButton_Left) || (reported && !ImGui::IsMouseReleased(0));
}

void draw_face(const Theme& theme, const TileView& tile, const Rect& box, bool hovered, bool enabled) {
    const Palette& color = theme.color;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = theme.px(8);
    const bool touched = tile.touched > 0;
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                       touched              ? color.accent_soft
                       : hovered && enabled ? color.raised_hover
                                            : color.raised,
                       round);
    list.AddRect({box.x, box.y}, {box.right(), box.bottom()},
                 touched || (hovered && enabled) ? color.accent : color.line, round, 0,
                 theme.px(tile.last ? 3.0F : 1.0F));

    const ImU32 ink = enabled ? color.ink : color.muted;
    const bool narrow = box.w < theme.px(150);
    const float pad = theme.px(narrow ? 8 : 11);
    ImFont* number_font = box.h > theme.px(125) ? theme.font.title : theme.font.number;
    line_in_box(number_font, ink,
                {box.x + pad, box.y + pad - theme.px(2), box.w - 2 * pad, number_font->FontSize},
                tile.number);
    if (!tile.key.empty())
        draw_key_cap(theme, {box.right() - pad, box.y + pad - theme.px(2)}, tile.key);

    // Room for the sign of being touched is kept from the start, so that the label never changes its place or
    // size. Where there is little of it, the number alone tells how often.
    const float foot = theme.px(narrow ? 18 : 22);
    const float top = box.y + pad + number_font->FontSize + theme.px(2);
    const Rect label{box.x + pad, top, box.w - 2 * pad, box.bottom() - pad / 2 - foot - top};
    if (label.h > theme.font.tiny->FontSize)
        boxed_text(font_for_box(theme, tile.label, label.w, label.h), ink, label, tile.label);
    if (!touched)
        return;
    const Rect line{box.x + pad, box.bottom() - foot - theme.px(4), box.w - 2 * pad, foot};
    draw_check({line.x + theme.px(6), line.y + foot / 2}, theme.px(12), color.accent);
    const std::string words = narrow ? std::to_string(tile.touched) : tile.touched_text;
    line_in_box(narrow ? theme.font.small : theme.font.strong, ink,
                {line.x + theme.px(19), line.y, line.w - theme.px(19), foot},
                tile.last ? words + ", last" : words);
}

void draw_tile(const PanelFrame& frame, const TileView& tile, const Rect& box) {
    const bool enabled = frame.view.conduct.running;
    const std::string id = "###" + criterion_text(tile.criterion);
    const bool pressed = tile_pressed(id, box);
    const bool hovered = ImGui::IsItemHovered();
    if (hovered)
        frame.window.pointed_at = tile.criterion;
    draw_face(frame.theme, tile, box, hovered, enabled);
    if (pressed && enabled)
        mark_criterion({tile.criterion, frame.input.shift}, frame.input.pressed_at, frame.window, frame.sink);
}

} // namespace

void draw_tiles_panel(const PanelFrame& frame) {
    const PanelScope panel("tiles", frame, PanelScope::Look::bare);
    const Theme& theme = frame.theme;
    const auto& units = frame.view.discussion.units;
    const float edge = theme.px(2); // the thick outline of the last tile stands out over its box
    const TilesLayout layout = tiles_layout(units, frame.area.w - 2 * edge, frame.area.h - edge, theme.scale);
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const ImVec2 origin{cursor.x + edge, cursor.y};
    frame.window.pointed_at.reset();

    for (std::size_t u = 0; u < units.size(); ++u) {
        const UnitView& unit = units[u];
        const auto& column = layout.units[u];
        line_in_box(theme.font.strong, theme.color.ink, moved(column.heading, origin),
                    unit.id + "  " + unit.title);
        for (std::size_t o = 0; o < unit.outcomes.size(); ++o) {
            const OutcomeView& outcome = unit.outcomes[o];
            line_in_box(theme.font.small, theme.color.muted, moved(column.outcomes[o].heading, origin),
                        outcome.name + "  " + outcome.statement);
            for (std::size_t t = 0; t < outcome.tiles.size(); ++t)
                draw_tile(frame, outcome.tiles[t], moved(column.outcomes[o].tiles[t], origin));
        }
    }
    ImGui::SetCursorScreenPos({origin.x, origin.y + layout.height});
}

} // namespace counterpoint
