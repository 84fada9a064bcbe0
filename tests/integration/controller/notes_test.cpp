// Written notes by the window's controller: no recorder is started for them, and they come back when opened
// again.

#include "live/controller/controller.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

struct NotesScene {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    SystemClock clock;
    std::unique_ptr<Controller> controller;

    NotesScene() {
        std::filesystem::create_directories(folder.file("runtime"));
        controller = std::make_unique<Controller>(ControllerWorld{
            .files = *files,
            .clock = clock,
            .catalogue = folder.file("units"),
            .questions = folder.file("questions"),
            .command_line_program = folder.file("no-recorder"),
            .discussions = folder.file("discussions"),
            .runtime = folder.file("runtime"),
            .waveforms = folder.file("waveforms"),
            .settings = folder.file("window.json"),
            .phrases = folder.file("own/phrases.txt"),
            .show = [](const std::string&) { return Result<void>(); },
            .on_news = {},
        });
        // There is no program that could list the devices either; that is told at some time, and no part of
        // these tests.
        await([](const Snapshot& s) { return !s.notices.empty(); });
        dismiss();
    }

    void dismiss() {
        controller->request(DismissNotices{});
        await([](const Snapshot& s) { return s.notices.empty(); });
    }

    template <typename Condition>
    std::shared_ptr<const Snapshot> await(Condition condition) {
        const auto end = std::chrono::steady_clock::now() + 30s;
        for (;;) {
            auto snapshot = controller->snapshot();
            if (condition(*snapshot))
                return snapshot;
            REQUIRE(std::chrono::steady_clock::now() < end);
            std::this_thread::sleep_for(2ms);
        }
    }

    std::shared_ptr<const Snapshot> begin() {
        await([](const Snapshot& s) { return !s.catalogue->units().empty(); });
        BeginWrittenNotes wish;
        wish.plan.units = {"8585-301"};
        wish.plan.learner = {"Sam Okafor", "L0012345"};
        wish.plan.assessor = {"Alex Reid"};
        controller->request(std::move(wish));
        return await([](const Snapshot& s) { return kept_in_notes(*s.state); });
    }
};

} // namespace

TEST_CASE("Notes are begun, written, ended and confirmed without any recorder") {
    NotesScene scene;
    const auto begun = scene.begin();
    CHECK(begun->link == LinkState::none);
    PutNote note;
    note.text = "Sam plans.";
    note.criteria = {{"8585-301", "1.1"}};
    note.begun = scene.clock.monotonic_now();
    scene.controller->request(note);
    const auto written = scene.await([](const Snapshot& s) { return !s.state->notes->notes.empty(); });
    CHECK(written->state->notes->notes.front().clock == NoteClock::program);
    CHECK(written->notices == begun->notices);

    scene.controller->request(EndWrittenNotes{});
    const auto ended = scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    CHECK(scene.files->exists(ended->folder + "/data/written-notes.csv"));
    CHECK_FALSE(scene.files->exists(ended->folder + "/data/recording.flac"));
    scene.controller->submit(
        {{Actor::assessor, ConfirmNotes{"True.", "read together"}}, scene.clock.monotonic_now()});
    scene.await([](const Snapshot& s) { return s.state->notes->confirmed.has_value(); });
}

TEST_CASE("What of a note cannot be is told, and notes that were left are gone on with") {
    NotesScene scene;
    const auto begun = scene.begin();
    scene.controller->request(EndWrittenNotes{});
    const auto refused = scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    CHECK_THAT(refused->notices.back(), Contains("Nothing was written down yet"));
    CHECK(refused->link == LinkState::none);
    scene.dismiss();
    PutNote note;
    note.text = "Sam plans.";
    note.time = "half past";
    note.number = 7;
    scene.controller->request(note);
    const auto wrong = scene.await([](const Snapshot& s) { return s.note_answer.number == 7; });
    CHECK_FALSE(wrong->note_answer.written);
    CHECK_THAT(wrong->notices.back(), Contains("no time on the clock"));

    EndWrittenNotes end;
    end.first = note;
    end.first->number = 8;
    scene.controller->request(end);
    const auto not_ended = scene.await([](const Snapshot& s) { return s.note_answer.number == 8; });
    CHECK_FALSE(not_ended->note_answer.written);
    CHECK_THAT(not_ended->notices.back(), Contains("The discussion was not ended"));
    CHECK_FALSE(not_ended->state->notes->ended_at);

    scene.controller->request(NewDiscussion{});
    const auto left = scene.await([](const Snapshot& s) { return s.folder.empty(); });
    CHECK(left->notices.empty()); // they spoke of the discussion that was left
    scene.controller->request(OpenFolder{begun->folder});
    const auto again = scene.await([](const Snapshot& s) { return !s.folder.empty(); });
    CHECK(kept_in_notes(*again->state));
    CHECK(again->link == LinkState::none);
    scene.controller->request(RecordOpened{{}, {SourceKind::practice, "practice conversation"}});
    const auto never =
        scene.await([&](const Snapshot& s) { return s.notices.size() > again->notices.size(); });
    CHECK_THAT(never->notices.back(), Contains("no plan open that could be recorded"));
}

TEST_CASE("The end writes down first what was still typed") {
    NotesScene scene;
    (void)scene.begin();
    EndWrittenNotes end;
    end.first = PutNote{0, "Sam plans.", {}, {}, {}, scene.clock.monotonic_now(), 3};
    scene.controller->request(end);
    const auto ended = scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    CHECK(ended->note_answer.number == 3);
    CHECK(ended->note_answer.written);
    REQUIRE(ended->state->notes->notes.size() == 1);
    CHECK(ended->state->notes->notes.front().text == "Sam plans.");
}

TEST_CASE("What was refused to one discussion is not said beside another, and what concerns all stays") {
    NotesScene scene;
    const auto begun = scene.begin();
    scene.controller->request(EndWrittenNotes{});
    scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    scene.controller->request(OpenFolder{scene.folder.file("nowhere")});
    scene.await([](const Snapshot& s) { return s.notices.size() == 2; });
    scene.controller->request(OpenFolder{begun->folder}); // the same one
    BeginWrittenNotes other;
    other.plan.units = {"8585-301"};
    other.plan.learner = {"Kim Doe", "L0054321"};
    other.plan.assessor = {"Alex Reid"};
    scene.controller->request(NewDiscussion{});
    scene.controller->request(other);
    scene.await([&](const Snapshot& s) { return kept_in_notes(*s.state) && s.folder != begun->folder; });
    scene.controller->request(EndWrittenNotes{});
    scene.await([](const Snapshot& s) { return s.notices.size() == 2; });
    scene.controller->request(OpenFolder{begun->folder});
    const auto again = scene.await([&](const Snapshot& s) { return s.folder == begun->folder; });
    REQUIRE(again->notices.size() == 1);
    CHECK_THAT(again->notices.front(), Contains("There is no discussion in this folder"));
}
