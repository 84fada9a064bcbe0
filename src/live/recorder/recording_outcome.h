#pragma once

// How a recording came out, as an error that says what is safe: it could not be closed, or it is closed and
// whole but not all that was asked for.
// Pure but for one look at the folder. Thread: any.

#include "base/file_system.h"
#include "discussion/recording/recording.h"

#include <cstddef>
#include <optional>
#include <string>

namespace counterpoint {

/// What went wrong on the way, while the bundle is whole all the same.
struct RecordingMishaps {
    std::optional<Error> source_damage; ///< the source ended before its end
    std::optional<Error> write_problem; ///< the take could not be written any more
    bool disk_was_full = false;         ///< the reserve for closing was reached
    std::size_t unmade_marks = 0;       ///< marks that were asked for after the end
};

/// Ok if everything was done that was asked for.
[[nodiscard]] Result<void> outcome_of(const RecordingMishaps& mishaps, const std::string& folder);

/// The recording is stopped, but `error` kept it from being closed.
[[nodiscard]] Error not_closed(FileSystem& files, const std::string& folder, Error error);

} // namespace counterpoint
