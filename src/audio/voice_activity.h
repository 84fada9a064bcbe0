#pragma once

// One channel's sound in windows of 50 ms: how loud, cut flat or not, and whether a voice sounds in it.
//
// A voice is sound that is clearly louder than the room's own noise and has a pitch between 70 and 400 Hz, as
// vowels have. Loudness alone would take typing, knocking and rain for a voice; pitch alone would take the
// hum of the mains for one, but a hum never pauses and so becomes the room's own noise. Not chosen: webrtc's
// detector, which Debian 12 has only inside an echo canceller of 2013 that wants to process the sound.
// Thread: one at a time. Pure.

#include "base/frame.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace counterpoint {

class VoiceActivity {
public:
    static constexpr int windows_per_second = 20;

    /// What is known of one window. Levels are 0 to 1 of full scale; a constant value is no sound.
    struct Window {
        float peak = 0;     ///< half of the way from the lowest sample to the highest
        float rms = 0;      ///< without the constant part
        bool cut = false;   ///< loud moments were cut flat, here or in a device before
        bool pitch = false; ///< the pitch of a voice, louder than the room
    };

    explicit VoiceActivity(int sample_rate) : sample_rate_(sample_rate) {}

    /// The next window of this channel, `sample_rate / windows_per_second` samples.
    [[nodiscard]] Window listen(std::span<const std::int16_t> samples);

private:
    void note_cut(std::span<const std::int16_t> samples, Window& window);
    [[nodiscard]] bool has_pitch(std::span<const std::int16_t> samples, float mean);
    [[nodiscard]] float room_noise(float rms);

    static constexpr std::size_t noise_seconds = 15;

    int sample_rate_;
    std::int16_t last_ = 0; ///< sample before, and how often it stood in a row
    int repeats_ = 0;
    std::array<float, 4> recent_rms_{};           ///< of the last four windows
    std::array<float, noise_seconds> quietest_{}; ///< smoothed, in each of the last seconds
    std::uint64_t windows_ = 0;
    std::vector<float> slow_; ///< the window at about 6 kHz
};

} // namespace counterpoint
