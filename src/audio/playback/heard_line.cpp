#include "audio/playback/heard_line.h"

#include "audio/frame_time.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace counterpoint {

namespace {

std::int64_t nanoseconds(Instant instant) {
    return instant.time_since_epoch().count();
}

// A twentieth of the difference a block: jitter of milliseconds becomes less than a frame's worth of a
// screen, and drift of 100 ppm stays below 20 microseconds.
constexpr double smoothing = 0.05;
constexpr std::int64_t another_line = 50'000'000; // ns: the device was interrupted, do not glide there
constexpr double same_place = 2;                  // frames of rounding

} // namespace

double HeardLine::frames_between(std::int64_t begin, std::int64_t end, double speed) const noexcept {
    return static_cast<double>(end - begin) * speed * sample_rate_ / 1e9;
}

void HeardLine::note(Instant at, Frame frames, Frame position, double speed) noexcept {
    const std::int64_t heard_at = nanoseconds(at);
    const std::int64_t until = heard_at + duration_of(frames, sample_rate_).count();
    bool steady = latest_.speed == speed;
    std::int64_t expected = heard_at;
    if (steady && speed > 0) {
        const double further = static_cast<double>(position - latest_.position);
        expected = latest_.heard_at + std::llround(further / speed * 1e9 / sample_rate_);
        // Whole frames only: the position itself is rounded at speeds that are no whole number.
        const double rounding = same_place / speed * 1e9 / sample_rate_;
        const std::int64_t gap = expected - latest_.until;
        steady = further >= 0 && std::abs(static_cast<double>(gap)) <= rounding + 1e6 &&
                 std::abs(heard_at - expected) < another_line;
    } else if (steady) {
        steady = position == latest_.position;
    }
    if (steady && speed > 0) {
        latest_.heard_at = expected + std::llround(static_cast<double>(heard_at - expected) * smoothing);
        latest_.position = position;
        latest_.until = latest_.heard_at + duration_of(frames, sample_rate_).count();
    } else if (steady) {
        latest_.until = until;
    } else {
        // Not before what is heard until then has ended, whatever the device's word on that.
        const std::int64_t from = std::max(heard_at, latest_.from);
        latest_ = {from, heard_at, position, speed, until};
    }
    publish(!steady);
}

void HeardLine::stand_at(Frame position) noexcept {
    latest_ = {std::numeric_limits<std::int64_t>::min(), 0, position, 0, 0};
    publish(true);
}

void HeardLine::publish(bool begins_new) noexcept {
    const std::uint64_t number = count_.load(std::memory_order_relaxed) - (begins_new ? 0 : 1);
    Shared& shared = stretches_[number % kept];
    version_.store(version_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    // Released one by one, so that whoever sees any of them sees the odd version too.
    shared.from.store(latest_.from, std::memory_order_release);
    shared.heard_at.store(latest_.heard_at, std::memory_order_release);
    shared.position.store(latest_.position, std::memory_order_release);
    shared.speed.store(latest_.speed, std::memory_order_release);
    shared.until.store(latest_.until, std::memory_order_release);
    count_.store(number + 1, std::memory_order_release);
    version_.store(version_.load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

HeardLine::Stretch HeardLine::read(std::uint64_t number) const noexcept {
    const Shared& shared = stretches_[number % kept];
    return {shared.from.load(std::memory_order_acquire), shared.heard_at.load(std::memory_order_acquire),
            shared.position.load(std::memory_order_acquire), shared.speed.load(std::memory_order_acquire),
            shared.until.load(std::memory_order_acquire)};
}

Frame HeardLine::frame_at(Instant now) const noexcept {
    const std::int64_t at = nanoseconds(now);
    for (;;) {
        const std::uint64_t version = version_.load(std::memory_order_acquire);
        if (version % 2 == 1)
            continue; // for as long as some dozen stores take
        const std::uint64_t count = count_.load(std::memory_order_acquire);
        const std::uint64_t oldest = count > kept ? count - kept : 0;
        Stretch heard = read(count - 1);
        for (std::uint64_t number = count - 1; heard.from > at && number > oldest;)
            heard = read(--number);
        if (version_.load(std::memory_order_acquire) != version)
            continue;
        if (heard.speed == 0)
            return heard.position;
        const std::int64_t within = std::max(std::min(at, heard.until), heard.from);
        return heard.position + std::llround(frames_between(heard.heard_at, within, heard.speed));
    }
}

} // namespace counterpoint
