#pragma once

// A zip made byte by byte, so that every field can lie. What is not said is right. Thread: any.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterpoint::test {

struct ZipPart {
    std::string name;
    std::string bytes = {};                     ///< as they stand in the zip
    std::optional<std::string> local_name = {}; ///< if it differs from the directory's
    std::uint16_t method = 0;
    std::uint16_t flags = 1U << 11; ///< the name is UTF-8
    std::uint32_t mode = 0100644;
    std::optional<std::uint32_t> crc = {};
    std::optional<std::uint64_t> unpacked = {}; ///< what both headers state; over 32 bits as Zip64
    std::optional<std::uint32_t> offset = {};   ///< what the directory states
    std::string extra = {};                     ///< of both headers
    std::string local_extra = {};               ///< of the entry's own header alone
    std::optional<std::string> raw_local = {};  ///< instead of header and bytes
};

struct ZipEnd {
    std::optional<std::uint16_t> entries = {};
    std::optional<std::uint32_t> size = {};
    std::optional<std::uint32_t> offset = {};
    std::uint16_t disk = 0;
    std::string comment = {};
    std::string before_end = {}; ///< between the directory and its end
};

[[nodiscard]] std::string zip_bytes(const std::vector<ZipPart>& parts, const ZipEnd& end = {});

/// As zip and zlib count it.
[[nodiscard]] std::uint32_t crc_32(const std::string& bytes);

} // namespace counterpoint::test
