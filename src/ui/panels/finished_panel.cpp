#include "ui/panels/finished_panel.h"

#include "live/window/marking.h"
#include "live/window/staging.h"
#include "live/words/finished_words.h"
#include "live/words/notes_words.h"
#include "live/words/review_words.h"
#include "live/words/shared_words.h"
#include "ui/widgets.h"

namespace counterpoint {

void draw_finished_panel(const PanelFrame& frame) {
    const PanelScope panel("finished", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const FinishedView& view = frame.view.finished;

    wrapped_text(theme.font.number, theme.color.ink, view.title);
    wrapped_text(theme.font.body, theme.color.muted, view.explanation);
    ImGui::Dummy({0, theme.px(6)});
    for (const std::string& fact : view.facts)
        wrapped_text(theme.font.body, theme.color.ink, fact);

    ImGui::Dummy({0, theme.px(10)});
    text(theme.font.small, theme.color.muted, finished_words::folder);
    wrapped_text(theme.font.strong, theme.color.ink, view.folder);

    ImGui::Dummy({0, theme.px(10)});
    const ImVec2 size{theme.px(210), theme.px(48)};
    if (button(theme, "review", view.in_notes ? notes_words::review : review_words::review_counters,
               ButtonWeight::main, size, view.whole))
        go_to_stage(Stage::review, *frame.view.state, frame.input.now, frame.window, frame.sink);
    ImGui::SameLine();
    if (button(theme, "sheet", finished_words::open_sheet, ButtonWeight::quiet, size, view.whole))
        frame.sink.request(ShowResultSheet{});
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "folder", finished_words::open_folder, ButtonWeight::quiet, size, view.whole))
        frame.sink.request(ShowFolder{});
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "new", finished_words::new_discussion, ButtonWeight::quiet, size, view.whole))
        plan_another(frame.window, frame.sink);

    ImGui::Dummy({0, theme.px(10)});
    text(theme.font.small, theme.color.muted,
         view.in_notes ? notes_words::clock_times : shared_words::annotated_counters);
    wrapped_text(theme.font.body, theme.color.ink,
                 view.counter_line.empty() ? shared_words::nothing_marked
                                           : std::string_view(view.counter_line));
}

} // namespace counterpoint
