#pragma once

// A disk in memory that remembers every change in its order, so that a test can ask afterwards what would be
// on it had the process been killed, or the power cut, at any moment of the past.
//
// What a crash keeps, as strictly as FileSystem allows:
// - killed: everything that was written, the write that was under way up to some byte of it.
// - power cut: of each file what was synced, and of what was written since then any sectors in any order; of
// each
//   folder what was synced, and the first so many of the changes since then. That a file was synced does not
//   make its name durable; only the folder's sync does.
// Thread: as FileSystem.

#include "base/file_system.h"

#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <set>

namespace counterpoint::test {

enum class CrashKind { killed, power_cut };

class MemoryDisk final : public FileSystem {
public:
    /// Empty but for the folder "/".
    MemoryDisk();

    /// How many changes there were until now.
    [[nodiscard]] std::size_t moment() const;

    /// What that change was, for a person: "write data/take-01.flac".
    [[nodiscard]] std::string change_at(std::size_t moment) const;

    /// The disk after a crash while the change number `moment` (0 to moment()) was under way. It remembers
    /// nothing.
    [[nodiscard]] std::unique_ptr<MemoryDisk> after_crash(std::size_t moment, CrashKind kind,
                                                          std::mt19937_64& random) const;

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
    friend class MemoryDiskFile;
    friend class CrashedDisk;

    using Number = int; ///< of a file, whatever it is called

    enum class ChangeKind { write, truncate, sync, link, unlink, make_folder, sync_folder };
    struct Change {
        ChangeKind kind;
        Number file = 0;
        std::uint64_t offset = 0; ///< or the new size
        std::string bytes;
        std::string path;
    };

    void change(Change change); ///< remembers it and makes it; the lock is held
    [[nodiscard]] std::optional<Number> find(const std::string& path) const;
    Number make_file(const std::string& path);

    struct Content {
        std::map<Number, std::string> files;
        std::map<std::string, Number> names;
        std::set<std::string> folders{"/"};
    };

    mutable std::mutex mutex_; ///< guards everything
    Content before_history_;   ///< all of it durable
    std::vector<Change> history_;
    Content now_;
    std::set<Number> locked_;
    Number next_file_ = 1;
    std::string id_; ///< so that no two disks have files of one identity
};

} // namespace counterpoint::test
