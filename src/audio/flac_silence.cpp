#include "audio/flac_silence.h"

#include <algorithm>
#include <string_view>

namespace counterpoint {

namespace {

/// RFC 9639, 9.1.8: polynomial x^8 + x^2 + x + 1.
std::uint8_t crc8(std::string_view bytes) {
    std::uint8_t crc = 0;
    for (const char byte : bytes) {
        crc = static_cast<std::uint8_t>(crc ^ static_cast<std::uint8_t>(byte));
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<std::uint8_t>((crc << 1) ^ ((crc & 0x80) != 0 ? 0x07 : 0));
    }
    return crc;
}

/// 9.3: polynomial x^16 + x^15 + x^2 + 1.
std::uint16_t crc16(std::string_view bytes) {
    std::uint16_t crc = 0;
    for (const char byte : bytes) {
        crc = static_cast<std::uint16_t>(crc ^ (static_cast<std::uint8_t>(byte) << 8));
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<std::uint16_t>((crc << 1) ^ ((crc & 0x8000) != 0 ? 0x8005 : 0));
    }
    return crc;
}

void put(std::string& bytes, std::uint64_t value) {
    bytes.push_back(static_cast<char>(value & 0xff));
}

void put_two(std::string& bytes, std::uint64_t value) {
    put(bytes, value >> 8);
    put(bytes, value);
}

/// 9.1.5: as UTF-8, but up to 36 bits.
void put_number(std::string& bytes, std::uint64_t number) {
    if (number < 0x80)
        return put(bytes, number);
    int more = 1; // bytes of six bits behind the first one, which has room for 6 - more bits
    while (more < 6 && number >> (6 * more) >= std::uint64_t{1} << (6 - more))
        ++more;
    put(bytes, (0xff00U >> (more + 1)) | (number >> (6 * more)));
    while (more-- > 0)
        put(bytes, 0x80U | ((number >> (6 * more)) & 0x3fU));
}

void put_block(std::string& bytes, int channels, std::uint64_t number, Frame frames) {
    std::string block;
    put_two(block, 0xfff8); // a block, in a stream of one block size
    put(block, 0x70);       // its length stands below, its rate in the header
    put(block, static_cast<unsigned>(channels - 1) << 4 | 0x08); // each channel by itself, of 16 bits
    put_number(block, number);
    put_two(block, static_cast<std::uint64_t>(frames - 1));
    put(block, crc8(block));
    for (int channel = 0; channel < channels; ++channel) {
        put(block, 0); // one value throughout,
        put_two(block, 0);
    }
    put_two(block, crc16(block));
    bytes += block;
}

} // namespace

std::string flac_silence(int channels, Frame block_frames, std::uint64_t first_block, Frame frames) {
    std::string bytes;
    for (; frames > 0; frames -= block_frames)
        put_block(bytes, channels, first_block++, std::min(frames, block_frames));
    return bytes;
}

} // namespace counterpoint
