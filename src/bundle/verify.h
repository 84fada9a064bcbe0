#pragma once

// Is this bundle as it was recorded? Holds folder, manifests, journal, recording and sheets against each
// other (FORMAT.md "What a reader does").
//
// Promises: reads only, and only regular files below the folder that belong to a bundle; memory does not grow
// with the recording. Whatever a stranger made of the folder, the answer is findings, never a failure. What a
// whole bundle does not prove stands in FORMAT.md. Thread: any; takes as long as reading every byte.

#include "base/file_system.h"

#include <string>
#include <vector>

namespace counterpoint {

struct Finding {
    std::string
        file; ///< relative to the bundle's folder, made printable; the folder's path if it is no bundle
    std::string what; ///< what is the matter with it: the rest of a sentence that begins with the file
    bool operator==(const Finding&) const = default;
};

enum class Verdict {
    whole,
    small_copy,      ///< everything but the recording, which is elsewhere, is as it was recorded
    not_as_recorded, ///< at least one finding, also where a file cannot be parsed any more
    unreadable,      ///< no bundle at all, or a folder that cannot be read at all
};

struct VerifyReport {
    Verdict verdict = Verdict::whole;
    std::vector<Finding> findings; ///< in the order of the checks; empty if and only if whole or a small copy
};

[[nodiscard]] VerifyReport verify(FileSystem& files, const std::string& folder);

/// 0 whole, 1 not as it was recorded, 2 unreadable, 3 a small copy.
[[nodiscard]] int exit_code(Verdict verdict);

/// One line per finding, "data/journal.jsonl: is missing." Holds no control characters: names of files come
/// from strangers and go to a terminal.
[[nodiscard]] std::string report_lines(const VerifyReport& report);

} // namespace counterpoint
