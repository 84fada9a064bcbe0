#include "audio/loss_detector.h"

#include "audio/frame_time.h"

namespace counterpoint {

namespace {
constexpr std::chrono::milliseconds clearly{2}; // jitter of this size does not make a lag "shrink"
}

LossDetector::Verdict LossDetector::block_arrived(Frame frames, Instant at) {
    frames_ += frames;
    const Instant begin = at - duration_of(frames_, sample_rate_);
    if (begins_.empty() || begin <= begins_.minimum() + tolerance) {
        begins_.add(at, begin);
        const bool was_holding = holding_;
        holding_ = false;
        return was_holding ? Verdict::late : Verdict::flowing;
    }
    if (!holding_) {
        holding_ = true;
        held_since_ = shrank_at_ = at;
        smallest_ = begin;
        return Verdict::holding;
    }
    if (begin < smallest_ - clearly)
        shrank_at_ = at;
    smallest_ = std::min(smallest_, begin);
    if (at - shrank_at_ < patience && at - held_since_ < longest_hold)
        return Verdict::holding;

    lost_ = frames_in(lag(), sample_rate_);
    frames_ += lost_;
    holding_ = false;
    begins_.add(at, smallest_ - duration_of(lost_, sample_rate_));
    return Verdict::lost;
}

Frame LossDetector::lost_at_the_end(Instant now) const {
    if (!holding_ || now - shrank_at_ < patience / 4)
        return 0;
    return frames_in(lag(), sample_rate_);
}

} // namespace counterpoint
