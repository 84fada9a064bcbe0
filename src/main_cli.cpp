// counterpoint-cli: the same commands without a window. Parse, wire, run; the commands stand in cli/.

#include "app/discussion_folder.h"
#include "base/text.h"
#include "base/user_folders.h"
#include "cli/command_line.h"

#include <iostream>

using namespace counterpoint;

int main(int argc, char** argv) {
    CLI::App program{"Records a professional discussion, marks assessment criteria, keeps the record whole."};
    program.set_version_flag("--version", program_name());
    program.require_subcommand(1);
    TerminationSignals signals; // before any thread
    const auto files = real_file_system();
    const SystemClock clock;
    CommandWorld world{*files,
                       clock,
                       signals,
                       catalogue_folder(),
                       identities_folder(),
                       known_people_path(),
                       waveforms_folder(),
                       questions_folder()};
    add_units_commands(program, world);
    add_plan_commands(program, world);
    add_bank_commands(program, world);
    add_discussion_commands(program, world);
    add_import_recording_command(program, world);
    add_notes_commands(program, world);
    add_talk_commands(program, *add_mark_commands(program, world), world);
    add_decision_commands(program, world);
    add_exchange_commands(program, world);
    add_listening_commands(program, world);
    add_seal_commands(program, world);
    try {
        program.parse(argc, argv);
    } catch (const CLI::RequiredError& error) {
        // CLI11 only says that something is missing, where what stands in its place is unknown.
        const auto unknown = program.remaining(true);
        if (unknown.empty())
            return program.exit(error) == 0 ? 0 : 2;
        std::cerr << '"' << printable(unknown.front()) << "\" is not known here; see --help.\n";
        return 2;
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : 2;
    }
    return world.exit_code;
}
