#pragma once

// What a small copy holds instead of the recording (EXPORTS.md "The small copy"). Pure. Thread: any.

#include "base/file_hash.h"
#include "discussion/state.h"

#include <string>
#include <string_view>

namespace counterpoint {

inline constexpr std::string_view fetch_file = "fetch.txt";
inline constexpr std::string_view small_copy_file = "small-copy.txt";
inline constexpr std::string_view small_copy_folder = "small-copy";
inline constexpr std::string_view listening_copy_file = "small-copy/recording.opus";

/// fetch.txt: the recording by name and length (RFC 8493 §2.2.3, RFC 6920).
[[nodiscard]] std::string format_fetch(const ClosedRecording& recording);

/// small-copy.txt: the recording that is elsewhere, and the copy for listening.
[[nodiscard]] std::string format_small_copy(const ClosedRecording& recording, const FileHash& listening_copy);

} // namespace counterpoint
