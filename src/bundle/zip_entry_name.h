#pragma once

// Which names an entry of a stranger's zip may have (EXPORTS.md "Reading a zip"): those that mean the same
// file below one folder on every system, and none outside it. Pure. Thread: any.

#include <string>
#include <string_view>

namespace counterpoint {

/// Why this name may not stand in a zip, as the rest of a sentence ("leads out of its folder"); nullptr if it
/// may. `name` without the '/' at the end that a folder's entry has.
[[nodiscard]] const char* why_name_is_unsafe(std::string_view name);

/// The name as a disk compares it that does not tell a from A. Letters beyond ASCII stay as they are: a disk
/// that folds them too refuses the second file, since every file of an import is made new.
[[nodiscard]] std::string folded_name(std::string_view name);

} // namespace counterpoint
