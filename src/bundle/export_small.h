#pragma once

// A small copy of the bundle in a zip: Opus for listening in place of the recording, everything else as it is
// (EXPORTS.md "The small copy").
//
// Promises: as export_zip; the Opus is read back too. Thread: any; about a minute for three hours.

#include "bundle/export_zip.h"

namespace counterpoint {

inline constexpr std::uint64_t portfolio_limit = 1'000'000'000; ///< bytes of one file in an e-portfolio

struct SmallCopyRequest {
    std::string target;                    ///< must not exist
    std::uint64_t limit = portfolio_limit; ///< bytes of the zip
    const Secret* password = nullptr;      ///< may stay so
};

struct ExportedSmallCopy {
    ExportedZip zip;
    int bits_per_second = 0;   ///< of the Opus, all channels
    bool page_plays_it = true; ///< false: the page was written before small copies were known
};

/// ErrorKind::invalid if it does not fit the limit at any quality; otherwise as export_zip.
[[nodiscard]] Result<ExportedSmallCopy> export_small(FileSystem& files, const std::string& folder,
                                                     const SmallCopyRequest& request);

} // namespace counterpoint
