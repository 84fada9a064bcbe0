#pragma once

// The recorder: one process that captures one discussion until it is stopped, and leaves a whole bundle.
//
// It owns the bundle (journal lock), the capture, the journal queue and the link. Windows attach, mark and
// leave; a window that dies changes nothing. It ends when a person stops it, the source ends, the asked
// length is reached, the disk's reserve is reached or the take cannot be written any more; each is said in
// the journal.
//
// A person's Stop can be taken back until the recording is closed, which whoever stopped it asks for, or
// which comes by itself after `take_back_time`. Meanwhile the take stands still as in a pause: the device
// stays open, nothing that is said is kept, and taking back goes on in the same take from the instant of the
// press on, with a stated cut. Not chosen: capturing on in secret until the closing, which would leave no
// cut, but who was told that the recording has stopped must not be recorded; ending the take at Stop and
// beginning another, since opening a microphone takes time and may fail, and several takes must be joined;
// closing at once, for a mistaken Stop would end the one talk that cannot be repeated.
//
// Promises: a mark is applied the moment it arrives and is durable soon after, whatever the
// sound does; nothing that fails on one side (sound, journal, link) stops the other. Thread: run() is the
// control thread; threads.h lists what crosses.

#include "app/discussion_folder.h"
#include "app/marks_csv.h"
#include "audio/capture_device.h"
#include "base/process.h"

#include <functional>
#include <optional>

namespace counterpoint {

/// Long enough to read what Stop warns of, short enough that a microphone is not left open for nothing.
inline constexpr std::chrono::minutes take_back_time{2};

struct RecordingRequest {
    std::string folder;
    std::unique_ptr<CaptureDevice> device;
    SoundSource source;
    SoundFormat format;
    std::vector<ScriptedMark> marks; ///< made when the recording passes their times; sorted
    std::optional<Frame> stop_at;    ///< frames of this take after which the recording stops by itself
    std::chrono::milliseconds closes_after = take_back_time; ///< a person's Stop
};

struct RecorderWorld {
    FileSystem& files;
    const Clock& clock;
    TerminationSignals& signals;
    std::function<void(const std::string& sentence)> tell =
        {};                     ///< what a person at the command line should know
    std::string waveforms = {}; ///< folder of the WaveformShelf; "" keeps none
};

/// Records into the open `discussion` (planned, or cut short before) and closes it. Returns when the bundle
/// is whole; an error says what is safe.
[[nodiscard]] Result<void> record(const RecorderWorld& world, DiscussionFile discussion,
                                  RecordingRequest request);

} // namespace counterpoint
