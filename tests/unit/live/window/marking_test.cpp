#include "live/window/marking.h"

#include "support/fake_clock.h"
#include "support/recording_sink.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

struct MarkingFixture {
    test::FakeClock clock;
    test::RecordingSink sink;
    WindowState window;
    State state = test::ToldDiscussion().start().mark(48'000, {{"8585-301", "1.1"}}, "an older note").state();

    [[nodiscard]] Instant now() const { return clock.monotonic_now(); }
};

} // namespace

TEST_CASE_METHOD(MarkingFixture, "a mark carries its instant and leaves the frames to the recorder") {
    mark_criterion({{"8585-301", "2.1"}, false}, now(), window, sink);
    REQUIRE(sink.given.size() == 1);
    CHECK(sink.instant() == now());
    CHECK(sink.command<MakeMark>().pressed == 0);
    CHECK(sink.command<MakeMark>().points_to == 0);
}

TEST_CASE_METHOD(MarkingFixture,
                 "a note opened right after a mark begins empty: the snapshot may not know it yet") {
    mark_criterion({{"8585-301", "2.1"}, false}, now(), window, sink);
    clock.advance(std::chrono::milliseconds(40));
    write_note(now(), state, window);
    CHECK(window.note.open);
    CHECK(window.note.takes_focus);
    CHECK(window.note.text.empty());
}

TEST_CASE_METHOD(MarkingFixture, "a note opened later goes on with what stands there") {
    write_note(now(), state, window);
    CHECK(window.note.text == "an older note");

    SECTION("unchanged, nothing is sent") {
        save_note(now(), window, sink);
        CHECK(sink.given.empty());
    }
    SECTION("emptied, the note is taken away") {
        window.note.text = "  ";
        save_note(now(), window, sink);
        REQUIRE(sink.given.size() == 1);
        CHECK(sink.command<NoteMark>().note.empty());
    }
    SECTION("opening it twice keeps what was typed") {
        window.note.text = "something else";
        write_note(now(), state, window);
        CHECK(window.note.text == "something else");
    }
    CHECK(window.note.open == (window.note.text == "something else"));
}

TEST_CASE_METHOD(MarkingFixture, "an open note is saved before the mark that ends it, and before Stop") {
    window.note.open = true;
    window.note.text = " about Client 1 ";
    SECTION("another mark") {
        mark_criterion({{"8585-301", "2.1"}, false}, now(), window, sink);
    }
    SECTION("stop") {
        stop_recording(now(), window, sink);
    }
    REQUIRE(sink.given.size() == 2);
    CHECK(sink.command<NoteMark>(0).note == "about Client 1");
    CHECK_FALSE(window.note.open);
}

TEST_CASE_METHOD(MarkingFixture, "a Stop that is pressed twice does not close, a later press does") {
    const Instant stopped = now();
    stop_recording(stopped, window, sink);
    close_recording(stopped + std::chrono::milliseconds(300), window, sink);
    CHECK(sink.given.size() == 1);
    close_recording(stopped + std::chrono::milliseconds(1'500), window, sink);
    REQUIRE(sink.given.size() == 2);
    (void)sink.command<CloseRecording>(1);
    take_back_stop(stopped + std::chrono::seconds(2), window, sink);
    (void)sink.command<TakeBackStop>(2);
}

TEST_CASE_METHOD(MarkingFixture, "undo drops the open note with its mark") {
    window.note.open = true;
    window.note.text = "never mind";
    undo_mark(now(), window, sink);
    REQUIRE(sink.given.size() == 1);
    (void)sink.command<WithdrawMark>();
    CHECK_FALSE(window.note.open);
}

TEST_CASE_METHOD(MarkingFixture, "a note is clean UTF-8, whatever was pasted") {
    window.note.open = true;
    window.note.text = "caf\xE9";
    save_note(now(), window, sink);
    CHECK(sink.command<NoteMark>().note == "caf\xEF\xBF\xBD");
}
