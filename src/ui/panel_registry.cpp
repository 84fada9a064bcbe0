#include "ui/panel_registry.h"

#include "live/words/panel_words.h"
#include "ui/focus_place.h"
#include "ui/panels/arrangements_panel.h"
#include "ui/panels/bank_panel.h"
#include "ui/panels/banner_panel.h"
#include "ui/panels/beginning_panel.h"
#include "ui/panels/catalogue_panel.h"
#include "ui/panels/clock_panel.h"
#include "ui/panels/conduct_report_panel.h"
#include "ui/panels/counters_panel.h"
#include "ui/panels/decide_panel.h"
#include "ui/panels/descriptors_panel.h"
#include "ui/panels/discussions_panel.h"
#include "ui/panels/finished_panel.h"
#include "ui/panels/help_panel.h"
#include "ui/panels/last_mark_panel.h"
#include "ui/panels/notes_panel.h"
#include "ui/panels/people_panel.h"
#include "ui/panels/player_panel.h"
#include "ui/panels/question_panel.h"
#include "ui/panels/questions_panel.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/review_change_panel.h"
#include "ui/panels/review_counters_panel.h"
#include "ui/panels/review_findings_panel.h"
#include "ui/panels/review_sound_panel.h"
#include "ui/panels/settings_panel.h"
#include "ui/panels/sound_panel.h"
#include "ui/panels/sound_test_panel.h"
#include "ui/panels/statements_panel.h"
#include "ui/panels/stopped_panel.h"
#include "ui/panels/strip_panel.h"
#include "ui/panels/tiles_panel.h"
#include "ui/panels/title_panel.h"
#include "ui/panels/units_panel.h"
#include "ui/panels/welcome_panels.h"
#include "ui/screen_scroll.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace counterpoint {

namespace words = panel_words;

