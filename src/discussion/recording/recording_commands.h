#pragma once

// Commands: what is wanted of the recording. Decided in decide_recording.cpp.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/recording/recording.h"

namespace counterpoint {

struct StartTake {
    SoundSource source;
    SoundFormat format;
};

/// The sound of an existing file lies decoded in next_take_file(); it becomes the only take, which has ended.
struct ImportRecording {
    ImportedRecording source;
    SoundFormat format;
    Frame frames = 0;
    std::optional<TalkTime> talk{}; ///< of two channels
};

struct ReportLoss {
    Frame at = 0;
    Frame frames = 0;
    std::string cause;
};

/// The instant of the key press has become a frame before this command is decided.
struct PauseRecording {
    Frame at = 0;
    std::string reason;
};

/// Why the last pause was made, told after it began: it takes the place of the reason that the pause has.
struct ExplainPause {
    std::string reason;
};

struct ResumeRecording {};

struct EndTake {
    Frame frames = 0; ///< length of the take that runs
    TakeEnding ending = TakeEnding::stopped;
    std::optional<TalkTime> talk{}; ///< of two channels that were listened to until the end
};

/// A take that runs stands still from then on and can be gone on with (TakeBackStop); it ends when the
/// recording is closed. Stop after the take has ended leaves only CloseRecording.
struct StopRecording {
    StopCause cause = StopCause::assessor;
    Frame at = 0; ///< where the take that runs stands still; of no meaning when none runs
};

/// The Stop was a mistake: the take goes on where it stood still, and the cut is stated.
struct TakeBackStop {};

/// A person who asks a recorder to close leaves `recording` empty: the recorder fills in what it closed.
struct CloseRecording {
    ClosedRecording recording;
};

using RecordingCommands = TypeList<StartTake, ImportRecording, ReportLoss, PauseRecording, ExplainPause,
                                   ResumeRecording, EndTake, StopRecording, TakeBackStop, CloseRecording>;

} // namespace counterpoint
