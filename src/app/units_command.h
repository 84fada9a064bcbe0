#pragma once

// What `counterpoint-cli units …` does, apart from reading a handbook (app/handbook_command.h).
// Every function returns what is to be printed. Thread: the program's main thread.

#include "app/handbook_command.h"

#include <iosfwd>

namespace counterpoint {

/// The catalogue of this user. A damaged file of theirs is told on `warnings`, a line each, and passed over.
[[nodiscard]] Catalogue known_units(FileSystem& files, const std::string& folder, std::ostream& warnings);

[[nodiscard]] Result<std::string> list_units(const Catalogue& catalogue, bool json);
[[nodiscard]] Result<std::string> show_unit(const Catalogue& catalogue, const std::string& id, bool json);

struct ImportOptions {
    std::string handbook; ///< path
    Replacing replacing = Replacing::refuse;
    bool dry_run = false; ///< report only
    bool json = false;
};

/// What was found and stored. Where storing is refused, or there is nothing to store, what was found goes to
/// `report`, for people, and the error says the rest.
[[nodiscard]] Result<std::string> import_handbook(FileSystem& files, const std::string& folder,
                                                  const Catalogue& known, const ImportOptions& options,
                                                  std::ostream& report);

/// Into the user's catalogue in `folder`, from a JSON file. ErrorKind::refused if the
/// catalogue knows that unit otherwise, built in or not, and `replacing` does not allow it; what differs goes
/// to `report`.
[[nodiscard]] Result<std::string> add_unit(FileSystem& files, const std::string& folder,
                                           const Catalogue& known, const std::string& path,
                                           Replacing replacing, std::ostream& report);

/// What the file holds, or why it holds no unit.
[[nodiscard]] Result<std::string> check_unit(FileSystem& files, const std::string& path);

[[nodiscard]] Result<std::string> remove_own_unit(FileSystem& files, const std::string& folder,
                                                  const std::string& id);

} // namespace counterpoint
