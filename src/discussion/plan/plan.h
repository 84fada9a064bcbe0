#pragma once

// What is agreed before a discussion: when, where, how, which criteria, which questions (FIELD R12 to R18,
// R64). A plan is a value; a new plan takes the place of the one before, and agreement is then sought anew.
// Thread: plain values.

#include "base/clock.h"
#include "discussion/marks/mark.h"
#include "discussion/plan/parties.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

enum class Manner { face_to_face, remote };

/// Someone in the room besides assessor and learner, who takes no part in the assessment.
struct OtherPresent {
    std::string name = {};
    std::string role = {}; ///< "IQA", "interpreter"
    bool operator==(const OtherPresent&) const = default;
};

/// For a unit in which a discussion replaces the written work only if that was approved (8585:843).
struct PriorApproval {
    std::string unit = {};
    std::string approved_by = {};
    std::string on = {}; ///< as written by the person, "12 October 2026"
    bool operator==(const PriorApproval&) const = default;
};

struct Plan {
    std::vector<CriterionId> scope = {}; ///< empty: every criterion of the units
    std::string date = {};               ///< agreed day, as written: "2026-11-30"
    std::string time = {};               ///< agreed time, as written: "14:00"
    int minutes = 0;                     ///< planned length; 0: not said
    std::string place = {};
    Manner manner = Manner::face_to_face;
    std::string method = {};                ///< areas to be covered and how it will be conducted and recorded
    std::string access_arrangements = {};   ///< agreed beforehand; they never change what is demanded
    std::string special_consideration = {}; ///< kept apart from access arrangements
    std::vector<OtherPresent> others_present = {};
    std::vector<PriorApproval> approvals = {};
    std::string evidence_title = {};     ///< what the evidence matrix calls this discussion
    std::string evidence_reference = {}; ///< its reference number there
    bool operator==(const Plan&) const = default;
};

/// Questions are numbered by the person who lists them; a number names one question of the list.
using QuestionId = int;

struct Question {
    QuestionId id = 0; ///< 1 to 10,000
    std::string text = {};
    std::vector<CriterionId> criteria = {}; ///< in the units' order; none: a question to begin with
    std::vector<std::string> follow_ups = {};
    bool operator==(const Question&) const = default;
};

/// A step that was left out, and why. It stands on the sheet.
enum class Step {
    plan_agreed,       ///< date, time, questions and criteria agreed by both
    prior_approval,    ///< of a discussion in place of written work
    identity_checked,  ///< who the learner is
    recording_agreed,  ///< the learner agreed to be recorded
    microphone_tested, ///< the sound was good enough to begin
    other,
};

struct StepException {
    Step step = Step::other;
    std::string reason = {};
    WallTime at{};
    bool operator==(const StepException&) const = default;
};

/// That a party agreed to plan and questions as they then stood.
struct Agreement {
    std::string how = {}; ///< "by e-mail", "in person"
    WallTime at{};
    bool operator==(const Agreement&) const = default;
};

/// Which presentation of the evidence this is. After a referral a new one names the one before.
struct Submission {
    int number = 1;
    std::string previous_discussion = {};       ///< its 32 hexadecimal digits; empty for the first
    std::string previous_head = {};             ///< head of its journal, 64 hexadecimal digits
    std::vector<CriterionId> carried_over = {}; ///< passed in an earlier submission
    bool operator==(const Submission&) const = default;
};

/// All that the state knows before the talk.
struct Planning {
    Plan plan;
    std::vector<Question> questions = {};
    std::optional<Agreement> agreed_by_assessor = {}; ///< to this plan and these questions
    std::optional<Agreement> agreed_by_learner = {};
    std::vector<StepException> exceptions = {};
    Submission submission;
    bool operator==(const Planning&) const = default;
};

/// The question of that number, or nullptr. The pointer lives as long as `planning` is unchanged.
[[nodiscard]] const Question* find_question(const Planning& planning, QuestionId id);

/// True if both agreed to the plan as it stands.
[[nodiscard]] bool agreed(const Planning& planning);

/// The criteria of the discussion: those in scope, or all of the units'.
[[nodiscard]] std::vector<CriterionId> criteria_in_scope(const Plan& plan, const std::vector<Unit>& units);

/// Criteria in scope that no question of the list is tied to.
[[nodiscard]] std::vector<CriterionId> criteria_without_question(const Planning& planning,
                                                                 const std::vector<Unit>& units);

} // namespace counterpoint