const std::vector<PanelEntry>& panel_registry() {
    using enum Screen;
    static const std::vector<PanelEntry> panels = {
        {"title",
         words::title,
         {plan, arrangements, questions, catalogue, discussions, beginning, noting, finished, review, decide,
          welcome, Screen::settings, Screen::help},
         &ScreenLayout::header,
         draw_title_panel},
        {"clock", words::clock, {conduct, stopped}, &ScreenLayout::header, draw_clock_panel},
        {"banner",
         words::banner,
         {plan, arrangements, questions, catalogue, discussions, beginning, noting, conduct, stopped,
          finished, review, decide, welcome, Screen::settings, Screen::help},
         &ScreenLayout::banner,
         draw_banner_panel},
        {"units", words::units, {plan}, &ScreenLayout::units, draw_units_panel},
        {"people", words::people, {plan}, &ScreenLayout::people, draw_people_panel},
        {"sound", words::sound, {plan}, &ScreenLayout::sound, draw_sound_panel},
        {"sound test", words::sound_test, {plan}, &ScreenLayout::sound_test, draw_sound_test_panel},
        {"record", words::record, {plan}, &ScreenLayout::record, draw_record_panel},
        {"scope", words::scope, {arrangements}, &ScreenLayout::page_list, draw_scope_panel},
        {"arrangements",
         words::arrangements,
         {arrangements},
         &ScreenLayout::page_body,
         draw_arrangements_panel},
        {"question list",
         words::question_list,
         {questions},
         &ScreenLayout::page_list,
         draw_question_list_panel},
        {"question page",
         words::question_page,
         {questions},
         &ScreenLayout::page_body,
         draw_question_page_panel},
        {"bank", words::bank, {questions}, &ScreenLayout::page_aside, draw_bank_panel},
        {"catalogue list",
         words::catalogue_list,
         {catalogue},
         &ScreenLayout::catalogue_list,
         draw_catalogue_list_panel},
        {"catalogue page",
         words::catalogue_page,
         {catalogue},
         &ScreenLayout::catalogue_page,
         draw_catalogue_page_panel},
        {"tiles", words::tiles, {conduct}, &ScreenLayout::tiles, draw_tiles_panel},
        {"points", words::points, {beginning}, &ScreenLayout::points, draw_points_panel},
        {"given", words::given, {beginning}, &ScreenLayout::given, draw_given_panel},
        {"question", words::question, {conduct}, &ScreenLayout::question, draw_question_panel},
        {"descriptors", words::descriptors, {conduct}, &ScreenLayout::descriptors, draw_descriptors_panel},
        {"stopped", words::stopped, {stopped}, &ScreenLayout::stopped, draw_stopped_panel},
        {"strip", words::strip, {strip}, &ScreenLayout::strip, draw_strip_panel},
        {"last mark", words::last_mark, {conduct, stopped}, &ScreenLayout::last_mark, draw_last_mark_panel},
        {"counters", words::counters, {conduct, stopped}, &ScreenLayout::counters, draw_counters_panel},
        {"statements",
         words::statements,
         {conduct, stopped},
         &ScreenLayout::statements,
         draw_statements_panel},
        {"notes list", words::notes_list, {noting}, &ScreenLayout::notes_list, draw_notes_list_panel},
        {"notes page", words::notes_page, {noting}, &ScreenLayout::notes_page, draw_notes_page_panel},
        {"finished", words::finished, {finished}, &ScreenLayout::finished, draw_finished_panel},
        {"review sound", words::review_sound, {review}, &ScreenLayout::review_sound, draw_review_sound_panel},
        {"review counters",
         words::review_counters,
         {review},
         &ScreenLayout::review_counters,
         draw_review_counters_panel},
        {"review change",
         words::review_change,
         {review},
         &ScreenLayout::review_change,
         draw_review_change_panel},
        {"review findings",
         words::review_findings,
         {review},
         &ScreenLayout::review_findings,
         draw_review_findings_panel},
        {"conduct report",
         words::conduct_report,
         {finished, review},
         &ScreenLayout::conduct_report,
         draw_conduct_report_panel},
        {"discussions",
         words::discussions,
         {discussions},
         &ScreenLayout::discussions,
         draw_discussions_panel},
        {"decide list", words::decide_list, {decide}, &ScreenLayout::decide_list, draw_decide_list_panel},
        {"decide page", words::decide_page, {decide}, &ScreenLayout::decide_page, draw_decide_page_panel},
        {"player", words::player, {finished, decide}, &ScreenLayout::player, draw_player_panel},
        {"welcome look",
         words::welcome_look,
         {welcome},
         &ScreenLayout::welcome_look,
         draw_welcome_look_panel},
        {"welcome handbook",
         words::welcome_handbook,
         {welcome},
         &ScreenLayout::welcome_handbook,
         draw_welcome_handbook_panel},
        {"welcome practice",
         words::welcome_practice,
         {welcome},
         &ScreenLayout::welcome_practice,
         draw_welcome_practice_panel},
        {"welcome begin",
         words::welcome_begin,
         {welcome},
         &ScreenLayout::welcome_begin,
         draw_welcome_begin_panel},
        {"settings", words::settings, {Screen::settings}, &ScreenLayout::settings, draw_settings_panel},
        {"help", words::help, {Screen::help, conduct, stopped}, &ScreenLayout::help, draw_help_panel},
    };
    return panels;
}

namespace {

/// The item is chosen while its panel is drawn, and has its place a frame later.
constexpr int frames_to_show_item = 2;

void draw_keyboard_frame(const Theme& theme) {
    const auto focus = focus_place();
    if (!focus || focus->seen.w <= 0 || focus->seen.h <= 0)
        return;
    const Rect& place = focus->seen;
    ImGui::GetForegroundDrawList()->AddRect({place.x, place.y}, {place.right(), place.bottom()},
                                            ImGui::GetColorU32(ImGuiCol_NavHighlight), theme.px(6), 0,
                                            theme.px(2));
}

/// A new message stands at the top, whatever part of a large screen is seen. While it is recorded nothing
/// moves under the finger.
void bring_messages_into_view(const ViewModel& view, ScreenScroll& scroll) {
    const bool talk = view.screen == Screen::conduct || view.screen == Screen::stopped;
    if (scroll.told == view.banner.lines)
        return;
    scroll.told = view.banner.lines;
    if (!talk && view.banner.severity != Severity::calm)
        scroll.x = scroll.y = 0;
}

} // namespace

