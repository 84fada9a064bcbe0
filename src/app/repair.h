#pragma once

// What a recorder left that died, or a computer that lost its power: made whole and closed.
//
// Promises: every event that was called saved is kept, and so is every block of sound that reached the disk;
// what is missing is stated in the journal. Running it again, also after a crash in the middle of it, comes
// to the same. A whole bundle is not touched. Not chosen: mending without closing; whoever goes on with the
// discussion mends it on the way (live/recorder/recorder.h), and a repaired folder that is still no bundle
// would only be half an answer. Thread: any, one at a time for one bundle; may take minutes for hours of
// sound.

#include "base/clock.h"
#include "base/file_system.h"
#include "base/frame.h"

namespace counterpoint {

struct RepairReport {
    bool was_whole = false;       ///< nothing had to be done
    bool was_cut = false;         ///< a take ran when the recorder died
    std::uint64_t torn_bytes = 0; ///< of a journal line that was never finished, and so never called saved
    Frame lost = 0;               ///< frames that did not reach the disk and stand as silence now
    SoundFormat format;
};

/// ErrorKind::in_use while a recorder is at work, refused if nothing was ever recorded, damaged if the bundle
/// is not whole even now (its recording was changed, say). `waveforms` is the folder of the WaveformShelf:
/// the waveform of a take that was cut short is not whole and goes, it is made anew when it is looked at.
[[nodiscard]] Result<RepairReport> repair_discussion(FileSystem& files, const Clock& clock,
                                                     const std::string& folder,
                                                     const std::string& waveforms = {});

/// Sentences, a line each.
[[nodiscard]] std::string repair_text(const RepairReport& report);

} // namespace counterpoint
