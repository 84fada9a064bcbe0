#pragma once

// The user's own catalogue: units read from the centre's handbooks or written by hand, one JSON file a unit
// (FORMAT.md) in a folder of the user's. Such a unit takes the place of a built-in one of the same id;
// without it the built-in one stands again.
//
// Promises: a damaged file never keeps the program from starting, it is told and passed over. Nothing is
// replaced unless that was asked for, and every file is replaced whole or not at all. Not chosen: one file
// for all units; a single damaged byte would then take all of them. Thread: one at a time for one folder;
// waits for the disk.

#include "base/file_system.h"
#include "units/catalogue.h"

namespace counterpoint {

struct LoadedCatalogue {
    Catalogue catalogue;
    Texts problems; ///< a sentence for each file that holds no unit
};

/// The built-in units and, before them, what `folder` holds. A folder that is not there is an empty one.
[[nodiscard]] LoadedCatalogue load_catalogue(FileSystem& files, const std::string& folder);

enum class Replacing { refuse, allow };

/// Which of these units are in `folder` otherwise, by differences(), so that a person is asked before they
/// are replaced: a sentence each, also for a file that cannot be read.
[[nodiscard]] Texts other_versions(FileSystem& files, const std::string& folder,
                                   const std::vector<Unit>& units);

/// Puts the units into `folder`, which is made if need be; the ids of those whose file was written, which is
/// not done where nothing changes. ErrorKind::refused, and nothing is written, if there are other_versions
/// and `replacing` does not allow it. A failing disk may leave the first of them stored and the rest not; the
/// error then says which.
Result<Texts> store_units(FileSystem& files, const std::string& folder, const std::vector<Unit>& units,
                          Replacing replacing);

/// ErrorKind::invalid if the user's own catalogue has no such unit.
Result<void> remove_unit(FileSystem& files, const std::string& folder, const std::string& id);

/// A unit from a file of the form of FORMAT.md, its source set to that file. Errors name the file.
[[nodiscard]] Result<Unit> read_unit_file(FileSystem& files, const std::string& path);

} // namespace counterpoint
