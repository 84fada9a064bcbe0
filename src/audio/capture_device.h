#pragma once

// The seam between whatever gives sound (a microphone, a file, a script in a test) and whatever takes it.
//
// Ownership: Capture owns the device; the device keeps a reference to the target from a successful start()
// until stop() has returned, and the target must live at least that long. After stop() the device never
// touches the target again, even if the sound server hangs and a thread of the device had to be left behind.
// Not chosen: a pull interface (`read(frames)`), since every sound system on the three platforms pushes, and
// a file that pushes at its own pace is easy while a microphone that is pulled needs a second ring.

#include "audio/channel_kind.h"
#include "base/clock.h"
#include "base/frame.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace counterpoint {

/// Takes the sound of one device.
/// Thread: the device's own, one at a time; for a microphone that is the real-time thread of the sound
/// system, so every method is real time: no lock, no allocation, no I/O, no logging.
class CaptureTarget {
public:
    virtual ~CaptureTarget() = default;

    /// Sound that follows directly on the call before. `interleaved` holds whole frames, 1 to many, and is
    /// gone when the call returns. `at` is the instant at which the device handed the frames over: never
    /// before the last of them was captured, often later.
    virtual void frames_arrived(std::span<const std::int16_t> interleaved, Instant at) noexcept = 0;

    /// The source has no more sound and will never have (the end of a file). After the last frames.
    virtual void source_ended() noexcept = 0;

    /// Frames that can be taken at this moment. A microphone cannot wait and does not ask; a file does, so
    /// that nothing of it is dropped.
    [[nodiscard]] virtual Frame room() const noexcept = 0;
};

/// A part of a device was lost, or is back, while the device itself goes on.
struct DeviceNews {
    std::string device;
    std::string what; ///< how that was noticed, a sentence
    bool lost = true;
    Instant at{}; ///< when
};

/// Gives sound to one target at a time.
/// Thread: one thread at a time calls start() and stop(); the const methods may be called from any thread.
class CaptureDevice {
public:
    /// Stops first.
    virtual ~CaptureDevice() = default;

    /// Begins to deliver sound in this format; may be called again after stop(), also to get a lost device
    /// back. Fails with ErrorKind::device or ErrorKind::invalid (the format is not the device's); nothing is
    /// running then.
    virtual Result<void> start(SoundFormat format, CaptureTarget& target) = 0;

    /// No call to the target happens after this returns. Never hangs: a sound server that does not answer
    /// within the device's deadline is left to a thread of its own. Does nothing if not started.
    virtual void stop() = 0;

    /// False before start(), after stop(), after the source has ended, and once the system says the device is
    /// lost. True alone does not mean that sound arrives (Capture::sound_arriving).
    [[nodiscard]] virtual bool running() const = 0;

    /// As a person knows it: the device's name or the file's.
    [[nodiscard]] virtual std::string name() const = 0;

    /// Why the source ended before its end, if it did (a damaged file). Known once source_ended() was called.
    [[nodiscard]] virtual std::optional<Error> damage() const { return std::nullopt; }

    /// What there is to tell of its parts since the last call (TwoDevices). Never waits.
    [[nodiscard]] virtual std::vector<DeviceNews> take_news() { return {}; }

    /// What each channel is, left first; empty: microphones.
    [[nodiscard]] virtual std::vector<ChannelKind> channel_kinds() const { return {}; }

    /// True if the frames come from a clock in the world, so that frames which do not come are lost (a
    /// microphone). False if the source waits for whoever takes it, so that nothing of it can be lost (a
    /// file).
    [[nodiscard]] virtual bool keeps_time() const = 0;
};

} // namespace counterpoint
