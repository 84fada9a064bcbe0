#include "live/window/beginning.h"

#include "live/views/view_model.h"
#include "live/window/noting.h"
#include "live/window/planning.h"
#include "support/fake_clock.h"
#include "support/recording_sink.h"
#include "support/told_discussion.h"
#include "units/catalogue.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace counterpoint;

namespace {

struct BeginningFixture {
    test::FakeClock clock;
    test::RecordingSink sink;
    WindowState window;
    Snapshot snapshot;

    BeginningFixture() {
        snapshot.state = std::make_shared<State>();
        snapshot.catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
        snapshot.devices = {true, {"USB Audio CODEC"}};
        snapshot.room_minutes = 300;
        window.setup.units = {"8585-301"};
        window.setup.learner = {"Sam Okafor", "L0012345"};
        window.setup.assessor = {"Alex Reid"};
    }

    /// The plan that everything is right with lies open.
    void open_plan() {
        test::ToldDiscussion told;
        told.name("Riverside College", "Sam Okafor", "Alex Reid");
        test::tell_plan(told);
        auto state = std::make_shared<State>(told.state());
        state->planning.exceptions.clear();
        state->planning.plan.scope = {{"8585-301", "1.1"}, {"8585-301", "2.1"}};
        snapshot.state = state;
        snapshot.folder = "/folder";
        read_plan(*state, window.setup);
        snapshot.sound_test = {
            SoundTest::Step::done, {SourceKind::device, ""}, 5, {{"microphone", 0.4F, true, "good"}}, ""};
    }

    [[nodiscard]] PlanView plan() const { return plan_view(window.setup, snapshot); }
    [[nodiscard]] BeginningView view() const { return beginning_view(snapshot, window, plan()); }
    [[nodiscard]] PointView point(const std::string& name) const {
        const auto points = view().points;
        const auto found = std::find_if(points.begin(), points.end(),
                                        [&](const PointView& one) { return one.name == name; });
        REQUIRE(found != points.end());
        return *found;
    }
    void record() { begin_recording(plan(), view(), window, sink); }
};

} // namespace

TEST_CASE_METHOD(BeginningFixture, "Every point of a well prepared talk is met, and Record is one press") {
    open_plan();
    for (const PointView& point : view().points) {
        CAPTURE(point.name, point.detail);
        CHECK(point.met);
    }
    CHECK(view().verdict == "All points are met.");
    CHECK_FALSE(view().shows_reason);
    record();
    CHECK(sink.requested<RecordOpened>().changes.empty());
}

TEST_CASE_METHOD(BeginningFixture, "What is not met is named, none hidden") {
    CHECK_FALSE(point("Microphone").met);
    CHECK(point("Room on the disk").met);
    CHECK_FALSE(point("Questions").met);
    CHECK_FALSE(point("Plan agreed by both").met);
    CHECK_FALSE(point("Learner's identity").met);
    CHECK_FALSE(point("Agreement to be recorded").met);
    CHECK(view().verdict == "5 points are not met.");
    window.setup.questions = {{"How did you plan?", {{"8585-301", "1.1"}}, ""}};
    CHECK(point("Questions").detail.find("Without one: AC 1.2, 1.3") != std::string::npos);
    CHECK_FALSE(point("Questions").met);
}

TEST_CASE_METHOD(BeginningFixture,
                 "Record without a reason asks for it; with one each point becomes an exception") {
    record();
    CHECK(sink.given.empty());
    CHECK(window.beginning.reason_takes_focus);
    window.beginning.reason = "the room was changed";
    window.beginning.identity = "photo identification";
    record();
    REQUIRE(sink.given.size() == 1);
    const auto& actions = sink.requested<StartRecording>().arrangements;
    std::vector<Step> steps;
    bool identified = false;
    for (const Action& action : actions) {
        if (const auto* exception = std::get_if<RecordException>(&action))
            steps.push_back(exception->step);
        if (const auto* identity = std::get_if<CheckIdentity>(&action))
            identified = identity->how == "photo identification";
    }
    CHECK(identified);
    CHECK(steps ==
          std::vector<Step>{Step::microphone_tested, Step::other, Step::plan_agreed, Step::recording_agreed});
}

