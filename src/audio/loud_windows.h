#pragma once

// Where a recording is clearly louder than its room, from its waveform alone: hours in some milliseconds,
// without decoding a sample.
//
// What it is good for: "nothing is said here". Loudness takes typing and rain for a voice too
// (audio/voice_activity.h hears the difference, and has to hear every sample for it), so a window that is
// loud may be no voice, and one that is not loud is none. Pure. Thread: any.

#include "audio/waveform.h"

#include <vector>

namespace counterpoint {

/// Of a window: 16 columns of the waveform, 85 ms at 48 kHz.
inline constexpr Frame loud_window_frames = 16 * Waveform::frames_per_column;

/// For each channel and in it window by window, whether it is loud.
[[nodiscard]] std::vector<std::vector<bool>> loud_windows(const Waveform& waveform);

} // namespace counterpoint
