#pragma once

// The seam between whatever plays sound (loudspeakers, headphones, a script in a test) and whatever gives it:
// the mirror of audio/capture_device.h.
//
// Ownership: the device keeps a reference to the source from a successful start() until stop() has returned;
// the source must live at least that long. After stop() the device never touches the source again, even if
// the sound server hangs and a thread of the device had to be left behind.

#include "base/clock.h"
#include "base/frame.h"
#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>

namespace counterpoint {

/// Gives sound to one device.
/// Thread: the device's own, the real-time thread of the sound system: no lock, no allocation, no I/O, no
/// logging.
class PlaybackSource {
public:
    virtual ~PlaybackSource() = default;

    /// Fills all of `interleaved`: whole frames of two channels, 1 to many. `heard_at` is the instant at
    /// which the first of them will leave the loudspeaker, as well as the device knows.
    virtual void fill(std::span<std::int16_t> interleaved, Instant heard_at) noexcept = 0;
};

/// Plays the sound of one source, always in two channels.
/// Thread: one thread at a time calls start() and stop(); the const methods may be called from any thread.
class PlaybackDevice {
public:
    /// Stops first.
    virtual ~PlaybackDevice() = default;

    /// Begins to ask for sound, `sample_rate` frames a second; may be called again after stop(), also to get
    /// a lost device back. ErrorKind::device on failure; nothing is running then.
    virtual Result<void> start(int sample_rate, PlaybackSource& source) = 0;

    /// No call to the source happens after this returns; what was given and not yet heard is thrown away.
    /// Never hangs: a sound server that does not answer in time is left to a thread of its own.
    virtual void stop() = 0;

    /// False before start(), after stop(), and once the system says the device is lost.
    [[nodiscard]] virtual bool running() const = 0;

    /// As a person knows it.
    [[nodiscard]] virtual std::string name() const = 0;
};

} // namespace counterpoint
