// A whole recording in 2,000 columns of text.

#include "audio/waveform_overview.h"
#include "sound_helpers.h"

#include <algorithm>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

Waveform waveform_of(const std::vector<std::int16_t>& samples, int channels) {
    WaveformBuilder builder(channels);
    std::vector<SampleRange> columns;
    builder.add(samples, columns);
    builder.finish(columns);
    return {{48'000, channels}, static_cast<Frame>(samples.size()) / channels, std::move(columns)};
}

std::int16_t rounded_down(std::int16_t sample) {
    return static_cast<std::int16_t>((sample >> 8) * 256);
}

} // namespace

TEST_CASE("An overview says what the picture shows, in steps of 256") {
    for (const int channels : {1, 2}) {
        const Waveform waveform =
            waveform_of(noise(static_cast<std::size_t>(3'000'007 * channels), 9), channels);
        const auto ranges = parse_overview(waveform_overview(waveform), channels);
        REQUIRE(ranges);
        REQUIRE(ranges->size() == overview_columns * static_cast<std::size_t>(channels));
        for (int channel = 0; channel < channels; ++channel) {
            const auto picture = waveform.picture(channel, 0, waveform.frames(), overview_columns);
            for (std::size_t column = 0; column < overview_columns; ++column) {
                const SampleRange range = (*ranges)[column * static_cast<std::size_t>(channels) +
                                                    static_cast<std::size_t>(channel)];
                REQUIRE(range.lowest == rounded_down(picture[column].lowest));
                REQUIRE(range.highest == rounded_down(picture[column].highest));
            }
        }
    }
}

TEST_CASE("Short sound and none have an overview too") {
    CHECK(parse_overview(waveform_overview(waveform_of({}, 1)), 1) ==
          std::vector<SampleRange>(overview_columns));
    const auto one = parse_overview(waveform_overview(waveform_of({-32'768}, 1)), 1);
    REQUIRE(one);
    CHECK(one->front() == SampleRange{-32'768, -32'768});
}

TEST_CASE("Text that is no overview of so many channels is refused") {
    const std::string text = waveform_overview(waveform_of(noise(10'000, 1), 1));
    CHECK_FALSE(parse_overview(text, 2));
    CHECK_FALSE(parse_overview(text, 0));
    CHECK_FALSE(parse_overview("", 1));
    CHECK_FALSE(parse_overview(text.substr(4), 1));
    CHECK_FALSE(parse_overview(std::string(text.size(), '!'), 1));
    CHECK_FALSE(parse_overview("f4B/" + text.substr(4), 1)); // the lowest above the highest
}
