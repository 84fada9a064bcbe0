#pragma once

// One take while it is captured: the device, the ring, the sound writer's thread and the take's file.
//
// Promises: once start() has returned, everything the device delivers is written, or told as lost; a device
// that goes away is looked for once a second, and the time without it stands as silence. stop() finishes the
// file before it touches the device again, since a sound server that hangs must not cost the recording.
// Thread: start(), stop() and the destructor belong to one thread; everything else may be called from any
// thread and never waits for device, disk or writer. The listener is called on the sound writer's thread and
// must not call stop() from there.

#include "audio/capture_device.h"
#include "audio/capture_listener.h"
#include "audio/capture_ring.h"
#include "audio/peak_meter.h"
#include "audio/sound_writer.h"
#include "base/clock.h"
#include "base/file_system.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace counterpoint {

struct CaptureOptions {
    /// The take's waveform goes there, if it is not empty and can be made; whole when stop() has succeeded.
    std::string waveform_path = {};
    SignalPatience patience = {};
};

class Capture final : private CaptureTarget {
public:
    /// Makes the take's file (which must not exist) and starts the device. When the device does not start,
    /// the file is gone again. `files`, `clock` and `listener` must outlive the capture.
    [[nodiscard]] static Result<std::unique_ptr<Capture>>
    start(FileSystem& files, const Clock& clock, std::unique_ptr<CaptureDevice> device, SoundFormat format,
          const std::string& take_path, CaptureListener& listener, const CaptureOptions& options = {});

    /// Stops, if that was not done; a failure then has no one to hear it.
    ~Capture() override;

    /// Waits a moment for what was captured until now, writes everything that has arrived, finishes the file,
    /// then closes the device. Returns the take's length in frames, which is exactly what the file holds. If
    /// the device is gone at that moment, silence fills the take up to now. Called again it returns the same.
    Result<Frame> stop();

    /// The take stands still from the block that arrives at `at` on; the listener hears at which frame. The
    /// device goes on, so that levels are seen and it need not be found again.
    void pause(Instant at);

    /// The take goes on with the block that arrives after `at`, at the frame at which it stands. Only once
    /// the listener has heard that it does. The next pause() may follow at once.
    void resume(Instant at);

    /// Frames of this take until now: everything that has arrived, and silence for losses that are known.
    /// Stands still while nothing arrives; for a clock on the screen use frame_at(now).
    [[nodiscard]] Frame frames() const { return writer_.frames(); }

    /// Frames that are in the file; a killed process loses at most what lies between this and frames(), and
    /// the encoder's last block (VirtualSoundFile::create_flac).
    [[nodiscard]] Frame written() const { return writer_.written(); }

    /// The frame of this take that was captured at `instant` (TimeLine). Not meaningful for a file that is
    /// played at PlaySpeed::maximum: its marks are set by frame.
    [[nodiscard]] Frame frame_at(Instant instant) const { return writer_.frame_at(instant); }

    /// False until the first sound has come, at the beginning and behind each pause: frame_at() can then say
    /// no better than "at the first frame".
    [[nodiscard]] bool knows_time() const { return writer_.knows_time(); }

    /// The largest sample of each channel since the last call, 0 to 1. For one caller: asking takes it away.
    [[nodiscard]] std::array<float, 2> take_peaks() { return meter_.take(); }

    /// False while nothing has arrived for a second.
    [[nodiscard]] bool sound_arriving() const;

    /// Why the source ended before its end, if it did; after the listener heard source_ended().
    [[nodiscard]] std::optional<Error> source_damage() const { return device_->damage(); }

    /// For how long voices sounded in each of two channels of this take; after stop().
    [[nodiscard]] TalkTime talk_time() const { return writer_.talk_time(); }

    [[nodiscard]] std::string source_name() const { return device_->name(); }

private:
    enum class DeviceState {
        present,
        gone,      ///< closed; a new start is tried once a second
        returning, ///< started again, nothing has arrived yet
    };

    Capture(const Clock& clock, std::unique_ptr<CaptureDevice> device, std::unique_ptr<TakeWriter> take,
            CaptureListener& listener, const SignalPatience& patience);

    void frames_arrived(std::span<const std::int16_t> interleaved, Instant at) noexcept override;
    void source_ended() noexcept override;
    [[nodiscard]] Frame room() const noexcept override { return ring_.room(); }

    void run();
    bool wait_for_next_round();
    void await_last_sound();
    void take_wishes();
    void watch_device(Instant now);
    void device_went(const char* how, Instant now);

    const Clock& clock_;
    std::unique_ptr<CaptureDevice> device_;
    SoundFormat format_;
    CaptureListener& listener_;
    CaptureRing ring_;
    PeakMeter meter_;
    SoundWriter writer_;
    std::chrono::milliseconds round_; ///< of the sound writer

    std::atomic<Instant> last_arrival_;
    std::atomic<bool> source_ended_{false};

    std::mutex mutex_;
    std::condition_variable wake_;
    bool stop_asked_ = false;
    struct Wish {
        enum class Kind { pause, resume } kind = Kind::pause;
        Instant at{};
    };
    std::vector<Wish> wishes_;        ///< in their order, until the next round
    Result<Frame> length_ = Frame{0}; ///< set by the thread, read after it was joined
    bool stopped_ = false;

    // Of the sound writer's thread only.
    DeviceState device_state_ = DeviceState::present;
    Frame accepted_before_ = 0;              ///< ring_.accepted() in the round before
    std::chrono::nanoseconds silent_for_{0}; ///< without a block, in rounds that really ran
    Instant last_round_;
    Instant next_attempt_;
    std::string lost_device_;

    std::thread thread_; ///< last member: it uses all others
};

} // namespace counterpoint
