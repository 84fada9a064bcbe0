#pragma once

// The whole bundle in one file (EXPORTS.md "The zip").
//
// Promises: the bundle is only read, and verified before; every file of the zip is read back from the disk
// and held against its original before the zip gets its name. Memory stays the same whatever the length.
// Thread: any; about as long as reading the recording four times.

#include "base/file_system.h"
#include "base/secret.h"
#include "bundle/zip_writer.h"

namespace counterpoint {

struct ExportedZip {
    std::uint64_t bytes = 0;
    std::size_t files = 0;
};

/// `target` must not exist. `password` may be nullptr. ErrorKind::damaged if the bundle is not as it was
/// recorded, refused if the password is none that every program takes.
[[nodiscard]] Result<ExportedZip> export_zip(FileSystem& files, const std::string& folder,
                                             const Secret* password, const std::string& target);

/// The name of the folder in the zip: that of `folder`, made safe for every system.
[[nodiscard]] std::string top_folder_name(const std::string& folder);

/// Letters, digits and signs of ASCII, 1 to 99: other programs read no others the same way.
[[nodiscard]] Result<void> check_zip_password(const Secret& password);

/// ErrorKind::damaged with the first finding, unless the bundle is as it was recorded.
[[nodiscard]] Result<void> check_may_leave(FileSystem& files, const std::string& folder);

/// The files of a bundle as they are named in its zip, sorted. `time` of the journal's last event.
struct BundleFiles {
    std::vector<FileToZip> files;
    WallTime time{};
};
[[nodiscard]] Result<BundleFiles> bundle_files(FileSystem& files, const std::string& folder);

/// Writes the zip beside `target`, reads it back, and keeps it if it has at most `limit` bytes; otherwise
/// nothing is left, and the size comes back.
[[nodiscard]] Result<ExportedZip> write_checked_zip(FileSystem& files, const BundleFiles& bundle,
                                                    const Secret* password, const std::string& target,
                                                    std::uint64_t limit);

} // namespace counterpoint
