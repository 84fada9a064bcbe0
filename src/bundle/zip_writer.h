#pragma once

// Writes a zip of files (EXPORTS.md "The zip"): the same bytes for the same files in any time zone, unless a
// password makes every salt random.
//
// Promises: memory does not grow with the files; a failure of the disk comes back word for word. Thread: one
// at a time.

#include "base/clock.h"
#include "base/file_system.h"
#include "base/secret.h"

namespace counterpoint {

struct FileToZip {
    std::string name;       ///< in the zip, UTF-8, parts parted by '/'
    std::string path;       ///< on the disk; empty: `bytes` are the file
    std::string bytes = {}; ///< if there is no path
};

/// Writes all of `files`, in their order, into the empty `target`. Every entry has the time `at` (UTC).
/// Sound is stored, everything else deflated. `password` may be nullptr: then nothing is encrypted.
Result<void> write_zip(FileSystem& system, const std::vector<FileToZip>& files, WallTime at,
                       const Secret* password, File& target);

} // namespace counterpoint
