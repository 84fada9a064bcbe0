#pragma once

// `counterpoint-cli import`: from a zip to a folder, and whether that is as it was recorded. Thread: the
// program's main thread.

#include "app/bundle_source.h"

#include <iosfwd>

namespace counterpoint {

/// Prints what was unpacked and what `verify` says of it. The exit code: that of `verify`, or 2 if nothing
/// was unpacked.
[[nodiscard]] int import_command(FileSystem& files, const std::string& zip, const std::string& target,
                                 const PasswordSource& password, std::ostream& out, std::ostream& err);

} // namespace counterpoint
