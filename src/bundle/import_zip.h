#pragma once

// Unpacks the bundle of a stranger's zip into a new folder (EXPORTS.md "Reading a zip"). Whether it is as it
// was recorded is `verify`'s to say, afterwards.
//
// Promises: nothing outside the folder is touched, nothing is overwritten; after a failure everything that
// was made is removed again. Durable when it returns. Thread: the zip's; waits for the disk.

#include "bundle/bundle_in_zip.h"

namespace counterpoint {

struct ImportedZip {
    std::size_t files = 0;
    std::uint64_t bytes = 0;
};

/// `target` must not be there, or be an empty folder. ErrorKind::full if the disk has no room for it.
[[nodiscard]] Result<ImportedZip> import_zip(ZipFileSystem& zip, const BundleInZip& bundle, FileSystem& files,
                                             const std::string& target);

} // namespace counterpoint
