#pragma once

// A stranger's zip, open for reading: checked as a whole before anything of it is unpacked, then read entry
// by entry (EXPORTS.md "Reading a zip").
//
// Promises: reads only. Memory does not grow with what it holds. A zip that two readers could understand in
// two ways is refused. What an entry gives is never more than it stated, and its check sum (or AES's) is
// right when its end is reached, otherwise the read fails with ErrorKind::damaged. Thread: one at a time for
// an archive and all its files.

#include "base/file_system.h"
#include "base/secret.h"

#include <memory>
#include <optional>

namespace counterpoint {

struct ZipEntry {
    std::string name;        ///< safe on every system, UTF-8, parts parted by '/', no '/' at the end
    std::uint64_t bytes = 0; ///< unpacked
    bool is_folder = false;
    bool encrypted = false;
};

class ZipArchive {
public:
    /// ErrorKind::damaged for what is no zip or does not add up, invalid for what is beyond a bound.
    [[nodiscard]] static Result<std::unique_ptr<ZipArchive>> open(std::unique_ptr<File> file);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
    [[nodiscard]] bool encrypted() const; ///< a password is needed for at least one entry

    /// For all entries that need one. ErrorKind::refused if it is not the password of the first of them.
    Result<void> unlock(const Secret& password);

    /// The entry of that number in `entries`, unpacked as it is read; best from its beginning to its end:
    /// going back begins anew. The archive must outlive the file. ErrorKind::refused while it is locked.
    [[nodiscard]] Result<std::unique_ptr<File>> open_entry(std::size_t number);

    [[nodiscard]] const std::string& path() const { return path_; }

private:
    friend class ZipEntryFile;
    struct Handle;
    explicit ZipArchive(std::unique_ptr<File> file);
    Result<void> open_handle();
    Result<void> read_names();

    std::string path_;
    std::unique_ptr<Handle> handle_;
    std::vector<ZipEntry> entries_;
    std::optional<Secret> password_; ///< with a NUL behind it
};

} // namespace counterpoint
