#pragma once

// An existing recording becomes that of a discussion: decoded, kept without further loss, closed, and said to
// be imported wherever the recording is spoken of.
//
// Promises: all or nothing. Until the whole file was read, and found to be the same at the end as at the
// beginning, the journal knows nothing of it; on failure no sound is left behind, and the same import can be
// tried again, after a crash too. The file comes from a stranger: what it claims is held against what was
// decoded. A file that is not whole is refused unless it is asked for, and then the sheet says what is
// missing. Thread: any, one at a time for a discussion; about half a minute for an hour of two voices.

#include "audio/sound_converter.h"
#include "base/clock.h"
#include "discussion/state.h"

#include <functional>
#include <string>

namespace counterpoint {

struct ImportWorld {
    FileSystem& files;
    const Clock& clock;
    std::string waveforms = {};            ///< folder of the WaveformShelf; "" keeps none
    std::function<bool()> stop_asked = {}; ///< a person wants to end it
    /// What reads forms that libsndfile does not know.
    std::function<Result<Converted>(FileSystem&, const Conversion&)> convert = convert_by_ffmpeg;
};

struct RecordingToImport {
    std::string from;               ///< path of the sound file
    std::string recorded_with = {}; ///< the device, where it is known
    std::string recorded_on = {};   ///< the day, where it is known
    bool what_there_is = false;     ///< a file that is not whole too
};

/// Hours that a recording may have.
inline constexpr int longest_import_hours = 24;

/// `folder` holds a discussion in which nothing was recorded yet; from then on it holds a whole bundle.
/// ErrorKind::damaged where the file is not whole, refused where the discussion has a recording,
/// in_use while another program writes to the file or to the discussion.
[[nodiscard]] Result<void> import_recording(const ImportWorld& world, const std::string& folder,
                                            const RecordingToImport& recording);

} // namespace counterpoint
