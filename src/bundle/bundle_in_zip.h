#pragma once

// Where in a zip the bundle lies: in its root, or in the one folder that holds one. Thread: the zip's.

#include "bundle/zip_file_system.h"

namespace counterpoint {

struct BundleInZip {
    std::string folder;              ///< "" for the root
    std::vector<std::string> beside; ///< files that are not below it: no part of the bundle (`__MACOSX/…`)
};

/// ErrorKind::invalid if there is none, or more than one.
[[nodiscard]] Result<BundleInZip> find_bundle(ZipFileSystem& zip);

} // namespace counterpoint
