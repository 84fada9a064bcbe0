#include "ui/panels/tiles_panel.h"

#include "live/window/conducting.h"
#include "live/window/marking.h"
#include "live/words/conduct_words.h"
#include "ui/layout.h"
#include "ui/widgets.h"

#include <algorithm>

namespace counterpoint {

namespace {

std::string heading_of(const UnitView& unit) {
    return unit.id + "  " + unit.title;
}

std::string heading_of(const OutcomeView& outcome) {
    return outcome.name + "  " + outcome.statement;
}

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
    bool low;    ///< the sign stands beside the number, where it finds room
};

constexpr float low_tile = 100;
constexpr float narrow_tile = 150;

TileParts parts_of(const Theme& theme, const Rect& box) {
    TileParts parts{};
    parts.narrow = box.w < theme.px(narrow_tile);
    parts.low = box.h < theme.px(low_tile);
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
        const float number = theme.px(44);
        parts.number.y = box.y + theme.px(5);
        const float label = parts.number.bottom() + theme.px(2);
        if (parts.narrow)
            parts.foot.y = box.bottom() - theme.px(3) - foot;
        else
            parts.foot = {box.x + pad + number, parts.number.y, width - number - key, parts.number.h};
        const float end = parts.narrow ? parts.foot.y : box.bottom() - theme.px(5);
        parts.label = {box.x + pad, label, width, end - label};
    }
    return parts;
}

/// What of a tile's height is not its label's.
float beside_label(const Theme& theme, float width) {
    const Rect box{0, 0, width, theme.px(low_tile) - 1};
    return box.h - parts_of(theme, box).label.h;
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
    ImFont* font = brief ? theme.font.small : theme.font.strong;
    const float room = foot.right() - x;
    std::string words;
    const auto add = [&](std::string_view more) { // what finds no room is told by ticks and by the edge too
        const std::string longer = words + (words.empty() ? "" : ", ") + std::string(more);
        if (width_of(font, longer) <= room)
            words = longer;
    };
    if (tile.touched > 0)
        add(brief ? std::to_string(tile.touched) : tile.touched_text);
    if (tile.enough)
        add(conduct_words::enough_heard);
    if (tile.last)
        add(conduct_words::last);
    if (!tile.in_scope && tile.touched == 0)
        add(conduct_words::not_in_scope);
    line_in_box(font, ink, {x, foot.y, room, foot.h}, words);
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
    if (parts.label.h > theme.font.tiny->FontSize - 1) {
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
    show_keyboard(frame.window);
    if (enabled && ImGui::IsItemClicked(ImGuiMouseButton_Right))
        toggle_enough(tile.criterion, frame.input.now, *frame.view.state, frame.window, frame.sink);
    if (hovered)
        frame.window.pointed_at = tile.criterion;
    draw_face(frame.theme, tile, box, font, hovered, enabled);
    if (pressed && enabled)
        mark_criterion({tile.criterion, frame.input.shift}, frame.input.pressed_at, frame.window, frame.sink);
}

/// What the words of these units need, so that none is cut.
TileWords words_of(const Theme& theme, const std::vector<UnitView>& units, bool low_headings) {
    ImFont* font = theme.font.small;
    float longest = 0;
    for (const UnitView& unit : units)
        for (const OutcomeView& outcome : unit.outcomes)
            for (const TileView& tile : outcome.tiles)
                longest = std::max(longest, longest_word(font, tile.label));
    TileWords words;
    words.least_width = std::max(longest + theme.px(16), theme.px(88)); // number and key
    words.tile = [=, &theme, &units](float width) {
        float most = 0;
        for (const UnitView& unit : units)
            for (const OutcomeView& outcome : unit.outcomes)
                for (const TileView& tile : outcome.tiles)
                    most =
                        std::max(most, height_of(font, tile.label,
                                                 width - theme.px(width < theme.px(narrow_tile) ? 16 : 22)));
        return most + beside_label(theme, width);
    };
    if (low_headings)
        return words;
    words.unit = [=, &theme](const UnitView& unit, float width) {
        return height_of(theme.font.strong, heading_of(unit), width) + theme.px(8);
    };
    words.outcome = [=, &theme](const OutcomeView& outcome, float width) {
        return height_of(theme.font.small, heading_of(outcome), width) + theme.px(8);
    };
    return words;
}

/// All of it, or where there is no room for that its name alone, and all of it under the mouse.
void draw_heading(const Theme& theme, ImFont* font, ImU32 color, const Rect& box, const std::string& name,
                  const std::string& all) {
    const bool fits = height_of(font, all, box.w) <= box.h;
    centred_text(font, color, box, fits ? all : name);
    if (!fits && ImGui::IsMouseHoveringRect({box.x, box.y}, {box.right(), box.bottom()})) {
        const TooltipScope tooltip;
        text(theme.font.small, theme.color.ink, all);
    }
}

} // namespace

void draw_tiles_panel(const PanelFrame& frame) {
    const PanelScope panel("tiles", frame, PanelScope::Look::bare, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const auto& units = frame.view.discussion.units;
    const float edge = theme.px(2); // the thick outline of the last tile stands out over its box
    const float width = frame.area.w - 2 * edge;
    const float height = frame.area.h - edge;
    const TileWords words = words_of(theme, units, has_low_headings(height, theme.scale));
    TilesLayout layout = tiles_layout(units, width, height, theme.scale, words);
    if (layout.height > height)
        layout = tiles_layout(units, width - ImGui::GetStyle().ScrollbarSize, height, theme.scale, words);
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const ImVec2 origin{cursor.x + edge, cursor.y};
    ImFont* font =
        label_font(theme, units, parts_of(theme, {0, 0, layout.tile_width, layout.tile_height}).label);
    frame.window.pointed_at.reset();

    for (std::size_t u = 0; u < units.size(); ++u) {
        const UnitView& unit = units[u];
        const auto& column = layout.units[u];
        draw_heading(theme, theme.font.strong, theme.color.ink, moved(column.heading, origin), unit.id,
                     heading_of(unit));
        for (std::size_t o = 0; o < unit.outcomes.size(); ++o) {
            const OutcomeView& outcome = unit.outcomes[o];
            draw_heading(theme, theme.font.small, theme.color.muted,
                         moved(column.outcomes[o].heading, origin), outcome.name, heading_of(outcome));
            for (std::size_t t = 0; t < outcome.tiles.size(); ++t)
                draw_tile(frame, outcome.tiles[t], moved(column.outcomes[o].tiles[t], origin), font);
        }
    }
    ImGui::SetCursorScreenPos({origin.x, origin.y + layout.height});
}

} // namespace counterpoint
