#pragma once

// A bundle as people name it on the command line: a folder, or a zip that holds one, locked or not.
//
// Promises: reads only; a zip is not unpacked. Thread: the program's main thread; may wait for a person to
// type a password.

#include "bundle/bundle_in_zip.h"

namespace counterpoint {

/// Where a zip's password comes from, if one is needed.
struct PasswordSource {
    int descriptor = -1; ///< its first line; -1: the person is asked on the terminal
};

/// Asked twice at the terminal where `repeated`, since nobody sees what they type.
[[nodiscard]] Result<Secret> password_from(const PasswordSource& source, bool repeated);

class BundleSource {
public:
    /// A folder (or nothing that is there) as it is; a file as a zip, which is ErrorKind::damaged or invalid
    /// where it is none. `files` must outlive the source.
    [[nodiscard]] static Result<BundleSource> open(FileSystem& files, const std::string& path,
                                                   const PasswordSource& password);

    [[nodiscard]] FileSystem& files() { return zip_ ? *zip_ : *real_; }
    [[nodiscard]] const std::string& folder() const { return place_.folder; }
    [[nodiscard]] ZipFileSystem* zip() { return zip_.get(); }         ///< nullptr for a folder
    [[nodiscard]] const BundleInZip& place() const { return place_; } ///< in the zip

private:
    FileSystem* real_ = nullptr;
    std::unique_ptr<ZipFileSystem> zip_;
    BundleInZip place_;
};

/// The zip at `path`, unlocked.
[[nodiscard]] Result<std::unique_ptr<ZipFileSystem>> open_zip(FileSystem& files, const std::string& path,
                                                              const PasswordSource& password);

/// One line for each file that lies beside the bundle in its zip; at most a hundred, the rest is counted.
[[nodiscard]] std::string lines_about_files_beside(const BundleInZip& place, std::string_view what);

} // namespace counterpoint
