#pragma once

// Copies of the recording that carry the annotated time counters inside, for other programs (EXPORTS.md).
//
// Promises: the bundle is only read. The recording is held against the hash that the journal closed it with,
// and the copy is read back from the disk, before a success is reported; otherwise no file is there. Thread:
// any; about half a minute for three hours.

#include "audio/sound_marker.h"
#include "base/file_system.h"
#include "discussion/state.h"

namespace counterpoint {

enum class SoundForm { wav, flac, opus };

struct ExportedSound {
    std::uint64_t bytes = 0;
    std::size_t counters = 0; ///< that the copy carries
    std::size_t left_out = 0; ///< counters that the form has no room for
};

/// `target` must not exist. ErrorKind::refused while the recording is not closed, damaged if it is not the
/// one that the journal closed or the copy does not read back as it was meant.
[[nodiscard]] Result<ExportedSound> export_sound(FileSystem& files, const std::string& folder, SoundForm form,
                                                 const std::string& target);

/// The counters as the copies name them, in order of time: "1m 55 secs AC 2.1".
[[nodiscard]] std::vector<SoundMarker> markers_of(const State& state);

/// The comments of a FLAC or Opus copy. At most 999 counters become chapters.
[[nodiscard]] std::vector<SoundComment> comments_of(const State& state,
                                                    const std::vector<SoundMarker>& markers);

/// Opus of the recording into the empty `target`, read back; what `--opus` and a small copy share.
/// `bits_per_second` of all channels together. Not synced.
[[nodiscard]] Result<void> write_checked_opus(FileSystem& files, const std::string& recording,
                                              const State& state, int bits_per_second,
                                              const std::string& target_path, File& target);

/// The state of a closed discussion whose recording is, byte for byte, the one that was closed.
[[nodiscard]] Result<State> closed_state(FileSystem& files, const std::string& folder);

} // namespace counterpoint
