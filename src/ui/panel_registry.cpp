#include "ui/panel_registry.h"

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

#include <algorithm>
#include <cmath>
#include <utility>

namespace counterpoint {

const std::vector<PanelEntry>& panel_registry() {
    using enum Screen;
    static const std::vector<PanelEntry> panels = {
        {"title",
         {plan, arrangements, questions, catalogue, discussions, beginning, noting, finished, review, decide,
          welcome, Screen::settings, Screen::help},
         &ScreenLayout::header,
         draw_title_panel},
        {"clock", {conduct, stopped}, &ScreenLayout::header, draw_clock_panel},
        {"banner",
         {plan, arrangements, questions, catalogue, discussions, beginning, noting, conduct, stopped,
          finished, review, decide, welcome, Screen::settings, Screen::help},
         &ScreenLayout::banner,
         draw_banner_panel},
        {"units", {plan}, &ScreenLayout::units, draw_units_panel},
        {"people", {plan}, &ScreenLayout::people, draw_people_panel},
        {"sound", {plan}, &ScreenLayout::sound, draw_sound_panel},
        {"sound test", {plan}, &ScreenLayout::sound_test, draw_sound_test_panel},
        {"record", {plan}, &ScreenLayout::record, draw_record_panel},
        {"scope", {arrangements}, &ScreenLayout::page_list, draw_scope_panel},
        {"arrangements", {arrangements}, &ScreenLayout::page_body, draw_arrangements_panel},
        {"question list", {questions}, &ScreenLayout::page_list, draw_question_list_panel},
        {"question page", {questions}, &ScreenLayout::page_body, draw_question_page_panel},
        {"bank", {questions}, &ScreenLayout::page_aside, draw_bank_panel},
        {"catalogue list", {catalogue}, &ScreenLayout::catalogue_list, draw_catalogue_list_panel},
        {"catalogue page", {catalogue}, &ScreenLayout::catalogue_page, draw_catalogue_page_panel},
        {"tiles", {conduct}, &ScreenLayout::tiles, draw_tiles_panel},
        {"points", {beginning}, &ScreenLayout::points, draw_points_panel},
        {"given", {beginning}, &ScreenLayout::given, draw_given_panel},
        {"question", {conduct}, &ScreenLayout::question, draw_question_panel},
        {"descriptors", {conduct}, &ScreenLayout::descriptors, draw_descriptors_panel},
        {"stopped", {stopped}, &ScreenLayout::stopped, draw_stopped_panel},
        {"strip", {strip}, &ScreenLayout::strip, draw_strip_panel},
        {"last mark", {conduct, stopped}, &ScreenLayout::last_mark, draw_last_mark_panel},
        {"counters", {conduct, stopped}, &ScreenLayout::counters, draw_counters_panel},
        {"statements", {conduct, stopped}, &ScreenLayout::statements, draw_statements_panel},
        {"notes list", {noting}, &ScreenLayout::notes_list, draw_notes_list_panel},
        {"notes page", {noting}, &ScreenLayout::notes_page, draw_notes_page_panel},
        {"finished", {finished}, &ScreenLayout::finished, draw_finished_panel},
        {"review sound", {review}, &ScreenLayout::review_sound, draw_review_sound_panel},
        {"review counters", {review}, &ScreenLayout::review_counters, draw_review_counters_panel},
        {"review change", {review}, &ScreenLayout::review_change, draw_review_change_panel},
        {"review findings", {review}, &ScreenLayout::review_findings, draw_review_findings_panel},
        {"conduct report", {finished, review}, &ScreenLayout::conduct_report, draw_conduct_report_panel},
        {"player", {finished, decide}, &ScreenLayout::player, draw_player_panel},
        {"discussions", {discussions}, &ScreenLayout::discussions, draw_discussions_panel},
        {"decide list", {decide}, &ScreenLayout::decide_list, draw_decide_list_panel},
        {"decide page", {decide}, &ScreenLayout::decide_page, draw_decide_page_panel},
        {"welcome look", {welcome}, &ScreenLayout::welcome_look, draw_welcome_look_panel},
        {"welcome handbook", {welcome}, &ScreenLayout::welcome_handbook, draw_welcome_handbook_panel},
        {"welcome practice", {welcome}, &ScreenLayout::welcome_practice, draw_welcome_practice_panel},
        {"welcome begin", {welcome}, &ScreenLayout::welcome_begin, draw_welcome_begin_panel},
        {"settings", {Screen::settings}, &ScreenLayout::settings, draw_settings_panel},
        {"help", {Screen::help, conduct, stopped}, &ScreenLayout::help, draw_help_panel},
    };
    return panels;
}

void draw_screen(const ViewModel& view, WindowState& window, CommandSink& sink, const Theme& theme,
                 const FrameInput& input) {
    window.typing = false; // the fields that are active say so again
    if (std::exchange(window.leave_field, false))
        ImGui::SetWindowFocus(nullptr); // Dear ImGui's own Escape would take back what was typed
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Viewport port =
        viewport_of(view.screen, size.x, size.y, theme.scale, ImGui::GetStyle().ScrollbarSize);
    const ScreenLayout layout = screen_layout(view.screen, port.width, port.height, theme.scale, view.beside);
    const auto scroll = ImVec2{std::round(window.scroll.x), std::round(window.scroll.y)};
    window.scroll.panel.clear();
    Rect focused;
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
                        input});
            if (window.scroll.panel == panel.name)
                focused = place;
        }
    draw_screen_bars(theme, port, focused, window.scroll);
}

} // namespace counterpoint
