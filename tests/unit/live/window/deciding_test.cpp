// What is typed in Decide and no command yet: where it waits, and when it would be missed.

#include "live/window/deciding.h"

#include "live/window/staging.h"
#include "live/window/unsaved.h"
#include "support/recording_sink.h"
#include "support/sample_discussion.h"

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

constexpr Frame minute = 60 * 48'000;

struct DecidingScene {
    RecordingSink sink;
    WindowState window;
    Snapshot snapshot;

    DecidingScene() { open("one"); }

    void open(const std::string& discussion) {
        State state = stopped_discussion(minute);
        state.discussion = discussion;
        show(std::move(state));
    }
    void show(State state) {
        snapshot.state = std::make_shared<const State>(std::move(state));
        snapshot.folder = "/d/" + snapshot.state->discussion;
        snapshot.link = LinkState::finished;
        follow_snapshot(snapshot, window);
        follow_decisions(*snapshot.state, window.decide);
    }
    void choose(const char* outcome, const char* criterion) {
        choose_target({"8585-301", outcome, criterion}, *snapshot.state, Instant{}, window, sink);
    }
    [[nodiscard]] bool would_miss() const { return unsaved(snapshot, window).decision; }

    /// What the recorder would make of it.
    void decided(Judgement judgement, const std::string& reason) {
        State state = *snapshot.state;
        state.decisions.criteria[{"8585-301", "1.1"}] = {"", judgement, reason};
        show(std::move(state));
    }
};

} // namespace

TEST_CASE("A typed reason would be missed until it stands on the referral") {
    DecidingScene scene;
    CHECK_FALSE(scene.would_miss());
    scene.window.decide.reason = "  ";
    CHECK_FALSE(scene.would_miss());
    scene.window.decide.reason = "No tool was named. ";
    CHECK(scene.would_miss());

    SECTION("referred") {
        scene.decided(Judgement::referral, "No tool was named.");
        CHECK_FALSE(scene.would_miss());
        CHECK(scene.window.decide.reason == "No tool was named. "); // one may be typing on
    }
    SECTION("passed after all") {
        scene.decided(Judgement::pass, "");
        CHECK_FALSE(scene.would_miss());
        scene.choose("2", "2.1");
        CHECK(scene.window.decide.left.empty());
    }
    SECTION("another part is looked at") {
        scene.choose("2", "2.1");
        CHECK(scene.would_miss());
        scene.choose("1", "1.1");
        CHECK(scene.window.decide.reason == "No tool was named. ");
    }
}

TEST_CASE("Evidence, declaration and countersigner would be missed too") {
    DecidingScene scene;
    DecideDraft& draft = scene.window.decide;
    SECTION("evidence") {
        draft.evidence_title = "Reflective log";
    }
    SECTION("how it was declared") {
        draft.declared_how = "signed on paper";
    }
    SECTION("words of the declaration") {
        draft.declaration = "All of this is mine.";
    }
    SECTION("countersigner") {
        draft.countersigner = "Robin Lee";
    }
    CHECK(scene.would_miss());
}

TEST_CASE("What is typed in Decide waits while another discussion lies open") {
    DecidingScene scene;
    scene.choose("2", "2.1");
    scene.window.decide.evidence_title = "Reflective log";
    scene.open("two");
    CHECK(scene.window.decide.evidence_title.empty());
    CHECK(scene.window.decide.target.criterion == "1.1");
    CHECK(scene.would_miss()); // it goes with the window all the same
    scene.open("one");
    CHECK(scene.window.decide.evidence_title == "Reflective log");
    CHECK(scene.window.decide.target.criterion == "2.1");
    CHECK(scene.window.decide_elsewhere.empty());
}

TEST_CASE("What was declared elsewhere stands in the fields, unless somebody is typing there") {
    DecidingScene scene;
    const auto declared = [&] {
        State state = *scene.snapshot.state;
        state.decisions.declaration = Declaration{"This is my work.", "signed on paper", 3, {}};
        scene.show(std::move(state));
    };
    SECTION("nothing was typed") {
        declared();
        CHECK(scene.window.decide.declaration == "This is my work.");
        CHECK_FALSE(scene.would_miss());
    }
    SECTION("something was") {
        scene.window.decide.declared_how = "by tel";
        declared();
        CHECK(scene.window.decide.declared_how == "by tel");
    }
}
