#pragma once

// A room with two people in it, in sound: what a test lays on one or two channels, second by second.
// Every scene is the same each time it is made. Thread: one at a time.

#include "base/frame.h"

#include <cstdint>
#include <random>
#include <vector>

namespace counterpoint::test {

/// What two people say, -1 to 1 with the loudest sample at 1; 22 050 samples a second.
struct Speech {
    std::vector<float> assessor;
    std::vector<float> learner;
};

/// Rendered once by espeak-ng (render_speech.sh).
[[nodiscard]] const Speech& rendered_speech();

class SoundScene {
public:
    static constexpr int rate = 22'050;

    SoundScene(int channels, double seconds);

    // Everything is added to one channel from second `from` to second `to`; `peak` is 0 to 1.

    /// Somebody talks without a stop: the speech in a loop, begun somewhere in its middle by `offset`
    /// seconds.
    SoundScene& talk(int channel, const std::vector<float>& voice, double from, double to, double peak,
                     double offset = 0);

    /// The two in turns, each for `turn` seconds, until `to`. Channel -1: the person is not to be heard.
    SoundScene& dialogue(int assessor_channel, int learner_channel, double from, double to, double peak,
                         double turn = 7);

    /// What a room or a preamplifier hisses: no sample is louder than `peak`, most are a quarter of it.
    SoundScene& noise(int channel, double from, double to, double peak);

    /// Noise that swells and fades like traffic or rain, every `period` seconds.
    SoundScene& swelling_noise(int channel, double from, double to, double peak, double period);

    SoundScene& hum(int channel, double from, double to, double peak, double hertz);

    /// Short knocks, `gap` seconds apart on average: a keyboard, a pen, a cup.
    SoundScene& knocks(int channel, double from, double to, double peak, double gap);

    /// A low thump of 30 ms.
    SoundScene& thump(int channel, double at, double peak);

    // What a device does to everything that was added so far.

    /// The gain goes evenly from `first` to `last`.
    SoundScene& gain(int channel, double from, double to, double first, double last);
    SoundScene& mute(int channel, double from, double to) { return gain(channel, from, to, 0, 0); }
    SoundScene& offset(int channel, double from, double to, double value);
    /// Cut flat at `limit`, as an input that is driven too hard.
    SoundScene& cut_flat(int channel, double from, double to, double limit);
    /// What is quieter than `threshold` for a tenth of a second becomes nothing: noise suppression.
    SoundScene& gate(int channel, double threshold);
    /// The other channel, at `gain` and 2 ms later: two microphones in one room.
    SoundScene& bleed(double gain);

    [[nodiscard]] SoundFormat format() const { return {rate, static_cast<int>(channels_.size())}; }
    [[nodiscard]] std::vector<std::int16_t> samples() const;

private:
    struct Range {
        std::size_t first;
        std::size_t last;
    };
    [[nodiscard]] Range range(double from, double to) const;
    [[nodiscard]] std::vector<float>& at(int channel) { return channels_[static_cast<std::size_t>(channel)]; }

    std::vector<std::vector<float>> channels_;
    std::minstd_rand random_{20'261'121};
};

} // namespace counterpoint::test
