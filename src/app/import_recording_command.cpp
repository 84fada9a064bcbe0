#include "app/import_recording_command.h"

namespace counterpoint {

namespace {

bool names_anything(const ImportRecordingOptions& options) {
    return !options.units.empty() || options.centre != Centre{} || options.learner != Learner{} ||
           options.assessor != Assessor{};
}

/// Nobody should see a folder come and go because of a misspelt name.
Result<void> check_source(FileSystem& files, const std::string& from) {
    auto file = files.open(from, OpenMode::read);
    if (!file)
        return file.error();
    if (files.is_directory(from))
        return Error{ErrorKind::invalid, "This is a folder and no sound file.", from, {}, {}};
    return {};
}

Result<void> import_into_new(const ImportWorld& world, const Catalogue& catalogue,
                             const ImportRecordingOptions& options) {
    auto plan = with_units(catalogue, options.units, {{}, options.centre, options.learner, options.assessor});
    if (!plan)
        return plan.error();
    if (auto there = check_source(world.files, options.recording.from); !there)
        return there;
    const auto made = missing_folders(world.files, options.folder);
    if (auto created = create_discussion(world.files, world.clock, options.folder, *plan); !created)
        return created.error(); // otherwise closed again, so that the import can open it
    auto imported = import_recording(world, options.folder, options.recording);
    if (!imported)
        (void)discard_unrecorded(world.files, options.folder, made); // only if the journal has no sound
    return imported;
}

} // namespace

Result<void> import_recording_command(const ImportWorld& world, const Catalogue& catalogue,
                                      const ImportRecordingOptions& options) {
    if (options.folder.empty())
        return Error{ErrorKind::invalid, "The folder has no name.", {}, {}, {}};
    if (folder_kind(world.files, options.folder) != FolderKind::discussion)
        return import_into_new(world, catalogue, options);
    if (names_anything(options))
        return Error{ErrorKind::refused,
                     "This folder holds a discussion already, with its own units and names.", options.folder,
                     "It was not changed.", "Choose a new folder, or leave out units and names."};
    return import_recording(world, options.folder, options.recording);
}

} // namespace counterpoint
