#pragma once

// The command line, one file per group of commands: what a command is called, which options it takes, what
// it calls. What it does stands in app/ and live/.
//
// `add_…` describes commands; the one that was chosen runs while CLI::App::parse runs, prints, and leaves its
// exit code. Thread: the program's main thread.

#include "base/clock.h"
#include "base/file_system.h"
#include "live/recorder/recorder.h"

#include <CLI/CLI.hpp>

#include <string>

namespace counterpoint {

struct CommandWorld {
    FileSystem& files;
    const Clock& clock;
    TerminationSignals& signals;
    std::string catalogue_folder;  ///< the user's own units
    std::string identities_folder; ///< the user's own keys
    std::string known_people_path; ///< whose keys the user knows
    std::string waveforms;         ///< folder of the WaveformShelf
    std::string questions_folder;  ///< the user's own questions
    int exit_code = 0;

    /// The text on standard output, or the error's sentences on standard error and exit code 2.
    void say(const Result<std::string>& text);
};

/// units list, show, import, add, check, remove
void add_units_commands(CLI::App& program, CommandWorld& world);

/// plan, questions, agree, exception, identified, consent: before the talk
void add_plan_commands(CLI::App& program, CommandWorld& world);

/// bank list, add, remove, export, import: the user's own questions
void add_bank_commands(CLI::App& program, CommandWorld& world);

/// mark add, move, nudge, split, merge, take, withdraw, check: counters after the talk; returns `mark`
CLI::App* add_mark_commands(CLI::App& program, CommandWorld& world);

/// asked, answered, said, enough, check-voices: the talk itself; below `mark`: now, again, back, prompted
void add_talk_commands(CLI::App& program, CLI::App& mark, CommandWorld& world);

/// feedback, decide, comment, evidence, declare, countersigner, outcome, countersign, check
void add_decision_commands(CLI::App& program, CommandWorld& world);

/// record, pause, explain-pause, resume, stop, repair, show, conduct-report, verify, devices
void add_discussion_commands(CLI::App& program, CommandWorld& world);

/// import-recording
void add_import_recording_command(CLI::App& program, CommandWorld& world);

/// notes begin, add, correct, withdraw, end, confirm: a discussion without a recording
void add_notes_commands(CLI::App& program, CommandWorld& world);

/// export, import
void add_exchange_commands(CLI::App& program, CommandWorld& world);
/// identity new, show, list, trust, forget; seal, receipt
void add_seal_commands(CLI::App& program, CommandWorld& world);

/// play, test-recording, player
void add_listening_commands(CLI::App& program, CommandWorld& world);

} // namespace counterpoint
