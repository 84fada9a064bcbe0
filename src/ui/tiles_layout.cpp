#include "ui/layout.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t most_columns = 5; // a hand's keys
constexpr float least_tile_height = 44;
constexpr float most_tile_height = 190;
constexpr float low_area = 430; ///< below this headings of tiles give way to them

/// Everything but the height of the tiles.
class TilesMaker {
public:
    TilesMaker(const std::vector<UnitView>& units, float width, float height, float scale,
               const TileWords& words)
        : units_(units), words_(words), scale_(scale), low_(has_low_headings(height, scale)) {
        // One size for all: the widest row sets the columns.
        for (const UnitView& unit : units)
            for (const OutcomeView& outcome : unit.outcomes)
                columns_ = std::max(columns_, std::min(outcome.tiles.size(), most_columns));
        const auto count = static_cast<float>(units.size());
        unit_width_ = (width - px(unit_gap) * (count - 1)) / count;
        if (tile_width() < words.least_width) {
            beside_ = false;
            unit_width_ = width;
        }
        while (tile_width() < words.least_width && columns_ > 1)
            --columns_;
    }

    [[nodiscard]] float tile_width() const {
        return (unit_width_ - px(tile_gap) * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_);
    }

    /// As high as the area gives, at least as high as a finger and the words need.
    [[nodiscard]] float tile_height(float height) const {
        float all_rows = 0, all_headings = 0;
        float tile = px(most_tile_height);
        for (const UnitView& unit : units_) {
            float rows = 0;
            float headings = unit_heading(unit);
            for (const OutcomeView& outcome : unit.outcomes) {
                rows += static_cast<float>(rows_in(outcome));
                headings += outcome_heading(outcome) + outcome_gap();
            }
            all_rows += rows;
            all_headings += headings + (&unit == &units_.front() ? 0 : px(unit_gap));
            if (beside_ && rows > 0)
                tile = std::min(tile, (height - headings) / rows - px(tile_gap));
        }
        if (!beside_ && all_rows > 0)
            tile = std::min(tile, (height - all_headings) / all_rows - px(tile_gap));
        return std::max({tile, px(least_tile_height), words_.tile ? words_.tile(tile_width()) : 0});
    }

    [[nodiscard]] TilesLayout place(float tile_height) const {
        TilesLayout layout;
        layout.tile_width = tile_width();
        layout.tile_height = tile_height;
        float x = 0, y = 0;
        for (const UnitView& unit : units_) {
            layout.units.push_back(place(unit, x, y, layout));
            if (beside_)
                x += unit_width_ + px(unit_gap);
            else
                y = layout.height + px(unit_gap);
        }
        return layout;
    }

private:
    static constexpr float unit_gap = 18;
    static constexpr float tile_gap = 7;

    [[nodiscard]] float px(float units) const { return units * scale_; }
    [[nodiscard]] float outcome_gap() const { return px(low_ ? 5 : 10); }

    [[nodiscard]] float unit_heading(const UnitView& unit) const {
        return std::max(px(low_ ? 24 : 30), words_.unit ? words_.unit(unit, unit_width_) : 0);
    }
    [[nodiscard]] float outcome_heading(const OutcomeView& outcome) const {
        return std::max(px(low_ ? 20 : 26), words_.outcome ? words_.outcome(outcome, unit_width_) : 0);
    }
    [[nodiscard]] std::size_t rows_in(const OutcomeView& outcome) const {
        return (outcome.tiles.size() + columns_ - 1) / columns_;
    }

    /// One unit, from x, y on; `layout` learns how far down it goes.
    TilesLayout::UnitColumn place(const UnitView& unit, float x, float y, TilesLayout& layout) const {
        const float across = layout.tile_width + px(tile_gap);
        const float down = layout.tile_height + px(tile_gap);
        TilesLayout::UnitColumn column;
        column.heading = {x, y, unit_width_, unit_heading(unit)};
        y = column.heading.bottom();
        for (const OutcomeView& outcome : unit.outcomes) {
            TilesLayout::Outcome placed;
            placed.heading = {x, y, unit_width_, outcome_heading(outcome)};
            y = placed.heading.bottom();
            for (std::size_t tile = 0; tile < outcome.tiles.size(); ++tile) {
                const std::size_t row = tile / columns_;
                placed.tiles.push_back({x + static_cast<float>(tile % columns_) * across,
                                        y + static_cast<float>(row) * down, layout.tile_width,
                                        layout.tile_height});
            }
            y += static_cast<float>(rows_in(outcome)) * down + outcome_gap();
            column.outcomes.push_back(std::move(placed));
        }
        layout.height = std::max(layout.height, y - outcome_gap());
        return column;
    }

    const std::vector<UnitView>& units_;
    const TileWords& words_;
    float scale_;
    bool low_;
    bool beside_ = true;
    std::size_t columns_ = 3;
    float unit_width_ = 0;
};

} // namespace

bool has_low_headings(float height, float scale) {
    return height < low_area * scale;
}

TilesLayout tiles_layout(const std::vector<UnitView>& units, float width, float height, float scale,
                         const TileWords& words) {
    if (units.empty())
        return {};
    const TilesMaker maker(units, width, height, scale, words);
    return maker.place(maker.tile_height(height));
}

} // namespace counterpoint
