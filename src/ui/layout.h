#pragma once

// Where each panel stands. A pure function of the window's size, so nothing ever moves under a finger: what
// comes and goes (a problem, a note) has its place reserved. Thread: any.

#include "ui/panel.h"

#include <functional>

namespace counterpoint {

struct ScreenLayout {
    Rect header; ///< title, or clock and meters
    Rect banner;

    Rect units; ///< of the plan
    Rect people;
    Rect sound;
    Rect sound_test;
    Rect record;

    Rect page_list; ///< of a further page of the plan
    Rect page_body;
    Rect page_aside; ///< beside the questions

    Rect catalogue_list; ///< of the catalogue
    Rect catalogue_page;

    Rect notes_list; ///< of written notes
    Rect notes_page;

    Rect points; ///< of the page before the recording
    Rect given;

    Rect tiles; ///< of the running discussion
    Rect question;
    Rect descriptors;
    Rect last_mark;
    Rect statements;
    Rect counters;
    Rect stopped; ///< where question, descriptors and tiles were
    Rect strip;   ///< the whole of a small window

    Rect welcome_look; ///< of the first steps
    Rect welcome_handbook;
    Rect welcome_practice;
    Rect welcome_begin;

    Rect settings;
    Rect help; ///< a page, or beside the tiles

    Rect finished; ///< of the finished discussion
    Rect conduct_report;

    Rect discussions; ///< to choose from

    Rect review_sound; ///< of the counters heard again
    Rect review_counters;
    Rect review_change;
    Rect review_findings;

    Rect decide_list; ///< of the decision
    Rect decide_page;

    Rect player; ///< below what is shown of a closed recording
};

/// Below this many units a screen's lines are arranged below each other that stand beside each other
/// otherwise.
inline constexpr float narrow_screen = 1'120;

/// `width`, `height` in pixels, at least what least_size() asks for (ui/screen_scroll.h). What is `beside`
/// takes the places of others, which are empty then: help those of statements and counters, the conduct
/// report that of what is worth another look.
[[nodiscard]] ScreenLayout screen_layout(Screen screen, float width, float height, float scale,
                                         Beside beside = Beside::nothing);

/// Of the strip of tiles, in units: all of a discussion's criteria in rows, and what stands beside them.
struct StripSize {
    float width = 0;
    float height = 0;
    int columns = 1;
};
[[nodiscard]] StripSize strip_size(const std::vector<Unit>& units);

/// Of one of its tiles, in units.
inline constexpr float strip_tile_width = 100;
inline constexpr float strip_tile_height = 56;
inline constexpr float strip_gap = 5;
inline constexpr float strip_head = 34;
inline constexpr float strip_buttons = 132;

/// Rectangles of a discussion's tiles, unit by unit, outcome by outcome, as in the view, with the headings'
/// places.
struct TilesLayout {
    struct Outcome {
        Rect heading;
        std::vector<Rect> tiles;
    };
    struct UnitColumn {
        Rect heading;
        std::vector<Outcome> outcomes;
    };
    std::vector<UnitColumn> units;
    float tile_width = 0; ///< of every tile
    float tile_height = 0;
    float height = 0; ///< all of it; more than the area's if it has to scroll
};

/// What the words on tiles and above them need, pixels. Nothing: they may be cut.
struct TileWords {
    float least_width = 0;                                   ///< of a tile
    std::function<float(float width)> tile;                  ///< height of a tile of this width
    std::function<float(const UnitView&, float width)> unit; ///< height of a heading in this width
    std::function<float(const OutcomeView&, float width)> outcome;
};

/// Tiles of one size, in columns that match the keyboard's, at least 44 units high (a finger). Units stand
/// beside each other where their words find room, else below each other. `area` begins at 0, 0 of the
/// scrolled content.
[[nodiscard]] TilesLayout tiles_layout(const std::vector<UnitView>& units, float width, float height,
                                       float scale, const TileWords& words = {});

/// So low an area shows no more of a heading than fits into one line: tiles go first.
[[nodiscard]] bool has_low_headings(float height, float scale);

} // namespace counterpoint
