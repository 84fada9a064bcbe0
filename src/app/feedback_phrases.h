#pragma once

// Phrases with which an assessor likes to begin feedback: a text file of the user's own, a phrase a line.
// Lines that begin with # are notes.
//
// They are offered and never written down by themselves; nothing in them is corrected. Promises: a file that
// cannot be read is told and left as it is. Thread: any, one at a time.

#include "base/file_system.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

inline constexpr std::size_t most_phrases = 200;

/// In the order of the file, each once; none where there is no file. ErrorKind::invalid if it is larger than
/// 1 MiB, holds more than most_phrases, or is no UTF-8 text.
[[nodiscard]] Result<std::vector<std::string>> load_phrases(FileSystem& files, const std::string& path);

/// Adds it at the end, as one line, and makes file and folders where there are none. Does nothing if it is
/// there already; ErrorKind::invalid if it is empty, begins with #, or is one too many.
Result<void> keep_phrase(FileSystem& files, const std::string& path, std::string_view phrase);

} // namespace counterpoint
