#include "live/window/staging.h"

#include "base/text.h"
#include "live/window/aside.h"
#include "live/window/conducting.h"
#include "live/window/deciding.h"
#include "live/window/marking.h"
#include "live/window/noting.h"
#include "live/window/planning.h"
#include "live/window/reviewing.h"
#include "live/window/unsaved.h"

namespace counterpoint {

void follow_snapshot(const Snapshot& snapshot, WindowState& window) {
    const State& state = *snapshot.state;
    if (window.discussion == state.discussion)
        return;
    change_notes(window.discussion, state.discussion, window);
    change_decisions(window.discussion, state, window);
    change_review(window.discussion, state.discussion, window);
    const bool is_own_plan = window.discussion.empty(); // that was kept just now, or is being recorded
    window.discussion = state.discussion;
    window.leave_field = window.leave_field || window.typing; // it holds words of the one before
    window.wanted.reset();
    const auto lead_in = window.talk.lead_in;
    window.talk = {};
    window.voices = {};
    window.talk.lead_in = lead_in;
    if (state.units.empty())
        return; // a new one begins with what was typed
    if (!is_own_plan)
        window.beginning = {};
    read_plan(state, window.setup);
    window.plan_page = {};
}

void go_to_stage(Stage stage, const State& state, Instant at, WindowState& window, CommandSink& sink) {
    keep_typed(state, at, window, sink);
    window.wanted = stage;
    leave_all_asides(window);
    window.discussions.open = false;
    window.catalogue.open = false;
}

void keep_all_typed(const PlanView& plan, const State& state, Instant at, WindowState& window,
                    CommandSink& sink) {
    keep_typed(state, at, window, sink);
    if (window.note.open)
        save_note(at, window, sink);
    if (window.talk.pause.open)
        save_pause_reason(at, window, sink);
    if (plan.opened)
        keep_plan(plan, at, window, sink);
}

void show_discussions(const PlanView& plan, const State& state, Instant at, WindowState& window,
                      CommandSink& sink) {
    keep_all_typed(plan, state, at, window, sink);
    window.discussions.open = true;
    leave_all_asides(window);
    sink.request(LookForDiscussions{});
}

void open_folder(const std::string& path, WindowState& window, CommandSink& sink) {
    if (window.discussion.empty() && anything_typed(window.setup))
        window.set_aside = window.setup;
    window.discussions.open = false;
    window.beginning = {};
    sink.request(OpenFolder{std::string(trimmed(path))});
}

void start_recording(const PlanView& plan, CommandSink& sink) {
    if (!plan.can_record)
        return;
    if (plan.opened)
        sink.request(RecordOpened{plan.changes, plan.start.source, plan.start.stand_in});
    else
        sink.request(plan.start);
}

} // namespace counterpoint
