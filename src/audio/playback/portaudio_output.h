#pragma once

// Loudspeakers or headphones, through PortAudio.
//
// Promises: as PortAudioDevice: start(), stop() and list_output_devices() return within their deadlines even
// when the sound server hangs, and a device that the system reports as gone is running() == false within a
// tenth of a second. Thread: as PlaybackDevice. PortAudio objects that are started at the same time in a
// process share one PortAudioThread.

#include "audio/deadline_thread.h"
#include "audio/playback/playback_device.h"

#include <memory>
#include <string>
#include <vector>

namespace counterpoint {

/// The name of every device that can play. ErrorKind::device if the sound system does not answer.
[[nodiscard]] Result<std::vector<std::string>> list_output_devices();

class PortAudioOutput final : public PlaybackDevice {
public:
    /// `name` as list_output_devices() gives it; "" is whatever the system has as its default when it is
    /// started. `clock` must outlive the process's use of sound.
    PortAudioOutput(std::string name, const Clock& clock,
                    PortAudioThread thread = std::make_shared<DeadlineThread>());
    ~PortAudioOutput() override;

    Result<void> start(int sample_rate, PlaybackSource& source) override;
    void stop() override;
    [[nodiscard]] bool running() const override;
    [[nodiscard]] std::string name() const override;

private:
    struct Stream;

    std::string name_;
    std::shared_ptr<Stream> stream_; ///< shared with the jobs of `thread_`
    PortAudioThread thread_;
};

} // namespace counterpoint
