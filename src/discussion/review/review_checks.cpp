#include "discussion/review/review_checks.h"

#include "discussion/marks/counters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace counterpoint {

namespace {

// Besides the thresholds of the rules themselves.
constexpr double a_word = 0.5;           ///< seconds of sound that may be one
constexpr double assessor_looked_at = 3; ///< seconds from the counter on in which it is asked who speaks
constexpr double assessor_speaks = 1.5;  ///< of them
constexpr double shortest_to_judge = 1;  ///< a recording that ends sooner says nothing about silence

constexpr std::array<ReviewRule, 5> rules{{
    {ReviewCheck::no_speech_after, "no-speech-after", "Nobody speaks", 10,
     "Whoever checks the sheet listens here for what shows the criteria, and hears silence.",
     "8585:2745, a counter is the time at which criteria were addressed; quality assurance jumps to it"},
    {ReviewCheck::inside_question, "inside-question", "Inside a question", 30,
     "The learner's answer shows a criterion, not the question. The counter may belong to the answer before "
     "it or to the one behind it.",
     "8585:2750-2763, the assessor does not answer for the learner"},
    {ReviewCheck::past_end, "past-end", "Past the end", 0,
     "There is nothing to listen to there. This happens where the recorder died after the key went down.",
     "FORMAT.md: marks in a tail that never reached the disk keep their frames"},
    {ReviewCheck::pressed_twice, "pressed-twice", "Pressed twice", 2,
     "Two counters of one criterion so close to each other are mostly one, made by a key that went down "
     "twice.",
     "BORIS issues 178 and 222, a double press spoils the record"},
    {ReviewCheck::criterion_unmarked, "criterion-unmarked", "No counter", 0,
     "The criterion is in the scope of this discussion. Other evidence may carry it; if it was discussed, a "
     "counter says where.",
     "8585:2747, the counters stand on the result sheet beside their criteria"},
}};

/// What every check needs of a discussion.
struct Talk {
    explicit Talk(const State& discussion)
        : state(discussion), names(names_beside_others(discussion.units)),
          rate(sound_format(discussion).sample_rate), length(recorded_frames(discussion)) {}

    const State& state;
    UnitNames names;
    int rate;
    Frame length;

    [[nodiscard]] Frame frames(double seconds) const { return frame_at_seconds(seconds, rate); }
    [[nodiscard]] std::string time(Frame frame) const { return counter_text(frame, rate); }
    /// "1m 55 secs AC 2.1 (counter 3)"
    [[nodiscard]] std::string name(const Mark& mark) const {
        return fmt::format("{} {} (counter {})", time(mark.points_to), criteria_text(mark.criteria, names),
                           mark.id);
    }
    [[nodiscard]] ReviewFinding finding(ReviewCheck check, const Mark& mark, std::string sentence) const {
        return {check, mark.id, mark.points_to, {}, std::move(sentence)};
    }
};

std::vector<const Mark*> standing_marks(const State& state) {
    std::vector<const Mark*> marks;
    for (const Mark& mark : state.marks)
        if (!mark.withdrawn)
            marks.push_back(&mark);
    return marks;
}

void find_silence(const Talk& talk, const Mark& mark, const HeardVoices& voices, ReviewReport& report) {
    if (!voices.known() || mark.points_to >= talk.length)
        return;
    const double wanted = rule_of(ReviewCheck::no_speech_after).seconds;
    const Frame until = std::min(mark.points_to + talk.frames(wanted), talk.length);
    const double looked_at = seconds_from(until - mark.points_to, talk.rate);
    if (looked_at < shortest_to_judge || voices.seconds_heard(mark.points_to, until) >= a_word)
        return;
    report.findings.push_back(talk.finding(
        ReviewCheck::no_speech_after, mark,
        until < talk.length
            ? fmt::format("{}: nobody is heard in the {:g} seconds after it.", talk.name(mark), wanted)
            : fmt::format("{}: nobody is heard from there to the end.", talk.name(mark))));
}

/// Between an answer that was taken as given and the press that says that the next question was put, no
/// answer was open. Where "answered" was not pressed nothing is known.
void find_question(const Talk& talk, const Mark& mark, const HeardVoices& voices, ReviewReport& report) {
    const Frame longest = talk.frames(rule_of(ReviewCheck::inside_question).seconds);
    const AskedQuestion* before = nullptr;
    int number = 0;
    for (const AskedQuestion& asked : talk.state.conduct.asked) {
        ++number;
        const bool known = before == nullptr || before->answered;
        const Frame begin =
            std::max(asked.at - longest, before != nullptr ? before->answered.value_or(asked.at) : 0);
        if (known && mark.points_to >= begin && mark.points_to < asked.at) {
            report.findings.push_back(talk.finding(
                ReviewCheck::inside_question, mark,
                before == nullptr
                    ? fmt::format("{}: the first question was put at {} only.", talk.name(mark),
                                  talk.time(asked.at))
                    : fmt::format("{}: question {} was answered at {}, and question {} put at {}.",
                                  talk.name(mark), number - 1, talk.time(*before->answered), number,
                                  talk.time(asked.at))));
            return;
        }
        before = &asked;
    }
    if (voices.seconds_of_assessor(mark.points_to, mark.points_to + talk.frames(assessor_looked_at)) >=
        assessor_speaks)
        report.findings.push_back(talk.finding(
            ReviewCheck::inside_question, mark,
            fmt::format("{}: there the assessor speaks, and the learner does not.", talk.name(mark))));
}

void find_past_end(const Talk& talk, const Mark& mark, ReviewReport& report) {
    if (running_take(talk.state) == nullptr && mark.points_to >= talk.length)
        report.findings.push_back(talk.finding(
            ReviewCheck::past_end, mark,
            fmt::format("{}: the recording ends at {}.", talk.name(mark), talk.time(talk.length))));
}

/// The criterion that two marks share, or nullptr.
const CriterionId* shared(const Mark& one, const Mark& other) {
    for (const CriterionId& id : one.criteria)
        if (std::find(other.criteria.begin(), other.criteria.end(), id) != other.criteria.end())
            return &id;
    return nullptr;
}

void find_double_presses(const Talk& talk, std::vector<const Mark*> marks, ReviewReport& report) {
    std::erase_if(marks, [](const Mark* mark) { return mark->origin != MarkOrigin::live; });
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark* one, const Mark* other) { return one->pressed < other->pressed; });
    const Frame close = talk.frames(rule_of(ReviewCheck::pressed_twice).seconds);
    for (std::size_t i = 1; i < marks.size(); ++i)
        for (std::size_t j = i; j-- > 0 && marks[i]->pressed - marks[j]->pressed <= close;)
            if (const CriterionId* id = shared(*marks[i], *marks[j])) {
                report.findings.push_back(
                    talk.finding(ReviewCheck::pressed_twice, *marks[i],
                                 fmt::format("{}: {} was pressed {:.1f} s before it too (counter {}).",
                                             talk.name(*marks[i]), criteria_text({*id}, talk.names),
                                             seconds_from(marks[i]->pressed - marks[j]->pressed, talk.rate),
                                             marks[j]->id)));
                break;
            }
}

