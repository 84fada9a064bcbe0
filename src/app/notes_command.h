#pragma once

// `counterpoint-cli notes begin`: a discussion that is kept in written notes, in a new folder or in one that
// was planned. The window calls the same.
//
// Promises: a new folder is made only if the notes could be begun. Thread: any, one at a time for a folder.

#include "app/discussion_folder.h"

namespace counterpoint {

struct BeginNotesOptions {
    std::string folder;
    // Of a new discussion; none of them for one that was planned.
    std::vector<std::string> units; ///< ids
    Centre centre;
    Learner learner;
    Assessor assessor;

    std::string time; ///< "14:05", where it did not begin now
    std::string date; ///< "2026-11-21", where it was not today
};

[[nodiscard]] Result<void> begin_notes_command(FileSystem& files, const Clock& clock,
                                               const Catalogue& catalogue, const BeginNotesOptions& options);

} // namespace counterpoint
