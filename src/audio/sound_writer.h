#pragma once

// From the ring into the take: sound that is on time at once, sound after a gap when it is known whether
// something was lost, silence of the same length for what was.
//
// Promises: what the take holds is, frame for frame, what arrived, with silence where frames were lost, each
// told to the listener. After a failed write nothing more is written, the listener is told once, and what
// arrives is thrown away so that the ring never stands full. Thread: drain(), sync() and finish() belong to
// the sound writer's thread; everything const may be called from any thread and never waits.

#include "audio/capture_device.h"
#include "audio/capture_listener.h"
#include "audio/capture_ring.h"
#include "audio/loss_detector.h"
#include "audio/signal_watch.h"
#include "audio/take_writer.h"
#include "audio/time_line.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

class SoundWriter {
public:
    /// `ring` and `listener` must outlive the writer. Of a `device` that keeps time, losses and the signal
    /// are watched; a file can neither lose anything nor be turned up.
    SoundWriter(CaptureRing& ring, std::unique_ptr<TakeWriter> take, const CaptureDevice& device,
                CaptureListener& listener, const SignalPatience& patience = {});

    /// Takes everything that was in the ring when it was called, at most; true if that was anything.
    bool drain();

    /// Makes durable what is written; a failure ends the take like a failed write.
    void sync();

    /// From now on a gap is told with this cause instead of "no sound arrived".
    void device_is_gone() { device_was_gone_ = true; }

    /// The take ends for now with the first block that arrived at `at` or later, and stands still until
    /// resume().
    void pause(Instant at);

    /// The take goes on with the first block that arrives after `at`. Does nothing unless it stands still.
    void resume(Instant at);

    /// After each drain(): a pause that no block will begin, because none arrives, begins now.
    void look_at_pause(Instant now);

    /// Writes what is held back, adds silence up to `silence_until` if that is not Instant{} (the device is
    /// gone and will not deliver the rest), finishes the file. Returns the take's length. Once.
    Result<Frame> finish(Instant now, Instant silence_until);

    /// Frames of this take until now, those still in the ring and silence for lost ones included.
    [[nodiscard]] Frame frames() const noexcept;

    /// Nothing was written yet, or the take stands still.
    [[nodiscard]] bool awaits_sound() const noexcept { return written() == 0 || paused_; }

    /// Frames handed to the file.
    [[nodiscard]] Frame written() const noexcept { return written_.load(std::memory_order_acquire); }

    /// Of two channels. Only once nothing is written any more.
    [[nodiscard]] TalkTime talk_time() const { return signal_.talk_time(); }

    [[nodiscard]] Frame frame_at(Instant instant) const noexcept { return time_line_.frame_at(instant); }
    [[nodiscard]] bool knows_time() const noexcept { return time_line_.begun(); }

private:
    void take_block(const CaptureRing::Block& block, std::span<const std::int16_t> samples);
    void write(std::span<const std::int16_t> samples);
    [[nodiscard]] bool is_to_be_left_out(const CaptureRing::Block& block);
    void stand_still();
    void write_held();
    void write_lost(Frame frames, std::string cause);
    [[nodiscard]] std::string gap_cause(Frame frames);
    void fail(const Error& error);

    static constexpr const char* ring_full_cause = "the computer was too slow to store the sound";

    CaptureRing& ring_;
    std::unique_ptr<TakeWriter> take_;
    SoundFormat format_;
    bool watched_;
    CaptureListener& listener_;
    LossDetector losses_;
    SignalWatch signal_;
    std::vector<SignalNews> signal_news_;
    TimeLine time_line_;
    std::vector<std::int16_t> samples_; ///< of the block in hand
    std::vector<std::int16_t> held_;    ///< samples that wait for the verdict
    Frame taken_ = 0;                   ///< frames out of the ring
    Frame dropped_told_ = 0;            ///< of the ring's dropped frames, those that stand as silence already
    bool device_was_gone_ = false;
    bool failed_ = false;
    std::optional<Instant> pause_from_;
    std::optional<Instant> resume_from_;
    std::atomic<bool> paused_{false};
    std::atomic<Frame> left_out_{0}; ///< frames that arrived in pauses
    std::atomic<Frame> lost_{0};
    std::atomic<Frame> written_{0};
    std::atomic<bool> stopped_writing_{false};
};

} // namespace counterpoint
