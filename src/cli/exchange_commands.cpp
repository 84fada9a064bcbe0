#include "cli/command_line.h"

#include "app/export_command.h"

namespace counterpoint {

namespace {

struct ExportOptions {
    std::string folder;
    std::string target;
    bool wav = false;
    bool flac = false;
    bool opus = false;
};

Result<std::string> run_export(FileSystem& files, const ExportOptions& options) {
    const SoundForm form = options.wav ? SoundForm::wav : options.flac ? SoundForm::flac : SoundForm::opus;
    return export_sound_command(files, options.folder, form, options.target);
}

} // namespace

void add_exchange_commands(CLI::App& program, CommandWorld& world) {
    const auto options = std::make_shared<ExportOptions>(); // lives as long as the callback
    auto* sub = program.add_subcommand(
        "export", "A copy of the discussion in FOLDER for other programs, with its time counters inside");
    sub->add_option("FOLDER", options->folder)->required();
    auto* form = sub->add_option_group("form")->require_option(1);
    form->add_flag("--wav", options->wav, "For sound editors and archives (RF64 over 4 GiB)");
    form->add_flag("--flac", options->flac, "The same samples with chapters");
    form->add_flag("--opus", options->opus, "Small, with chapters, for players and telephones");
    sub->add_option("-o,--output", options->target, "The new file")->required();
    sub->callback([options, &world] { world.say(run_export(world.files, *options)); });
}

} // namespace counterpoint
