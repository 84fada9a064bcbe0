#pragma once

// SHA-256 of a whole file, read in pieces: memory stays the same whatever the length.
// Thread: any; reads the disk.

#include "base/file_system.h"
#include "base/sha256.h"

namespace counterpoint {

struct FileHash {
    Sha256Hex sha256;
    std::uint64_t bytes = 0;
};

[[nodiscard]] Result<FileHash> hash_file(FileSystem& files, const std::string& path);

} // namespace counterpoint
