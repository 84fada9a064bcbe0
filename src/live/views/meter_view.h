#pragma once

// How loud a channel is, for a bar and a word beside it. A part of live/views/view_model.h. Pure. Thread:
// any.

#include <string>

namespace counterpoint {

struct MeterView {
    std::string name;      ///< "Microphone", "Left", "Right"
    float level = 0;       ///< 0 to 1 along a scale of 60 dB
    float held = 0;        ///< the loudest of the last moments, same scale
    std::string word;      ///< "good", "too loud", "quiet", "silent"
    bool alarming = false; ///< too loud or silent
};

/// `peak` and `held` are the largest samples of now and of the last moments, 0 to 1.
[[nodiscard]] MeterView meter_view(std::string name, float peak, float held);

/// "Microphone", or "Left" and "Right" of two channels.
[[nodiscard]] std::string meter_name(std::size_t channel, std::size_t channels);

} // namespace counterpoint
