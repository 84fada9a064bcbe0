#pragma once

// A file system with the faults that real ones have, on top of one that works: a disk that fills in the
// middle of a write, a sync that fails, a write that fails, a byte that comes back changed. Thread: as
// FileSystem; the faults may be switched from any thread.

#include "base/file_system.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>

namespace counterpoint::test {

class FaultyFileSystem final : public FileSystem {
public:
    explicit FaultyFileSystem(FileSystem& real) : real_(real) {}

    /// The disk has place for this many more bytes. A write that does not fit is written as far as it does
    /// and fails with ErrorKind::full; overwriting bytes that exist already always fits.
    void set_room(std::uint64_t bytes) { room_ = bytes; }
    void fail_syncs(bool fail) { fail_syncs_ = fail; }
    /// Syncs do nothing, for a test that makes thousands of files and pulls no plug.
    void skip_syncs(bool skip) { skip_syncs_ = skip; }
    void fail_writes(bool fail) { fail_writes_ = fail; }
    /// Closing a file takes this long, as on a busy computer.
    void delay_closes(std::chrono::milliseconds delay) { *close_delay_ = delay; }

    /// Whoever reads this byte of this file gets another one. Before the file is opened.
    void corrupt_reads_of(std::string path, std::uint64_t offset) {
        corrupt_path_ = std::move(path);
        corrupt_offset_ = offset;
    }

    [[nodiscard]] int syncs() const { return syncs_; }

    Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode) override;
    Result<std::string> read_all(const std::string& path, std::uint64_t limit) override;
    Result<void> replace(const std::string& path, std::string_view bytes) override;
    Result<void> rename(const std::string& from, const std::string& to) override;
    Result<void> remove(const std::string& path) override;
    Result<void> create_directories(const std::string& path) override;
    Result<void> sync_directory(const std::string& path) override;
    [[nodiscard]] bool exists(const std::string& path) override;
    [[nodiscard]] bool is_directory(const std::string& path) override;
    Result<std::vector<DirectoryEntry>> list_recursive(const std::string& path) override;
    Result<std::uint64_t> free_bytes(const std::string& path) override;
    Result<std::string> identity(const std::string& path) override;

private:
    friend class FaultyFile;

    FileSystem& real_;
    std::atomic<std::uint64_t> room_{std::numeric_limits<std::uint64_t>::max()};
    std::atomic<bool> fail_syncs_{false};
    std::atomic<bool> skip_syncs_{false};
    std::atomic<bool> fail_writes_{false};
    /// Shared with the files, which may be closed when the file system is gone.
    std::shared_ptr<std::atomic<std::chrono::milliseconds>> close_delay_ =
        std::make_shared<std::atomic<std::chrono::milliseconds>>();
    std::atomic<int> syncs_{0};
    std::string corrupt_path_;
    std::uint64_t corrupt_offset_ = 0;
};

} // namespace counterpoint::test
