#include "live/link/link_messages.h"

#include "journal/journal_chain.h"
#include "live/link/link_commands.h"
#include "live/link/talk_moment.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

template <typename T>
T back(const RecorderMessage& message) {
    const std::string line = message_line(message);
    CHECK(line.find('\n') == std::string::npos);
    auto parsed = parse_recorder_message(line);
    REQUIRE(parsed.ok());
    REQUIRE(std::holds_alternative<T>(*parsed));
    return std::get<T>(*parsed);
}

} // namespace

TEST_CASE("What the recorder says arrives as it was said") {
    CHECK(back<HelloMessage>(HelloMessage{"/a \"b\"\n", "Counterpoint"}).folder == "/a \"b\"\n");
    CHECK(back<RefusedMessage>(RefusedMessage{"No."}).sentence == "No.");
    CHECK(back<DoneMessage>(DoneMessage{42}).sequence == 42);
    CHECK(back<GoodbyeMessage>(GoodbyeMessage{true, ""}).whole);
    CHECK(back<GoodbyeMessage>(GoodbyeMessage{false, "full"}).message == "full");
    LiveStatus status;
    status.frames = 123'456'789;
    status.peak = {0.5F, 0.25F};
    status.sound_arriving = false;
    status.durable_sequence = 42;
    status.disk_minutes_left = 12.5;
    status.closes_in = 7.25;
    status.problems = {"one", "two"};
    const auto heard = back<LiveStatus>(status);
    CHECK(heard.frames == status.frames);
    CHECK(heard.peak == status.peak);
    CHECK(heard.sound_arriving == status.sound_arriving);
    CHECK(heard.durable_sequence == status.durable_sequence);
    CHECK(heard.disk_minutes_left == status.disk_minutes_left);
    CHECK(heard.closes_in == status.closes_in);
    CHECK(heard.problems == status.problems);
}

TEST_CASE("A journal line travels byte for byte, so the chain still holds at the other end") {
    JournalChain writing, reading;
    for (const char* note : {"first", "with \"quotes\" and \xC3\xA9"}) {
        auto line = writing.next(MarkNoted{1, note}, Actor::assessor, WallTime{}).bytes;
        line.pop_back();
        const auto heard = back<EventMessage>(EventMessage{line});
        CHECK(heard.line == line);
        CHECK(reading.follow(heard.line).ok());
    }
    CHECK(reading.head() == writing.head());
}

TEST_CASE("A person's commands keep who, what and when") {
    const Instant pressed{std::chrono::nanoseconds{123'456'789'012'345}};
    const auto travelled = [&](Action action) {
        const auto line = command_line({{Actor::assessor, std::move(action)}, pressed});
        REQUIRE(line.ok());
        const auto command = parse_command_line(*line);
        REQUIRE(command.ok());
        CHECK(command->pressed_at == pressed);
        CHECK(command->command.by == Actor::assessor);
        return command->command.action;
    };
    const auto mark =
        std::get<MakeMark>(travelled(MakeMark{0, 0, {{"8585-301", "2.1"}}, "note", MarkOrigin::live}));
    CHECK(mark.criteria == std::vector<CriterionId>{{"8585-301", "2.1"}});
    CHECK(mark.note == "note");
    CHECK(std::get<AddCriteria>(travelled(AddCriteria{7, {{"u", "1.1"}}})).mark == 7);
    CHECK(std::get<NoteMark>(travelled(NoteMark{0, "n"})).note == "n");
    CHECK(std::get<WithdrawMark>(travelled(WithdrawMark{3, "why"})).reason == "why");
    CHECK(std::get<MoveMark>(travelled(MoveMark{3, 480, ""})).points_to == 480);
    const auto back = std::get<MoveMark>(travelled(MoveMark{0, where_answer_began, "the answer"}));
    CHECK(back.points_to == where_answer_began);
    CHECK(back.reason == "the answer");
    CHECK(std::get<MakeMark>(travelled(MakeMark{})).criteria.empty());
    CHECK(std::get<PauseRecording>(travelled(PauseRecording{0, "fire alarm"})).reason == "fire alarm");
    CHECK(std::holds_alternative<StopRecording>(travelled(StopRecording{})));
    CHECK(std::holds_alternative<TakeBackStop>(travelled(TakeBackStop{})));
    CHECK(std::get<CheckIdentity>(travelled(CheckIdentity{"photo"})).how == "photo");
    CHECK(std::get<AskQuestion>(travelled(AskQuestion{7, "", 0})).id == 7);
    CHECK(std::get<AskQuestion>(travelled(AskQuestion{0, "And then?", 0})).text == "And then?");
    CHECK(std::get<SayStatement>(travelled(SayStatement{SpokenStatement::end_time, 0})).statement ==
          SpokenStatement::end_time);
    CHECK(std::get<RecordException>(travelled(RecordException{Step::identity_checked, "known"})).step ==
          Step::identity_checked);
    CHECK(std::get<NoteSufficiency>(travelled(NoteSufficiency{{"u", "1.1"}, false})).criterion.number ==
          "1.1");
    CHECK(std::get<AnswerStandardisation>(travelled(AnswerStandardisation{true})).allowed);
}

