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

using RecordingCommands = TypeList<StartTake, ReportLoss, EndTake, StopRecording, CloseRecording>;

} // namespace counterpoint
