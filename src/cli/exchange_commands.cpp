#include "cli/command_line.h"

#include "app/export_command.h"
#include "app/import_command.h"

#include <iostream>

namespace counterpoint {

namespace {

struct ExportOptions {
    std::string folder;
    ZipOptions zip; ///< its target is that of every form
    bool wav = false;
    bool flac = false;
    bool opus = false;
    bool whole = false;
    bool small = false;
    bool plan = false;
};

Result<std::string> run_export(FileSystem& files, ExportOptions& options) {
    if (auto leaves = check_leaves_bundle(options.folder, options.zip.target); !leaves)
        return leaves.error();
    options.zip.locked = options.zip.locked || options.zip.password.descriptor >= 0;
    if (options.plan && !options.zip.locked)
        return export_plan_command(files, options.folder, options.zip.target);
    if (options.whole)
        return export_zip_command(files, options.folder, options.zip);
    if (options.small)
        return export_small_command(files, options.folder, options.zip);
    if (options.zip.locked)
        return Error{ErrorKind::refused,
                     "Only a zip can have a password.",
                     {},
                     "Nothing was written.",
                     "Use --zip or --small."};
    const SoundForm form = options.wav ? SoundForm::wav : options.flac ? SoundForm::flac : SoundForm::opus;
    return export_sound_command(files, options.folder, form, options.zip.target);
}

void add_export(CLI::App& program, CommandWorld& world) {
    const auto options = std::make_shared<ExportOptions>(); // lives as long as the callback
    auto* sub = program.add_subcommand("export", "A copy of the discussion in FOLDER to hand over");
    sub->add_option("FOLDER", options->folder)->required();
    auto* form = sub->add_option_group("form")->require_option(1);
    form->add_flag("--wav", options->wav, "Sound for editors and archives, its time counters inside");
    form->add_flag("--flac", options->flac, "The recording's own samples, its time counters inside");
    form->add_flag("--opus", options->opus, "Sound for players and telephones, its time counters inside");
    form->add_flag("--zip", options->whole, "The whole bundle in one file");
    form->add_flag("--small", options->small, "The same with Opus in place of the recording");
    form->add_flag("--plan", options->plan,
                   "What the learner gets beforehand: plan, questions, blank result sheet; .pdf or .html");
    sub->add_option("-o,--output", options->zip.target, "The new file")->required();
    sub->add_flag("--password", options->zip.locked, "Lock the zip; the password is asked for");
    sub->add_option("--password-fd", options->zip.password.descriptor,
                    "Lock it; the first line of this descriptor")
        ->check(CLI::NonNegativeNumber);
    sub->add_option("--limit", options->zip.limit, "Bytes that --small may have, such as 250MB")
        ->transform(CLI::AsSizeValue(true));
    sub->callback([options, &world] { world.say(run_export(world.files, *options)); });
}

void add_import(CLI::App& program, CommandWorld& world) {
    struct ImportOptions {
        std::string zip;
        std::string target;
        PasswordSource password;
    };
    const auto options = std::make_shared<ImportOptions>();
    auto* sub = program.add_subcommand("import", "Unpack the bundle in ZIP into a new folder and verify it");
    sub->add_option("ZIP", options->zip)->required();
    sub->add_option("-o,--output", options->target, "The new folder")->required();
    sub->add_option("--password-fd", options->password.descriptor,
                    "The password is the first line of this descriptor; without it, it is asked for")
        ->check(CLI::NonNegativeNumber);
    sub->callback([options, &world] {
        world.exit_code = import_command(world.files, options->zip, options->target, options->password,
                                         std::cout, std::cerr);
    });
}

} // namespace

void add_exchange_commands(CLI::App& program, CommandWorld& world) {
    add_export(program, world);
    add_import(program, world);
}

} // namespace counterpoint
