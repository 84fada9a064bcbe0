#pragma once

// Files, behind an interface, so that a test can cut a write, fill the disk or drop what was not synced.
//
// Promises: a call that fails leaves what was on the disk before it readable; every error names the file.
// "Written" and "durable" are two steps: only after sync() has returned may a person be told "saved".
// Thread: a FileSystem may be used from any thread; one File from one thread at a time.

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// An open file. Closes itself. Offsets and sizes are in bytes.
class File {
public:
    virtual ~File() = default;

    /// Writes all bytes at `offset`, or fails (ErrorKind::full when the disk is full). Some of the bytes may
    /// then be in the file; callers that append truncate back to the length they know.
    virtual Result<void> write_at(std::uint64_t offset, std::string_view bytes) = 0;

    /// Reads up to `into.size()` bytes; fewer only at the end of the file.
    virtual Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) = 0;

    virtual Result<std::uint64_t> size() = 0;
    virtual Result<void> truncate(std::uint64_t size) = 0;

    /// Takes room on the disk for the file up to `end` bytes; its size stays. A write below `end` then
    /// meets no full disk, until the next truncate() gives the room back. Fails where there is no room, or
    /// where this disk cannot keep any; the content is untouched then, and may be written all the same.
    virtual Result<void> keep_room(std::uint64_t end) = 0;

    /// Returns when everything written so far survives a power cut (fdatasync).
    virtual Result<void> sync() = 0;

    /// Takes the one-writer lock of this file; it ends with the File or with the process, whichever is first,
    /// so a crash never leaves a lock behind. ErrorKind::in_use if another process or File holds it.
    virtual Result<void> lock() = 0;

    [[nodiscard]] virtual const std::string& path() const = 0;
};

enum class OpenMode {
    read,          ///< must exist
    read_write,    ///< must exist
    create_new,    ///< must not exist; read and write
    create_or_open ///< read and write
};

struct DirectoryEntry {
    std::string name; ///< relative to the listed folder, '/' between parts
    bool is_regular_file = false;
    bool is_directory = false; ///< neither: a link, socket or device, which no bundle may hold
};

class FileSystem {
public:
    virtual ~FileSystem() = default;

    virtual Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode) = 0;

    /// Whole content; ErrorKind::invalid if the file is larger than `limit` bytes.
    virtual Result<std::string> read_all(const std::string& path, std::uint64_t limit) = 0;

    /// Writes a temporary file beside `path`, syncs it, renames it over `path`, syncs the folder: after a
    /// crash the file holds either the old bytes or the new.
    virtual Result<void> replace(const std::string& path, std::string_view bytes) = 0;

    /// Never over an existing file (ErrorKind::in_use). Durable when it returns.
    virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
    virtual Result<void> remove(const std::string& path) = 0;             ///< a file or an empty folder
    virtual Result<void> create_directories(const std::string& path) = 0; ///< durable, every one of them
    virtual Result<void> sync_directory(const std::string& path) = 0;
    [[nodiscard]] virtual bool exists(const std::string& path) = 0;
    [[nodiscard]] virtual bool is_directory(const std::string& path) = 0;

    /// Every entry at most 16 folders below `path`, folders included, links not followed, sorted by name.
    virtual Result<std::vector<DirectoryEntry>> list_recursive(const std::string& path) = 0;

    /// Bytes that an unprivileged program can still write on the disk that holds `path`.
    virtual Result<std::uint64_t> free_bytes(const std::string& path) = 0;

    /// A value that stays the same while the file lives, whatever the folders above it are called: finds the
    /// recorder of a bundle even if the bundle was reached by another path.
    virtual Result<std::string> identity(const std::string& path) = 0;
};

/// The real disk.
[[nodiscard]] std::unique_ptr<FileSystem> real_file_system();

/// "a/b" from "a" and "b".
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);

} // namespace counterpoint
