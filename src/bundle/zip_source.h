#pragma once

// A base File as libzip reads and writes it, so that a zip goes through the same seam as every other file: a
// test can fill the disk in the middle of an entry. Used by zip_*.cpp alone. Thread: the archive's.

#include "base/file_system.h"
#include "base/secret.h"

#include <zip.h>

#include <optional>

namespace counterpoint {

/// The first thing that went wrong with a File below libzip, which itself only says "read error".
using ZipFileError = std::optional<Error>;

/// A source over `file`; both `file` and `error` must outlive it. nullptr only if there is no memory. Whoever
/// takes the source owns it, as libzip has it.
[[nodiscard]] zip_source_t* zip_source_over(File& file, ZipFileError& error);

/// The same with a NUL behind it, as libzip takes a password. What does not fit a Secret is left out.
[[nodiscard]] Secret with_nul(const Secret& password);

} // namespace counterpoint
