#include "live/views/talk_view.h"

#include "discussion/marks/counters.h"
#include "live/keys/number_entry.h"
#include "live/views/view_model.h"
#include "live/window/conducting.h"
#include "live/words/shared_words.h"
#include "live/words/talk_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

const AskedQuestion* last_time_asked(const State& state, QuestionId id) {
    const auto& asked = state.conduct.asked;
    const auto found =
        std::find_if(asked.rbegin(), asked.rend(), [&](const AskedQuestion& one) { return one.id == id; });
    return found == asked.rend() ? nullptr : &*found;
}

std::string joined_follow_ups(const Question& question) {
    std::string text;
    for (const std::string& follow_up : question.follow_ups)
        text += (text.empty() ? "" : " · ") + follow_up;
    return text.empty() ? text : fmt::format(talk_words::then, text);
}

QuestionNow question_now(const State& state, const TalkDraft& talk) {
    QuestionNow view;
    const auto& questions = state.planning.questions;
    const auto& asked = state.conduct.asked;
    view.open = !asked.empty() && !asked.back().answered;
    const Question* question = shown_question(state, talk);
    if (question == nullptr) {
        view.heading = talk_words::no_questions;
        view.text = talk_words::how_to_note;
        if (!asked.empty())
            view.status = fmt::format(talk_words::put_at,
                                      counter_text(asked.back().at, sound_format(state).sample_rate));
        return view;
    }
    const auto place = static_cast<std::size_t>(question - questions.data());
    view.planned = true;
    view.may_go_back = place > 0;
    view.may_go_on = place + 1 < questions.size();
    const std::string criteria = question->criteria.empty()
                                     ? shared_words::to_begin_with
                                     : criteria_text(question->criteria, names_beside_others(state.units));
    view.heading = fmt::format(talk_words::question, place + 1, questions.size(), criteria);
    view.text = question->text;
    view.follow_ups = joined_follow_ups(*question);
    const AskedQuestion* last = last_time_asked(state, question->id);
    const int rate = sound_format(state).sample_rate;
    if (last == nullptr)
        view.status = talk_words::not_put;
    else if (last->answered)
        view.status = fmt::format(talk_words::put_and_answered_at, counter_text(last->at, rate),
                                  counter_text(*last->answered, rate));
    else
        view.status = fmt::format(talk_words::put_at, counter_text(last->at, rate));
    return view;
}

/// As it is read at a glance; the whole sentence stands in spoken_statements().
std::string short_words(SpokenStatement statement) {
    switch (statement) {
    case SpokenStatement::recorded:
        return talk_words::recorded;
    case SpokenStatement::date:
        return talk_words::date;
    case SpokenStatement::place:
        return talk_words::place;
    case SpokenStatement::start_time:
        return talk_words::start_time;
    case SpokenStatement::names:
        return talk_words::names;
    case SpokenStatement::unit:
        return talk_words::unit;
    case SpokenStatement::agreement:
        return talk_words::agreement;
    case SpokenStatement::alone:
        return talk_words::alone;
    case SpokenStatement::reason:
        return talk_words::reason;
    case SpokenStatement::how_judged:
        return talk_words::how_judged;
    case SpokenStatement::end_time:
        return talk_words::end_time;
    }
    return "";
}

std::string number_text(const State& state, const NumberDraft& number) {
    if (number.digits.empty())
        return "";
    const std::string typed = typed_text(state.units, number.digits);
    return number.nothing ? fmt::format(talk_words::no_criterion, typed)
                          : fmt::format(talk_words::typed_criterion, typed);
}

} // namespace

TimeLeft time_left(int planned_minutes, Frame frames, int sample_rate) {
    if (planned_minutes <= 0)
        return {Pace::unplanned, "", talk_words::no_length};
    const Frame planned = Frame{planned_minutes} * 60;
    const Frame most = planned + planned / 10;
    const Frame now = frames / std::max(sample_rate, 1);
    const auto clock = [](Frame seconds) { return clock_text(seconds, 1); };
    TimeLeft view;
    view.pace = now <= planned ? Pace::inside : now <= most ? Pace::last_tenth : Pace::over;
    view.text = now <= planned ? fmt::format(talk_words::left, clock(planned - now))
                               : fmt::format(talk_words::over, clock(now - planned));
    view.detail = view.pace == Pace::inside ? fmt::format(talk_words::of_planned, planned_minutes, most / 60)
                  : view.pace == Pace::last_tenth ? fmt::format(talk_words::last_answer, clock(most - now))
                                                  : fmt::format(talk_words::past_planned, planned_minutes);
    return view;
}

TalkView talk_view(const Snapshot& snapshot, const WindowState& window, Instant now) {
    const State& state = *snapshot.state;
    const int rate = sound_format(state).sample_rate;
    TalkView view;
    view.time = time_left(state.planning.plan.minutes, snapshot.live.frames, rate);
    view.question = question_now(state, window.talk);
    if (const Question* question = shown_question(state, window.talk))
        view.question_criteria = question->criteria;
    const auto next = next_statement(now, state, window.talk);
    for (const SpokenStatementForm& form : spoken_statements()) {
        const auto said = state.conduct.said.find(form.statement);
        const bool is_said = said != state.conduct.said.end();
        view.statements.push_back({form.statement, short_words(form.statement), std::string(form.words),
                                   is_said ? clock_text(said->second, rate) : "", is_said,
                                   next == form.statement, form.closing});
    }
    view.statements_said =
        fmt::format(shared_words::part_of, state.conduct.said.size(), view.statements.size());
    if (const Mark* mark = last_mark(state)) {
        const auto& enough = state.conduct.sufficient;
        view.last.prompted = mark->prompted;
        view.last.enough =
            std::all_of(mark->criteria.begin(), mark->criteria.end(), [&](const CriterionId& id) {
                return std::find(enough.begin(), enough.end(), id) != enough.end();
            });
    }
    view.number = number_text(state, window.talk.number);
    return view;
}

} // namespace counterpoint
