#pragma once

// Reading a centre's handbook into the user's catalogue, for the window and for `units import`.
// Promises: a handbook that cannot be read leaves the catalogue as it was.
// Thread: one at a time for one catalogue; waits for the disk.

#include "units/handbook/handbook_import.h"
#include "units/user_catalogue.h"

namespace counterpoint {

/// Reads the file and compares it with the catalogue; stores nothing. ErrorKind::invalid, with the path, if
/// it is no handbook.
[[nodiscard]] Result<HandbookImport> look_into_handbook(FileSystem& files, const Catalogue& known,
                                                        const std::string& path);

/// What a person is asked before the units are stored, a sentence each: whether the first of two wordings is
/// right, whether an older handbook may take the place of a newer one, and whether what the user's catalogue
/// has otherwise may be replaced. Empty if nothing is to be asked.
[[nodiscard]] Texts questions_before_storing(FileSystem& files, const std::string& folder,
                                             const HandbookImport& import);

/// Puts the units into the user's catalogue; the ids of those whose file was written. ErrorKind::invalid if
/// there is no unit to store. ErrorKind::refused, with the catalogue as it was, if there are
/// questions_before_storing and `replacing` does not allow it.
[[nodiscard]] Result<Texts> store_import(FileSystem& files, const std::string& folder,
                                         const HandbookImport& import, Replacing replacing);

/// The report as people read it: unit by unit, then what contradicts itself, then what could not be placed.
/// Safe on a terminal.
[[nodiscard]] std::string import_text(const HandbookImport& import);
[[nodiscard]] std::string import_json(const HandbookImport& import);

} // namespace counterpoint
