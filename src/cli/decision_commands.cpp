// What assessor, learner and quality assurance say of the evidence.

#include "app/criteria_text.h"
#include "cli/discussion_command.h"
#include "discussion/names.h"

namespace counterpoint {

namespace {

using Options = DiscussionOptions;

Error invalid(std::string what) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, {}};
}

Result<CriterionId> one_criterion(const Options& options, const State& state) {
    auto criteria = criteria_named(options.criteria, state.units);
    if (!criteria)
        return criteria.error();
    if (criteria->size() != 1)
        return invalid("Name one assessment criterion.");
    return criteria->front();
}

/// The unit that was named, or the only one there is.
std::string unit_of(const Options& options, const State& state) {
    return options.unit.empty() && state.units.size() == 1 ? state.units.front().id : options.unit;
}

/// None for "open".
std::optional<Judgement> judgement_of_word(const std::string& word) {
    return value_of(judgement_names, word);
}

constexpr Names<ReferralGround, 4> ground_names{{{ReferralGround::criterion_not_met, "criterion-not-met"},
                                                 {ReferralGround::literacy, "literacy"},
                                                 {ReferralGround::presentation, "presentation"},
                                                 {ReferralGround::missed_deadline, "missed-deadline"}}};

void add_criterion_commands(CLI::App& program, CommandWorld& world) {
    add_discussion_command(
        program, world, "feedback", "Feedback on one criterion; takes the place of the one before",
        [](CLI::App& command, Options& options) {
            command.add_option("AC", options.criteria, "e.g. 2.1")->required();
            command.add_option("TEXT", options.text)->required();
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto criterion = one_criterion(options, state);
            if (!criterion)
                return criterion.error();
            return Action(GiveFeedback{*criterion, options.text});
        });
    add_discussion_command(
        program, world, "decide", "Pass or Referral for one criterion",
        [](CLI::App& command, Options& options) {
            command.add_option("AC", options.criteria, "e.g. 2.1")->required();
            command.add_option("DECISION", options.word, "pass, referral or open")
                ->required()
                ->check(CLI::IsMember({"pass", "referral", "open"}));
            command.add_option("--reason", options.reason, "What is missing, for a referral");
            command.add_option("--ground", options.ground, "Why it is referred")->capture_default_str();
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto criterion = one_criterion(options, state);
            if (!criterion)
                return criterion.error();
            const auto ground = value_of(ground_names, options.ground);
            if (!ground)
                return invalid("The ground is criterion-not-met, literacy, presentation or missed-deadline.");
            return Action(
                DecideCriterion{*criterion, judgement_of_word(options.word), *ground, options.reason});
        });
    add_discussion_command(
        program, world, "comment", "A comment on a learning outcome",
        [](CLI::App& command, Options& options) {
            command.add_option("LO", options.word, "Number of the learning outcome")->required();
            command.add_option("TEXT", options.text)->required();
            command.add_option("--unit", options.unit, "Where the discussion has several");
            add_role_option(command, options, {"assessor", "iqa", "eqa"});
        },
        [](const Options& options, const State& state) -> Result<Action> {
            return Action(CommentOutcome{{unit_of(options, state), options.word}, options.text});
        });
    add_discussion_command(
        program, world, "evidence", "Evidence from elsewhere that carries criteria, or --withdraw",
        [](CLI::App& command, Options& options) {
            command.add_option("AC", options.criteria, "e.g. \"2.1 2.2\"");
            command.add_option("--title", options.title, "As the evidence matrix names it");
            command.add_option("--reference", options.reference, "Its reference number");
            command.add_option("--explanation", options.text, "How it meets the criteria");
            command.add_option("--withdraw", options.number, "Number of evidence that is withdrawn");
            command.add_option("--reason", options.reason);
        },
        [](const Options& options, const State& state) -> Result<Action> {
            if (options.number != 0)
                return Action(WithdrawEvidence{static_cast<int>(options.number), options.reason});
            auto criteria = criteria_named(options.criteria, state.units);
            if (!criteria)
                return criteria.error();
            return Action(NameEvidence{*criteria, options.title, options.reference, options.text});
        });
}

void add_unit_commands(CLI::App& program, CommandWorld& world) {
    add_discussion_command(
        program, world, "declare", "The learner's declaration of authenticity for this submission",
        [](CLI::App& command, Options& options) {
            command.add_option("WORDS", options.text, "What the learner declares")->required();
            command.add_option("--how", options.how, "Where an assessor writes it down: how it was made");
            add_role_option(command, options, {"learner", "assessor"});
        },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(MakeDeclaration{options.text, options.how});
        });
    add_discussion_command(
        program, world, "countersigner", "Name a countersigning assessor; an empty NAME takes it back",
        [](CLI::App& command, Options& options) { command.add_option("NAME", options.name)->required(); },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(NameCountersigner{options.name});
        });
    const auto outcome_options = [](CLI::App& command, Options& options) {
        command.add_option("OUTCOME", options.word, "pass or referral")
            ->required()
            ->check(CLI::IsMember({"pass", "referral"}));
        command.add_option("--unit", options.unit, "Where the discussion has several");
        command.add_option("--day", options.day, "The date on the sheet");
    };
    add_discussion_command(
        program, world, "outcome", "The assessor's outcome of a unit", outcome_options,
        [](const Options& options, const State& state) -> Result<Action> {
            return Action(DecideUnit{unit_of(options, state), *judgement_of_word(options.word), options.day});
        });
    add_discussion_command(program, world, "countersign", "The countersigning assessor's outcome of a unit",
                           outcome_options, [](const Options& options, const State& state) -> Result<Action> {
                               return Action(CountersignUnit{unit_of(options, state),
                                                             *judgement_of_word(options.word), options.day});
                           });
    add_discussion_command(
        program, world, "check", "What quality assurance found on a unit",
        [](CLI::App& command, Options& options) {
            command.add_option("RESULT", options.word, "confirmed, returned or not-sampled")
                ->required()
                ->check(CLI::IsMember({"confirmed", "returned", "not-sampled"}));
            command.add_option("--name", options.name, "Who checked")->required();
            command.add_option("--comment", options.text);
            command.add_option("--unit", options.unit, "Where the discussion has several");
            command.add_option("--day", options.day, "The date on the sheet");
            add_role_option(command, options, {"iqa", "eqa"});
        },
        [](const Options& options, const State& state) -> Result<Action> {
            return Action(CheckUnit{unit_of(options, state), options.name,
                                    *value_of(qa_result_names, options.word), options.text, options.day});
        });
}

} // namespace

void add_decision_commands(CLI::App& program, CommandWorld& world) {
    add_criterion_commands(program, world);
    add_unit_commands(program, world);
}

} // namespace counterpoint
