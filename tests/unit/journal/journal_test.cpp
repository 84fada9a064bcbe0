#include "discussion/decide.h"
#include "journal/discussion_writer.h"
#include "support/fake_clock.h"
#include "support/places.h"
#include "support/rounds.h"
#include "support/sample_discussion.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <fstream>
#include <random>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

Plan every_member_of_a_plan() {
    return {.scope = {{"8585-301", "1.1"}},
            .date = "2026-11-21",
            .time = "14:00",
            .minutes = 45,
            .place = "Room 4",
            .manner = Manner::remote,
            .method = "professional discussion over a video call",
            .access_arrangements = "a break every 20 minutes",
            .special_consideration = "none so far",
            .others_present = {{"Kim Doe", "IQA"}},
            .approvals = {{"8585-300", "Kim Doe", "12 October 2026"}},
            .evidence_title = "Professional discussion",
            .evidence_reference = "E7"};
}

/// Every kind of event, once.
std::vector<Event> every_event() {
    return {
        DiscussionOpened{"00112233445566778899aabbccddeeff", "Counterpoint test"},
        UnitsChosen{{small_unit()}},
        PartiesNamed{{"Riverside \"College\"", "012345"}, {"Žofie <b>", "L1"}, {"line\nfeed"}},
        TakeStarted{1, "take-01.flac", {SourceKind::practice, "Practice"}, {48'000, 2}, 0},
        RecordingImported{{"interview \"one\".m4a", 12'345, std::string(64, 'd'), "MPEG-4, read by ffmpeg",
                           "a telephone", "20 November 2026", "its end"}},
        MarkMade{1,
                 480,
                 240,
                 {{"8585-301", "1.1"}, {"8585-301", "2.1"}},
                 "a note",
                 MarkOrigin::added_later,
                 "it was missed"},
        CriteriaAdded{1, {{"8585-301", "2.3"}}, "said in one breath"},
        MarkNoted{1, "another"},
        FramesLost{4800, 4800, "no sound arrived"},
        MarkWithdrawn{2, "one answer", 1},
        RecordingPaused{9600, "fire alarm"},
        PauseExplained{9600, "a false alarm"},
        RecordingResumed{9600, FakeClock().wall_now()},
        DeviceLost{"USB \"microphone\"", "It is gone.", 4800},
        DeviceReturned{"USB \"microphone\"", "built-in", 9600},
        SignalProblemBegan{SignalProblem::level_too_low, 2, 480, 9600},
        SignalProblemEnded{SignalProblem::level_too_low, 2, 19'200},
        TakeEnded{1, 48'000, TakeEnding::cut_short,
                  TalkTime{24'000,
                           12'000,
                           2'400,
                           {Voices::none, Voices::left, Voices::both, Voices::right, Voices::left}}},
        RecordingStopped{StopCause::crash, 48'000},
        StopTakenBack{48'000, FakeClock().wall_now()},
        RecordingClosed{{"recording.flac", {48'000, 2}, 48'000, 12'345, std::string(64, 'f'), "AAAA"}},
        DiscussionPlanned{every_member_of_a_plan()},
        QuestionsListed{{{7, "How did you plan?", {{"8585-301", "1.1"}}, {"For example?", "And then?"}}}},
        PlanAgreed{Actor::learner, "by e-mail"},
        ExceptionRecorded{Step::microphone_tested, "the room was changed"},
        SubmissionNamed{{2, std::string(32, 'a'), std::string(64, 'b'), {{"8585-301", "1.1"}}}},
        MarkMoved{1, 4'800, "the answer began earlier"},
        CriteriaTaken{1, {{"8585-301", "2.1"}}, "wrong key"},
        MarkPrompted{1, true},
        NotesBegun{FakeClock().wall_now(), 60},
        NoteWritten{1, FakeClock().wall_now(), NoteClock::typed, {{"8585-301", "1.1"}}, "said <so>\nand on"},
        NoteCorrected{1, FakeClock().wall_now(), {}, "said so", "a slip"},
        NoteWithdrawn{1, "of another talk"},
        NotesEnded{FakeClock().wall_now()},
        NotesConfirmed{"A true record.", "signed on paper"},
        IdentityChecked{"photo identification"},
        RecordingAgreed{"said so before the recording"},
        StandardisationAnswered{false},
        StatementSaid{SpokenStatement::how_judged, 480},
        StatementUnsaid{SpokenStatement::end_time},
        QuestionAsked{0, "And what else?", 480},
        QuestionAnswered{960},
        SufficiencyNoted{{"8585-301", "1.1"}, false},
        VoicesChecked{{480, 960'000}},
        FeedbackGiven{{"8585-301", "1.1"}, "A clear plan.\nWell told."},
        CriterionDecided{{"8585-301", "1.1"}, Judgement::referral, "no goals were named"},
        OutcomeCommented{{"8585-301", "1"}, "a comment"},
        EvidenceNamed{1, {{"8585-301", "1.2"}}, "Coaching diary", "E4", "pages 3 to 5"},
        EvidenceWithdrawn{1, "the wrong diary"},
        DeclarationMade{"This is my own work.", "signed on paper"},
        CountersignerNamed{"Robin Lane"},
        UnitDecided{"8585-301", Judgement::referral, "21 November 2026"},
        UnitCountersigned{"8585-301", Judgement::pass, "22 November 2026"},
        UnitChecked{"8585-301", "Kim Doe", QaResult::not_sampled, "", "23 November 2026"},
        Sealed{1, "Sam Okafor", "What I say is my own.", "photo ID", std::string(64, 'c'),
               "counterpoint-result-sheet/1"},
        SealAbandoned{1, "its signing was interrupted"}};
}

std::string journal_of(const std::vector<Event>& events) {
    JournalChain chain;
    FakeClock clock;
    std::string bytes;
    for (const Event& event : events)
        bytes += chain.next(event, Actor::assessor, clock.wall_now()).bytes;
    return bytes;
}

std::string damage_of(const std::string& bytes) {
    const auto content = parse_journal(bytes);
    REQUIRE_FALSE(content.ok());
    CHECK(content.error().kind == ErrorKind::damaged);
    return content.error().what;
}

} // namespace

TEST_CASE("Every event comes back from the journal as it went in") {
    const std::vector<Event> events = every_event();
    REQUIRE(events.size() == std::variant_size_v<Event::Variant>);
    const auto content = parse_journal(journal_of(events));
    REQUIRE(content.ok());
    REQUIRE(content->events.size() == events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        CHECK(content->events[i].event == events[i]);
        CHECK(content->events[i].sequence == i + 1);
        CHECK(content->events[i].by == Actor::assessor);
    }
    CHECK(content->torn_bytes == 0);
}

TEST_CASE("A journal that was cut anywhere still gives every whole line before the cut") {
    const std::string bytes = journal_of(every_event());
    for (std::size_t length = 0; length <= bytes.size(); length += stride()) {
        const std::string cut = bytes.substr(0, length);
        const auto lines = static_cast<std::size_t>(std::count(cut.begin(), cut.end(), '\n'));
        const auto content = parse_journal(cut);
        if (lines == 0) {
            REQUIRE_FALSE(content.ok());
            continue;
        }
        REQUIRE(content.ok());
        REQUIRE(content->events.size() == lines);
        REQUIRE(content->whole_bytes + content->torn_bytes == length);
        REQUIRE(content->torn_bytes == length - (cut.rfind('\n') + 1));
    }
}

TEST_CASE("A changed bit is found, unless it is in the last line, whose hash nobody holds yet") {
    const std::string bytes = journal_of(every_event());
    const std::size_t last_line = bytes.rfind('\n', bytes.size() - 2) + 1;
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < rounds(3000); ++i) {
        std::string changed = bytes;
        const std::size_t at = std::uniform_int_distribution<std::size_t>(0, last_line - 1)(random);
        changed[at] =
            static_cast<char>(changed[at] ^ (1 << std::uniform_int_distribution<int>(0, 7)(random)));
        INFO("byte " << at);
        REQUIRE_FALSE(parse_journal(changed).ok());
    }
}

TEST_CASE("Lines that are removed, doubled or swapped are found, with the number of the line") {
    const std::string bytes = journal_of(every_event());
    const std::size_t second = bytes.find('\n') + 1;
    const std::size_t third = bytes.find('\n', second) + 1;
    const std::string line2 = bytes.substr(second, third - second);
    CHECK(damage_of(bytes.substr(0, second) + bytes.substr(third)).find("Line 2 ") != std::string::npos);
    CHECK(damage_of(bytes.substr(0, third) + line2 + bytes.substr(third)).find("Line 3 ") !=
          std::string::npos);
    CHECK(damage_of(line2 + bytes).find("Line 1 ") != std::string::npos);
}

TEST_CASE("Lines that are no events are named, not swallowed") {
    const std::string opened = journal_of({every_event().front()});
    CHECK(damage_of(opened + "\n").find("no JSON object") != std::string::npos);
    CHECK(damage_of(opened + "[1,2]\n").find("no JSON object") != std::string::npos);
    CHECK(damage_of(opened + std::string(200'000, '[') + "\n").find("no JSON object") != std::string::npos);
    CHECK(damage_of(opened + "{}\n").find("\"seq\" is missing") != std::string::npos);
    CHECK(damage_of(opened + "{\"seq\":18446744073709551615}\n").find("range") != std::string::npos);
    CHECK(damage_of(journal_of({MarkNoted{1, "n"}})).find("opening") != std::string::npos);
    CHECK(damage_of("").find("opening") != std::string::npos);
}

TEST_CASE("No journal can call another file of the folder a take, which is removed when a recording closes") {
    const auto with_file = [](int take, std::string file) {
        return journal_of(
            {every_event().front(), TakeStarted{take, std::move(file), {SourceKind::device, "x"}, {}, 0}});
    };
    for (const char* file :
         {"recording.flac", "journal.jsonl", "take-02.flac", "take-1.flac", "take-01.flac "})
        CHECK(damage_of(with_file(1, file)).find("\"file\"") != std::string::npos);
    CHECK(parse_journal(with_file(1, "take-01.flac")).ok());
    CHECK(parse_journal(with_file(123, "take-123.flac")).ok());
}

TEST_CASE("An event of a newer program keeps its place and is counted") {
    JournalChain chain;
    FakeClock clock;
    std::string bytes = chain.next(every_event().front(), Actor::program, clock.wall_now()).bytes;
    std::string line =
        "{\"seq\":2,\"prev\":\"" + chain.head() +
        "\",\"at\":\"2026-11-21T10:00:00.000Z\",\"by\":\"iqa\",\"type\":\"moon-phase\",\"data\":{}}";
    bytes += line + "\n";
    line = "{\"seq\":3,\"prev\":\"" + sha256_hex(line) +
           "\",\"at\":\"2026-11-21T10:00:00.000Z\",\"by\":\"iqa\",\"type\":\"mark-noted\",\"data\":{\"mark\":"
           "1,\"note\":"
           "\"n\",\"colour\":\"unknown member\"}}";
    bytes += line + "\n";
    const auto content = parse_journal(bytes);
    REQUIRE(content.ok());
    CHECK(content->unknown_events == 1);
    CHECK(content->events.size() == 2);

    const TemporaryFolder folder;
    std::ofstream(folder.file("journal.jsonl")) << bytes;
    const auto files = real_file_system();
    const auto opened = JournalFile::open(*files, folder.file("journal.jsonl"));
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().kind == ErrorKind::refused);
}

TEST_CASE("A journal of another format is unreadable, not damaged") {
    std::string bytes = journal_of({every_event().front()});
    bytes.replace(bytes.find("counterpoint-journal/1"), 22, "counterpoint-journal/2");
    const auto content = parse_journal(bytes);
    REQUIRE_FALSE(content.ok());
    CHECK(content.error().kind == ErrorKind::unreadable);
}

TEST_CASE("The worked example of FORMAT.md is a journal") {
    std::ifstream document(in_tests("../src/journal/FORMAT.md"));
    const std::string text((std::istreambuf_iterator<char>(document)), std::istreambuf_iterator<char>());
    const auto begin = text.find("```jsonl\n") + 9;
    const auto content = parse_journal(text.substr(begin, text.find("```", begin) - begin));
    REQUIRE(content.ok());
    const State state = state_from(content->events);
    CHECK(state.learner.name == "Sam Okafor");
    CHECK(state.stage == RecordingStage::recording);
}

TEST_CASE("FORMAT.md names every type of event") {
    std::ifstream document(in_tests("../src/journal/FORMAT.md"));
    const std::string text((std::istreambuf_iterator<char>(document)), std::istreambuf_iterator<char>());
    const std::string journal = journal_of(every_event());
    for (std::size_t at = 0; (at = journal.find("\"type\":\"", at)) != std::string::npos;) {
        at += 8;
        const std::string type = journal.substr(at, journal.find('"', at) - at);
        CHECK(text.find("| `" + type + "` |") != std::string::npos);
    }
}

TEST_CASE("Missing, damaged and unreadable are three answers") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    CHECK(read_journal(*files, folder.file("none.jsonl")).error().kind == ErrorKind::missing);
    std::ofstream(folder.file("bad.jsonl")) << "what?\n";
    CHECK(read_journal(*files, folder.file("bad.jsonl")).error().kind == ErrorKind::damaged);
    CHECK(read_journal(*files, folder.path()).error().kind == ErrorKind::unreadable);
}

TEST_CASE("Commands become durable lines that another program reads as the same state") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const FakeClock clock;
    const std::string path = folder.file("journal.jsonl");
    auto journal = JournalFile::create(*files, path);
    REQUIRE(journal.ok());
    DurableLineSink sink(*journal);
    DiscussionWriter writer({}, {}, clock, sink);
    REQUIRE(writer.execute({Actor::program, OpenDiscussion{"id", "test"}}).ok());
    REQUIRE(writer.execute({Actor::assessor, ChooseUnits{{small_unit()}}}).ok());
    REQUIRE_FALSE(writer.execute({Actor::assessor, mark_at(1, {"8585-301/1.1"})}).ok());

    const auto content = read_journal(*files, path);
    REQUIRE(content.ok());
    CHECK(state_from(content->events) == writer.state());
    CHECK(content->chain.head() == writer.chain().head());
}

TEST_CASE("One writer at a time, and the lock ends with its holder") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const std::string path = folder.file("journal.jsonl");
    {
        auto first = JournalFile::create(*files, path);
        REQUIRE(first.ok());
        REQUIRE(first->append(journal_of({every_event().front()})).ok());
        CHECK(JournalFile::open(*files, path).error().kind == ErrorKind::in_use);
    }
    CHECK(JournalFile::open(*files, path).ok());
}

TEST_CASE("An open journal has room on the disk for its next lines, and gives it back when it closes") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const std::string path = folder.file("journal.jsonl");
    const auto taken = [&] {
        struct stat status {};
        REQUIRE(::stat(path.c_str(), &status) == 0);
        return static_cast<std::uint64_t>(status.st_blocks) * 512;
    };
    const std::string line(1000, 'x');
    std::string whole;
    {
        auto journal = JournalFile::create(*files, path);
        REQUIRE(journal.ok());
        for (int i = 0; i < 200; ++i, whole += line) {
            REQUIRE(journal->append(line).ok());
            CHECK(taken() >= journal->size() + (64 << 10));
        }
        journal->cut_back(whole.size() - line.size());
        whole.resize(whole.size() - line.size());
        REQUIRE(journal->append(line).ok());
        whole += line;
        CHECK(taken() >= journal->size() + (64 << 10));
    }
    CHECK(taken() < whole.size() + 8192);
    CHECK(files->read_all(path, 1 << 20).value() == whole);
}

TEST_CASE("Opening for writing cuts a torn tail off, and says how long it was") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const std::string path = folder.file("journal.jsonl");
    const std::string whole = journal_of({every_event()[0], every_event()[1]});
    std::ofstream(path) << whole << "{\"seq\":3,\"pre";
    {
        auto opened = JournalFile::open(*files, path);
        REQUIRE(opened.ok());
        CHECK(opened->content.torn_bytes == 13);
        CHECK(opened->file.size() == whole.size());
    }
    CHECK(*files->read_all(path, 1'000'000) == whole);
}

TEST_CASE("A last line whose beginning a power cut took is a torn tail; anywhere else it is damage") {
    const std::string first = journal_of({every_event()[0]});
    const std::string whole = journal_of({every_event()[0], every_event()[1]});
    std::string cut = whole;
    std::fill_n(cut.begin() + static_cast<std::ptrdiff_t>(first.size()), 20, '\0');
    const auto content = parse_journal(cut);
    REQUIRE(content.ok());
    CHECK(content->events.size() == 1);
    CHECK(content->torn_bytes == whole.size() - first.size());

    std::string damaged = journal_of({every_event()[0], every_event()[1], every_event()[2]});
    damaged[first.size() + 5] = '\0';
    CHECK(parse_journal(damaged).error().kind == ErrorKind::damaged);
    std::string changed = whole;
    changed[first.size() + 1] = 'x'; // no zeros: somebody did that
    CHECK(parse_journal(changed).error().kind == ErrorKind::damaged);
}

TEST_CASE("Units too large for a line that can be read back are refused before anything is written") {
    Unit unit = small_unit();
    unit.outcomes[0].criteria[0].depth = Texts(100, std::string(4'000, '\x01')); // six bytes each in JSON
    std::vector<Unit> units;
    for (int i = 0; i < 3; ++i) {
        unit.id = "9901-11" + std::to_string(i);
        units.push_back(unit);
    }
    struct CountingSink final : LineSink {
        std::size_t taken = 0;
        Result<void> take(const std::vector<JournalChain::Line>& lines) override {
            taken += lines.size();
            return {};
        }
    } sink;
    const FakeClock clock;
    DiscussionWriter writer({}, {}, clock, sink);
    REQUIRE(writer.execute({Actor::program, OpenDiscussion{std::string(32, '0'), "Counterpoint"}}).ok());
    const auto refused = writer.execute({Actor::assessor, ChooseUnits{units}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::refused);
    CHECK(sink.taken == 1);
    CHECK(writer.state().units.empty());
    units.resize(1);
    CHECK(writer.execute({Actor::assessor, ChooseUnits{units}}).ok());
}
