#pragma once

// A microphone or interface, through PortAudio.
//
// Promises: start(), stop() and list_input_devices() return within their deadlines even when the sound server
// hangs; the call that hangs is left behind on a thread of its own and cannot reach the target any more. A
// device that the sound system reports as gone is running() == false within a tenth of a second; start() may
// be called again and looks the device up anew, so one that was plugged in again is found. A device that
// cannot deliver the asked channels is opened with those it has, and converted: one voice on both sides, or
// the mean of two. PortAudio's overflow flag is not used: it never fired in trials in which sound was lost.
// LossDetector finds every loss by the clock, with its length. Thread: as CaptureDevice. PortAudio itself is
// not thread-safe: all calls of a device happen on its PortAudioThread, and devices that live at the same
// time share one.

#include "audio/capture_device.h"
#include "audio/deadline_thread.h"
#include "base/clock.h"

#include <memory>
#include <string>
#include <vector>

namespace counterpoint {

/// The device name of what the computer plays: the other side of a call in any program. Through PulseAudio or
/// PipeWire's PulseAudio server, whose monitor of the default output has no name in ALSA's list.
inline constexpr const char* computer_sound = "What the computer plays";

struct DeviceInfo {
    std::string name; ///< what PortAudioDevice takes
    ChannelKind kind = ChannelKind::microphone;
    int channels = 0; ///< that it can deliver, 1 to many
    bool is_default = false;
};

/// Every device that can record. ErrorKind::device if the sound system does not answer.
[[nodiscard]] Result<std::vector<DeviceInfo>> list_input_devices();

class PortAudioDevice final : public CaptureDevice {
public:
    /// How much is handed over at a time, about. Every wake-up costs the same three threads, whatever it
    /// brings: with 20 ms PortAudio and PulseAudio's plug-in took 0.36 CPU seconds a minute, with 50 or 100
    /// ms 0.17.
    static constexpr std::chrono::milliseconds usual_period{50};
    /// For whoever hears it at once.
    static constexpr std::chrono::milliseconds short_period{10};

    /// `name` as list_input_devices() gives it; "" is whatever the system has as its default when it is
    /// started; `computer_sound` is that; "pulse:NAME" is the sound server's source of that name, listed or
    /// not. `clock` must outlive the process's use of sound (the one SystemClock of main does).
    PortAudioDevice(std::string name, const Clock& clock,
                    PortAudioThread thread = std::make_shared<DeadlineThread>(),
                    ChannelKind kind = ChannelKind::microphone,
                    std::chrono::milliseconds period = usual_period);
    ~PortAudioDevice() override;

    Result<void> start(SoundFormat format, CaptureTarget& target) override;
    void stop() override;
    [[nodiscard]] bool running() const override;
    [[nodiscard]] std::string name() const override;
    [[nodiscard]] bool keeps_time() const override { return true; }
    [[nodiscard]] std::vector<ChannelKind> channel_kinds() const override { return {kind_, kind_}; }

private:
    struct Stream;

    std::string name_;
    ChannelKind kind_;
    std::chrono::milliseconds period_;
    std::shared_ptr<Stream> stream_; ///< shared with the jobs of `thread_`
    PortAudioThread thread_;
};

} // namespace counterpoint
