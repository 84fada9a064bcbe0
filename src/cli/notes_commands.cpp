// notes: a discussion that is kept in written notes instead of a recording.

#include "app/commands.h"
#include "app/criteria_text.h"
#include "app/note_times.h"
#include "app/notes_command.h"
#include "cli/discussion_command.h"
#include "cli/people_options.h"

#include <iostream>

namespace counterpoint {

namespace {

using Options = DiscussionOptions;

void clock_option(CLI::App& command, Options& options, const char* help) {
    command.add_option("--at", options.time, help);
}

void note_number_option(CLI::App& command, Options& options) {
    command.add_option("NOTE", options.number, "Its number, see show --json")->required();
}

void note_reason_option(CLI::App& command, Options& options) {
    command.add_option("--reason", options.reason, "Why; it stands in the trail")->required();
}

void add_begin(CLI::App& notes, CommandWorld& world) {
    const auto options = std::make_shared<BeginNotesOptions>(); // lives as long as the callback
    auto* sub = notes.add_subcommand("begin", "Begin a discussion in written notes instead of a recording");
    sub->add_option("FOLDER", options->folder, "A new folder, or a plan in which nothing was recorded")
        ->required();
    people_options(*sub, *options);
    sub->add_option("--at", options->time, "When it began by the clock, e.g. 14:05; now if left out");
    sub->add_option("--date", options->date, "On which day, e.g. 2026-11-21; today if left out");
    sub->callback([options, &world] {
        const Catalogue catalogue = known_units(world.files, world.catalogue_folder, std::cerr);
        const auto begun = begin_notes_command(world.files, world.clock, catalogue, *options);
        world.say(summary_after(begun, world.files, options->folder));
    });
}

void add_add(CLI::App& notes, CommandWorld& world) {
    add_discussion_command(
        notes, world, "add", "A note, with its time on the clock and the criteria it speaks to",
        [](CLI::App& command, Options& options) {
            command.add_option("TEXT", options.text, "What was said")->required();
            command.add_option("--ac", options.criteria, "e.g. \"2.1 2.2\"; none: it speaks to none");
            clock_option(command, options, "When it was by the clock, e.g. 14:05; now if left out");
        },
        [&world](const Options& options, const State& state) -> Result<Action> {
            auto note = note_at(options.time, state, world.clock.wall_now());
            if (!note)
                return note.error();
            auto criteria = criteria_named(options.criteria, state.units);
            if (!criteria)
                return criteria.error();
            note->criteria = std::move(*criteria);
            note->text = options.text;
            return Action(std::move(*note));
        });
}

void add_correct(CLI::App& notes, CommandWorld& world) {
    add_discussion_command(
        notes, world, "correct", "Correct a note; what stood there stays in the trail",
        [](CLI::App& command, Options& options) {
            note_number_option(command, options);
            command.add_option("--text", options.text, "What it shall say");
            command.add_option("--ac", options.criteria, "The criteria it shall speak to; \"none\" for none");
            clock_option(command, options, "The time it shall have");
            note_reason_option(command, options);
        },
        [&world](const Options& options, const State& state) -> Result<Action> {
            auto note = correction_of(options.number, options.time, state, world.clock.wall_now());
            if (!note)
                return note.error();
            if (!options.text.empty())
                note->text = options.text;
            if (!options.criteria.empty()) {
                auto criteria = criteria_named(options.criteria == "none" ? std::string() : options.criteria,
                                               state.units);
                if (!criteria)
                    return criteria.error();
                note->criteria = std::move(*criteria);
            }
            note->reason = options.reason;
            return Action(std::move(*note));
        });
}

} // namespace

void add_notes_commands(CLI::App& program, CommandWorld& world) {
    auto* notes = program.add_subcommand("notes", "A discussion kept in written notes, without a recording")
                      ->require_subcommand(1);
    add_begin(*notes, world);
    add_add(*notes, world);
    add_correct(*notes, world);
    add_discussion_command(
        *notes, world, "withdraw", "Take a note out; it stays in the trail",
        [](CLI::App& command, Options& options) {
            note_number_option(command, options);
            note_reason_option(command, options);
        },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(WithdrawNote{options.number, options.reason});
        });
    add_discussion_command(
        *notes, world, "end", "End the discussion: nothing is added to its notes, and the sheets are written",
        [](CLI::App& command, Options& options) {
            clock_option(command, options, "When it ended by the clock, e.g. 14:50; now if left out");
        },
        [&world](const Options& options, const State& state) -> Result<Action> {
            auto end = end_notes_at(options.time, state, world.clock.wall_now());
            if (!end)
                return end.error();
            return Action(*end);
        });
    add_discussion_command(
        *notes, world, "confirm", "The learner confirms the notes as a true record",
        [](CLI::App& command, Options& options) {
            options.text = usual_confirmation;
            command.add_option("WORDS", options.text, "What the learner confirms")->capture_default_str();
            command.add_option("--how", options.how, "Where an assessor writes it down: how it was given");
            add_role_option(command, options, {"learner", "assessor"});
        },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(ConfirmNotes{options.text, options.how});
        });
}

} // namespace counterpoint
