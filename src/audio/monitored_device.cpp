#include "audio/monitored_device.h"

#include "audio/frame_time.h"

#include <algorithm>

namespace counterpoint {

namespace {
constexpr std::chrono::milliseconds look_every{250};
constexpr int looks_per_attempt = 4;
constexpr std::size_t ring_frames = 48'000; // of 48 kHz a second; most_waiting is well below it at any rate
} // namespace

MonitoredDevice::MonitoredDevice(std::unique_ptr<CaptureDevice> device,
                                 std::unique_ptr<PlaybackDevice> output)
    : device_(std::move(device)), output_(std::move(output)), waiting_(ring_frames) {}

MonitoredDevice::~MonitoredDevice() {
    stop();
}

Result<void> MonitoredDevice::start(SoundFormat format, CaptureTarget& target) {
    stop();
    format_ = format;
    target_ = &target;
    if (auto started = device_->start(format, *this); !started)
        return started;
    stop_asked_ = false;
    looking_ = std::thread([this] { look_after_output(); });
    return {};
}

void MonitoredDevice::stop() {
    {
        const std::lock_guard lock(mutex_);
        stop_asked_ = true;
    }
    wake_.notify_all();
    if (looking_.joinable())
        looking_.join();
    output_->stop();
    device_->stop();
}

/// Real time. The recording first.
void MonitoredDevice::frames_arrived(std::span<const std::int16_t> interleaved, Instant at) noexcept {
    target_->frames_arrived(interleaved, at);
    const auto channels = static_cast<std::size_t>(format_.channels);
    const auto most = static_cast<std::size_t>(frames_in(most_waiting, format_.sample_rate));
    for (std::size_t i = 0; i + channels <= interleaved.size() && waiting_.size_approx() < most;
         i += channels)
        waiting_.try_enqueue({interleaved[i], interleaved[i + channels - 1]});
}

/// Real time.
void MonitoredDevice::fill(std::span<std::int16_t> interleaved, Instant) noexcept {
    std::ranges::fill(interleaved, std::int16_t{0});
    const auto least = static_cast<std::size_t>(frames_in(least_waiting, format_.sample_rate));
    if (!flows_ && waiting_.size_approx() < least)
        return; // a moment of silence now instead of a crackle with every block
    flows_ = true;
    std::array<std::int16_t, 2> frame{};
    for (std::size_t i = 0; i + 2 <= interleaved.size() && flows_; i += 2) {
        flows_ = waiting_.try_dequeue(frame);
        if (flows_)
            std::ranges::copy(frame, interleaved.begin() + static_cast<long>(i));
    }
}

bool MonitoredDevice::asked_to_stop_within(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, time, [this] { return stop_asked_; });
}

void MonitoredDevice::look_after_output() {
    int looks = 0;
    do {
        if (!output_->running() && looks++ % looks_per_attempt == 0)
            (void)output_->start(format_.sample_rate, *this)
                .ok(); // tried again; a recording has no need of it
    } while (!asked_to_stop_within(look_every));
}

} // namespace counterpoint
