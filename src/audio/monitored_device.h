#pragma once

// A device that is also heard: what it delivers is played on headphones while it is recorded.
//
// Promises: the recording never waits for the output and never misses a frame because of it. An output that
// is not there, goes away or hangs is silent and is tried again once a second; nobody but whoever listens
// notices. What is heard is late by a tenth of a second or two; when the two clocks drift apart a tenth of a
// second is left out now and then, in the headphones alone. Not for what the computer plays: it would hear
// itself, again and again.
// Thread: as CaptureDevice. The device's thread fills a ring, the output's callback empties it; a thread of
// this class looks after the output. Both devices share one PortAudioThread, and the output is stopped before
// the device is started again: PortAudio finds a microphone that was plugged in again only when nothing else
// is open.

#include "audio/capture_device.h"
#include "audio/capture_ring.h"
#include "audio/playback/playback_device.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace counterpoint {

class MonitoredDevice final : public CaptureDevice, private CaptureTarget, private PlaybackSource {
public:
    /// Sound that waits for the output: less is silence, more is left out.
    static constexpr std::chrono::milliseconds least_waiting{60};
    static constexpr std::chrono::milliseconds most_waiting{250};

    MonitoredDevice(std::unique_ptr<CaptureDevice> device, std::unique_ptr<PlaybackDevice> output);
    ~MonitoredDevice() override;

    Result<void> start(SoundFormat format, CaptureTarget& target) override;
    void stop() override;
    [[nodiscard]] bool running() const override { return device_->running(); }
    [[nodiscard]] std::string name() const override { return device_->name(); }
    [[nodiscard]] bool keeps_time() const override { return device_->keeps_time(); }
    [[nodiscard]] std::optional<Error> damage() const override { return device_->damage(); }
    [[nodiscard]] std::vector<DeviceNews> take_news() override { return device_->take_news(); }
    [[nodiscard]] std::vector<ChannelKind> channel_kinds() const override { return device_->channel_kinds(); }

private:
    using Frames = moodycamel::ReaderWriterQueue<std::array<std::int16_t, 2>, 8192>;

    void frames_arrived(std::span<const std::int16_t> interleaved, Instant at) noexcept override;
    void source_ended() noexcept override { target_->source_ended(); }
    [[nodiscard]] Frame room() const noexcept override { return target_->room(); }
    void fill(std::span<std::int16_t> interleaved, Instant heard_at) noexcept override;
    void look_after_output();
    bool asked_to_stop_within(std::chrono::milliseconds time);

    std::unique_ptr<CaptureDevice> device_;
    std::unique_ptr<PlaybackDevice> output_;
    SoundFormat format_;
    CaptureTarget* target_ = nullptr; ///< while the device runs
    Frames waiting_;                  ///< left and right
    bool flows_ = false;              ///< of the output's callback

    std::mutex mutex_; ///< no callback takes it
    std::condition_variable wake_;
    bool stop_asked_ = false;
    std::thread looking_;
};

} // namespace counterpoint
