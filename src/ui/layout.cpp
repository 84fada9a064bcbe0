#include "ui/layout.h"

#include <algorithm>
#include <utility>

namespace counterpoint {

namespace {

constexpr float margin = 18;
constexpr float gap = 12;
constexpr float sound_test_height = 176;
constexpr float player_height = 136;
constexpr int strip_columns = 8;

} // namespace

ScreenLayout screen_layout(Screen screen, float width, float height, float scale, Beside beside) {
    const auto px = [scale](float units) { return units * scale; };
    const float left = px(margin);
    const float full = width - 2 * px(margin);
    const float bottom = height - px(margin);

    ScreenLayout layout;
    layout.strip = {0, 0, width, height};
    const bool live = screen == Screen::conduct || screen == Screen::stopped;
    const bool narrow = width < px(narrow_screen);
    // In the talk every line counts: its edges are narrower.
    const float edge = live ? px(10) : px(margin);
    const float space = live ? px(8) : px(gap);
    layout.header = {left, edge, full, live ? px(narrow ? 146 : 104) : px(56)};
    layout.banner = {left, layout.header.bottom() + space, full, live ? px(52) : px(64)};
    const float top = layout.banner.bottom() + space;

    if (screen == Screen::plan) {
        layout.record = {left, bottom - px(84), full, px(84)};
        const float body = layout.record.y - px(gap) - top;
        const float column = full - 2 * px(gap);
        layout.units = {left, top, column * 0.36F, body};
        layout.people = {layout.units.right() + px(gap), top, column * 0.32F, body};
        const float x = layout.people.right() + px(gap);
        const float test = std::min(px(sound_test_height), 0.45F * body);
        layout.sound = {x, top, left + full - x, body - test - px(gap)};
        layout.sound_test = {x, layout.sound.bottom() + px(gap), layout.sound.w, test};
    } else if (screen == Screen::questions) {
        const float column = full - 2 * px(gap);
        layout.page_list = {left, top, column * 0.28F, bottom - top};
        layout.page_body = {layout.page_list.right() + px(gap), top, column * 0.37F, bottom - top};
        const float x = layout.page_body.right() + px(gap);
        layout.page_aside = {x, top, left + full - x, bottom - top};
    } else if (screen == Screen::arrangements) {
        layout.page_list = {left, top, full * 0.42F, bottom - top};
        const float x = layout.page_list.right() + px(gap);
        layout.page_body = {x, top, left + full - x, bottom - top};
    } else if (screen == Screen::catalogue) {
        layout.catalogue_list = {left, top, full * 0.34F, bottom - top};
        const float x = layout.catalogue_list.right() + px(gap);
        layout.catalogue_page = {x, top, left + full - x, bottom - top};
    } else if (screen == Screen::noting) {
        layout.notes_list = {left, top, full * 0.46F, bottom - top};
        const float x = layout.notes_list.right() + px(gap);
        layout.notes_page = {x, top, left + full - x, bottom - top};
    } else if (screen == Screen::beginning) {
        layout.points = {left, top, full * 0.56F, bottom - top};
        const float x = layout.points.right() + px(gap);
        layout.given = {x, top, left + full - x, bottom - top};
    } else if (live) {
        const float end = height - edge;
        const float body = end - top;
        const float main = full * 0.62F;
        const float question_height = std::clamp(body * 0.3F, px(150), px(250));
        layout.question = {left, top, main * (narrow ? 0.62F : 0.58F), question_height};
        const float x = layout.question.right() + space;
        layout.descriptors = {x, top, left + main - x, question_height};
        const float y = layout.question.bottom() + space;
        layout.tiles = {left, y, main, end - y};
        layout.stopped = {left, top, main, body};

        const float side = left + main + space;
        const float side_width = left + full - side;
        layout.last_mark = {side, top, side_width, px(196)};
        layout.statements = {side, layout.last_mark.bottom() + space, side_width, px(198)};
        const float rest = layout.statements.bottom() + space;
        layout.counters = {side, rest, side_width, std::max(end - rest, px(40))};
        if (beside == Beside::help) {
            layout.help = {side, layout.statements.y, side_width, end - layout.statements.y};
            layout.statements = layout.counters = {};
        }
    } else if (screen == Screen::decide) {
        layout.player = {left, bottom - px(player_height), full, px(player_height)};
        const float above = layout.player.y - px(gap) - top;
        layout.decide_list = {left, top, std::max(full * 0.3F, px(300)), above};
        const float x = layout.decide_list.right() + px(gap);
        layout.decide_page = {x, top, left + full - x, above};
    } else if (screen == Screen::review) {
        const float body = bottom - top;
        layout.review_sound = {left, top, full, std::clamp(body * 0.36F, px(196), px(320))};
        const float y = layout.review_sound.bottom() + px(gap);
        const float below = bottom - y;
        const float column = full - 2 * px(gap);
        layout.review_counters = {left, y, column * 0.28F, below};
        layout.review_change = {layout.review_counters.right() + px(gap), y, column * 0.44F, below};
        const float x = layout.review_change.right() + px(gap);
        layout.review_findings = {x, y, left + full - x, below};
        if (beside == Beside::conduct_report)
            layout.conduct_report = std::exchange(layout.review_findings, {});
    } else if (screen == Screen::welcome) {
        layout.welcome_begin = {left, bottom - px(84), full, px(84)};
        const float body = layout.welcome_begin.y - px(gap) - top;
        const float column = (full - 2 * px(gap)) / 3;
        layout.welcome_look = {left, top, column, body};
        layout.welcome_handbook = {layout.welcome_look.right() + px(gap), top, column, body};
        layout.welcome_practice = {layout.welcome_handbook.right() + px(gap), top, column, body};
    } else if (screen == Screen::settings) {
        layout.settings = {left, top, std::min(full, px(620)), bottom - top};
    } else if (screen == Screen::help) {
        layout.help = {left, top, full, bottom - top};
    } else if (screen == Screen::discussions) {
        layout.discussions = {left, top, full, bottom - top};
    } else {
        layout.player = {left, bottom - px(player_height), full, px(player_height)};
        layout.finished = {left, top, full * 0.6F, layout.player.y - px(gap) - top};
        const float x = layout.finished.right() + px(gap);
        layout.conduct_report = {x, top, left + full - x, layout.finished.h};
    }
    return layout;
}

StripSize strip_size(const std::vector<Unit>& units) {
    std::size_t tiles = 0;
    for (const Unit& unit : units)
        tiles += criteria_of(unit);
    StripSize size;
    size.columns = static_cast<int>(std::clamp<std::size_t>(tiles, 6, strip_columns));
    const auto columns = static_cast<std::size_t>(size.columns);
    const auto rows = static_cast<float>(std::max<std::size_t>((tiles + columns - 1) / columns, 2));
    size.width =
        static_cast<float>(size.columns) * (strip_tile_width + strip_gap) + strip_buttons + 3 * strip_gap;
    size.height = strip_head + rows * (strip_tile_height + strip_gap) + 2 * strip_gap;
    return size;
}

} // namespace counterpoint
