#include "audio/time_line.h"

#include "audio/frame_time.h"

#include <algorithm>

namespace counterpoint {

void TimeLine::block_arrived(Frame end, Instant at) {
    begins_.add(at, at - duration_of(end, sample_rate_));
    begin_.store(begins_.minimum(), std::memory_order_release);
}

void TimeLine::stand_still(Frame frame) {
    least_.store(frame, std::memory_order_release);
    begin_.store(not_yet, std::memory_order_release);
    begins_ = SlidingMinimum();
}

Frame TimeLine::frame_at(Instant instant) const noexcept {
    const Instant begin = begin_.load(std::memory_order_acquire);
    const Frame least = least_.load(std::memory_order_acquire);
    if (begin == not_yet)
        return least;
    return std::max(least, frames_in(instant - begin, sample_rate_));
}

} // namespace counterpoint
