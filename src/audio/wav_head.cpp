#include "audio/wav_head.h"

#include <fmt/format.h>

#include <limits>
#include <string_view>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_riff = std::numeric_limits<std::uint32_t>::max(); // bytes of the whole file
constexpr std::uint32_t see_ds64 = std::numeric_limits<std::uint32_t>::max();
constexpr int sample_bytes = 2;

/// Little-endian, as all of RIFF.
void put(std::string& bytes, std::uint64_t number, int length) {
    for (int i = 0; i < length; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFF);
}

void put_chunk(std::string& bytes, std::string_view name, std::string_view content) {
    bytes += name;
    put(bytes, content.size(), 4);
    bytes += content;
    if (content.size() % 2 == 1)
        bytes += '\0';
}

/// A field of a fixed length, filled with NUL.
void put_field(std::string& bytes, std::string_view text, std::size_t length) {
    for (std::size_t i = 0; i < length; ++i) {
        const char c = i < text.size() ? text[i] : '\0';
        const bool letter = (c >= 0x20 && c <= 0x7E) || c == '\0';
        bytes += letter ? c : '?';
    }
}

std::string bext_chunk(const BroadcastExtension& origin) {
    std::string bytes;
    put_field(bytes, origin.description, 256);
    put_field(bytes, origin.originator, 32);
    put_field(bytes, origin.originator_reference, 32);
    put_field(bytes, origin.origination_date, 10);
    put_field(bytes, origin.origination_time, 8);
    put(bytes, origin.time_reference, 8);
    put(bytes, 1, 2);             // version: no loudness
    bytes.append(64 + 190, '\0'); // UMID, reserved
    bytes += origin.coding_history;
    return bytes;
}

std::string format_chunk(SoundFormat format) {
    const auto frame_bytes = static_cast<std::uint64_t>(format.channels) * sample_bytes;
    const auto rate = static_cast<std::uint64_t>(format.sample_rate);
    std::string bytes;
    put(bytes, 1, 2); // PCM
    put(bytes, static_cast<std::uint64_t>(format.channels), 2);
    put(bytes, rate, 4);
    put(bytes, rate * frame_bytes, 4);
    put(bytes, frame_bytes, 2);
    put(bytes, 8 * sample_bytes, 2);
    return bytes;
}

std::string cue_chunk(const std::vector<SoundMarker>& markers) {
    std::string bytes;
    put(bytes, markers.size(), 4);
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const auto frame = static_cast<std::uint64_t>(markers[i].frame);
        put(bytes, i + 1, 4);
        put(bytes, frame, 4); // in the order of playing
        bytes += "data";
        put(bytes, 0, 4); // the one chunk
        put(bytes, 0, 4); // the one block
        put(bytes, frame, 4);
    }
    return bytes;
}

/// A labl or note: the number of its cue point, text, NUL.
void put_text(std::string& bytes, std::string_view name, std::size_t cue, std::string_view text) {
    std::string content;
    put(content, cue, 4);
    content += text;
    content += '\0';
    put_chunk(bytes, name, content);
}

std::string label_chunk(const std::vector<SoundMarker>& markers) {
    std::string bytes = "adtl";
    for (std::size_t i = 0; i < markers.size(); ++i)
        put_text(bytes, "labl", i + 1, markers[i].label);
    for (std::size_t i = 0; i < markers.size(); ++i)
        if (!markers[i].note.empty())
            put_text(bytes, "note", i + 1, markers[i].note);
    // libsndfile 1.2 loses every label of a list that does not fill four bytes, and ffmpeg 5.1 the last one
    // where the list is filled with NULs; a note without text costs nobody anything.
    put_text(bytes, "note", markers.size(),
             bytes.size() % 4 == 0 ? std::string_view("\0\0\0", 3) : std::string_view("\0", 1));
    return bytes;
}

std::string before_data(const BroadcastExtension& origin, SoundFormat format,
                        const std::vector<SoundMarker>& markers) {
    std::string bytes;
    put_chunk(bytes, "bext", bext_chunk(origin));
    put_chunk(bytes, "fmt ", format_chunk(format));
    if (!markers.empty()) {
        put_chunk(bytes, "cue ", cue_chunk(markers));
        put_chunk(bytes, "LIST", label_chunk(markers));
    }
    return bytes;
}

} // namespace

Result<WavHead> wav_head(const BroadcastExtension& origin, SoundFormat format, Frame frames,
                         const std::vector<SoundMarker>& markers) {
    for (const SoundMarker& marker : markers)
        if (marker.frame < 0 || marker.frame > std::numeric_limits<std::uint32_t>::max())
            return Error{ErrorKind::invalid,
                         fmt::format("The counter at frame {} lies further on than a WAV file can mark.",
                                     marker.frame),
                         {},
                         {},
                         "Export FLAC or Opus instead."};
    WavHead head;
    head.data_bytes =
        static_cast<std::uint64_t>(frames) * static_cast<std::uint64_t>(format.channels) * sample_bytes;
    const std::string chunks = before_data(origin, format, markers);
    constexpr std::size_t around = 12 + 8; // RIFF size WAVE, data size
    const std::uint64_t as_riff = around + chunks.size() + head.data_bytes;
    head.rf64 = as_riff > largest_riff;
    if (!head.rf64) {
        head.bytes = "RIFF";
        put(head.bytes, as_riff - 8, 4);
        head.bytes += "WAVE";
    } else {
        std::string sizes;
        put(sizes, as_riff + 8 + 28 - 8, 8);
        put(sizes, head.data_bytes, 8);
        put(sizes, static_cast<std::uint64_t>(frames), 8);
        put(sizes, 0, 4); // no other chunk is that large
        head.bytes = "RF64";
        put(head.bytes, see_ds64, 4);
        head.bytes += "WAVE";
        put_chunk(head.bytes, "ds64", sizes);
    }
    head.bytes += chunks + "data";
    put(head.bytes, head.rf64 ? std::uint64_t{see_ds64} : head.data_bytes, 4);
    return head;
}

} // namespace counterpoint
