#include "ui/panels/tiles_panel.h"

#include "live/conducting.h"
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

/// Where the parts of a tile stand. Room for the sign of being touched is kept from the start, so that a
/// label never changes its place or size.
struct TileParts {
    ImFont* number_font;
    Rect number;
    Rect label;
    Rect foot;
    bool narrow; ///< the sign is then only how often, without words
    bool low;    ///< the sign stands beside the number, not below
};

TileParts parts_of(const Theme& theme, const Rect& box) {
    TileParts parts{};
    parts.narrow = box.w < theme.px(150);
    parts.low = box.h < theme.px(100);
    parts.number_font = box.h > theme.px(125) ? theme.font.title : theme.font.number;
    const float pad = theme.px(parts.narrow ? 8 : 11);
    const float foot = theme.px(parts.narrow ? 18 : 22);
    const float width = box.w - 2 * pad;
    parts.number = {box.x + pad, box.y + pad - theme.px(2), width, parts.number_font->FontSize};
    parts.foot = {box.x + pad, box.bottom() - foot - theme.px(4), width, foot};
    const float top = parts.number.bottom() + theme.px(4);
    parts.label = {box.x + pad, top, width, parts.foot.y - top};
    if (parts.low) {
        const float key = theme.px(30);
        const float number = theme.px(parts.narrow ? 32 : 44);
        parts.number.y = box.y + theme.px(5);
        parts.foot = {box.x + pad + number, parts.number.y, width - number - key, parts.number.h};
        parts.label = {box.x + pad, parts.number.bottom() + theme.px(2), width,
                       box.bottom() - theme.px(5) - parts.number.bottom() - theme.px(2)};
    }
    return parts;
}

/// One font for all labels, so that no criterion looks more important than another; only a word that is too
/// long for it goes below.
ImFont* label_font(const Theme& theme, const std::vector<UnitView>& units, const Rect& label) {
    ImFont* font = theme.font.large;
    for (const UnitView& unit : units)
        for (const OutcomeView& outcome : unit.outcomes)
            for (const TileView& tile : outcome.tiles) {
                ImFont* fitting = font_for_box(theme, tile.label, label.w, label.h);
                if (fitting->FontSize < font->FontSize && fitting != theme.font.tiny)
                    font = fitting;
            }
    return font;
}

/// Whether it was touched, how often, and whether that is enough: two ticks then, and the word where it fits.
void draw_foot(const Theme& theme, const TileView& tile, const TileParts& parts, ImU32 ink) {
    const Rect& foot = parts.foot;
    const bool brief = parts.narrow || parts.low;
    float x = foot.x;
    for (int ticks = (tile.touched > 0 ? 1 : 0) + (tile.enough ? 1 : 0); ticks > 0; --ticks) {
        draw_check({x + theme.px(6), foot.y + foot.h / 2}, theme.px(12), theme.color.accent);
        x += theme.px(ticks > 1 ? 9 : 17);
    }
    std::string words;
    if (tile.touched > 0)
        words = brief ? std::to_string(tile.touched) : tile.touched_text;
    if (tile.enough)
        words += std::string(words.empty() ? "" : parts.narrow ? " " : ", ") + "enough";
    if (tile.last)
        words += ", last";
    if (!tile.in_scope && words.empty())
        words = parts.narrow ? "" : "not in scope";
    line_in_box(brief ? theme.font.small : theme.font.strong, ink, {x, foot.y, foot.right() - x, foot.h},
                words);
}

void draw_face(const Theme& theme, const TileView& tile, const Rect& box, ImFont* common_font, bool hovered,
               bool enabled) {
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
                 touched || (hovered && enabled) ? color.accent : color.edge, round, 0,
                 theme.px(tile.last ? 3.0F : 1.0F));

    const ImU32 ink = enabled && tile.in_scope ? color.ink : color.muted;
    const TileParts parts = parts_of(theme, box);
    line_in_box(parts.number_font, ink, parts.number, tile.number);
    if (!tile.key.empty())
        draw_key_cap(theme, {parts.number.right(), parts.number.y}, tile.key);
    if (parts.label.h > theme.font.tiny->FontSize) {
        ImFont* fitting = font_for_box(theme, tile.label, parts.label.w, parts.label.h);
        boxed_text(fitting->FontSize < common_font->FontSize ? fitting : common_font, ink, parts.label,
                   tile.label);
    }
    draw_foot(theme, tile, parts, ink);
}

void draw_tile(const PanelFrame& frame, const TileView& tile, const Rect& box, ImFont* font) {
    const bool enabled = frame.view.conduct.running;
    const std::string id = "###" + criterion_text(tile.criterion);
    const bool pressed = tile_pressed(id, box);
    const bool hovered = ImGui::IsItemHovered();
    if (enabled && ImGui::IsItemClicked(ImGuiMouseButton_Right))
        toggle_enough(tile.criterion, frame.input.now, *frame.view.state, frame.window, frame.sink);
    if (hovered)
        frame.window.pointed_at = tile.criterion;
    draw_face(frame.theme, tile, box, font, hovered, enabled);
    if (pressed && enabled)
        mark_criterion({tile.criterion, frame.input.shift}, frame.input.pressed_at, frame.window, frame.sink);
}

} // namespace

void draw_tiles_panel(const PanelFrame& frame) {
    const PanelScope panel("tiles", frame, PanelScope::Look::bare, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const auto& units = frame.view.discussion.units;
    const float edge = theme.px(2); // the thick outline of the last tile stands out over its box
    const float width = frame.area.w - 2 * edge;
    const float height = frame.area.h - edge;
    TilesLayout layout = tiles_layout(units, width, height, theme.scale);
    if (layout.height > height)
        layout = tiles_layout(units, width - ImGui::GetStyle().ScrollbarSize, height, theme.scale);
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const ImVec2 origin{cursor.x + edge, cursor.y};
    ImFont* font =
        label_font(theme, units, parts_of(theme, {0, 0, layout.tile_width, layout.tile_height}).label);
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
                draw_tile(frame, outcome.tiles[t], moved(column.outcomes[o].tiles[t], origin), font);
        }
    }
    ImGui::SetCursorScreenPos({origin.x, origin.y + layout.height});
}

} // namespace counterpoint
