#include "audio/sound_writer.h"

#include "audio/frame_time.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {
/// Sound of the moment before a pause is under way for 70 ms, on a busy computer for 200; two devices wait
/// for each other for half a second besides.
constexpr std::chrono::milliseconds last_block_of_a_take{800};
} // namespace

SoundWriter::SoundWriter(CaptureRing& ring, std::unique_ptr<TakeWriter> take, const CaptureDevice& device,
                         CaptureListener& listener, const SignalPatience& patience)
    : ring_(ring), take_(std::move(take)), format_(take_->format()), watched_(device.keeps_time()),
      listener_(listener), losses_(format_.sample_rate), signal_(format_, device.channel_kinds(), patience),
      time_line_(format_.sample_rate) {}

bool SoundWriter::drain() {
    // A file that is played as fast as it is taken would keep an unbounded loop going for ever.
    Frame waiting = ring_.accepted() - taken_;
    const bool anything = waiting > 0;
    CaptureRing::Block block;
    while (waiting > 0) {
        samples_.clear();
        if (!ring_.take(block, samples_))
            break;
        waiting -= block.frames;
        taken_ += block.frames;
        if (!failed_)
            take_block(block, samples_);
    }
    return anything;
}

void SoundWriter::pause(Instant at) {
    pause_from_ = at;
}

void SoundWriter::resume(Instant at) {
    if (paused_)
        resume_from_ = at;
}

void SoundWriter::look_at_pause(Instant now) {
    if (pause_from_ && now - *pause_from_ > last_block_of_a_take)
        stand_still();
}

void SoundWriter::stand_still() {
    pause_from_.reset();
    resume_from_.reset();
    write_held();
    losses_ = LossDetector(format_.sample_rate); // what arrives in the pause, and when, is nothing to it
    device_was_gone_ = false;
    time_line_.stand_still(written());
    paused_ = true;
    listener_.paused(written());
}

/// In a pause nothing is written; the first block behind it ends it.
bool SoundWriter::is_to_be_left_out(const CaptureRing::Block& block) {
    if (!paused_)
        return false;
    if (resume_from_ && block.at > *resume_from_) {
        resume_from_.reset();
        device_was_gone_ = false;
        dropped_told_ += block.dropped_before;
        paused_ = false;
        return false;
    }
    dropped_told_ += block.dropped_before;
    left_out_.fetch_add(block.frames);
    return true;
}

void SoundWriter::take_block(const CaptureRing::Block& block, std::span<const std::int16_t> samples) {
    const bool was_paused = paused_;
    if (is_to_be_left_out(block))
        return;
    if (block.dropped_before > 0 && !was_paused) {
        write_held();
        dropped_told_ += block.dropped_before;
        losses_.frames_accounted(block.dropped_before);
        write_lost(block.dropped_before, ring_full_cause);
    }
    const auto verdict =
        watched_ ? losses_.block_arrived(block.frames, block.at) : LossDetector::Verdict::flowing;
    if (verdict == LossDetector::Verdict::holding) {
        held_.insert(held_.end(), samples.begin(), samples.end());
        return; // a pause then waits for the verdict, or for look_at_pause()
    }
    if (verdict == LossDetector::Verdict::lost)
        write_lost(losses_.lost(), gap_cause(losses_.lost()));
    device_was_gone_ = false;
    write_held();
    write(samples);
    time_line_.block_arrived(written(), block.at);
    if (pause_from_ && block.at >= *pause_from_)
        stand_still();
}

void SoundWriter::write(std::span<const std::int16_t> samples) {
    if (failed_ || samples.empty())
        return;
    if (auto done = take_->write(samples); !done)
        return fail(done.error());
    written_.store(take_->frames(), std::memory_order_release);
    if (!watched_ && format_.channels < 2)
        return; // neither alarms nor who talked for how long
    signal_.listen(samples, signal_news_);
    if (watched_)
        for (const SignalNews& news : signal_news_)
            listener_.signal_changed(news);
    signal_news_.clear();
}

void SoundWriter::write_held() {
    write(held_);
    held_.clear();
}

void SoundWriter::write_lost(Frame frames, std::string cause) {
    if (failed_ || frames <= 0)
        return;
    const Frame at = written();
    if (auto done = take_->write_silence(frames); !done)
        return fail(done.error());
    written_.store(take_->frames(), std::memory_order_release);
    lost_.fetch_add(frames, std::memory_order_acq_rel);
    signal_.skip(frames);
    listener_.frames_lost(at, frames, std::move(cause));
}

std::string SoundWriter::gap_cause(Frame frames) {
    return fmt::format("{} for {:.1f} s",
                       device_was_gone_ ? "the device was gone" : "no sound arrived from the device",
                       seconds_from(frames, format_.sample_rate));
}

void SoundWriter::sync() {
    if (failed_)
        return;
    if (auto synced = take_->sync(); !synced)
        fail(synced.error());
}

Result<Frame> SoundWriter::finish(Instant now, Instant silence_until) {
    const Frame gap = losses_.lost_at_the_end(now);
    write_lost(gap, gap_cause(gap));
    write_held();
    write_lost(ring_.dropped() - dropped_told_, ring_full_cause);
    if (silence_until != Instant{} && written() > 0 && !paused_) {
        const Frame missing = time_line_.frame_at(silence_until) - written();
        write_lost(missing, gap_cause(missing));
    }
    auto length = take_->finish();
    if (length) {
        written_.store(*length, std::memory_order_release);
        stopped_writing_.store(true, std::memory_order_release);
    }
    return length;
}

Frame SoundWriter::frames() const noexcept {
    if (stopped_writing_.load(std::memory_order_acquire) || paused_)
        return written();
    return ring_.accepted() - left_out_.load(std::memory_order_acquire) +
           lost_.load(std::memory_order_acquire);
}

void SoundWriter::fail(const Error& error) {
    failed_ = true;
    stopped_writing_.store(true, std::memory_order_release);
    held_.clear();
    listener_.write_failed(error);
}

} // namespace counterpoint
