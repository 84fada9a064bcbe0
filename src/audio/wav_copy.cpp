#include "audio/wav_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>

namespace counterpoint {

namespace {

constexpr Frame wav_block = 65'536;
constexpr std::uint64_t largest_chunk = std::uint64_t{64} << 20; // of those that are read

static_assert(std::endian::native == std::endian::little, "samples are written as they lie in memory");

std::uint64_t number_at(std::string_view bytes, std::size_t offset, int length = 4) {
    std::uint64_t number = 0;
    for (int i = 0; i < length; ++i)
        number |= std::uint64_t{static_cast<std::uint8_t>(bytes[offset + static_cast<std::size_t>(i)])}
                  << (8 * i);
    return number;
}

Error damaged(const File& file, std::string what) {
    return Error{ErrorKind::damaged, std::move(what), file.path(), {}, {}};
}

Result<std::string> read_bytes(File& file, std::uint64_t offset, std::uint64_t length) {
    if (length > largest_chunk)
        return damaged(file, "A chunk of the WAV file is larger than it can be.");
    std::string bytes(length, '\0');
    const auto got = file.read_at(offset, bytes);
    if (!got)
        return got.error();
    if (*got < length)
        return damaged(file, "The WAV file ends within a chunk.");
    return bytes;
}

using Markers = std::map<std::uint64_t, SoundMarker>; // by the number of the cue point

bool read_cues(std::string_view chunk, Markers& markers) {
    constexpr std::size_t point = 24;
    if (chunk.size() < 4 || number_at(chunk, 0) != (chunk.size() - 4) / point)
        return false;
    for (std::size_t at = 4; at + point <= chunk.size(); at += point)
        markers[number_at(chunk, at)].frame = static_cast<Frame>(number_at(chunk, at + 20));
    return true;
}

bool read_labels(std::string_view list, Markers& markers) {
    for (list.remove_prefix(4); list.size() >= 8;) {
        const std::string_view name = list.substr(0, 4);
        const std::uint64_t size = number_at(list, 4);
        if (size < 4 || size > list.size() - 8)
            return false;
        const auto marker = markers.find(number_at(list, 8));
        const std::string_view text = list.substr(12, size - 4);
        if (marker != markers.end() && name == "labl")
            marker->second.label = text.substr(0, text.find('\0'));
        if (marker != markers.end() && name == "note" && !text.empty() && text.front() != '\0')
            marker->second.note = text.substr(0, text.find('\0'));
        list.remove_prefix(std::min<std::size_t>(8 + size + size % 2, list.size()));
    }
    return true;
}

} // namespace

Result<void> write_wav_copy(SoundReader& recording, Frame frames, const BroadcastExtension& origin,
                            const std::vector<SoundMarker>& markers, File& target) {
    const auto head = wav_head(origin, recording.format(), frames, markers);
    if (!head)
        return head.error();
    if (auto written = target.write_at(0, head->bytes); !written)
        return written;
    std::uint64_t offset = head->bytes.size();
    const int channels = recording.format().channels;
    std::vector<std::int16_t> samples(static_cast<std::size_t>(wav_block * channels));
    for (Frame left = frames; left > 0;) {
        const auto wanted = static_cast<std::size_t>(std::min(left, wav_block) * channels);
        const auto got = recording.read(std::span(samples).first(wanted));
        if (!got)
            return got.error();
        if (*got == 0)
            return damaged(target, fmt::format("The recording ends {} frames too early.", left));
        const std::string_view bytes(reinterpret_cast<const char*>(samples.data()),
                                     static_cast<std::size_t>(*got * channels) * sizeof(std::int16_t));
        if (auto written = target.write_at(offset, bytes); !written)
            return written;
        offset += bytes.size();
        left -= *got;
    }
    return {};
}

Result<std::vector<SoundMarker>> read_wav_markers(File& file) {
    const auto head = read_bytes(file, 0, 12);
    if (!head)
        return head.error();
    if ((!head->starts_with("RIFF") && !head->starts_with("RF64")) || head->substr(8) != "WAVE")
        return damaged(file, "The file is no WAV file.");
    Markers markers;
    for (std::uint64_t offset = 12;;) {
        const auto chunk = read_bytes(file, offset, 8);
        if (!chunk)
            return chunk.error();
        if (chunk->starts_with("data"))
            break; // we write nothing behind it
        const std::uint64_t size = number_at(*chunk, 4);
        const bool cue = chunk->starts_with("cue ");
        if (cue || chunk->starts_with("LIST")) {
            const auto content = read_bytes(file, offset + 8, size);
            if (!content)
                return content.error();
            const bool adtl = content->starts_with("adtl");
            if ((cue && !read_cues(*content, markers)) || (!cue && adtl && !read_labels(*content, markers)))
                return damaged(file, "The cue points of the WAV file make no sense.");
        }
        offset += 8 + size + size % 2;
    }
    std::vector<SoundMarker> list;
    for (auto& [number, marker] : markers)
        list.push_back(std::move(marker));
    return list;
}

} // namespace counterpoint
