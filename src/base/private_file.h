#pragma once

// Files that only this user may read: keys. Apart from FileSystem, whose files are meant to be passed on.
// Thread: any; waits for the disk.

#include "base/result.h"

#include <string>
#include <string_view>

namespace counterpoint {

/// Makes the file (0600), and the folders above it that are not there (0700). Durable when it returns. Whole
/// or not there: ErrorKind::in_use if a file of this name exists, which is never touched.
[[nodiscard]] Result<void> create_private_file(const std::string& path, std::string_view bytes);

/// The same, over a file that may be there: it holds the old bytes or the new.
[[nodiscard]] Result<void> replace_private_file(const std::string& path, std::string_view bytes);

/// ErrorKind::refused if anybody but this user may read or write the file.
[[nodiscard]] Result<void> check_private(const std::string& path);

} // namespace counterpoint
