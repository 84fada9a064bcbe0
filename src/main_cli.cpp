// counterpoint-cli: the same commands without a window. Parse, wire, run; what a command does stands in app/
// and live/.

#include "app/commands.h"
#include "live/devices_command.h"
#include "live/record_command.h"
#include "live/stop_command.h"

#include <CLI/CLI.hpp>

#include <iostream>

using namespace counterpoint;

int main(int argc, char** argv) {
    CLI::App program{"Records a professional discussion, marks assessment criteria, keeps the record whole."};
    program.set_version_flag("--version", program_name());
    program.require_subcommand(1);
    int exit_code = 0;
    TerminationSignals signals; // before any thread
    const auto files = real_file_system();
    const SystemClock clock;
    const Catalogue catalogue = built_in_catalogue();
    std::string name;
    bool json = false;
    const auto done = [&](const Result<std::string>& text) { exit_code = print(text, std::cout, std::cerr); };

    auto* units = program.add_subcommand("units", "The units that the program knows")->require_subcommand(1);
    auto* units_list = units->add_subcommand("list", "Every unit");
    units_list->add_flag("--json", json);
    units_list->callback([&] { done(list_units(catalogue, json)); });
    auto* units_show = units->add_subcommand("show", "One unit with the exact wording of its criteria");
    units_show->add_option("UNIT", name, "e.g. 8585-301")->required();
    units_show->add_flag("--json", json);
    units_show->callback([&] { done(show_unit(catalogue, name, json)); });

    RecordOptions options;
    auto* record = program.add_subcommand("record", "Record a discussion into FOLDER, or go on with it");
    record->add_option("FOLDER", options.folder)->required();
    record->add_option("--unit", options.units, "May be given more than once")->allow_extra_args(false);
    record->add_option("--centre", options.centre.name);
    record->add_option("--centre-number", options.centre.number);
    record->add_option("--learner", options.learner.name);
    record->add_option("--registration", options.learner.registration, "Learner registration number");
    record->add_option("--assessor", options.assessor.name);
    record->add_option("--from", options.from, "Take the sound from this file");
    record->add_option("--device", options.device, "Take the sound from this microphone (see devices)");
    record->add_flag("--practice", options.practice, "Take the practice conversation; sheets say PRACTICE");
    record->add_option("--speed", options.speed, "real or max, for a file or the practice conversation");
    record->add_option("--channels", options.channels, "1 or 2, for a microphone")->check(CLI::Range(1, 2));
    record->add_option("--seconds", options.seconds, "Stop after so much")->check(CLI::PositiveNumber);
    record->add_option("--marks", options.marks, "CSV with the columns time,criteria,note");
    record->callback([&] {
        const auto recorded = record_command({*files, clock, signals}, catalogue, options);
        done(summary_after(recorded, *files, options.folder));
    });

    const auto with_folder = [&](const char* command, const char* help) {
        auto* sub = program.add_subcommand(command, help);
        sub->add_option("FOLDER", name)->required();
        return sub;
    };
    with_folder("stop", "Stop the recording in FOLDER, or close what a dead recorder left there")
        ->callback([&] { done(summary_after(stop_command(*files, clock, name), *files, name)); });
    auto* show = with_folder("show", "What is in the discussion in FOLDER");
    show->add_flag("--json", json);
    show->callback([&] { done(show_discussion(*files, name, json)); });
    with_folder("verify", "Whether FOLDER is as it was recorded: exit code 0 whole, 1 not, 2 no bundle")
        ->callback([&] { exit_code = print_report(verify(*files, name), std::cout); });
    auto* devices = program.add_subcommand("devices", "The microphones that can be recorded from");
    devices->add_flag("--json", json);
    devices->callback([&] { done(devices_command(json)); });

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : 2;
    }
    return exit_code;
}
