// Plan, questions and agreement: before the first sound they may change as often as people like.

#include "discussion/plan/plan_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace counterpoint {

namespace {

constexpr int longest_discussion = 24 * 60; // minutes
constexpr std::size_t most_questions = 1'000;
constexpr std::size_t most_follow_ups = 100;
constexpr std::size_t most_others = 20; // a discussion is one to one; more than a few is a mistake
constexpr QuestionId largest_question = 10'000;

/// Plan and questions are what the recording is held against; afterwards they stand.
Result<void> before_the_recording(const State& state, std::string_view what) {
    if (state.stage == RecordingStage::none)
        return refused("There is no discussion yet.");
    if (state.stage != RecordingStage::planned)
        return refused(fmt::format("{} is settled before the recording begins.", what),
                       "Record what was done differently as an exception with its reason.");
    return {};
}

Result<void> check_texts(std::initializer_list<const std::string*> texts, std::string_view what) {
    for (const std::string* text : texts)
        if (auto clean = check_text(*text, what); !clean)
            return clean;
    return {};
}

/// The criteria in the units' order; none is allowed here.
Result<std::vector<CriterionId>> known_or_none(const State& state, const std::vector<CriterionId>& wanted) {
    if (wanted.empty())
        return std::vector<CriterionId>{};
    return known_criteria(state, wanted);
}

Result<void> check_approvals(const State& state, const std::vector<PriorApproval>& approvals) {
    for (const PriorApproval& approval : approvals) {
        const bool known = std::any_of(state.units.begin(), state.units.end(),
                                       [&](const Unit& unit) { return unit.id == approval.unit; });
        if (!known)
            return invalid(fmt::format("Unit {} is not part of this discussion.", approval.unit));
        if (approval.approved_by.empty() || approval.on.empty())
            return invalid(
                fmt::format("The approval for unit {} needs who approved and when.", approval.unit));
        if (auto clean = check_texts({&approval.approved_by, &approval.on}, "The approval"); !clean)
            return clean;
    }
    return {};
}

} // namespace

Decision decide_on(const State& state, Actor /*by*/, const PlanDiscussion& command) {
    if (auto early = before_the_recording(state, "The plan"); !early)
        return early.error();
    Plan plan = command.plan;
    if (plan.minutes < 0 || plan.minutes > longest_discussion)
        return invalid("The planned length lies between 0 and 1,440 minutes.");
    if (auto clean =
            check_texts({&plan.date, &plan.time, &plan.place, &plan.method, &plan.access_arrangements,
                         &plan.special_consideration, &plan.evidence_title, &plan.evidence_reference},
                        "A text of the plan");
        !clean)
        return clean.error();
    if (plan.others_present.size() > most_others)
        return invalid("A professional discussion is held with one learner, never with a group.");
    for (const OtherPresent& other : plan.others_present)
        if (auto clean = check_texts({&other.name, &other.role}, "A name or role"); !clean)
            return clean.error();
    if (auto approvals = check_approvals(state, plan.approvals); !approvals)
        return approvals.error();
    auto scope = known_or_none(state, plan.scope);
    if (!scope)
        return scope.error();
    plan.scope = std::move(*scope);
    return one(DiscussionPlanned{std::move(plan)});
}

Decision decide_on(const State& state, Actor /*by*/, const ListQuestions& command) {
    if (auto early = before_the_recording(state, "The list of questions"); !early)
        return early.error();
    if (command.questions.size() > most_questions)
        return invalid("A list of questions has at most 1,000.");
    std::vector<Question> questions = command.questions;
    std::set<QuestionId> seen;
    for (Question& question : questions) {
        if (question.id < 1 || question.id > largest_question || !seen.insert(question.id).second)
            return invalid("Each question has a number of its own, 1 to 10,000.");
        if (question.text.empty())
            return invalid(fmt::format("Question {} has no words.", question.id));
        if (question.follow_ups.size() > most_follow_ups)
            return invalid(fmt::format("Question {} has more than 100 follow-ups.", question.id));
        if (auto clean = check_text(question.text, "A question"); !clean)
            return clean.error();
        for (const std::string& follow_up : question.follow_ups)
            if (auto clean = check_text(follow_up, "A follow-up"); !clean)
                return clean.error();
        auto criteria = known_or_none(state, question.criteria);
        if (!criteria)
            return criteria.error();
        question.criteria = std::move(*criteria);
    }
    return one(QuestionsListed{std::move(questions)});
}

Decision decide_on(const State& state, Actor by, const AgreePlan& command) {
    if (auto early = before_the_recording(state, "Agreement to the plan"); !early)
        return early.error();
    if (command.party != Actor::assessor && command.party != Actor::learner)
        return invalid("The plan is agreed by assessor and learner.");
    if (by != Actor::assessor && by != command.party)
        return refused("Assessor and learner agree each for themselves; an assessor may write down that the "
                       "learner agreed.");
    if (auto clean = check_text(command.how, "How it was agreed"); !clean)
        return clean.error();
    if (by != command.party && command.how.empty())
        return invalid("How did the learner agree?", "Say it in a few words: \"by e-mail on 12 October\".");
    return one(PlanAgreed{command.party, command.how});
}

Decision decide_on(const State& state, Actor /*by*/, const RecordException& command) {
    if (state.stage == RecordingStage::none)
        return refused("There is no discussion yet.");
    if (command.reason.empty())
        return invalid("Going on without this step needs a reason.");
    if (auto clean = check_text(command.reason, "The reason"); !clean)
        return clean.error();
    return one(ExceptionRecorded{command.step, command.reason});
}

Decision decide_on(const State& state, Actor /*by*/, const NameSubmission& command) {
    if (auto early = before_the_recording(state, "The submission"); !early)
        return early.error();
    Submission submission = command.submission;
    const auto is_hex = [](const std::string& text, std::size_t length) {
        return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string::npos;
    };
    const bool first = submission.previous_discussion.empty() && submission.previous_head.empty();
    if (submission.number < 1 || submission.number > 100)
        return invalid("Submissions are numbered from 1 to 100.");
    if (first && submission.number == 1 && submission.carried_over.empty())
        return one(SubmissionNamed{submission});
    if (!is_hex(submission.previous_discussion, 32) || !is_hex(submission.previous_head, 64))
        return invalid("A further submission names the discussion before it and the head of its journal.");
    auto carried = known_or_none(state, submission.carried_over);
    if (!carried)
        return carried.error();
    submission.carried_over = std::move(*carried);
    return one(SubmissionNamed{std::move(submission)});
}

} // namespace counterpoint
