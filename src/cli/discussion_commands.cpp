#include "cli/command_line.h"
#include "cli/people_options.h"

#include "app/commands.h"
#include "app/verify_command.h"
#include "live/commands/devices_command.h"
#include "live/commands/pause_command.h"
#include "live/commands/record_command.h"
#include "live/commands/stop_command.h"

#include <iostream>

namespace counterpoint {

namespace {

using Folder = std::shared_ptr<std::string>; // lives as long as the callback that reads it

CLI::App* with_folder(CLI::App& program, const char* command, const char* help, const Folder& folder) {
    auto* sub = program.add_subcommand(command, help);
    sub->add_option("FOLDER", *folder)->required();
    return sub;
}

void add_record(CLI::App& program, CommandWorld& world) {
    const auto options = std::make_shared<RecordOptions>();
    auto* record = program.add_subcommand("record", "Record a discussion into FOLDER, or go on with it");
    record->add_option("FOLDER", options->folder)->required();
    people_options(*record, *options);
    record->add_option("--from", options->from, "Take the sound from this file");
    record
        ->add_option("--device", options->devices,
                     "Take the sound from this device (see devices); given twice, the first is left and the "
                     "second right, as for a call: your microphone and what the computer plays")
        ->take_all();
    record->add_option("--fallback-device", options->fallback_device,
                       "The device that stands in when the first is lost and does not come back");
    record->add_flag("--monitor", options->monitor,
                     "Hear the microphone while it is recorded; wear headphones");
    record->add_option("--output", options->output, "Hear it on this output instead of the default one");
    record->add_flag("--practice", options->practice, "Take the practice conversation; sheets say PRACTICE");
    record->add_option("--speed", options->speed, "real or max, for a file or the practice conversation");
    record->add_option("--channels", options->channels, "1 or 2, for a microphone")->check(CLI::Range(1, 2));
    record->add_option("--seconds", options->seconds, "Stop after so much");
    record->add_option("--marks", options->marks, "CSV with the columns time,criteria,note");
    record->callback([options, &world] {
        const Catalogue catalogue = known_units(world.files, world.catalogue_folder, std::cerr);
        const auto recorded = record_command(
            {world.files, world.clock, world.signals,
             [](const std::string& sentence) { std::cerr << sentence << std::endl; }, world.waveforms},
            catalogue, *options);
        world.say(summary_after(recorded, world.files, options->folder));
    });
}

void add_verify(CLI::App& program, CommandWorld& world) {
    struct Given {
        std::string folder;
        std::string head;
        bool strict = false;
        bool deep = false;
        bool json = false;
        PasswordSource password;
    };
    const auto given = std::make_shared<Given>();
    auto* command =
        program.add_subcommand("verify", "Whether FOLDER, which may be a zip, is as it was recorded and "
                                         "sealed: exit code 0 whole, 1 not, 2 no bundle, 3 a small copy");
    command->add_option("FOLDER", given->folder)->required();
    command->add_option("--head", given->head,
                        "The head code of a receipt: is all that it stands for still there?");
    command->add_flag("--strict", given->strict,
                      "Nothing may stand under no seal, or under that of somebody unknown");
    command->add_flag("--deep", given->deep, "Decode every frame of the recording too");
    command->add_flag("--json", given->json);
    command
        ->add_option("--password-fd", given->password.descriptor,
                     "A zip's password is the first line of this descriptor")
        ->check(CLI::NonNegativeNumber);
    command->callback([given, &world] {
        const IdentityStore store(world.files, world.identities_folder, world.known_people_path);
        const auto report = verify_command(world.files, store, given->folder,
                                           {given->head, given->strict, given->deep, given->password});
        if (!report)
            return world.say(report.error());
        std::cout << (given->json ? report_json(*report) : report_text(*report));
        world.exit_code = exit_code(report->verdict);
    });
}

} // namespace

void add_discussion_commands(CLI::App& program, CommandWorld& world) {
    const auto folder = std::make_shared<std::string>();
    const auto json = std::make_shared<bool>(false);
    add_record(program, world);
    with_folder(program, "stop", "Stop the recording in FOLDER, or close what a dead recorder left there",
                folder)
        ->callback([folder, &world] {
            world.say(summary_after(stop_command(world.files, world.clock, *folder, world.waveforms),
                                    world.files, *folder));
        });
    const auto reason = std::make_shared<std::string>();
    auto* pause = with_folder(program, "pause", "Let the recording in FOLDER stand still", folder);
    pause->add_option("--reason", *reason, "Why, in a word or two")->required();
    pause->callback(
        [folder, reason, &world] { world.say(pause_command(world.files, world.clock, *folder, *reason)); });
    auto* explain = with_folder(program, "explain-pause",
                                "Say why the last pause was made, where that was not known yet", folder);
    explain->add_option("--reason", *reason, "Why, in a word or two")->required();
    explain->callback([folder, reason, &world] {
        world.say(explain_pause_command(world.files, world.clock, *folder, *reason));
    });
    with_folder(program, "resume", "Go on with a recording that was paused", folder)
        ->callback([folder, &world] { world.say(resume_command(world.files, world.clock, *folder)); });
    with_folder(program, "repair", "Make whole and close what a dead recorder or a power cut left in FOLDER",
                folder)
        ->callback([folder, &world] {
            world.say(repair_command(world.files, world.clock, *folder, world.waveforms));
        });
    auto* show = with_folder(program, "show", "What is in the discussion in FOLDER", folder);
    show->add_flag("--json", *json);
    show->callback([folder, json, &world] { world.say(show_discussion(world.files, *folder, *json)); });
    with_folder(program, "conduct-report",
                "How the discussion in FOLDER was conducted: guidance, no judgement", folder)
        ->callback([folder, &world] { world.say(conduct_report_command(world.files, *folder)); });
    add_verify(program, world);
    auto* devices = program.add_subcommand("devices", "The microphones that can be recorded from");
    devices->add_flag("--json", *json);
    const auto outputs = std::make_shared<bool>(false);
    devices->add_flag("--outputs", *outputs, "What sound can be played through instead");
    devices->callback(
        [json, outputs, &world] { world.say(*outputs ? outputs_command(*json) : devices_command(*json)); });
}

void CommandWorld::say(const Result<std::string>& text) {
    exit_code = print(text, std::cout, std::cerr);
}

} // namespace counterpoint
