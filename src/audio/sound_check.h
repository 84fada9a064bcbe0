#pragma once

// Is a few seconds of speech good enough to be recorded for an hour? One verdict a channel.
//
// The rules are those of SignalWatch for what is wrong, with the patience of a person who waits for the
// answer. Thread: pure.

#include "audio/signal_watch.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace counterpoint {

struct ChannelCheck {
    float peak = 0;                       ///< the loudest moment, 0 to 1 of full scale
    std::optional<SignalProblem> problem; ///< none: good
};

/// One for each channel of the sound, which should be at least two seconds long.
[[nodiscard]] std::vector<ChannelCheck> check_sound(std::span<const std::int16_t> interleaved,
                                                    SoundFormat format);

/// "good", or what is wrong and what to do about it, a full sentence.
[[nodiscard]] std::string check_text(const ChannelCheck& check);

} // namespace counterpoint
