#include "audio/take_repair.h"

#include "audio/flac_scan.h"
#include "audio/flac_silence.h"
#include "audio/virtual_sound_file.h"

#include <FLAC/format.h>

#include <algorithm>
#include <array>

namespace counterpoint {

namespace {

constexpr std::uint64_t block_sizes_offset = 8;  // in the file: the smallest and the largest, 16 bits each,
constexpr std::uint64_t block_bytes_offset = 12; // then the same in bytes, 24 bits each
constexpr std::uint64_t length_offset =
    18; // in the file: rate, channels, bits and frames in 64 bits, then the MD5

/// A power cut may keep what was written last and lose what was written before it, as far as both were not
/// synced yet; whole blocks behind such a hole cannot be kept, for time would not be true in front of them.
Frame most_unsynced(SoundFormat format) {
    return format.sample_rate;
}

Error damaged(std::string what, const std::string& path) {
    return Error{ErrorKind::damaged, std::move(what), path, "The file was left as it is.", {}};
}

/// The header is only ever cut by a power cut right after the file was made: then the file is empty, zero, or
/// the beginning of a header.
Result<bool> is_cut_in_header(File& file) {
    std::array<char, 512> bytes{};
    const auto got = file.read_at(0, bytes);
    if (!got)
        return got.error();
    const std::string_view content(bytes.data(), *got);
    const bool whole_file = *got < bytes.size();
    const bool zeros = std::ranges::all_of(content, [](char byte) { return byte == 0; });
    return whole_file &&
           (zeros || content.starts_with("fLaC") || std::string_view("fLaC").starts_with(content));
}

Result<TakeCompletion> make_empty(std::unique_ptr<File> file, SoundFormat format) {
    // The encoder makes no file of such a rate, and says nothing.
    if (FLAC__format_sample_rate_is_subset(static_cast<unsigned>(format.sample_rate)) == 0)
        return damaged("This is not a take: none has such a sample rate.", file->path());
    const auto size = file->size();
    if (!size)
        return size.error();
    if (auto cut = file->truncate(0); !cut)
        return cut.error();
    auto sound = VirtualSoundFile::create_flac(std::move(file), format);
    if (!sound)
        return sound.error();
    if (auto closed = (*sound)->close(); !closed)
        return closed.error();
    if (auto synced = (*sound)->file().sync(); !synced)
        return synced.error();
    return TakeCompletion{0, *size, false};
}

/// Frames in each block, 0 if they are not all of one size.
Result<Frame> block_size(File& file) {
    std::array<char, 4> bytes{};
    if (auto got = file.read_at(block_sizes_offset, bytes); !got)
        return got.error();
    const auto number = [&](std::size_t at) {
        return static_cast<std::uint8_t>(bytes[at]) * 256 + static_cast<std::uint8_t>(bytes[at + 1]);
    };
    return number(0) == number(2) ? number(0) : 0;
}

Result<void> write_length(File& file, const FlacScan& scan) {
    std::array<char, 24> bytes{};
    if (auto got = file.read_at(length_offset, bytes); !got)
        return got.error();
    const auto frames = static_cast<std::uint64_t>(scan.frames);
    const auto kept =
        static_cast<std::uint8_t>(bytes[3]) & 0xf0U; // the lower half begins the 36 bits of the length
    bytes[3] = static_cast<char>(kept | ((frames >> 32) & 0x0fU));
    for (unsigned i = 0; i < 4; ++i)
        bytes[4 + i] = static_cast<char>((frames >> (24 - 8 * i)) & 0xffU);
    std::copy(scan.md5.begin(), scan.md5.end(), bytes.begin() + 8);
    return file.write_at(length_offset, {bytes.data(), bytes.size()});
}

} // namespace

Result<TakeCompletion> complete_take(FileSystem& files, const std::string& path, SoundFormat format,
                                     FinishedHeader finished) {
    auto opened = files.open(path, OpenMode::read_write);
    if (!opened)
        return opened.error();
    File& file = **opened;
    const auto header = read_flac_header(file);
    if (!header)
        return header.error();
    if (!header->has_header) {
        const auto cut = is_cut_in_header(file);
        if (!cut)
            return cut.error();
        if (!*cut)
            return damaged("This is not a take: the file does not begin as a FLAC file of 16 bit does.",
                           path);
        return make_empty(std::move(*opened), format);
    }
    if (header->format != format)
        return damaged("The take has another sample rate or number of channels than the journal says.", path);
    if (finished == FinishedHeader::believed && header->stated_frames > 0 && header->stated_md5 != Md5{})
        return TakeCompletion{header->stated_frames, 0, true};

    const auto scan = scan_flac(file);
    if (!scan)
        return scan.error();
    if (scan->last_frame - scan->frames > most_unsynced(format))
        return damaged("The take is damaged in the middle; sound follows after the damage.", path);
    const auto size = file.size();
    if (!size)
        return size.error();
    const std::uint64_t torn = *size - scan->end;
    if (torn == 0 && scan->stated_frames == scan->frames && scan->stated_md5 == scan->md5)
        return TakeCompletion{scan->frames, 0, true};

    if (auto cut = file.truncate(scan->end); !cut)
        return cut.error();
    if (auto written = write_length(file, *scan); !written)
        return written.error();
    if (auto synced = file.sync(); !synced)
        return synced.error();
    return TakeCompletion{scan->frames, torn, false};
}

Result<bool> extend_take(FileSystem& files, const std::string& path, SoundFormat format, Frame frames) {
    auto opened = files.open(path, OpenMode::read_write);
    if (!opened)
        return opened.error();
    File& file = **opened;
    const auto scan = scan_flac(file);
    if (!scan)
        return scan.error();
    const auto block = block_size(file);
    if (!block)
        return block.error();
    const bool appended = scan->frames == frames;
    const bool can_follow = *block > 0 && scan->frames % *block == 0 && scan->frames < frames;
    if (!scan->has_header || scan->format != format || !(appended || can_follow))
        return false;
    if (appended) { // a power cut may have kept the silence and taken the header's new length away
        const auto completed = complete_take(files, path, format);
        return completed ? Result<bool>(completed->frames == frames) : completed.error();
    }
    // Unfinished first: no decoder reads beyond the length that a header states, complete_take() neither.
    if (auto unfinished = write_length(file, FlacScan{}); !unfinished)
        return unfinished.error();
    if (auto forgotten = file.write_at(block_bytes_offset, std::string(6, '\0')); !forgotten)
        return forgotten.error(); // 0: unknown
    if (auto cut = file.truncate(scan->end); !cut)
        return cut.error();
    const auto number = static_cast<std::uint64_t>(scan->frames / *block);
    if (auto written =
            file.write_at(scan->end, flac_silence(format.channels, *block, number, frames - scan->frames));
        !written)
        return written.error();
    if (auto synced = file.sync(); !synced)
        return synced.error();
    const auto completed = complete_take(files, path, format);
    if (!completed)
        return completed.error();
    return completed->frames == frames;
}

} // namespace counterpoint
