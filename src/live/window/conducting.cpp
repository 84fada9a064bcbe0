#include "live/window/conducting.h"

#include "base/text.h"
#include "discussion/marks/counters.h"
#include "live/keys/number_entry.h"
#include "live/link/talk_moment.h"
#include "live/window/marking.h"
#include "live/window/sending.h"
#include "live/words/conduct_words.h"
#include "live/words/talk_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace counterpoint {

namespace {

/// Between two digits of one number.
constexpr std::chrono::milliseconds digit_time{1'500};

template <typename T>
bool holds(const std::vector<T>& list, const T& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool was_asked(const State& state, QuestionId id) {
    const auto& asked = state.conduct.asked;
    return std::any_of(asked.begin(), asked.end(), [&](const AskedQuestion& one) { return one.id == id; });
}

void mark_typed(const CriterionId& criterion, WindowState& window, CommandSink& sink) {
    const NumberDraft typed = std::exchange(window.talk.number, {});
    mark_criterion({criterion, typed.add}, typed.at, window, sink);
}

} // namespace

void repeat_mark(Instant at, WindowState& window, CommandSink& sink) {
    save_note(at, window, sink);
    submit(MakeMark{}, at, window, sink, window.talk.lead_in);
}

void take_mark_back(Instant at, WindowState& window, CommandSink& sink) {
    submit(MoveMark{0, where_answer_began, conduct_words::why_back_to_answer}, at, window, sink);
}

void flag_prompted(Instant at, const State& state, WindowState& window, CommandSink& sink) {
    const Mark* mark = last_mark(state);
    submit(PromptMark{0, !settled(at, window) || mark == nullptr || !mark->prompted}, at, window, sink);
}

void note_enough(Instant at, const State& state, WindowState& window, CommandSink& sink) {
    const Mark* mark = last_mark(state);
    if (mark == nullptr)
        return;
    const auto& noted = state.conduct.sufficient;
    const bool all = std::all_of(mark->criteria.begin(), mark->criteria.end(),
                                 [&](const CriterionId& id) { return holds(noted, id); });
    for (const CriterionId& id : mark->criteria)
        if (holds(noted, id) == all)
            submit(NoteSufficiency{id, !all}, at, window, sink);
}

void toggle_enough(const CriterionId& criterion, Instant at, const State& state, WindowState& window,
                   CommandSink& sink) {
    submit(NoteSufficiency{criterion, !holds(state.conduct.sufficient, criterion)}, at, window, sink);
}

void type_digit(const DigitIntent& intent, Instant at, const State& state, WindowState& window,
                CommandSink& sink) {
    settle_number(at, state, window, sink);
    NumberDraft& number = window.talk.number;
    if (number.nothing)
        number = {};
    const std::string digits = number.digits + static_cast<char>('0' + intent.digit);
    const TypedNumber longer = typed_number(state.units, digits);
    if (!number.digits.empty() && !longer.criterion && !longer.may_go_on) {
        if (const auto before = typed_number(state.units, number.digits).criterion) {
            mark_typed(*before, window, sink); // what was typed names one; this digit begins another
            return type_digit(intent, at, state, window, sink);
        }
    }
    if (number.digits.empty())
        number = {"", at, intent.add, false};
    number.digits = digits;
    number.nothing = !longer.criterion && !longer.may_go_on;
    if (longer.criterion && !longer.may_go_on)
        mark_typed(*longer.criterion, window, sink);
}

void settle_number(Instant now, const State& state, WindowState& window, CommandSink& sink) {
    if (!window.talk.number.digits.empty() && now - window.talk.number.at > digit_time)
        (void)end_number(state, window, sink);
}

bool end_number(const State& state, WindowState& window, CommandSink& sink) {
    if (window.talk.number.digits.empty())
        return false;
    if (const auto named = typed_number(state.units, window.talk.number.digits).criterion) {
        mark_typed(*named, window, sink);
        return false;
    }
    window.talk.number = {};
    return true;
}

const Question* shown_question(const State& state, const TalkDraft& talk) {
    const auto& questions = state.planning.questions;
    if (talk.question)
        if (const Question* chosen = find_question(state.planning, *talk.question))
            return chosen;
    for (const Question& question : questions)
        if (!was_asked(state, question.id))
            return &question;
    return questions.empty() ? nullptr : &questions.back();
}

void ask_question(Instant at, const State& state, WindowState& window, CommandSink& sink) {
    const Question* question = shown_question(state, window.talk);
    if (question == nullptr)
        return ask_follow_up(at, state, window, sink);
    window.talk.question = question->id; // it stays until it is answered
    submit(AskQuestion{question->id, "", 0}, at, window, sink);
}

void ask_follow_up(Instant at, const State& state, WindowState& window, CommandSink& sink) {
    const Question* question = shown_question(state, window.talk);
    const bool follows = question != nullptr && was_asked(state, question->id);
    submit(
        AskQuestion{
            0, follows ? fmt::format(talk_words::follow_up_to, question->text) : talk_words::not_on_list, 0},
        at, window, sink);
}

void answer_question(Instant at, const State& state, WindowState& window, CommandSink& sink) {
    submit(AnswerQuestion{}, at, window, sink);
    const Question* shown = shown_question(state, window.talk);
    window.talk.question.reset();
    for (const Question& question : state.planning.questions)
        if (!was_asked(state, question.id) && (shown == nullptr || question.id != shown->id)) {
            window.talk.question = question.id;
            return;
        }
}

void choose_question(int step, const State& state, WindowState& window) {
    const auto& questions = state.planning.questions;
    const Question* shown = shown_question(state, window.talk);
    if (shown == nullptr)
        return;
    const auto place = (shown - questions.data()) + step;
    if (place >= 0 && place < static_cast<std::ptrdiff_t>(questions.size()))
        window.talk.question = questions[static_cast<std::size_t>(place)].id;
}

std::optional<SpokenStatement> next_statement(Instant now, const State& state, const TalkDraft& talk) {
    for (const SpokenStatementForm& form : spoken_statements()) {
        const bool ticked =
            std::any_of(talk.ticks.begin(), talk.ticks.end(), [&](const TalkDraft::Tick& tick) {
                return tick.statement == form.statement && now - tick.at < settling_time;
            });
        if (!ticked && !state.conduct.said.contains(form.statement))
            return form.statement;
    }
    return std::nullopt;
}

void say_next(Instant at, const State& state, WindowState& window, CommandSink& sink) {
    std::erase_if(window.talk.ticks,
                  [&](const TalkDraft::Tick& tick) { return at - tick.at >= settling_time; });
    const auto next = next_statement(at, state, window.talk);
    if (!next)
        return;
    window.talk.ticks.push_back({*next, at});
    submit(SayStatement{*next, 0}, at, window, sink);
}

void unsay_last(Instant at, const State& state, WindowState& window, CommandSink& sink) {
    std::optional<SpokenStatement> last;
    for (const auto& [statement, frame] : state.conduct.said)
        if (!last || frame >= state.conduct.said.at(*last))
            last = statement;
    if (!window.talk.ticks.empty() && at - window.talk.ticks.back().at < settling_time)
        last = window.talk.ticks.back().statement;
    window.talk.ticks.clear();
    if (last)
        submit(UnsayStatement{*last}, at, window, sink);
}

void toggle_statement(SpokenStatement statement, Instant at, const State& state, WindowState& window,
                      CommandSink& sink) {
    if (state.conduct.said.contains(statement))
        submit(UnsayStatement{statement}, at, window, sink);
    else
        submit(SayStatement{statement, 0}, at, window, sink);
}

void save_pause_reason(Instant at, WindowState& window, CommandSink& sink) {
    std::string reason = cleaned(window.talk.pause.text);
    leave_pause_reason(window);
    if (!reason.empty() && reason != conduct_words::a_break)
        submit(ExplainPause{std::move(reason)}, at, window, sink);
}

void go_on(Instant at, WindowState& window, CommandSink& sink) {
    save_pause_reason(at, window, sink);
    resume_recording(at, window, sink);
}

void leave_pause_reason(WindowState& window) {
    window.talk.pause = {};
}

void follow_pause(const State& state, WindowState& window) {
    PauseDraft& pause = window.talk.pause;
    if (!pause.open)
        return;
    if (is_paused(state))
        pause.begun = true;
    else if (pause.begun)
        leave_pause_reason(window);
}

} // namespace counterpoint
