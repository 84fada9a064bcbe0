#pragma once

// The directory of a stranger's zip, read by ourselves before libzip touches it. libzip 1.7 tells neither
// where an entry lies (so that two could share their bytes: a bomb) nor that a name goes on behind a NUL.
//
// Promises: reads the end of the file alone; memory is bounded by `largest_zip_directory`; what does not add
// up is ErrorKind::damaged, what is beyond a bound ErrorKind::invalid (EXPORTS.md "Reading a zip").
// Thread: one at a time for a File.

#include "base/file_system.h"

namespace counterpoint {

inline constexpr std::uint64_t largest_zip_directory = std::uint64_t{16} << 20; ///< bytes
inline constexpr std::uint64_t most_zip_entries = 10'000;
inline constexpr std::uint64_t largest_unpacked = std::uint64_t{16} << 30; ///< bytes, of all entries
inline constexpr std::uint64_t largest_ratio = 200;
inline constexpr std::uint64_t free_of_ratio = std::uint64_t{1} << 20; ///< bytes that any entry may unpack to

struct ZipRecord {
    std::string name; ///< the bytes as they are: any encoding, a NUL too
    std::uint16_t flags = 0;
    std::uint16_t stated_method = 0; ///< as both headers have it: 99 for AES
    std::uint16_t method = 0;        ///< of packing, below AES too
    std::uint32_t check_sum = 0;
    bool encrypted = false;
    bool without_check_sum = false; ///< AES of the kind AE-2, which has a better one
    std::uint64_t packed = 0;       ///< bytes in the zip
    std::uint64_t unpacked = 0;     ///< bytes, as stated
    std::uint64_t offset = 0;       ///< of its local header
    std::uint32_t mode = 0;         ///< of Unix: kind of file and permissions; 0 if it says nothing

    [[nodiscard]] bool is_folder() const { return name.ends_with('/'); }
};

struct ZipDirectory {
    std::vector<ZipRecord> records; ///< in the order of the directory
    std::uint64_t offset = 0;       ///< where the directory begins
};

/// The records as they are, sizes and order of the directory checked.
[[nodiscard]] Result<ZipDirectory> read_zip_directory(File& file);

/// Everything of "Reading a zip" but the names: bounds, kinds, packing, overlaps.
[[nodiscard]] Result<void> check_zip_directory(const ZipDirectory& directory);

/// What stands before each entry's bytes says the same as the directory, or a program that reads a zip from
/// its beginning would unpack something else. Not libzip's ZIP_CHECKCONS: it refuses honest zips of bsdtar.
[[nodiscard]] Result<void> check_local_headers(File& file, const ZipDirectory& directory);

/// "The zip's entry NAME …" for any refusal that concerns one.
[[nodiscard]] Error zip_entry_error(ErrorKind kind, std::string_view name, std::string_view why);

} // namespace counterpoint
