#pragma once

// The learner's written copy (sheet/learner_copy.h) as a file. Thread: any, one at a time; waits for the
// disk.

#include "base/file_system.h"

#include <cstdint>
#include <string>

namespace counterpoint {

/// A page or a PDF, as the name of `target` ends; what stood there before is replaced. Its size, bytes.
/// ErrorKind::invalid for another ending, refused where no unit has been chosen; then nothing is written.
[[nodiscard]] Result<std::uint64_t> write_learner_copy(FileSystem& files, const std::string& folder,
                                                       const std::string& target);

} // namespace counterpoint
