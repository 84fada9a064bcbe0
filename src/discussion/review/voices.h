#pragma once

// Where in the recording somebody may be speaking, as far as the sound says. It is made from a waveform
// (app/heard_voices.h); no words, no person, nothing that could tell one voice from another.
// Thread: plain values.

#include "base/frame.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace counterpoint {

struct HeardVoices {
    Frame window = 0;                     ///< frames in each of the windows below; 0: nobody listened
    int sample_rate = 0;                  ///< frames per second
    std::vector<std::vector<bool>> heard; ///< a channel, and in it window by window
    /// The channel in which the assessor is heard and the learner is not, where that is known.
    std::optional<std::size_t> assessor;

    [[nodiscard]] bool known() const { return window > 0 && sample_rate > 0 && !heard.empty(); }

    /// Seconds of [from, until) in which anybody is heard.
    [[nodiscard]] double seconds_heard(Frame from, Frame until) const;

    /// The same of the assessor alone, with nobody in the other channel; 0 where it is not known who is who.
    [[nodiscard]] double seconds_of_assessor(Frame from, Frame until) const;

    bool operator==(const HeardVoices&) const = default;
};

} // namespace counterpoint
