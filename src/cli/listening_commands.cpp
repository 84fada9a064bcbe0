#include "cli/command_line.h"

#include "live/commands/play_command.h"
#include "live/commands/player_command.h"
#include "live/commands/test_recording.h"

#include <iostream>

namespace counterpoint {

namespace {

void add_play(CLI::App& program, CommandWorld& world) {
    const auto options = std::make_shared<PlayOptions>();
    auto* play = program.add_subcommand("play", "Play the recording in FOLDER");
    play->add_option("FOLDER", options->folder)->required();
    play->add_option("--from", options->from, "A time, such as 1m55");
    play->add_option("--counter", options->counter, "From the counter of this number, in time order")
        ->check(CLI::PositiveNumber);
    play->add_flag("--loop", options->loop, "Round that counter until it is stopped");
    play->add_option("--speed", options->speed, "0.5 to 2, at the same pitch");
    play->add_option("--mute", options->mute, "left or right; the other voice is heard on both sides");
    play->add_option("--output", options->output, "Through this device (see devices --outputs)");
    play->add_option("--seconds", options->seconds, "Stop after so much")->check(CLI::PositiveNumber);
    play->callback([options, &world] {
        world.say(play_command({world.files, world.clock, world.signals}, *options, std::cout));
    });
}

void add_test_recording(CLI::App& program, CommandWorld& world) {
    const auto options = std::make_shared<TestRecordingOptions>();
    auto* test = program.add_subcommand("test-recording",
                                        "Record a few seconds, judge each channel and play them back");
    test->add_option("--device", options->devices, "The microphone (see devices); twice for left and right")
        ->take_all();
    test->add_option("--channels", options->channels, "1 or 2")->check(CLI::Range(1, 2));
    test->add_option("--seconds", options->seconds, "1 to 60")->capture_default_str();
    test->add_option("--output", options->output, "Play through this device (see devices --outputs)");
    test->add_flag("--silent", options->silent, "Do not play it back");
    test->add_flag("--json", options->json, "One line with what was found, for a program to read");
    test->callback([options, &world] {
        world.say(test_recording_command({world.files, world.clock, world.signals}, *options, std::cout));
    });
}

/// For the window; nobody types it.
void add_player(CLI::App& program, CommandWorld& world) {
    const auto folder = std::make_shared<std::string>();
    const auto link = std::make_shared<std::string>();
    auto* player =
        program.add_subcommand("player", "Play the recording in FOLDER as a window asks")->group("");
    player->add_option("FOLDER", *folder)->required();
    player->add_option("--link", *link, "The name to listen under")->required();
    player->callback([folder, link, &world] {
        const auto played = player_command({world.files, world.clock, world.signals}, *folder, *link);
        world.say(played ? Result<std::string>(std::string()) : Result<std::string>(played.error()));
    });
}

} // namespace

void add_listening_commands(CLI::App& program, CommandWorld& world) {
    add_play(program, world);
    add_test_recording(program, world);
    add_player(program, world);
}

} // namespace counterpoint
