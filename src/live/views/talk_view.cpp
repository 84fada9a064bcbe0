#include "live/views/talk_view.h"

#include "discussion/marks/counters.h"
#include "live/keys/number_entry.h"
#include "live/views/view_model.h"
#include "live/window/conducting.h"

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
        text += (text.empty() ? "Then: " : " · ") + follow_up;
    return text;
}

QuestionNow question_now(const State& state, const TalkDraft& talk) {
    QuestionNow view;
    const auto& questions = state.planning.questions;
    const auto& asked = state.conduct.asked;
    view.open = !asked.empty() && !asked.back().answered;
    const Question* question = shown_question(state, talk);
    if (question == nullptr) {
        view.heading = "No questions were planned";
        view.text = "F2 notes that a question was put, F3 that it is answered.";
        if (!asked.empty())
            view.status = "put at " + counter_text(asked.back().at, sound_format(state).sample_rate);
        return view;
    }
    const auto place = static_cast<std::size_t>(question - questions.data());
    view.planned = true;
    view.may_go_back = place > 0;
    view.may_go_on = place + 1 < questions.size();
    const std::string criteria = question->criteria.empty()
                                     ? "to begin with"
                                     : criteria_text(question->criteria, names_beside_others(state.units));
    view.heading = fmt::format("Question {} of {} · {}", place + 1, questions.size(), criteria);
    view.text = question->text;
    view.follow_ups = joined_follow_ups(*question);
    const AskedQuestion* last = last_time_asked(state, question->id);
    const int rate = sound_format(state).sample_rate;
    view.status = last == nullptr ? "not put yet" : "put at " + counter_text(last->at, rate);
    if (last != nullptr && last->answered)
        view.status += ", answered at " + counter_text(*last->answered, rate);
    return view;
}

/// As it is read at a glance; the whole sentence stands in spoken_statements().
std::string short_words(SpokenStatement statement) {
    switch (statement) {
    case SpokenStatement::recorded:
        return "Recording";
    case SpokenStatement::date:
        return "Date";
    case SpokenStatement::place:
        return "Place";
    case SpokenStatement::start_time:
        return "Start time";
    case SpokenStatement::names:
        return "Both names";
    case SpokenStatement::unit:
        return "Unit";
    case SpokenStatement::agreement:
        return "Agreement";
    case SpokenStatement::alone:
        return "Nobody else here";
    case SpokenStatement::reason:
        return "Why we talk";
    case SpokenStatement::how_judged:
        return "How it is judged";
    case SpokenStatement::end_time:
        return "At the end: time";
    }
    return "";
}

std::string number_text(const State& state, const NumberDraft& number) {
    if (number.digits.empty())
        return "";
    const std::string typed = typed_text(state.units, number.digits);
    return number.nothing ? "There is no AC " + typed : "AC " + typed + "_";
}

} // namespace

TimeLeft time_left(int planned_minutes, Frame frames, int sample_rate) {
    if (planned_minutes <= 0)
        return {Pace::unplanned, "", "no length was planned"};
    const Frame planned = Frame{planned_minutes} * 60;
    const Frame most = planned + planned / 10;
    const Frame now = frames / std::max(sample_rate, 1);
    const auto clock = [](Frame seconds) { return clock_text(seconds, 1); };
    TimeLeft view;
    view.pace = now <= planned ? Pace::inside : now <= most ? Pace::last_tenth : Pace::over;
    view.text = now <= planned ? clock(planned - now) + " left" : clock(now - planned) + " over";
    view.detail = view.pace == Pace::inside ? fmt::format("of {} min, {} at most", planned_minutes, most / 60)
                  : view.pace == Pace::last_tenth ? "let the last answer finish: " + clock(most - now)
                                                  : fmt::format("past the 10 % over {} min", planned_minutes);
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
    view.statements_said = fmt::format("{} of {}", state.conduct.said.size(), view.statements.size());
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
