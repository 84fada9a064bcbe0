#pragma once

// The health of a recording: what was wrong with its sound, from when to when, whether or not a sample was
// lost. Positions are recording time, beside the clock on the wall. Thread: plain values.

#include "base/clock.h"
#include "base/frame.h"
#include "base/signal_problem.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// Sound arrived, and a person had reason to look after a microphone.
struct SignalTrouble {
    SignalProblem problem = SignalProblem::clipping;
    int channel = 1;            ///< 1: left or the only one; 2: right
    Frame since = 0;            ///< where it began
    Frame noticed = 0;          ///< where it was told; never before `since`
    std::optional<Frame> until; ///< where it was over or the take ended; none while it stands
    WallTime noticed_at{};
    WallTime ended_at{};
    bool operator==(const SignalTrouble&) const = default;
};

/// A device was gone. What was lost by it stands in the losses.
struct DeviceOutage {
    std::string device;
    std::string cause;          ///< how that was noticed, a sentence
    Frame at = 0;               ///< the last frame that it gave
    std::optional<Frame> until; ///< where sound came again or the take ended; none while it is gone
    std::string returned_as;    ///< the device that gives sound since then; another one is the fallback
    WallTime lost_at{};
    WallTime ended_at{};
    bool operator==(const DeviceOutage&) const = default;
};

struct RecordingHealth {
    std::vector<SignalTrouble> signal; ///< in the order in which they were noticed
    std::vector<DeviceOutage> devices;
    bool operator==(const RecordingHealth&) const = default;
};

/// The trouble of that kind that stands on that channel, or nullptr.
[[nodiscard]] const SignalTrouble* standing(const RecordingHealth& health, SignalProblem problem,
                                            int channel);

/// The outage of that device that is not over, or nullptr.
[[nodiscard]] const DeviceOutage* standing(const RecordingHealth& health, const std::string& device);

/// "The left microphone gives nothing"; without a side where the recording has one channel.
[[nodiscard]] std::string signal_problem_text(SignalProblem problem, int channel, int channels);

} // namespace counterpoint
