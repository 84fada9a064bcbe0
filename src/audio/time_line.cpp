#include "audio/time_line.h"

#include "audio/frame_time.h"

#include <algorithm>

namespace counterpoint {

void TimeLine::block_arrived(Frame end, Instant at) {
    begins_.add(at, at - duration_of(end, sample_rate_));
    begin_.store(begins_.minimum(), std::memory_order_release);
}

Frame TimeLine::frame_at(Instant instant) const noexcept {
    const Instant begin = begin_.load(std::memory_order_acquire);
    if (begin == not_yet)
        return 0;
    return std::max<Frame>(0, frames_in(instant - begin, sample_rate_));
}

} // namespace counterpoint
