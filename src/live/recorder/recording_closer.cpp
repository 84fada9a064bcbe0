#include "live/recorder/recording_closer.h"

#include "app/closing.h"
#include "live/recorder/recording_outcome.h"

#include <future>

namespace counterpoint {

namespace {
constexpr std::chrono::seconds last_line_deadline{60}; ///< when the disk is full or slow
} // namespace

/// Runs slow work on a thread of its own. Nobody changes the state meanwhile.
template <typename T, typename Work>
T RecordingCloser::in_background(Work work) {
    auto result = std::async(std::launch::async, [&] {
        T value = work();
        waker_.wake();
        return value;
    });
    while (result.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        meanwhile_();
    return result.get();
}

Result<void> RecordingCloser::make_durable() {
    if (in_background<bool>([this] { return queue_.wait_until_durable(last_line_deadline); }))
        return {};
    return Error{ErrorKind::unwritable, queue_.problem(), {}, {}, {}};
}

Result<void> RecordingCloser::write_everything() {
    // A crash must find in the journal that the take has ended before its file gets another name.
    if (auto durable = make_durable(); !durable)
        return durable;
    auto closed = in_background<Result<ClosedRecording>>(
        [this] { return complete_recording(world_.files, folder_, writer_.state(), shelf_); });
    if (!closed)
        return closed.error();
    if (auto done = writer_.execute({Actor::program, CloseRecording{*closed}}); !done)
        return done.error();
    if (auto durable = make_durable(); !durable)
        return durable;
    return in_background<Result<void>>([this] {
        shelf_.adopt(writer_.state());
        return write_bundle(world_.files, folder_, writer_.state(), world_.clock.wall_now());
    });
}

Result<void> RecordingCloser::close() {
    if (auto done = write_everything(); !done)
        return not_closed(world_.files, folder_, done.error());
    return {};
}

} // namespace counterpoint
