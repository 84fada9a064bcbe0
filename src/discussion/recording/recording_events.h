#pragma once

// Events: what happened to the sound: takes, what was lost, stop and close.
// Thread: plain values.

#include "base/clock.h"
#include "base/joined_variant.h"
#include "discussion/recording/recording.h"

namespace counterpoint {

struct TakeStarted {
    int take = 1;
    std::string file;
    SoundSource source;
    SoundFormat format;
    Frame first_frame = 0;
    bool operator==(const TakeStarted&) const = default;
};

/// Comes before the take that holds its sound.
struct RecordingImported {
    ImportedRecording source;
    bool operator==(const RecordingImported&) const = default;
};

struct FramesLost {
    Frame at = 0;
    Frame frames = 0;
    std::string cause;
    bool operator==(const FramesLost&) const = default;
};

struct RecordingPaused {
    Frame at = 0; ///< recording time that stands still from now on
    std::string reason;
    bool operator==(const RecordingPaused&) const = default;
};

struct PauseExplained {
    Frame at = 0; ///< of the pause, for a reader of the trail
    std::string reason;
    bool operator==(const PauseExplained&) const = default;
};

struct RecordingResumed {
    Frame at = 0;         ///< the same frame
    WallTime paused_at{}; ///< so that this event alone tells how much time the cut leaves out
    bool operator==(const RecordingResumed&) const = default;
};

struct TakeEnded {
    int take = 1;
    Frame frames = 0;
    TakeEnding ending = TakeEnding::stopped;
    std::optional<TalkTime> talk{};
    bool operator==(const TakeEnded&) const = default;
};

/// Comes before the take's end where it can be taken back, else behind it.
struct RecordingStopped {
    StopCause cause = StopCause::assessor;
    Frame frames = 0; ///< recording time at which it stopped
    bool operator==(const RecordingStopped&) const = default;
};

struct StopTakenBack {
    Frame at = 0;          ///< recording time that stood still and goes on
    WallTime stopped_at{}; ///< so that this event alone tells how much time the cut leaves out
    bool operator==(const StopTakenBack&) const = default;
};

struct RecordingClosed {
    ClosedRecording recording;
    bool operator==(const RecordingClosed&) const = default;
};

using RecordingEvents =
    TypeList<TakeStarted, RecordingImported, FramesLost, RecordingPaused, PauseExplained, RecordingResumed,
             TakeEnded, RecordingStopped, StopTakenBack, RecordingClosed>;

} // namespace counterpoint
