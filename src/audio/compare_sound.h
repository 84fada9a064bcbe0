#pragma once

// Are two sounds the same, sample for sample? Thread: any; as long as decoding both takes.

#include "audio/sound_reader.h"

namespace counterpoint {

/// True if both go on, from where they stand, with the same samples and end together. Of different formats
/// none are the same.
[[nodiscard]] Result<bool> same_samples(SoundReader& one, SoundReader& other);

} // namespace counterpoint
