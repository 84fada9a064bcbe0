#include "live/recorder/standing_still.h"

#include "discussion/decide.h"

#include <algorithm>

namespace counterpoint {

namespace {
constexpr std::chrono::seconds stand_still_deadline{3};
} // namespace

bool StandingStill::concerns(const Action& action) {
    return std::holds_alternative<PauseRecording>(action) ||
           std::holds_alternative<ResumeRecording>(action) || std::holds_alternative<StopRecording>(action) ||
           std::holds_alternative<TakeBackStop>(action);
}

Result<void> StandingStill::carry_out(const StampedCommand& command, Capture& capture, Frame first_frame) {
    const Action& action = command.command.action;
    if (std::holds_alternative<PauseRecording>(action))
        return pause(command, capture, first_frame);
    if (std::holds_alternative<ResumeRecording>(action))
        return resume(command, capture);
    if (std::holds_alternative<TakeBackStop>(action))
        return take_back(command, capture);
    stop(command, capture);
    return {};
}

Result<void> StandingStill::pause(const StampedCommand& command, Capture& capture, Frame first_frame) {
    PauseRecording wish = std::get<PauseRecording>(command.command.action);
    wish.at = first_frame;
    if (const auto allowed = decide(writer_.state(), {command.command.by, wish}); !allowed)
        return allowed.error();
    if (pause_asked_)
        return {}; // twice is as good as once
    pause_asked_ = {command.command.by, std::move(wish)};
    capture.pause(not_in_the_future(command.pressed_at));
    return {};
}

bool StandingStill::explain(const std::string& reason) {
    if (!pause_asked_)
        return false;
    Command explained = *pause_asked_;
    std::get<PauseRecording>(explained.action).reason = reason;
    if (!decide(writer_.state(), explained))
        return false;
    pause_asked_ = std::move(explained);
    return true;
}

Result<void> StandingStill::resume(const StampedCommand& command, Capture& capture) {
    if (auto done = writer_.execute(command.command); !done)
        return done.error();
    capture.resume(not_in_the_future(command.pressed_at));
    return {};
}

void StandingStill::stop(const StampedCommand& command, Capture& capture) {
    if (writer_.state().stage == RecordingStage::stopped)
        return; // twice is as good as once
    stop_asked_ = {command.command.by, clock_.monotonic_now() + stand_still_deadline};
    if (is_paused(writer_.state()))
        return record_stop(writer_.state().pauses.back().at);
    if (!pause_asked_) // else it is about to stand still already
        capture.pause(not_in_the_future(command.pressed_at));
}

Result<void> StandingStill::take_back(const StampedCommand& command, Capture& capture) {
    const auto& pauses = writer_.state().pauses;
    const bool in_a_pause = !pauses.empty() && !pauses.back().resumed_at;
    // Before anybody is told that it goes on: what is said then must not be left out.
    if (closes_at_ && !in_a_pause)
        capture.resume(not_in_the_future(command.pressed_at));
    if (auto done = writer_.execute(command.command); !done)
        return done.error();
    closes_at_.reset();
    return {};
}

void StandingStill::hear_still(Frame at) {
    if (pause_asked_) {
        std::get<PauseRecording>(pause_asked_->action).at = at;
        (void)writer_.execute(*pause_asked_);
        pause_asked_.reset();
    }
    if (stop_asked_)
        record_stop(at);
}

void StandingStill::record_stop(Frame at) {
    (void)writer_.execute({stop_asked_->by, StopRecording{StopCause::assessor, at}});
    closes_at_ = clock_.monotonic_now() + closes_after_;
    stop_asked_.reset();
}

bool StandingStill::is_over(Instant now) const {
    return (stop_asked_ && now >= stop_asked_->deadline) || (closes_at_ && now >= *closes_at_);
}

/// A client's clock is ours, but a client may be wrong.
Instant StandingStill::not_in_the_future(Instant instant) const {
    return std::min(instant, clock_.monotonic_now());
}

} // namespace counterpoint