void draw_screen(const ViewModel& view, WindowState& window, CommandSink& sink, const Theme& theme,
                 const FrameInput& input) {
    window.typing = window.field_waits = window.scroll.area_has_keyboard = false; // they say so again
    window.decide.typed_into = DecideDraft::Focus::none;
    if (std::exchange(window.leave_field, false))
        leave_field();
    focus_wanted_panel(window.scroll);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Viewport port =
        viewport_of(view.screen, size.x, size.y, theme.scale, ImGui::GetStyle().ScrollbarSize);
    const ScreenLayout layout = screen_layout(view.screen, port.width, port.height, theme.scale, view.beside);
    begin_screen(view.screen, keyboard_place(), window.scroll);
    bring_messages_into_view(view, window.scroll);
    const auto scroll = ImVec2{std::round(window.scroll.x), std::round(window.scroll.y)};
    for (const PanelEntry& panel : panel_registry())
        if (std::find(panel.screens.begin(), panel.screens.end(), view.screen) != panel.screens.end()) {
            const Rect place = layout.*panel.place;
            if (place.w <= 0)
                continue; // its place is taken by another
            panel.draw({view,
                        window,
                        sink,
                        theme,
                        {place.x - scroll.x, place.y - scroll.y, place.w, place.h},
                        input,
                        panel.title});
        }
    if (window.scroll.frames_to_show_item > 0 && --window.scroll.frames_to_show_item == 0)
        bring_item_into_panel();
    if (window.scroll.area_has_keyboard)
        draw_keyboard_frame(theme);
    draw_screen_bars(theme, port, window.scroll);
}

namespace {

std::string window_name(const PanelEntry& panel) {
    return fmt::format("###{}", panel.name);
}

/// Those that have a place, in the order of the registry, which is that of the eye. Which they are depends on
/// no display's size.
std::vector<const PanelEntry*> panels_of(const ViewModel& view) {
    const ScreenLayout layout = screen_layout(view.screen, 1'280, 720, 1, view.beside);
    std::vector<const PanelEntry*> panels;
    for (const PanelEntry& panel : panel_registry())
        if ((layout.*panel.place).w > 0 &&
            std::find(panel.screens.begin(), panel.screens.end(), view.screen) != panel.screens.end())
            panels.push_back(&panel);
    return panels;
}

} // namespace

void focus_wanted_panel(ScreenScroll& scroll) {
    const std::string wanted = std::exchange(scroll.wanted_panel, {});
    const bool someone_types = ImGui::IsAnyItemActive() && !scroll.wanted_by_key;
    if (wanted.empty() || someone_types)
        return;
    give_keyboard_to(wanted.c_str(), scroll.wanted_by_key || ImGui::GetIO().NavVisible);
    scroll.frames_to_show_item = frames_to_show_item;
}

void want_first_panel(const ViewModel& view, ScreenScroll& scroll) {
    for (const PanelEntry* panel : panels_of(view))
        if (panel->place != &ScreenLayout::header && panel->place != &ScreenLayout::banner) {
            scroll.wanted_panel = window_name(*panel);
            scroll.wanted_by_key = false;
            return;
        }
}

void want_neighbour_panel(int direction, const ViewModel& view, ScreenScroll& scroll) {
    const auto panels = panels_of(view);
    if (panels.empty())
        return;
    const auto here = std::find_if(panels.begin(), panels.end(), [](const PanelEntry* panel) {
        return has_keyboard(window_name(*panel).c_str());
    });
    const auto count = static_cast<std::ptrdiff_t>(panels.size());
    const auto from = here == panels.end() ? (direction > 0 ? -1 : 0) : here - panels.begin();
    const auto there = static_cast<std::size_t>((from + direction + count) % count);
    scroll.wanted_panel = window_name(*panels[there]);
    scroll.wanted_by_key = true;
}

} // namespace counterpoint
