#pragma once

// The recording as a WAV file that carries its markers inside, and reading those back.
// Promises: memory does not grow with the recording; a failure of the disk comes back word for word. Thread:
// any; about ten seconds for three hours.

#include "audio/sound_reader.h"
#include "audio/wav_head.h"

namespace counterpoint {

/// Writes `frames` frames of `recording`, from where it stands, into the empty `target`. ErrorKind::damaged
/// if the recording ends earlier. Not synced.
Result<void> write_wav_copy(SoundReader& recording, Frame frames, const BroadcastExtension& origin,
                            const std::vector<SoundMarker>& markers, File& target);

/// The cue points of a WAV or RF64 file with their labels and notes, in the order of their numbers.
/// ErrorKind::damaged where the chunks make no sense.
[[nodiscard]] Result<std::vector<SoundMarker>> read_wav_markers(File& file);

} // namespace counterpoint
