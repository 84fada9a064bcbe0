#pragma once

// A file that is dragged from another program's window and dropped (the XDND protocol, version 5).
// Thread: one.

#include "hand.h"

namespace counterpoint::test {

/// The address of that absolute path, as a file manager gives it.
[[nodiscard]] std::string file_uri(const std::string& path);

/// Drops the file of that absolute path on the window of that title, and returns when the window has taken
/// it. A window that takes no files fails the test.
void drop_file(const std::string& title, const std::string& path, Place place);

} // namespace counterpoint::test
