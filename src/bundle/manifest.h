#pragma once

// A BagIt manifest: the SHA-256 of each file of a list (RFC 8493 §2.1.3, in the one exact form of FORMAT.md).
//
// Reading never opens anything. What is not in the exact form is ErrorKind::damaged with the number of the
// line. Pure. Thread: any.

#include "base/result.h"
#include "base/sha256.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

inline constexpr std::size_t largest_manifest = std::size_t{4} << 20; ///< bytes
inline constexpr std::size_t most_manifest_lines = 10'000;

struct ManifestEntry {
    Sha256Hex sha256;
    std::string path; ///< relative to the bundle's folder, not encoded
    bool operator==(const ManifestEntry&) const = default;
};

/// The bytes of the manifest, sorted by path.
[[nodiscard]] std::string format_manifest(std::vector<ManifestEntry> entries);

/// The entries, sorted by path.
[[nodiscard]] Result<std::vector<ManifestEntry>> parse_manifest(std::string_view bytes);

/// The entry for `path`, or nullptr. Points into `entries`.
[[nodiscard]] const ManifestEntry* find_entry(const std::vector<ManifestEntry>& entries,
                                              std::string_view path);

} // namespace counterpoint