TEST_CASE_METHOD(BeginningFixture, "Identity and agreement are given right there and written down") {
    open_plan();
    auto state = std::make_shared<State>(*snapshot.state);
    state->conduct.identity.clear();
    state->conduct.recording_agreed.clear();
    snapshot.state = state;
    CHECK_FALSE(point("Learner's identity").met);
    window.beginning.identity = " photo ";
    window.beginning.consent = "in the plan";
    CHECK(point("Learner's identity").met);
    SECTION("when it is recorded") {
        record();
        const auto& changes = sink.requested<RecordOpened>().changes;
        REQUIRE(changes.size() == 2);
        CHECK(std::get<CheckIdentity>(changes[0]).how == "photo");
        CHECK(std::get<AgreeToRecording>(changes[1]).how == "in the plan");
    }
    SECTION("and when the page is left") {
        leave_beginning(plan(), view(), clock.monotonic_now(), window, sink);
        CHECK(sink.command<CheckIdentity>(0).how == "photo");
        CHECK(sink.command<AgreeToRecording>(1).how == "in the plan");
        CHECK(window.wanted == Stage::plan);
    }
}

TEST_CASE_METHOD(BeginningFixture, "A test of another microphone, or a bad one, does not count") {
    open_plan();
    snapshot.sound_test.source = {SourceKind::device, "another"};
    CHECK_FALSE(point("Microphone").met);
    snapshot.sound_test.source = {SourceKind::device, ""};
    snapshot.sound_test.channels = {{"microphone", 0.001F, false, "silent: is it muted?"}};
    CHECK_FALSE(point("Microphone").met);
    CHECK(point("Microphone").detail == "microphone, loudest 0 %: silent: is it muted?");
}

TEST_CASE_METHOD(BeginningFixture, "A plan that was changed after it was agreed is not agreed") {
    open_plan();
    window.setup.plan.place = "another room";
    CHECK_FALSE(point("Plan agreed by both").met);
    CHECK(point("Plan agreed by both").detail.find("changed since") != std::string::npos);
}

TEST_CASE_METHOD(BeginningFixture, "The disk must hold the planned length and a tenth more") {
    open_plan();
    window.setup.minutes = "60";
    snapshot.room_minutes = 65;
    CHECK_FALSE(point("Room on the disk").met);
    CHECK(point("Room on the disk").detail == "1 h 05 min of sound. 66 min are wanted.");
    snapshot.room_minutes = 66;
    CHECK(point("Room on the disk").met);
}

TEST_CASE_METHOD(BeginningFixture, "Prior approval is a point of the units that need it") {
    open_plan();
    auto state = std::make_shared<State>(*snapshot.state);
    state->units[0].needs_prior_approval = true;
    snapshot.state = state;
    CHECK_FALSE(point("Prior approval, 8585-301").met);
    window.setup.plan.approvals = {{"8585-301", "Kim Doe", "12 October 2026"}};
    CHECK(point("Prior approval, 8585-301").met);
}

TEST_CASE_METHOD(BeginningFixture, "Practice needs no reason, and what is missing altogether none helps") {
    window.setup.source = SoundSource{SourceKind::practice, "practice conversation"};
    CHECK_FALSE(view().shows_reason);
    record();
    CHECK(sink.given.size() == 1);
    window.setup.units.clear();
    CHECK_FALSE(view().can_record);
    window.beginning.reason = "never mind";
    record();
    CHECK(sink.given.size() == 1);
}

TEST_CASE_METHOD(
    BeginningFixture,
    "Written notes are no practice: their reason can be given though the practice sound is chosen") {
    window.setup.source = SoundSource{SourceKind::practice, "practice conversation"};
    begin_in_notes(plan(), view(), window, sink);
    CHECK(sink.given.empty());
    CHECK(view().shows_reason);
    CHECK_THAT(view().reason_label, Catch::Contains("Written notes are no practice"));
    CHECK(view().can_record); // Record goes on as before
    window.beginning.reason = "agreed by telephone";
    begin_in_notes(plan(), view(), window, sink);
    CHECK_FALSE(sink.requested<BeginWrittenNotes>().plan.arrangements.empty());
}

TEST_CASE_METHOD(BeginningFixture,
                 "A point that somebody left out for a reason before is not asked about again") {
    open_plan();
    auto state = std::make_shared<State>(*snapshot.state);
    state->conduct.identity.clear();
    state->planning.exceptions = {{Step::identity_checked, "known for years", {}}};
    snapshot.state = state;
    CHECK(point("Learner's identity").met);
    CHECK(point("Learner's identity").detail == "Left out: known for years");
}

TEST_CASE_METHOD(BeginningFixture, "The microphone that is to be recorded is the one that is tested") {
    window.setup.source = SoundSource{SourceKind::device, "USB Audio CODEC"};
    test_microphone(plan(), sink);
    CHECK(sink.requested<TestSound>().source.name == "USB Audio CODEC");
}
