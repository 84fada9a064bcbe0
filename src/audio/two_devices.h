#pragma once

// Two devices at once as one device of two channels: a microphone and what the computer plays (a call's other
// side), or two microphones. The first is left and the master of time, the second right (ChannelJoiner).
//
// Promises: the first device's sound is never held up or harmed by the second: while that is silent, hung or
// gone, its channel is silence, and it is looked for once a second. That silence is told by take_news() with
// its begin and its end, also where a microphone only paused for half a second or a moment of it was lost;
// what the computer plays may pause as it likes. A device with two channels gives the mean of both to its
// one. Thread: as CaptureDevice. The two devices fill rings of their own; one thread of this class joins them
// and hands them on, another looks after the second device, since a start may wait for the sound system.

#include "audio/capture_device.h"
#include "audio/capture_ring.h"
#include "base/clock.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace counterpoint {

class ChannelJoiner;

class TwoDevices final : public CaptureDevice {
public:
    struct Part {
        std::unique_ptr<CaptureDevice> device;
        int channels = 1; ///< that this device is opened with, 1 or 2
        ChannelKind kind = ChannelKind::microphone;
    };

    /// `clock` must outlive the device.
    TwoDevices(Part first, Part second, const Clock& clock);
    ~TwoDevices() override;

    /// Two channels only. At the first start both devices must be there; later the second may come when it
    /// can.
    Result<void> start(SoundFormat format, CaptureTarget& target) override;
    void stop() override;
    [[nodiscard]] bool running() const override { return first_.device->running(); }
    [[nodiscard]] std::string name() const override { return first_.device->name(); }
    [[nodiscard]] bool keeps_time() const override { return true; }
    [[nodiscard]] std::vector<ChannelKind> channel_kinds() const override {
        return {first_.kind, second_.kind};
    }
    [[nodiscard]] std::vector<DeviceNews> take_news() override;

private:
    /// Takes one device's sound into a ring.
    class Intake final : public CaptureTarget {
    public:
        explicit Intake(SoundFormat format) : ring(format) {}
        void frames_arrived(std::span<const std::int16_t> interleaved, Instant at) noexcept override {
            ring.put(interleaved, at);
        }
        void source_ended() noexcept override {}
        [[nodiscard]] Frame room() const noexcept override { return ring.room(); }

        CaptureRing ring;
    };

    void join(CaptureTarget& target);
    void look_after_second();
    bool asked_to_stop_within(std::chrono::milliseconds time);
    void tell(bool lost, std::string what, Instant at);
    void tell_what_is_missing(ChannelJoiner& joiner, bool& missing);
    [[nodiscard]] bool told_lost();

    Part first_;
    Part second_;
    const Clock& clock_;
    SoundFormat format_;
    std::unique_ptr<Intake> first_intake_;
    std::unique_ptr<Intake> second_intake_;
    bool started_before_ = false;
    bool second_runs_ = false;

    std::mutex mutex_; ///< guards the next four; no device callback takes it
    std::condition_variable wake_;
    bool stop_asked_ = false;
    std::vector<DeviceNews> news_;
    bool told_lost_ = false; ///< the second device, and not yet that it is back

    std::thread joining_;
    std::thread looking_;
};

} // namespace counterpoint