void find_unmarked(const Talk& talk, const std::vector<const Mark*>& marks, ReviewReport& report) {
    const auto& carried = talk.state.planning.submission.carried_over;
    for (const CriterionId& id : criteria_in_scope(talk.state.planning.plan, talk.state.units)) {
        const bool elsewhere = std::find(carried.begin(), carried.end(), id) != carried.end();
        const bool marked = std::any_of(marks.begin(), marks.end(), [&](const Mark* mark) {
            return std::find(mark->criteria.begin(), mark->criteria.end(), id) != mark->criteria.end();
        });
        if (!elsewhere && !marked)
            report.findings.push_back(
                {ReviewCheck::criterion_unmarked, 0, 0, id,
                 fmt::format("{}: no counter points to it.", criteria_text({id}, talk.names))});
    }
}

void say_what_was_not_checked(const State& state, const HeardVoices& voices, ReviewReport& report) {
    if (!voices.known())
        report.not_checked.emplace_back(
            "Whether anybody speaks after a counter is not known: the sound was not looked at.");
    const auto& asked = state.conduct.asked;
    const bool pressed = std::any_of(asked.begin(), asked.end(),
                                     [](const AskedQuestion& one) { return one.answered.has_value(); });
    if (!pressed && !voices.assessor)
        report.not_checked.emplace_back(
            "Whether a counter lies inside a question is not known: no question was marked as answered, and "
            "the channels do not tell the voices apart.");
}

} // namespace

std::span<const ReviewRule> review_rules() {
    return rules;
}

const ReviewRule& rule_of(ReviewCheck check) {
    return *std::find_if(rules.begin(), rules.end(),
                         [check](const ReviewRule& rule) { return rule.check == check; });
}

ReviewReport review_counters(const State& state, const HeardVoices& voices) {
    const Talk talk(state);
    const std::vector<const Mark*> marks = standing_marks(state);
    ReviewReport report;
    for (const Mark* mark : marks) {
        find_silence(talk, *mark, voices, report);
        find_question(talk, *mark, voices, report);
        find_past_end(talk, *mark, report);
    }
    find_double_presses(talk, marks, report);
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const ReviewFinding& one, const ReviewFinding& other) { return one.at < other.at; });
    find_unmarked(talk, marks, report);
    say_what_was_not_checked(state, voices, report);
    return report;
}

} // namespace counterpoint
