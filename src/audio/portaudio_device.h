#pragma once

// A microphone or interface, through PortAudio.
//
// Promises: start(), stop() and list_input_devices() return within their deadlines even when the sound server
// hangs; the call that hangs is left behind on a thread of its own and cannot reach the target any more. A
// device that the sound system reports as gone is running() == false within a tenth of a second; start() may
// be called again and looks the device up anew, so one that was plugged in again is found. PortAudio's
// overflow flag is not used: it never fired in trials in which sound was lost. LossDetector finds every loss
// by the clock, with its length. Thread: as CaptureDevice. PortAudio itself is not thread-safe, so one
// PortAudioDevice or listing at a time in a process; all its calls happen on one thread of the device.

#include "audio/capture_device.h"
#include "audio/deadline_thread.h"
#include "base/clock.h"

#include <memory>
#include <string>
#include <vector>

namespace counterpoint {

struct DeviceInfo {
    std::string name; ///< what PortAudioDevice takes
    int channels = 0; ///< that it can deliver, 1 to many
    bool is_default = false;
};

/// Every device that can record. ErrorKind::device if the sound system does not answer.
[[nodiscard]] Result<std::vector<DeviceInfo>> list_input_devices();

class PortAudioDevice final : public CaptureDevice {
public:
    /// `name` as list_input_devices() gives it; "" is whatever the system has as its default when it is
    /// started. `clock` must outlive the process's use of sound (the one SystemClock of main does).
    PortAudioDevice(std::string name, const Clock& clock);
    ~PortAudioDevice() override;

    Result<void> start(SoundFormat format, CaptureTarget& target) override;
    void stop() override;
    [[nodiscard]] bool running() const override;
    [[nodiscard]] std::string name() const override;
    [[nodiscard]] bool keeps_time() const override { return true; }

private:
    struct Stream;

    std::string name_;
    std::shared_ptr<Stream> stream_; ///< shared with the jobs of `thread_`
    DeadlineThread thread_;
};

} // namespace counterpoint
