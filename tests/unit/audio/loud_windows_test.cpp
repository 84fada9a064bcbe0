// Where a recording is louder than its room.

#include "audio/loud_windows.h"
#include "sound_helpers.h"

#include <cmath>

using namespace counterpoint;

namespace {

constexpr int rate = 48'000;

/// Sound of so many seconds, each as loud as `level` says (0 to 1 of full scale).
template <typename Level>
Waveform sound(int seconds, int channels, Level level) {
    std::vector<std::int16_t> samples;
    for (int i = 0; i < seconds * rate; ++i)
        for (int channel = 0; channel < channels; ++channel)
            samples.push_back(static_cast<std::int16_t>(32'767 * level(i / rate, channel) *
                                                        std::sin(static_cast<double>(i) * 0.03)));
    WaveformBuilder builder(channels);
    std::vector<SampleRange> columns;
    builder.add(samples, columns);
    builder.finish(columns);
    return {{rate, channels}, static_cast<Frame>(samples.size()) / channels, std::move(columns)};
}

/// The part of a second in which it is loud, 0 to 1.
double loud_part(const std::vector<bool>& windows, int second) {
    const Frame first = second * rate / loud_window_frames + 1; // whole windows alone
    const Frame end = (second + 1) * rate / loud_window_frames;
    double loud = 0;
    for (Frame i = first; i < end; ++i)
        loud += windows.at(static_cast<std::size_t>(i)) ? 1 : 0;
    return loud / static_cast<double>(end - first);
}

} // namespace

TEST_CASE("Speech stands out of a quiet room, and a pause in it does not") {
    const auto windows = loud_windows(
        sound(20, 1, [](int second, int) { return second % 4 == 3 ? 0.01 : 0.2; })); // every fourth a pause
    REQUIRE(windows.size() == 1);
    CHECK(loud_part(windows[0], 0) == 1);
    CHECK(loud_part(windows[0], 3) == 0);
    CHECK(loud_part(windows[0], 18) == 1);
    CHECK(loud_part(windows[0], 19) == 0);
}

TEST_CASE("A noisy room is no speech, nor is a microphone that hears nothing") {
    for (const double room : {0.05, 0.0008, 0.0}) {
        CAPTURE(room);
        const auto windows = loud_windows(sound(10, 1, [room](int, int) { return room; }));
        CHECK(loud_part(windows[0], 5) == 0);
    }
}

TEST_CASE("Each channel is judged by its own room") {
    const auto windows = loud_windows(sound(12, 2, [](int second, int channel) {
        return channel == 0 ? (second < 6 ? 0.3 : 0.05) : (second < 6 ? 0.0 : 0.03);
    }));
    REQUIRE(windows.size() == 2);
    CHECK(loud_part(windows[0], 2) == 1);
    CHECK(loud_part(windows[0], 8) == 0);
    CHECK(loud_part(windows[1], 2) == 0);
    CHECK(loud_part(windows[1], 8) == 1);
}

TEST_CASE("Nothing recorded has no windows") {
    CHECK(loud_windows(Waveform({rate, 1}, 0, {})) == std::vector<std::vector<bool>>{{}});
}
