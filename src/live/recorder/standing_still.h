#pragma once

// A take that stands still although it is captured: a pause, and a person's Stop until it is taken back or
// the recording is closed.
//
// At which frame the take stands still only the sound writer knows, once the block of that instant has come;
// until then a pause or a Stop is asked for (hear_still). Promises: each is in the journal at the frame of
// its press; a second one of the same kind does no harm; a Stop that the sound writer does not answer, since
// its disk hangs, is over in three seconds. Thread: the recorder's control thread.

#include "audio/capture.h"
#include "journal/discussion_writer.h"
#include "live/link/stamped_command.h"
#include "live/recorder/capture_news.h"

#include <optional>

namespace counterpoint {

class StandingStill {
public:
    /// `writer` and `clock` must outlive it.
    StandingStill(DiscussionWriter& writer, const Clock& clock, std::chrono::milliseconds closes_after)
        : writer_(writer), clock_(clock), closes_after_(closes_after) {}

    /// PauseRecording, ResumeRecording, StopRecording and TakeBackStop are carried out here.
    [[nodiscard]] static bool concerns(const Action& action);

    /// `first_frame`: the recording time at which the take of `capture` begins. An error is a refusal.
    Result<void> carry_out(const StampedCommand& command, Capture& capture, Frame first_frame);

    /// A pause that was asked for and is not written down yet has this reason from now on. False: there is
    /// none, or this may not be its reason.
    [[nodiscard]] bool explain(const std::string& reason);

    /// The take stands still at this frame of the recording.
    void hear_still(Frame at);

    /// Which frame is the last is not known yet: what a person asks for behind a Stop has to wait for it.
    [[nodiscard]] bool stop_asked() const { return stop_asked_.has_value(); }

    /// While a Stop can be taken back: when it closes by itself.
    [[nodiscard]] std::optional<Instant> closes_at() const { return closes_at_; }

    /// It is time to close: nobody took the Stop back, or the sound writer does not answer.
    [[nodiscard]] bool is_over(Instant now) const;

private:
    Result<void> pause(const StampedCommand& command, Capture& capture, Frame first_frame);
    Result<void> resume(const StampedCommand& command, Capture& capture);
    void stop(const StampedCommand& command, Capture& capture);
    Result<void> take_back(const StampedCommand& command, Capture& capture);
    void record_stop(Frame at);
    [[nodiscard]] Instant not_in_the_future(Instant instant) const;

    struct AskedStop {
        Actor by;
        Instant deadline;
    };

    DiscussionWriter& writer_;
    const Clock& clock_;
    std::chrono::milliseconds closes_after_;
    std::optional<Command> pause_asked_;
    std::optional<AskedStop> stop_asked_;
    std::optional<Instant> closes_at_;
};

} // namespace counterpoint
