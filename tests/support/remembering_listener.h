#pragma once

// A listener of a capture that remembers everything it was told.
// Thread: told by the sound writer, asked from anywhere.

#include "audio/capture_listener.h"

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

namespace counterpoint::test {

class RememberingListener final : public CaptureListener {
public:
    struct Loss {
        Frame at;
        Frame frames;
        std::string cause;
    };

    void frames_lost(Frame at, Frame frames, std::string cause) override {
        const std::lock_guard lock(mutex_);
        losses_.push_back({at, frames, std::move(cause)});
    }
    void source_ended() override { ++ends; }
    void device_lost(Frame at, std::string, std::string) override {
        lost_at = at;
        ++lost;
    }
    void device_returned(Frame at, std::string, std::string as) override {
        returned_at = at;
        const std::lock_guard lock(mutex_);
        returned_as_ = std::move(as);
        ++returned;
    }
    void signal_changed(SignalNews news) override {
        const std::lock_guard lock(mutex_);
        signal_.push_back(news);
    }
    void paused(Frame at) override { paused_at = at; }
    void write_failed(Error error) override {
        const std::lock_guard lock(mutex_);
        failures_.push_back(std::move(error));
    }

    [[nodiscard]] std::vector<Loss> losses() const {
        const std::lock_guard lock(mutex_);
        return losses_;
    }
    [[nodiscard]] std::vector<SignalNews> signal() const {
        const std::lock_guard lock(mutex_);
        return signal_;
    }
    /// The device that delivered again, last.
    [[nodiscard]] std::string returned_as() const {
        const std::lock_guard lock(mutex_);
        return returned_as_;
    }
    [[nodiscard]] std::vector<Error> failures() const {
        const std::lock_guard lock(mutex_);
        return failures_;
    }

    std::atomic<int> ends{0};
    std::atomic<int> lost{0};
    std::atomic<int> returned{0};
    std::atomic<Frame> paused_at{-1};
    std::atomic<Frame> lost_at{-1};     ///< the last device that was lost
    std::atomic<Frame> returned_at{-1}; ///< the last one that came back

private:
    mutable std::mutex mutex_;
    std::vector<Loss> losses_;
    std::vector<Error> failures_;
    std::vector<SignalNews> signal_;
    std::string returned_as_;
};

} // namespace counterpoint::test
