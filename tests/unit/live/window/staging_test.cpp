// Which discussion lies open, and what becomes of what was typed for another.

#include "live/window/staging.h"

#include "live/window/marking.h"
#include "live/window/unsaved.h"
#include "support/recording_sink.h"
#include "support/sample_discussion.h"

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

Snapshot showing(State state) {
    Snapshot snapshot;
    snapshot.state = std::make_shared<State>(std::move(state));
    return snapshot;
}

} // namespace

TEST_CASE("A plan that was typed and not kept is there again after another discussion was looked at") {
    WindowState window;
    RecordingSink sink;
    window.setup.units = {"8585-302"};
    window.setup.learner = {"Kim Doe", "L1"};
    window.setup.questions = {{"What brought you here?", {}, ""}};
    open_folder("/discussions/of another", window, sink);
    follow_snapshot(showing(recording_discussion()), window);
    CHECK(window.setup.learner.name != "Kim Doe");

    plan_another(window, sink);
    follow_snapshot(showing({}), window);
    CHECK(window.setup.units == std::vector<std::string>{"8585-302"});
    CHECK(window.setup.learner.name == "Kim Doe");
    REQUIRE(window.setup.questions.size() == 1);
    CHECK(window.setup.questions[0].text == "What brought you here?");

    plan_another(window, sink); // once more: another learner
    CHECK(window.setup.learner.name.empty());
}

TEST_CASE("Practice sound and an imported file are chosen anew for the next learner") {
    WindowState window;
    RecordingSink sink;
    follow_snapshot(showing(recording_discussion()), window);
    window.setup.source = SoundSource{SourceKind::practice, "practice conversation"};
    window.setup.existing = "/home/alex/interview.m4a";
    plan_another(window, sink);
    CHECK_FALSE(window.setup.source.has_value());
    CHECK(window.setup.existing.empty());

    window.setup.source = SoundSource{SourceKind::device, "USB"};
    plan_another(window, sink);
    CHECK(window.setup.source->name == "USB");
}

TEST_CASE("What was typed into a plan that lies open is kept before the list of discussions is shown") {
    WindowState window;
    RecordingSink sink;
    PlanView plan;
    plan.opened = true;
    plan.changes = {NameParties{{"Riverside College", "012345"}, {"Kim Doe", "L1"}, {"Alex Reid"}}};
    show_discussions(plan, {}, {}, window, sink);
    CHECK(window.discussions.open);
    CHECK(sink.command<NameParties>(0).learner.name == "Kim Doe");
    (void)sink.requested<LookForDiscussions>(1);
}

TEST_CASE("A plan that nobody kept would be missed, a plan that lies open is kept by itself") {
    WindowState window;
    Snapshot snapshot = showing({});
    CHECK_FALSE(unsaved(snapshot, window).any());
    window.setup.centre = {"Riverside College", "012345"}; // stays from learner to learner
    CHECK_FALSE(unsaved(snapshot, window).any());
    window.setup.learner.name = "Kim Doe";
    CHECK(unsaved(snapshot, window).plan);
    snapshot.folder = "/discussions/one";
    CHECK_FALSE(unsaved(snapshot, window).any());
    window.set_aside = window.setup; // and another was opened over it
    CHECK(unsaved(snapshot, window).plan);
}

TEST_CASE("A counter's note and the reason of a pause are kept when the window closes over them") {
    WindowState window;
    RecordingSink sink;
    window.note = {true, false, "the model", ""};
    window.talk.pause = {true, false, "fire alarm", true};
    keep_all_typed({}, recording_discussion(), {}, window, sink);
    CHECK(sink.command<NoteMark>(0).note == "the model");
    CHECK(sink.command<ExplainPause>(1).reason == "fire alarm");
}

TEST_CASE(
    "Identity and agreement that are typed stay when their plan is kept, and go with another discussion") {
    WindowState window;
    RecordingSink sink;
    window.beginning.identity = "passport";
    State kept = recording_discussion();
    kept.discussion = "one";
    follow_snapshot(showing(kept), window);
    CHECK(window.beginning.identity == "passport");
    kept.discussion = "two";
    follow_snapshot(showing(kept), window);
    CHECK(window.beginning.identity.empty());
    window.beginning.identity = "passport";
    open_folder("/discussions/of another", window, sink);
    CHECK(window.beginning.identity.empty());
}
