#pragma once

// Where things lie in a bundle (FORMAT.md). One place, so that no two floors spell a path differently.
// Thread: pure functions.

#include "base/file_system.h"

namespace counterpoint {

[[nodiscard]] inline std::string data_path(const std::string& folder, std::string_view name) {
    return join_path(join_path(folder, "data"), name);
}

[[nodiscard]] inline std::string journal_path(const std::string& folder) {
    return data_path(folder, "journal.jsonl");
}

constexpr std::string_view recording_name = "recording.flac";

} // namespace counterpoint
