// The talk while it runs, and what was missed of it afterwards: questions, statements, marks of this moment.

#include "app/criteria_text.h"
#include "cli/discussion_command.h"
#include "live/link/talk_moment.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace counterpoint {

namespace {

using Options = DiscussionOptions;

Error not_so(std::string what, std::string advice = {}) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, std::move(advice)};
}

void at_option(CLI::App& command, Options& options) {
    command.add_option("--at", options.time, "When, e.g. 1m55, once it is recorded; while it records: now");
}

/// The recorder sets the moment while it records; afterwards it must be said.
Result<Frame> moment(const Options& options, const State& state) {
    if (running_take(state) != nullptr)
        return options.time.empty() ? Result<Frame>(0)
                                    : not_so("While it records the moment is now; leave out --at.");
    if (options.time.empty())
        return not_so("Nothing is being recorded, so the moment must be said.", "Give it by --at.");
    return frame_of(options, state);
}

void statement_options(CLI::App& command, Options& options) {
    std::vector<std::string> names;
    for (const SpokenStatementForm& form : spoken_statements())
        names.emplace_back(form.name);
    command.add_option("STATEMENT", options.word, fmt::format("{}", fmt::join(names, ", ")))
        ->required()
        ->check(CLI::IsMember(names));
    command.add_flag("--not", options.take_back, "It was a mistake: it was not said");
    at_option(command, options);
}

Result<Action> statement_action(const Options& options, const State& state) {
    for (const SpokenStatementForm& form : spoken_statements()) {
        if (form.name != options.word)
            continue;
        if (options.take_back)
            return Action(UnsayStatement{form.statement});
        auto at = moment(options, state);
        return at ? Result<Action>(SayStatement{form.statement, *at}) : at.error();
    }
    return not_so("\"" + options.word + "\" is none of the statements.");
}

Result<Action> sufficiency_action(const Options& options, const State& state) {
    auto criteria = criteria_named(options.criteria, state.units);
    if (!criteria)
        return criteria.error();
    if (criteria->size() != 1)
        return not_so("Name one criterion at a time.");
    return Action(NoteSufficiency{criteria->front(), !options.take_back});
}

Result<Frame> time_named(const std::string& time, const State& state) {
    DiscussionOptions one;
    one.time = time;
    return frame_of(one, state);
}

void add_voices(CLI::App& program, CommandWorld& world) {
    add_discussion_command(
        program, world, "check-voices",
        "Name ten seconds in which the assessor alone speaks, and ten of the learner: so it can be told "
        "whose "
        "channel is whose",
        [](CLI::App& command, Options& options) {
            command.add_option("--assessor", options.time, "Where the assessor begins, e.g. 0m05")
                ->required();
            command.add_option("--learner", options.learner_time, "Where the learner begins")->required();
        },
        [](const Options& options, const State& state) -> Result<Action> {
            const auto assessor = time_named(options.time, state);
            const auto learner = time_named(options.learner_time, state);
            if (!assessor || !learner)
                return assessor ? learner.error() : assessor.error();
            return Action(CheckVoices{{*assessor, *learner}});
        });
}

void add_questions(CLI::App& program, CommandWorld& world) {
    add_discussion_command(
        program, world, "asked", "A question was put to the learner",
        [](CLI::App& command, Options& options) {
            command.add_option("--question", options.number, "Its number on the list");
            command.add_option("--text", options.text, "Its words, of one that is not on the list");
            at_option(command, options);
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto at = moment(options, state);
            if (!at)
                return at.error();
            return Action(AskQuestion{static_cast<QuestionId>(options.number), options.text, *at});
        });
    add_discussion_command(program, world, "answered", "The last question is taken as answered", at_option,
                           [](const Options& options, const State& state) -> Result<Action> {
                               auto at = moment(options, state);
                               return at ? Result<Action>(AnswerQuestion{*at}) : at.error();
                           });
}

void add_live_marks(CLI::App& mark, CommandWorld& world) {
    const auto lead_in = [](CLI::App& command, Options& options) {
        command.add_option("--lead-in", options.lead_in, "Point so many seconds before this moment")
            ->check(CLI::Range(0, 600));
    };
    add_discussion_command(
        mark, world, "now", "A counter at this moment of a running recording",
        [lead_in](CLI::App& command, Options& options) {
            command.add_option("AC", options.criteria, "e.g. \"2.1 2.2\"")->required();
            command.add_option("--note", options.text);
            lead_in(command, options);
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto criteria = criteria_named(options.criteria, state.units);
            if (!criteria)
                return criteria.error();
            return Action(MakeMark{0, 0, *criteria, options.text, MarkOrigin::live});
        });
    add_discussion_command(mark, world, "again", "The criteria of the last counter, at this moment", lead_in,
                           [](const Options&, const State&) -> Result<Action> { return Action(MakeMark{}); });
    add_discussion_command(
        mark, world, "back", "Let a counter point to where the answer began; without MARK the last one",
        [](CLI::App& command, Options& options) {
            command.add_option("MARK", options.number, "Its number, see show --json");
        },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(MoveMark{options.number, where_answer_began, "back to where the answer began"});
        });
    add_discussion_command(
        mark, world, "prompted", "The learner needed a prompt to get there; without MARK the last counter",
        [](CLI::App& command, Options& options) {
            command.add_option("MARK", options.number, "Its number, see show --json");
            command.add_flag("--not", options.take_back, "It was a mistake");
        },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(PromptMark{options.number, !options.take_back});
        });
}

} // namespace

void add_talk_commands(CLI::App& program, CLI::App& mark, CommandWorld& world) {
    add_questions(program, world);
    add_voices(program, world);
    add_discussion_command(program, world, "said", "Something that the recording should hold was said",
                           statement_options, statement_action);
    add_discussion_command(
        program, world, "enough", "Enough was heard to a criterion, in the assessor's view; no decision",
        [](CLI::App& command, Options& options) {
            command.add_option("AC", options.criteria, "e.g. 2.1")->required();
            command.add_flag("--not", options.take_back, "Not any more");
        },
        sufficiency_action);
    add_live_marks(mark, world);
}

} // namespace counterpoint
