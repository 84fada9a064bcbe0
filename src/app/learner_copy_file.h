#pragma once

// The learner's written copy (sheet/learner_copy.h) as a file. Thread: any, one at a time; waits for the
// disk.

#include "base/file_system.h"

#include <cstdint>
#include <string>

namespace counterpoint {

/// Its bytes: a page or a PDF, as the name of `target` ends. ErrorKind::invalid for another ending, refused
/// where no unit has been chosen.
[[nodiscard]] Result<std::string> learner_copy_for(FileSystem& files, const std::string& folder,
                                                   const std::string& target);

/// Into a new file; its size, bytes. What stands there already is left as it is, which is an error.
[[nodiscard]] Result<std::uint64_t> write_learner_copy(FileSystem& files, const std::string& folder,
                                                       const std::string& target);

} // namespace counterpoint
