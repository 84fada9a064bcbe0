#include "audio/waveform_overview.h"

#include <openssl/evp.h>

namespace counterpoint {

namespace {

constexpr int coarser = 256; ///< a byte holds what a sample is divided by it

char byte_of(std::int16_t sample) {
    return static_cast<char>(sample >> 8); // rounds down, also below zero
}

std::int16_t sample_of(unsigned char byte) {
    return static_cast<std::int16_t>(static_cast<signed char>(byte) * coarser);
}

std::size_t bytes_of(int channels) {
    return overview_columns * static_cast<std::size_t>(channels) * 2;
}

std::size_t text_of(std::size_t bytes) {
    return (bytes + 2) / 3 * 4;
}

} // namespace

std::string waveform_overview(const Waveform& waveform) {
    const auto channels = static_cast<std::size_t>(waveform.format().channels);
    std::string bytes(bytes_of(waveform.format().channels), '\0');
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const auto picture =
            waveform.picture(static_cast<int>(channel), 0, waveform.frames(), overview_columns);
        for (std::size_t column = 0; column < picture.size(); ++column) {
            bytes[(column * channels + channel) * 2] = byte_of(picture[column].lowest);
            bytes[(column * channels + channel) * 2 + 1] = byte_of(picture[column].highest);
        }
    }
    std::string text(text_of(bytes.size()) + 1, '\0'); // EVP_EncodeBlock ends it with a zero
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                    reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.pop_back();
    return text;
}

std::optional<std::vector<SampleRange>> parse_overview(std::string_view text, int channels) {
    if (channels < 1 || channels > 2 || text.size() != text_of(bytes_of(channels)))
        return std::nullopt;
    std::vector<unsigned char> bytes(text.size());
    if (EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()),
                        static_cast<int>(text.size())) < 0)
        return std::nullopt;
    std::vector<SampleRange> ranges(bytes_of(channels) / 2);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        ranges[i] = {sample_of(bytes[2 * i]), sample_of(bytes[2 * i + 1])};
        if (ranges[i].lowest > ranges[i].highest)
            return std::nullopt;
    }
    return ranges;
}

} // namespace counterpoint
