#pragma once

// Writes what a bundle derives from its journal: the sheets, and the BagIt files over them (FORMAT.md "Order
// of writing"). Every file is replaced as a whole and is durable when the call returns; after a failure or a
// crash each file holds its old bytes or its new ones, and doing it again mends the rest.
//
// The caller holds the bundle's one-writer lock, and the journal on the disk is the one the state was folded
// from. Thread: one at a time for a bundle; blocks for as long as the disk does.

#include "base/clock.h"
#include "base/file_system.h"
#include "discussion/result_sheet.h"

namespace counterpoint {

/// The derived files, in `folder`/data. Where this computer cannot make the PDF, one stands in its place that
/// says so: a missing font keeps no bundle from being closed.
[[nodiscard]] Result<void> write_sheets(FileSystem& files, const std::string& folder,
                                        const ResultSheet& sheet);

/// bagit.txt, bag-info.txt and both manifests; removes what an interrupted write left over. Hashes the
/// journal and the sheets as they are on the disk; the recording's hash is the one that the journal closed it
/// with. ErrorKind::refused while the recording is not closed, missing if a file of the payload is not there.
[[nodiscard]] Result<void> write_manifests(FileSystem& files, const std::string& folder, const State& state,
                                           WallTime now);

// The two parts of write_manifests, between which a seal is signed.

/// bagit.txt, bag-info.txt and manifest-sha256.txt.
[[nodiscard]] Result<void> write_payload_manifest(FileSystem& files, const std::string& folder,
                                                  const State& state, WallTime now);

/// tagmanifest-sha256.txt, of the tag files as they are on the disk; a seal's files that are not there are
/// left out.
[[nodiscard]] Result<void> write_tag_manifest(FileSystem& files, const std::string& folder,
                                              const State& state);

} // namespace counterpoint
