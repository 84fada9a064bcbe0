#include "app/notes_command.h"

#include "app/carry_out.h"
#include "app/note_times.h"

namespace counterpoint {

namespace {

bool gives_a_plan(const BeginNotesOptions& options) {
    return !options.units.empty() || options.centre != Centre{} || options.learner != Learner{} ||
           options.assessor != Assessor{};
}

Result<void> begin_in_folder(FileSystem& files, const Clock& clock, const std::string& folder,
                             const BeginNotes& command) {
    return carry_out(files, clock, folder, [&](const State&) -> Result<Command> {
        return Command{Actor::assessor, command};
    });
}

} // namespace

Result<void> begin_notes_command(FileSystem& files, const Clock& clock, const Catalogue& catalogue,
                                 const BeginNotesOptions& options) {
    if (options.folder.empty())
        return Error{ErrorKind::invalid, "The folder has no name.", {}, {}, {}};
    const auto command = begin_notes_at(options.time, options.date, clock.wall_now());
    if (!command)
        return command.error();
    if (folder_kind(files, options.folder) == FolderKind::discussion) {
        if (gives_a_plan(options))
            return Error{
                ErrorKind::refused, "This folder holds a discussion already, with its own units and names.",
                options.folder, "It was not changed.", "Choose a new folder, or leave out units and names."};
        return begin_in_folder(files, clock, options.folder, *command);
    }
    auto plan = with_units(catalogue, options.units, {{}, options.centre, options.learner, options.assessor});
    if (!plan)
        return plan.error();
    const auto made = missing_folders(files, options.folder);
    if (auto created = create_discussion(files, clock, options.folder, *plan); !created)
        return created.error(); // otherwise closed again, so that it can be opened
    auto begun = begin_in_folder(files, clock, options.folder, *command);
    if (!begun)
        (void)discard_unrecorded(files, options.folder, made); // only if no note could be written
    return begun;
}

} // namespace counterpoint
