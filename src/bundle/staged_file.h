#pragma once

// A new file that appears under its name whole or not at all: written beside it, synced, renamed.
//
// Promises: an existing file is never overwritten. Whatever is not placed is removed again; after a crash
// "NAME.export" is left, and the next StagedFile for that name takes it over. Two programs never write the
// same one. Thread: one at a time.

#include "base/file_system.h"

namespace counterpoint {

class StagedFile {
public:
    /// ErrorKind::refused if something of that name is there already, in_use if another program is making it.
    [[nodiscard]] static Result<StagedFile> create(FileSystem& files, const std::string& target);

    StagedFile(StagedFile&&) noexcept = default;
    StagedFile& operator=(StagedFile&&) = delete;
    ~StagedFile();

    [[nodiscard]] File& file() { return *file_; }
    [[nodiscard]] const std::string& path() const { return path_; } ///< where it lies until it is placed

    /// Durable under its name when this returns.
    Result<void> place();

private:
    StagedFile(FileSystem& files, std::string target);

    FileSystem* files_;
    std::string target_;
    std::string path_;
    std::unique_ptr<File> file_; ///< nullptr once moved from or placed
};

} // namespace counterpoint
