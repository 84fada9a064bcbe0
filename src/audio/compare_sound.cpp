#include "audio/compare_sound.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr Frame compared_block = 65'536;

/// A block that is shorter at the end of the sound alone; a reader may give less.
Result<Frame> read_block(SoundReader& reader, std::vector<std::int16_t>& samples) {
    Frame filled = 0;
    while (filled < compared_block) {
        const auto got = reader.read(
            std::span(samples).subspan(static_cast<std::size_t>(filled * reader.format().channels)));
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        filled += *got;
    }
    return filled;
}

} // namespace

Result<bool> same_samples(SoundReader& one, SoundReader& other) {
    if (one.format() != other.format())
        return false;
    const auto samples = static_cast<std::size_t>(compared_block * one.format().channels);
    std::vector<std::int16_t> ours(samples);
    std::vector<std::int16_t> theirs(samples);
    while (true) {
        const auto a = read_block(one, ours);
        if (!a)
            return a.error();
        const auto b = read_block(other, theirs);
        if (!b)
            return b.error();
        const auto length = *a * one.format().channels;
        if (*a != *b || !std::equal(ours.begin(), ours.begin() + length, theirs.begin()))
            return false;
        if (*a < compared_block)
            return true;
    }
}

} // namespace counterpoint
