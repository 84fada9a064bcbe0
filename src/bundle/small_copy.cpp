#include "bundle/small_copy.h"

#include "bundle/layout.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// The bytes that hexadecimal digits stand for in base64url without padding (RFC 4648 §5). What is no digit
/// counts as 0; a hash of the journal has none of it.
std::string base64url_of(std::string_view digits) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    std::string text;
    unsigned bits = 0;
    int held = 0;
    for (const char digit : digits) {
        const std::size_t value = hexadecimal.find(digit);
        bits = bits << 4 | static_cast<unsigned>(value == std::string_view::npos ? 0 : value);
        for (held += 4; held >= 6; held -= 6)
            text += letters[bits >> (held - 6) & 0x3F];
        bits &= 0x3F;
    }
    if (held > 0)
        text += letters[bits << (6 - held) & 0x3F];
    return text;
}

} // namespace

std::string format_fetch(const ClosedRecording& recording) {
    return fmt::format("ni:///sha-256;{} {} {}\n", base64url_of(recording.sha256), recording.bytes,
                       recording_file);
}

std::string format_small_copy(const ClosedRecording& recording, const FileHash& listening_copy) {
    return fmt::format("Recording-Elsewhere: {}\nRecording-Bytes: {}\nRecording-SHA256: {}\n"
                       "Listening-Copy: {}\nListening-Copy-Bytes: {}\nListening-Copy-SHA256: {}\n",
                       recording_file, recording.bytes, recording.sha256, listening_copy_file,
                       listening_copy.bytes, listening_copy.sha256);
}

} // namespace counterpoint
