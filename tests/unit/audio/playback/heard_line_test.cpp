// Which frame is heard at an instant, whatever is on its way to the loudspeaker already.

#include "audio/playback/heard_line.h"

#include <catch2/catch.hpp>

#include <random>

using namespace counterpoint;
using namespace std::chrono_literals;

namespace {
constexpr int rate = 48'000;
const Instant start{1'000s};
constexpr auto block = 10ms;
constexpr Frame frames = 480; // in a block
} // namespace

TEST_CASE("Before anything is heard the recording stands where it was put") {
    HeardLine line(rate);
    CHECK(line.frame_at(start) == 0);
    line.stand_at(12'345);
    CHECK(line.frame_at(start) == 12'345);
    line.note(start + 60ms, frames, 12'345, 1);
    CHECK(line.frame_at(start + 59ms) == 12'345);
    CHECK(line.frame_at(start + 65ms) == 12'345 + 240);
}

TEST_CASE("What has not been handed over is not heard") {
    HeardLine line(rate);
    line.note(start, frames, 0, 1);
    CHECK(line.frame_at(start + 5ms) == 240);
    CHECK(line.frame_at(start + 10s) == frames); // the device hangs
}

TEST_CASE("A seek shows when it is heard, and not before") {
    HeardLine line(rate);
    // 100 ms are always on their way.
    for (int i = 0; i < 20; ++i)
        line.note(start + i * block, frames, i * frames, 1);
    for (int i = 20; i < 40; ++i)
        line.note(start + i * block, frames, 1'000'000 + (i - 20) * frames, 1);
    CHECK(line.frame_at(start + 100ms) == 4'800);
    CHECK(line.frame_at(start + 199ms) == 9'552);
    CHECK(line.frame_at(start + 201ms) == 1'000'048);
    CHECK(line.frame_at(start + 350ms) == 1'007'200);
}

TEST_CASE("A loop of a tenth of a second shows every round") {
    HeardLine line(rate);
    for (int i = 0; i < 40; ++i)
        line.note(start + i * block, frames, (i % 10) * frames, 1);
    for (int i = 20; i < 400; i += 7)
        CHECK(std::abs(line.frame_at(start + i * 1ms) - (i % 100) * 48) <= 1);
}

TEST_CASE("Speed and pause are followed") {
    HeardLine line(rate);
    for (int i = 0; i < 10; ++i)
        line.note(start + i * block, frames, i * 240, 0.5);
    for (int i = 10; i < 20; ++i)
        line.note(start + i * block, frames, 2'400, 0);
    for (int i = 20; i < 30; ++i)
        line.note(start + i * block, frames, 2'400 + (i - 20) * 960, 2);
    CHECK(line.frame_at(start + 50ms) == 1'200);
    CHECK(line.frame_at(start + 150ms) == 2'400);
    CHECK(std::abs(line.frame_at(start + 250ms) - 7'200) <= 1);
}

TEST_CASE("A device that is vague about its latency moves the position by less than a screen shows") {
    HeardLine line(rate);
    std::mt19937 random(42);
    std::uniform_int_distribution<int> jitter(-4'000, 4'000); // microseconds
    Frame before = 0;
    for (int i = 0; i < 2'000; ++i) {
        line.note(start + i * block + std::chrono::microseconds(jitter(random)), frames, i * frames, 1);
        const Frame now = line.frame_at(start + i * block);
        CHECK(now >= before - 48); // never visibly backwards
        if (i > 100)
            CHECK(std::abs(now - i * frames) < 96); // 2 ms
        before = now;
    }
}

TEST_CASE("A sound card whose clock is off by 100 ppm is followed for hours") {
    HeardLine line(rate);
    const auto slow_block = std::chrono::nanoseconds(10'001'000);
    const int blocks = 4 * 3'600 * 100;
    for (int i = 0; i < blocks; ++i)
        line.note(start + i * slow_block, frames, i * frames, 1);
    CHECK(std::abs(line.frame_at(start + (blocks - 10) * slow_block) - (blocks - 10) * frames) < 10);
}
