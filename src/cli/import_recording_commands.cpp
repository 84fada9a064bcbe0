// import-recording: a recording that was made elsewhere becomes that of a discussion.

#include "app/commands.h"
#include "app/import_recording_command.h"
#include "cli/command_line.h"
#include "cli/people_options.h"

#include <iostream>

namespace counterpoint {

void add_import_recording_command(CLI::App& program, CommandWorld& world) {
    const auto options = std::make_shared<ImportRecordingOptions>(); // lives as long as the callback
    auto* sub = program.add_subcommand(
        "import-recording", "Take an existing recording, of a telephone or a meeting, into FOLDER; counters "
                            "are added afterwards (mark add)");
    sub->add_option("FOLDER", options->folder, "A new folder, or a plan in which nothing was recorded")
        ->required();
    sub->add_option("--from", options->recording.from,
                    "The sound file: WAV, FLAC, Ogg, Opus, MP3; with ffmpeg also m4a, mp4, webm and others")
        ->required();
    people_options(*sub, *options);
    sub->add_option("--recorded-with", options->recording.recorded_with,
                    "The device or program that recorded it, where it is known");
    sub->add_option("--recorded-on", options->recording.recorded_on,
                    "The day on which it was recorded, where it is known");
    sub->add_flag("--what-there-is", options->recording.what_there_is,
                  "Import a file too that is not whole; the sheet says what is missing");
    sub->callback([options, &world] {
        const Catalogue catalogue = known_units(world.files, world.catalogue_folder, std::cerr);
        const auto imported =
            import_recording_command({.files = world.files,
                                      .clock = world.clock,
                                      .waveforms = world.waveforms,
                                      .stop_asked = [&world] { return world.signals.received(); }},
                                     catalogue, *options);
        world.say(summary_after(imported, world.files, options->folder));
    });
}

} // namespace counterpoint
