#pragma once

// What the sound writer's thread tells the control thread, in order.
//
// The capture listener must not wait; it puts a value here and wakes the control thread.
// Thread: the listener's methods on the sound writer's thread, take_all() on the control thread.

#include "audio/capture_listener.h"
#include "base/local_socket.h"

#include <mutex>
#include <variant>
#include <vector>

namespace counterpoint {

struct LossNoticed {
    Frame at = 0; ///< of the take
    Frame frames = 0;
    std::string cause;
};
struct SourceEnded {};
struct DeviceWent {
    Frame at = 0; ///< of the take
    std::string device;
    std::string what;
};
struct PauseBegan {
    Frame at = 0; ///< of the take
};
struct DeviceCame {
    Frame at = 0; ///< of the take
    std::string device;
    std::string as;
};
struct WriteFailed {
    Error error;
};

using CaptureEvent =
    std::variant<LossNoticed, SourceEnded, DeviceWent, DeviceCame, SignalNews, PauseBegan, WriteFailed>;

class CaptureNews final : public CaptureListener {
public:
    /// `waker` must outlive it.
    explicit CaptureNews(Waker& waker) : waker_(waker) {}

    void frames_lost(Frame at, Frame frames, std::string cause) override {
        put(LossNoticed{at, frames, std::move(cause)});
    }
    void source_ended() override { put(SourceEnded{}); }
    void device_lost(Frame at, std::string device, std::string what) override {
        put(DeviceWent{at, std::move(device), std::move(what)});
    }
    void device_returned(Frame at, std::string device, std::string as) override {
        put(DeviceCame{at, std::move(device), std::move(as)});
    }
    void signal_changed(SignalNews news) override { put(news); }
    void paused(Frame at) override { put(PauseBegan{at}); }
    void write_failed(Error error) override { put(WriteFailed{std::move(error)}); }

    [[nodiscard]] std::vector<CaptureEvent> take_all() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(events_, {});
    }

private:
    void put(CaptureEvent event) {
        {
            const std::scoped_lock lock(mutex_);
            events_.push_back(std::move(event));
        }
        waker_.wake();
    }

    Waker& waker_;
    std::mutex mutex_;
    std::vector<CaptureEvent> events_;
};

} // namespace counterpoint
