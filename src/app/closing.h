#pragma once

// From the last take to a whole bundle: settle a take that was cut short, make `recording.flac`, close it,
// write the sheets and manifests. Each step can be repeated after a crash in any other.
//
// Promises: no sound is removed before the recording that holds it has been read back and its closing is
// durable in the journal. Thread: any, one at a time for one bundle; steps marked "slow" may take minutes for
// hours of sound.

#include "base/clock.h"
#include "base/file_system.h"
#include "journal/discussion_writer.h"

namespace counterpoint {

class WaveformShelf;

/// If a take still runs in the journal although no recorder lives: completes its file and ends it there as
/// cut short. Marks in a tail that never reached the disk keep their frames; that tail becomes a stated loss.
/// Does nothing if no take runs.
[[nodiscard]] Result<void> settle_cut_take(FileSystem& files, const std::string& folder,
                                           DiscussionWriter& writer);

/// Makes `recording.flac` from the takes of a stopped recording: one take is renamed (behind silence for a
/// missing tail), several are joined and compared. Slow. The takes stay where they are if they were joined.
/// Its overview comes from the waveform that was kept in `shelf` while it was recorded, where there is one,
/// otherwise from the sound; where that cannot be decoded the recording is closed without: its bytes are what
/// must be kept.
[[nodiscard]] Result<ClosedRecording> complete_recording(FileSystem& files, const std::string& folder,
                                                         const State& state, const WaveformShelf& shelf);

/// Removes the takes of a closed recording, then writes every sheet and the manifests. What a seal covers to
/// the last line of the journal is not written anew: only what can be restored to the same bytes is.
[[nodiscard]] Result<void> write_bundle(FileSystem& files, const std::string& folder, const State& state,
                                        WallTime now);

} // namespace counterpoint
