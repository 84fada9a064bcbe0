#pragma once

// A zip as a FileSystem that can only be read, so that `verify` and everything else that takes a bundle's
// folder takes a zip too, without unpacking it. Its root is "", paths are the entries' names; folders that
// have no entry of their own are there as well.
//
// Promises: as ZipArchive. Everything that writes fails with ErrorKind::unwritable. Thread: one at a time,
// unlike other file systems.

#include "bundle/zip_archive.h"

#include <map>

namespace counterpoint {

class ZipFileSystem final : public FileSystem {
public:
    explicit ZipFileSystem(std::unique_ptr<ZipArchive> archive);

    [[nodiscard]] ZipArchive& archive() { return *archive_; }
    [[nodiscard]] const ZipArchive& archive() const { return *archive_; }

    /// Bytes of an unpacked file that is there.
    [[nodiscard]] std::uint64_t size_of(const std::string& path) const;

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
    std::unique_ptr<ZipArchive> archive_;
    /// By path: the number of the file's entry; nullopt for a folder.
    std::map<std::string, std::optional<std::size_t>, std::less<>> tree_;
};

} // namespace counterpoint
