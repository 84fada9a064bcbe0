#include "ui/layout.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr float margin = 18;
constexpr float gap = 12;
constexpr std::size_t most_columns = 5; // a hand's keys
constexpr float least_tile_height = 44;
constexpr float most_tile_height = 190;
constexpr float descriptor_hint = 44; // two lines
constexpr float sound_test_height = 150;
constexpr float player_height = 136;

} // namespace

ScreenLayout screen_layout(Screen screen, float width, float height, float scale, bool descriptors) {
    const auto px = [scale](float units) { return units * scale; };
    const float left = px(margin);
    const float full = std::max(width - 2 * px(margin), px(900));
    const float bottom = std::max(height, px(600)) - px(margin);

    ScreenLayout layout;
    const bool live = screen == Screen::conduct || screen == Screen::stopped;
    const float header_height = live ? px(112) : px(56);
    layout.header = {left, px(margin), full, header_height};
    layout.banner = {left, layout.header.bottom() + px(gap), full, px(64)};
    const float top = layout.banner.bottom() + px(gap);

    if (screen == Screen::plan) {
        layout.record = {left, bottom - px(84), full, px(84)};
        const float body = layout.record.y - px(gap) - top;
        const float column = full - 2 * px(gap);
        layout.units = {left, top, column * 0.36F, body};
        layout.people = {layout.units.right() + px(gap), top, column * 0.32F, body};
        const float x = layout.people.right() + px(gap);
        layout.sound = {x, top, left + full - x, body - px(sound_test_height) - px(gap)};
        layout.sound_test = {x, layout.sound.bottom() + px(gap), layout.sound.w, px(sound_test_height)};
    } else if (screen == Screen::arrangements || screen == Screen::questions) {
        layout.page_list = {left, top, full * 0.42F, bottom - top};
        const float x = layout.page_list.right() + px(gap);
        layout.page_body = {x, top, left + full - x, bottom - top};
    } else if (screen == Screen::catalogue) {
        layout.catalogue_list = {left, top, full * 0.34F, bottom - top};
        const float x = layout.catalogue_list.right() + px(gap);
        layout.catalogue_page = {x, top, left + full - x, bottom - top};
    } else if (live) {
        const float side = std::clamp(full * 0.27F, px(320), px(440));
        layout.tiles = {left, top, full - side - px(gap), bottom - top - px(52)};
        layout.statement = {left, bottom - px(44), layout.tiles.w, px(44)};
        layout.last_mark = {layout.tiles.right() + px(gap), top, side, px(182)};
        const float y = layout.last_mark.bottom() + px(gap);
        const float below = descriptors ? (bottom - y) * 0.45F : px(descriptor_hint);
        layout.counters = {layout.last_mark.x, y, side, bottom - y - below - px(gap)};
        layout.descriptors = {layout.last_mark.x, bottom - below, side, below};
    } else if (screen == Screen::decide) {
        layout.player = {left, bottom - px(player_height), full, px(player_height)};
        const float above = layout.player.y - px(gap) - top;
        layout.decide_list = {left, top, std::max(full * 0.3F, px(300)), above};
        const float x = layout.decide_list.right() + px(gap);
        layout.decide_page = {x, top, left + full - x, above};
    } else if (screen == Screen::discussions) {
        layout.discussions = {left, top, full, bottom - top};
    } else {
        layout.player = {left, bottom - px(player_height), full, px(player_height)};
        layout.finished = {left, top, full, layout.player.y - px(gap) - top};
    }
    return layout;
}

TilesLayout tiles_layout(const std::vector<UnitView>& units, float width, float height, float scale) {
    const auto px = [scale](float value) { return value * scale; };
    TilesLayout layout;
    if (units.empty())
        return layout;

    const float unit_gap = px(18);
    const float tile_gap = px(7);
    const float unit_heading = px(30);
    const float outcome_heading = px(26);
    const float outcome_gap = px(10);

    const float unit_width =
        (width - unit_gap * static_cast<float>(units.size() - 1)) / static_cast<float>(units.size());

    // One size for all: the widest row sets the columns, the unit with most rows the height.
    std::size_t columns = 3;
    for (const UnitView& unit : units)
        for (const OutcomeView& outcome : unit.outcomes)
            columns = std::max(columns, std::min(outcome.tiles.size(), most_columns));
    const auto rows_in = [&](const OutcomeView& outcome) {
        return (outcome.tiles.size() + columns - 1) / columns;
    };
    float tile_height = px(most_tile_height);
    for (const UnitView& unit : units) {
        std::size_t rows = 0;
        for (const OutcomeView& outcome : unit.outcomes)
            rows += rows_in(outcome);
        const float headings =
            unit_heading + static_cast<float>(unit.outcomes.size()) * (outcome_heading + outcome_gap);
        const float left_for_tiles = height - headings - static_cast<float>(rows) * tile_gap;
        if (rows > 0)
            tile_height = std::min(tile_height, left_for_tiles / static_cast<float>(rows));
    }
    tile_height = std::max(tile_height, px(least_tile_height));
    const float tile_width =
        (unit_width - tile_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);

    layout.tile_width = tile_width;
    layout.tile_height = tile_height;
    for (std::size_t index = 0; index < units.size(); ++index) {
        const float x = static_cast<float>(index) * (unit_width + unit_gap);
        TilesLayout::UnitColumn column;
        column.heading = {x, 0, unit_width, unit_heading};
        float y = unit_heading;
        for (const OutcomeView& outcome : units[index].outcomes) {
            TilesLayout::Outcome placed;
            placed.heading = {x, y, unit_width, outcome_heading};
            y += outcome_heading;
            for (std::size_t tile = 0; tile < outcome.tiles.size(); ++tile) {
                const std::size_t row = tile / columns;
                const std::size_t column_of_tile = tile % columns;
                placed.tiles.push_back({x + static_cast<float>(column_of_tile) * (tile_width + tile_gap),
                                        y + static_cast<float>(row) * (tile_height + tile_gap), tile_width,
                                        tile_height});
            }
            y += static_cast<float>(rows_in(outcome)) * (tile_height + tile_gap) + outcome_gap;
            column.outcomes.push_back(std::move(placed));
        }
        layout.height = std::max(layout.height, y - outcome_gap);
        layout.units.push_back(std::move(column));
    }
    return layout;
}

} // namespace counterpoint
