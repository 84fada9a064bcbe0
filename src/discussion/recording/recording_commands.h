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

struct ResumeRecording {};

struct EndTake {
    Frame frames = 0; ///< length of the take that runs
    TakeEnding ending = TakeEnding::stopped;
};

struct StopRecording {
    StopCause cause = StopCause::assessor;
};

struct CloseRecording {
    ClosedRecording recording;
};

using RecordingCommands =
    TypeList<StartTake, ReportLoss, PauseRecording, ResumeRecording, EndTake, StopRecording, CloseRecording>;

} // namespace counterpoint
