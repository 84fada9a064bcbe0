#pragma once

// Who speaks when, along the whole recording, once a check has shown which channel is whose.
// Pure. Thread: any.

#include "base/result.h"
#include "discussion/state.h"

#include <vector>

namespace counterpoint {

class VoiceLine {
public:
    static constexpr std::size_t steps_in(int seconds) {
        return static_cast<std::size_t>(seconds) * TalkTime::steps_per_second;
    }

    VoiceLine(std::vector<Voices> steps, int sample_rate) : steps_(std::move(steps)), rate_(sample_rate) {}

    [[nodiscard]] std::size_t size() const { return steps_.size(); } ///< in steps
    [[nodiscard]] bool assessor(std::size_t step) const { return hears(step, assessor_); }
    [[nodiscard]] bool learner(std::size_t step) const { return hears(step, learner_); }

    /// Frames that so many steps last; the frame at which that step begins.
    [[nodiscard]] Frame frames_of(std::size_t steps) const {
        return static_cast<Frame>(steps) * rate_ / TalkTime::steps_per_second;
    }
    /// The step in which a frame lies, at most size().
    [[nodiscard]] std::size_t step_at(Frame frame) const;

    /// "" if the two people of the check are heard in a channel each, which is then theirs; otherwise a
    /// sentence that says what stands against it.
    [[nodiscard]] std::string name_channels(const VoicesCheck& check);

private:
    [[nodiscard]] bool hears(std::size_t step, Voices channel) const {
        return steps_[step] == channel || steps_[step] == Voices::both;
    }

    std::vector<Voices> steps_;
    int rate_;
    Voices assessor_ = Voices::left;
    Voices learner_ = Voices::right;
};

/// Of all takes; or why there is none, in a sentence for people (ErrorKind::refused).
[[nodiscard]] Result<VoiceLine> voice_line(const State& state);

} // namespace counterpoint
