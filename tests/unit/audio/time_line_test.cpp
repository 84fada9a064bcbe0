#include "audio/frame_time.h"
#include "audio/time_line.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace counterpoint;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 48'000;
const Instant start{5h};

/// A device as it really is: a sample clock that is off, blocks of any size, handed over late by any amount.
struct SimulatedDevice {
    double parts_per_million = 0;

    /// When this frame has been captured, on the monotonic clock.
    [[nodiscard]] Instant captured(Frame frame) const {
        const double seconds = static_cast<double>(frame) / (rate * (1 + parts_per_million * 1e-6));
        return start + std::chrono::nanoseconds(static_cast<std::int64_t>(seconds * 1e9));
    }
};

} // namespace

TEST_CASE("Durations and frames are inverse, also after a week") {
    for (const Frame frames :
         {Frame{0}, Frame{1}, Frame{47'999}, Frame{48'001}, Frame{48'000} * 3600 * 24 * 7 + 12'345})
        for (const int sample_rate : {8'000, 11'025, 44'100, 48'000, 192'000})
            CHECK(frames_in(duration_of(frames, sample_rate), sample_rate) == frames);
    CHECK(duration_of(48'000, 48'000) == 1s);
    CHECK(frames_in(-1s, 48'000) == -48'000);
}

TEST_CASE("Before the first block every instant is frame 0") {
    TimeLine line(rate);
    CHECK(line.frame_at(start) == 0);
    line.block_arrived(480, start + 10ms);
    CHECK(line.frame_at(start) == 0);
    CHECK(line.frame_at(start - 1h) == 0);
    CHECK(line.frame_at(start + 10ms) == 480);
    CHECK(line.frame_at(start + 1s) == 48'000);
}

TEST_CASE("A press is found within 5 ms under jitter, drift and any block size") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (const double drift : {0.0, 100.0, -100.0})
        for (const Frame largest : {Frame{3}, Frame{480}, Frame{2400}, Frame{4800}}) {
            CAPTURE(drift, largest);
            const SimulatedDevice device{drift};
            TimeLine line(rate);
            std::uniform_int_distribution<Frame> size(std::min<Frame>(3, largest), largest);
            // Late by 0 to 20 ms, most often by little, another lateness each 10 ms: what a loaded computer
            // does.
            std::exponential_distribution<double> lateness(1.0 / 3.0);
            std::chrono::microseconds late{0};
            Frame end = 0;
            Instant now = start;
            std::chrono::nanoseconds worst{0};
            while (end < Frame{rate} * (largest == 3 ? 20 : 120)) {
                const Frame begin = end;
                end += size(random);
                if (begin / 480 != end / 480)
                    late = std::chrono::microseconds(
                        static_cast<std::int64_t>(std::min(lateness(random), 20.0) * 1000));
                now = std::max(now, device.captured(end) + late);
                line.block_arrived(end, now);
                if (end < rate)
                    continue; // the first second settles
                const Frame true_frame = end;
                const Frame found = line.frame_at(device.captured(true_frame));
                worst = std::max(worst, duration_of(std::abs(found - true_frame), rate));
            }
            CHECK(worst < 5ms);
        }
}

TEST_CASE("Drift does not add up in an hour") {
    const SimulatedDevice device{-100.0};
    TimeLine line(rate);
    for (Frame end = 480; end < Frame{rate} * 3600; end += 480)
        line.block_arrived(end, device.captured(end) + 1ms);
    const Frame true_frame = Frame{rate} * 3600 - 500;
    // Against the nominal rate alone it would be 360 ms.
    CHECK(std::abs(line.frame_at(device.captured(true_frame)) - true_frame) < rate / 400);
}

TEST_CASE("The line runs on through a gap and is right again where silence fills it") {
    TimeLine line(rate);
    for (Frame end = 480; end <= rate; end += 480)
        line.block_arrived(end, start + duration_of(end, rate));
    CHECK(line.frame_at(start + 4s) == 4 * rate);
    // Three seconds are lost; silence stands for them, and blocks go on after it.
    for (Frame end = 4 * rate + 480; end <= 5 * rate; end += 480)
        line.block_arrived(end, start + duration_of(end, rate));
    CHECK(line.frame_at(start + 4500ms) == 4 * rate + rate / 2);
}