TEST_CASE("A lead-in travels with its mark, and one that reaches back for hours is not believed") {
    const auto line = command_line({{Actor::assessor, MakeMark{}}, {}, std::chrono::milliseconds{2'500}});
    REQUIRE(line.ok());
    CHECK(parse_command_line(*line)->lead_in == std::chrono::milliseconds{2'500});
    const auto hours = command_line({{Actor::assessor, MakeMark{}}, {}, std::chrono::hours{2}});
    REQUIRE(hours.ok());
    CHECK_FALSE(parse_command_line(*hours).ok());
}

TEST_CASE("Whoever asks a recorder to close says nothing of what it closes") {
    ClosedRecording made_up;
    made_up.sha256 = std::string(64, 'a');
    const auto line = command_line({{Actor::assessor, CloseRecording{made_up}}, {}});
    REQUIRE(line.ok());
    const auto command = parse_command_line(*line);
    REQUIRE(command.ok());
    CHECK(std::get<CloseRecording>(command->command.action).recording == ClosedRecording{});
}

TEST_CASE("A moment of the talk is the recorder's to set, in whichever command it stands") {
    const auto at = [](Action action) {
        set_moment(action, 4'800);
        return action;
    };
    CHECK(std::get<MakeMark>(at(MakeMark{})).pressed == 4'800);
    CHECK(std::get<MakeMark>(at(MakeMark{})).points_to == 4'800);
    CHECK(std::get<SayStatement>(at(SayStatement{})).at == 4'800);
    CHECK(std::get<AskQuestion>(at(AskQuestion{})).at == 4'800);
    CHECK(std::get<AnswerQuestion>(at(AnswerQuestion{})).at == 4'800);
    CHECK(std::get<MoveMark>(at(MoveMark{1, 7, ""})).points_to == 7); // chosen by the person, no moment
}

TEST_CASE("Nobody can make a recorder say what only the program may say") {
    for (const Action& action :
         std::vector<Action>{OpenDiscussion{}, ChooseUnits{}, StartTake{}, EndTake{}, ReportLoss{},
                             NameParties{}, PlanDiscussion{}, ReportDeviceLost{}, DecideCriterion{}}) {
        const auto line = command_line({{Actor::assessor, action}, {}});
        REQUIRE_FALSE(line.ok());
        CHECK(line.error().kind == ErrorKind::refused);
    }
    CHECK_FALSE(parse_command_line(R"({"command":{"type":"end-take","by":"assessor","pressed_at":1}})").ok());
}

TEST_CASE("Lines that make no sense are refused, not believed") {
    for (const char* line : {"", "x", "[]", "{}", "{\"status\":1}", "{\"status\":{}}", "{\"goodbye\":[]}",
                             "{\"hello\":7}", "{\"refused\":{}}"})
        CHECK_FALSE(parse_recorder_message(line).ok());
    for (const char* line :
         {"", "{}", "{\"command\":7}", R"({"command":{"type":"make-mark"}})",
          R"({"command":{"type":"make-mark","criteria":["x"],"note":"","by":"assessor","pressed_at":1}})",
          R"({"command":{"type":"stop-recording","by":"nobody","pressed_at":1}})",
          R"({"command":{"type":"say-statement","statement":"hello","by":"assessor","pressed_at":1}})",
          R"({"command":{"type":"ask-question","question":-1,"text":"","by":"assessor","pressed_at":1}})",
          R"({"command":{"type":"stop-recording","by":"assessor","pressed_at":-1}})"})
        CHECK_FALSE(parse_command_line(line).ok());
}

TEST_CASE("A folder whose name is not UTF-8 can be told, if not spelt") {
    const auto message = parse_recorder_message(message_line(HelloMessage{"/caf\xe9", "Counterpoint"}));
    REQUIRE(message.ok());
    CHECK(std::get<HelloMessage>(*message).folder == "/caf\uFFFD");
}
