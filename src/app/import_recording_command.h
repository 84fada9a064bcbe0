#pragma once

// `counterpoint-cli import-recording`: from options to a whole bundle. The window calls the same.
//
// Promises: a new folder is made only for a recording that can be imported; if it cannot, the disk is as it
// was. An existing plan stays as it was. Thread: any, one at a time for a folder; waits.

#include "app/discussion_folder.h"
#include "app/import_recording.h"

namespace counterpoint {

struct ImportRecordingOptions {
    std::string folder;
    // Of a new discussion; none of them for one that was planned.
    std::vector<std::string> units; ///< ids
    Centre centre;
    Learner learner;
    Assessor assessor;

    RecordingToImport recording;
};

[[nodiscard]] Result<void> import_recording_command(const ImportWorld& world, const Catalogue& catalogue,
                                                    const ImportRecordingOptions& options);

} // namespace counterpoint
