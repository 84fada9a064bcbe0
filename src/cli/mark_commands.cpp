// Counters after the talk: added, moved, split, merged, withdrawn, each with its reason; and what of them is
// worth another look.

#include "app/criteria_text.h"
#include "app/review_command.h"
#include "cli/discussion_command.h"
#include "discussion/marks/nudge.h"

namespace counterpoint {

namespace {

using Options = DiscussionOptions;

void reason_option(CLI::App& command, Options& options) {
    command.add_option("--reason", options.reason, "Why; it stands in the trail")->required();
}

void mark_option(CLI::App& command, Options& options) {
    command.add_option("MARK", options.number, "Its number, see show --json")->required();
}

void criteria_option(CLI::App& command, Options& options) {
    command.add_option("AC", options.criteria, "e.g. \"2.1 2.2\"")->required();
}

void time_option(CLI::App& command, Options& options) {
    command.add_option("TIME", options.time, "e.g. 1m55")->required();
}

void add_check(CLI::App& mark, CommandWorld& world) {
    const auto folder = std::make_shared<std::string>();
    const auto json = std::make_shared<bool>(false);
    auto* check = mark.add_subcommand("check", "What of the counters is worth another look, and why");
    check->add_option("FOLDER", *folder)->required();
    check->add_flag("--json", *json);
    check->callback(
        [folder, json, &world] { world.say(review_command(world.files, *folder, world.waveforms, *json)); });
}

} // namespace

CLI::App* add_mark_commands(CLI::App& program, CommandWorld& world) {
    auto* mark = program.add_subcommand("mark", "Counters")->require_subcommand(1);
    add_discussion_command(
        *mark, world, "add", "A counter that was missed",
        [](CLI::App& command, Options& options) {
            time_option(command, options);
            criteria_option(command, options);
            command.add_option("--note", options.text);
            command.add_option("--reason", options.reason, "Why it was missed; it stands in the trail");
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto criteria = criteria_named(options.criteria, state.units);
            if (!criteria)
                return criteria.error();
            auto frame = frame_of(options, state);
            if (!frame)
                return frame.error();
            return Action(
                MakeMark{*frame, *frame, *criteria, options.text, MarkOrigin::added_later, options.reason});
        });
    add_discussion_command(
        *mark, world, "move", "Let a counter point to where the answer really was",
        [](CLI::App& command, Options& options) {
            mark_option(command, options);
            time_option(command, options);
            reason_option(command, options);
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto frame = frame_of(options, state);
            if (!frame)
                return frame.error();
            return Action(MoveMark{options.number, *frame, options.reason});
        });
    add_discussion_command(
        *mark, world, "nudge", "Let a counter point a little later, or earlier with a minus",
        [](CLI::App& command, Options& options) {
            mark_option(command, options);
            command.add_option("--by", options.seconds, "Seconds, e.g. 0.1 or -1")->required();
            reason_option(command, options);
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto frame = nudged_counter(state, options.number, options.seconds);
            if (!frame)
                return frame.error();
            return Action(MoveMark{options.number, *frame, options.reason});
        });
    add_discussion_command(
        *mark, world, "split", "Give some criteria of a counter one of their own, at TIME",
        [](CLI::App& command, Options& options) {
            mark_option(command, options);
            time_option(command, options);
            criteria_option(command, options);
            reason_option(command, options);
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto criteria = criteria_named(options.criteria, state.units);
            if (!criteria)
                return criteria.error();
            auto frame = frame_of(options, state);
            if (!frame)
                return frame.error();
            return Action(SplitMark{options.number, *criteria, *frame, options.reason});
        });
    add_discussion_command(
        *mark, world, "merge", "Let MARK carry the criteria of FROM too, and withdraw FROM",
        [](CLI::App& command, Options& options) {
            mark_option(command, options);
            command.add_option("FROM", options.from)->required();
            reason_option(command, options);
        },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(MergeMarks{options.number, options.from, options.reason});
        });
    add_discussion_command(
        *mark, world, "take", "Take criteria off a counter",
        [](CLI::App& command, Options& options) {
            mark_option(command, options);
            criteria_option(command, options);
            reason_option(command, options);
        },
        [](const Options& options, const State& state) -> Result<Action> {
            auto criteria = criteria_named(options.criteria, state.units);
            if (!criteria)
                return criteria.error();
            return Action(TakeCriteria{options.number, *criteria, options.reason});
        });
    add_discussion_command(
        *mark, world, "withdraw", "Withdraw a counter; it stays in the trail",
        [](CLI::App& command, Options& options) {
            mark_option(command, options);
            reason_option(command, options);
        },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(WithdrawMark{options.number, options.reason});
        });
    add_check(*mark, world);
    return mark;
}

} // namespace counterpoint
