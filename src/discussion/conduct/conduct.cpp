#include "discussion/conduct/conduct.h"

#include <algorithm>
#include <array>

namespace counterpoint {

std::span<const SpokenStatementForm> spoken_statements() {
    using enum SpokenStatement;
    static constexpr std::array<SpokenStatementForm, 11> forms{
        {{recorded, "recorded", "This discussion is being recorded", false},
         {date, "date", "Today's date", false},
         {place, "place", "Where we are", false},
         {start_time, "start-time", "The time at which we begin", false},
         {names, "names", "Both our names", false},
         {unit, "unit", "The qualification and unit", false},
         {agreement, "agreement", "The learner agrees to be recorded", false},
         {alone, "alone", "Nobody else is present, or who is", false},
         {reason, "reason", "Why we hold this discussion", false},
         {how_judged, "how-judged", "How the points will be assessed and recorded", false},
         {end_time, "end-time", "The time at which we end", true}}};
    return forms;
}

std::vector<SpokenStatement> unsaid(const Conduct& conduct, bool closing) {
    std::vector<SpokenStatement> open;
    for (const SpokenStatementForm& form : spoken_statements())
        if (form.closing == closing && !conduct.said.contains(form.statement))
            open.push_back(form.statement);
    return open;
}

std::vector<Question> questions_not_asked(const Planning& planning, const Conduct& conduct) {
    std::vector<Question> open = planning.questions;
    std::erase_if(open, [&](const Question& question) {
        return std::any_of(conduct.asked.begin(), conduct.asked.end(),
                           [&](const AskedQuestion& asked) { return asked.id == question.id; });
    });
    return open;
}

} // namespace counterpoint
