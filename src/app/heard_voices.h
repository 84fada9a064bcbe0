#pragma once

// Where somebody may be speaking in a closed recording, for the checks of its counters
// (discussion/review/review_checks.h). Pure. Thread: any.

#include "app/waveform_shelf.h"
#include "discussion/review/voices.h"

namespace counterpoint {

/// Who is who is known of a call alone: the left channel is the assessor's microphone, and in the right, what
/// the computer plays, the assessor is never heard.
[[nodiscard]] HeardVoices heard_voices(const Waveform& waveform, const State& state);

} // namespace counterpoint
