#include "discussion/conduct/conduct_report.h"
#include "discussion/conduct/conduct_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace counterpoint {

namespace {

Result<void> opened(const State& state) {
    if (state.stage == RecordingStage::none)
        return refused("There is no discussion yet.");
    return {};
}

/// A moment of the recording: any while it runs (it may lie a little past what has arrived), one that is in
/// it afterwards.
Result<void> check_moment(const State& state, Frame at, std::string_view what) {
    if (kept_in_notes(state))
        return refused("This discussion is kept in written notes; it has no recording with moments in it.",
                       "Write it down as a note.");
    if (state.takes.empty())
        return refused("There is no recording yet.");
    if (at < 0 || (running_take(state) == nullptr && at > recorded_frames(state)))
        return invalid(fmt::format("{} lies outside the recording.", what));
    return {};
}

/// Words that say how something was done; empty ones would say nothing.
Result<void> check_how(const State& state, const std::string& how, std::string_view question) {
    if (auto open = opened(state); !open)
        return open;
    if (how.empty())
        return invalid(std::string(question));
    return check_text(how, "How it was done");
}

} // namespace

Decision decide_on(const State& state, Actor /*by*/, const CheckIdentity& command) {
    if (auto said = check_how(state, command.how, "How was the learner's identity established?"); !said)
        return said.error();
    return one(IdentityChecked{command.how});
}

Decision decide_on(const State& state, Actor /*by*/, const AgreeToRecording& command) {
    if (auto said = check_how(state, command.how, "How did the learner agree to be recorded?"); !said)
        return said.error();
    return one(RecordingAgreed{command.how});
}

Decision decide_on(const State& state, Actor /*by*/, const AnswerStandardisation& command) {
    if (auto open = opened(state); !open)
        return open.error();
    return one(StandardisationAnswered{command.allowed});
}

Decision decide_on(const State& state, Actor /*by*/, const SayStatement& command) {
    if (auto moment = check_moment(state, command.at, "The statement"); !moment)
        return moment.error();
    if (state.conduct.said.contains(command.statement))
        return refused("This was ticked as said already.");
    return one(StatementSaid{command.statement, command.at});
}

Decision decide_on(const State& state, Actor /*by*/, const UnsayStatement& command) {
    if (!state.conduct.said.contains(command.statement))
        return refused("This was not ticked as said.");
    return one(StatementUnsaid{command.statement});
}

Decision decide_on(const State& state, Actor /*by*/, const AskQuestion& command) {
    if (auto moment = check_moment(state, command.at, "The question"); !moment)
        return moment.error();
    if (command.id == 0 && command.text.empty())
        return invalid("The question has no words.");
    if (command.id != 0 && find_question(state.planning, command.id) == nullptr)
        return invalid(fmt::format("There is no question {}.", command.id));
    if (auto clean = check_text(command.text, "The question"); !clean)
        return clean.error();
    return one(QuestionAsked{command.id, command.id == 0 ? command.text : std::string(), command.at});
}

Decision decide_on(const State& state, Actor /*by*/, const AnswerQuestion& command) {
    if (state.conduct.asked.empty())
        return refused("No question was asked yet.");
    if (state.conduct.asked.back().answered)
        return refused("The last question is answered already.");
    if (auto moment = check_moment(state, command.at, "The answer"); !moment)
        return moment.error();
    return one(QuestionAnswered{command.at});
}

Decision decide_on(const State& state, Actor /*by*/, const NoteSufficiency& command) {
    if (auto known = known_criteria(state, {command.criterion}); !known)
        return known.error();
    const auto& noted = state.conduct.sufficient;
    const bool is = std::find(noted.begin(), noted.end(), command.criterion) != noted.end();
    if (is == command.sufficient)
        return refused(is ? "This is noted as enough already." : "This was not noted as enough.");
    return one(SufficiencyNoted{command.criterion, command.sufficient});
}

/// What cannot be told from these seconds is told by the report; only what makes no sense is refused.
Decision decide_on(const State& state, Actor /*by*/, const CheckVoices& command) {
    if (state.takes.empty() || running_take(state) != nullptr)
        return refused("Who speaks when can be checked once the recording is ended.");
    const SoundFormat format = sound_format(state);
    if (format.channels != 2)
        return refused("This recording has one channel; whose voice is whose cannot be told from it.");
    const Frame seconds = Frame{voices_check_seconds} * format.sample_rate;
    const auto [assessor, learner] = command.check;
    for (const Frame at : {assessor, learner})
        if (at < 0 || at >= recorded_frames(state))
            return invalid("The check lies outside the recording.");
    if (std::abs(assessor - learner) < seconds)
        return invalid("The two times must be ten seconds apart: in each of them one person alone speaks.");
    return one(VoicesChecked{command.check});
}

} // namespace counterpoint
