#include "support/zip_bytes.h"

namespace counterpoint::test {

namespace {

void put(std::string& bytes, std::uint64_t number, int length) {
    for (int i = 0; i < length; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFF);
}

std::uint32_t stated_length(const ZipPart& part) {
    const std::uint64_t length = part.unpacked.value_or(part.bytes.size());
    return length > 0xFFFF'FFFE ? 0xFFFF'FFFF : static_cast<std::uint32_t>(length);
}

/// What local header and directory have in common: versions to name's length.
void put_common(std::string& bytes, const ZipPart& part, const std::string& name, std::size_t extra) {
    put(bytes, 20, 2);
    put(bytes, part.flags, 2);
    put(bytes, part.method, 2);
    put(bytes, 0, 2);
    put(bytes, 0x5B75, 2); // 21 November 2025
    put(bytes, part.crc.value_or(crc_32(part.bytes)), 4);
    put(bytes, part.bytes.size(), 4);
    put(bytes, stated_length(part), 4);
    put(bytes, name.size(), 2);
    put(bytes, extra, 2);
}

std::string long_length(const ZipPart& part) {
    std::string extra;
    if (stated_length(part) == 0xFFFF'FFFF) {
        put(extra, 1, 2);
        put(extra, 8, 2);
        put(extra, *part.unpacked, 8);
    }
    return extra;
}

} // namespace

std::uint32_t crc_32(const std::string& bytes) {
    std::uint32_t crc = 0xFFFF'FFFF;
    for (const char c : bytes) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB8'8320 : 0);
    }
    return ~crc;
}

std::string zip_bytes(const std::vector<ZipPart>& parts, const ZipEnd& end) {
    std::string bytes;
    std::string directory;
    for (const ZipPart& part : parts) {
        const std::size_t offset = bytes.size();
        const std::string& local = part.local_name ? *part.local_name : part.name;
        const std::string length = long_length(part);
        if (part.raw_local) {
            bytes += *part.raw_local;
        } else {
            bytes += "PK\x03\x04";
            put_common(bytes, part, local, length.size() + part.extra.size() + part.local_extra.size());
            bytes += local + length + part.extra + part.local_extra + part.bytes;
        }
        directory += "PK\x01\x02";
        put(directory, 3 << 8 | 20, 2); // made on Unix
        put_common(directory, part, part.name, length.size() + part.extra.size());
        put(directory, 0, 2 + 2 + 2); // comment, disk, kind of text
        put(directory, static_cast<std::uint64_t>(part.mode) << 16, 4);
        put(directory, part.offset.value_or(static_cast<std::uint32_t>(offset)), 4);
        directory += part.name + length + part.extra;
    }
    const std::size_t offset = bytes.size();
    bytes += directory + end.before_end + "PK\x05\x06";
    put(bytes, end.disk, 2);
    put(bytes, 0, 2);
    put(bytes, end.entries.value_or(static_cast<std::uint16_t>(parts.size())), 2);
    put(bytes, end.entries.value_or(static_cast<std::uint16_t>(parts.size())), 2);
    put(bytes, end.size.value_or(static_cast<std::uint32_t>(directory.size())), 4);
    put(bytes, end.offset.value_or(static_cast<std::uint32_t>(offset)), 4);
    put(bytes, end.comment.size(), 2);
    return bytes + end.comment;
}

} // namespace counterpoint::test
