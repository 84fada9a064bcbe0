#pragma once

// Opens a folder or file with whatever the desktop has for it.
// Thread: any; returns once the desktop's opener was started, without waiting for it.

#include "base/result.h"

#include <string>

namespace counterpoint {

/// `path` is absolute. The program that is started outlives this one. ErrorKind::missing if the desktop has
/// no opener
/// (`xdg-open`).
Result<void> open_with_system(const std::string& path);

} // namespace counterpoint
