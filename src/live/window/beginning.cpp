#include "live/window/beginning.h"

#include "live/window/planning.h"
#include "live/window/staging.h"

#include <utility>

namespace counterpoint {

namespace {

void with_actions(std::vector<Action>& actions, const BeginningView& view) {
    for (const auto* more : {&view.given, &view.exceptions})
        actions.insert(actions.end(), more->begin(), more->end());
}

} // namespace

void show_beginning(const State& state, Instant at, WindowState& window, CommandSink& sink) {
    window.beginning.notes_asked = false;
    go_to_stage(Stage::conduct, state, at, window, sink);
}

void leave_beginning(const PlanView& plan, const BeginningView& view, Instant at, WindowState& window,
                     CommandSink& sink) {
    if (plan.opened)
        for (const Action& action : view.given)
            sink.submit({Command{Actor::assessor, action}, at});
    window.wanted = Stage::plan;
}

void begin_recording(const PlanView& plan, const BeginningView& view, WindowState& window,
                     CommandSink& sink) {
    if (view.needs_reason && plan.can_record) {
        window.beginning.reason_takes_focus = true;
        return;
    }
    if (!view.can_record)
        return;
    PlanView whole;
    whole.can_record = true;
    whole.opened = plan.opened;
    whole.start = plan.start;
    whole.changes = plan.changes;
    with_actions(plan.opened ? whole.changes : whole.start.arrangements, view);
    start_recording(whole, sink);
}

void test_microphone(const PlanView& plan, CommandSink& sink) {
    if (plan.start.source.kind != SourceKind::device)
        return;
    TestSound test;
    test.source = plan.start.source;
    sink.request(std::move(test));
}

} // namespace counterpoint
