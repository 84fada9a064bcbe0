#pragma once

// A chosen device, and another one that stands in when the chosen one is lost and does not come back.
//
// Promises: the chosen device is given three attempts (Capture makes one a second) before the other is
// started; what was lost by then stands as silence like any loss. Whichever was started first stays until it
// is lost itself: a recording that hops between microphones by itself helps nobody. name() is the one that
// gives sound now. Thread: as CaptureDevice.

#include "audio/capture_device.h"

#include <atomic>
#include <memory>

namespace counterpoint {

class FallbackDevice final : public CaptureDevice {
public:
    FallbackDevice(std::unique_ptr<CaptureDevice> chosen, std::unique_ptr<CaptureDevice> fallback)
        : chosen_(std::move(chosen)), fallback_(std::move(fallback)), current_(chosen_.get()) {}

    /// The first start is of the chosen device alone: a wrong choice must be seen, not covered up.
    Result<void> start(SoundFormat format, CaptureTarget& target) override {
        if (auto started = chosen_->start(format, target); started) {
            current_ = chosen_.get();
            started_before_ = true;
            failures_ = 0;
            return started;
        } else if (!started_before_ || ++failures_ < attempts) {
            return started;
        }
        auto started = fallback_->start(format, target);
        if (started)
            current_ = fallback_.get();
        return started;
    }

    void stop() override { current_.load()->stop(); }
    [[nodiscard]] bool running() const override { return current_.load()->running(); }
    [[nodiscard]] std::string name() const override { return current_.load()->name(); }
    [[nodiscard]] bool keeps_time() const override { return true; }
    [[nodiscard]] std::vector<DeviceNews> take_news() override { return current_.load()->take_news(); }
    [[nodiscard]] std::vector<ChannelKind> channel_kinds() const override { return chosen_->channel_kinds(); }

private:
    static constexpr int attempts = 3;

    std::unique_ptr<CaptureDevice> chosen_;
    std::unique_ptr<CaptureDevice> fallback_;
    std::atomic<CaptureDevice*> current_; ///< asked from any thread
    bool started_before_ = false;
    int failures_ = 0; ///< of the chosen device since it last gave sound
};

} // namespace counterpoint
