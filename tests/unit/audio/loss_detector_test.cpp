#include "audio/frame_time.h"
#include "audio/loss_detector.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace counterpoint;
using namespace std::chrono_literals;
using Verdict = LossDetector::Verdict;

namespace {

constexpr int rate = 48'000;
const Instant start{5h};

/// A device that delivers blocks of random size, late by random amounts, with a sample clock that is off; it
/// can lose frames or deliver a backlog. Feeds a detector and adds up what it says.
class Simulation {
public:
    Simulation(unsigned seed, double parts_per_million, Frame largest_block)
        : random_(seed), clock_(1 + parts_per_million * 1e-6), size_(1, largest_block) {}

    /// Plays on for a while.
    void play(std::chrono::nanoseconds duration) {
        const Frame until = captured_ + frames_in(duration, rate);
        while (captured_ < until) {
            const Frame frames = size_(random_);
            captured_ += frames;
            const auto late = std::chrono::microseconds(std::min<std::int64_t>(15'000, lateness_(random_)));
            now_ = std::max(now_, instant_of(captured_) + late);
            deliver(frames, now_);
        }
    }

    void lose(std::chrono::nanoseconds duration) { captured_ += frames_in(duration, rate); }

    /// Nothing arrives for this long, then everything of that time at once, within 20 ms.
    void stall(std::chrono::nanoseconds duration) {
        const Frame until = captured_ + frames_in(duration, rate);
        now_ = instant_of(until);
        while (captured_ < until) {
            const Frame frames = std::min(size_(random_), until - captured_);
            captured_ += frames;
            now_ += 20ms * frames / frames_in(duration, rate);
            deliver(frames, now_);
        }
    }

    /// Frames that were said to be lost, and the frame of the device before which each loss was placed.
    std::vector<Frame> losses;
    std::vector<Frame> places;
    bool holding = false;

    [[nodiscard]] Frame captured() const { return captured_; }

private:
    [[nodiscard]] Instant instant_of(Frame frame) const {
        return start + std::chrono::nanoseconds(
                           static_cast<std::int64_t>(static_cast<double>(frame) * 1e9 / rate / clock_));
    }

    void deliver(Frame frames, Instant at) {
        const Verdict verdict = detector_.block_arrived(frames, at);
        if (verdict == Verdict::holding && !holding)
            held_from_ = captured_ - frames;
        if (verdict == Verdict::lost) {
            losses.push_back(detector_.lost());
            places.push_back(held_from_);
        }
        holding = verdict == Verdict::holding;
    }

    std::mt19937 random_;
    double clock_;
    std::uniform_int_distribution<Frame> size_;
    std::exponential_distribution<double> exponential_{1.0 / 3000};
    std::int64_t lateness_(std::mt19937& random) { return static_cast<std::int64_t>(exponential_(random)); }

    LossDetector detector_{rate};
    Frame captured_ = 0; ///< by the device, lost ones included
    Instant now_ = start;
    Frame held_from_ = 0;
};

} // namespace

TEST_CASE("Jitter, drift and any block size are no loss") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    for (const double drift : {0.0, 100.0, -100.0, 300.0, -300.0})
        for (const Frame largest : {Frame{64}, Frame{480}, Frame{2400}, Frame{4800}}) {
            CAPTURE(drift, largest);
            Simulation device(seed, drift, largest);
            device.play(largest == 64 ? 60s : 600s);
            CHECK(device.losses.empty());
        }
}

TEST_CASE("Sound that is only late is no loss, however late") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    for (const auto stall : {45ms, 200ms, 2'000ms, 15'000ms, 120'000ms}) {
        CAPTURE(stall.count());
        Simulation device(seed, 100, 960);
        for (int i = 0; i < 5; ++i) {
            device.play(3s);
            device.stall(stall);
        }
        device.play(3s);
        CHECK(device.losses.empty());
        CHECK_FALSE(device.holding);
    }
}

TEST_CASE("A loss is found, once, with its length and its place") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    for (const double drift : {0.0, 100.0, -100.0})
        for (const Frame largest : {Frame{480}, Frame{2400}, Frame{4800}})
            for (const auto loss : {60ms, 250ms, 1'000ms, 22'600ms, 600'000ms}) {
                CAPTURE(drift, largest, loss.count());
                Simulation device(seed, drift, largest);
                device.play(20s);
                const Frame at = device.captured();
                device.lose(loss);
                device.play(20s);
                REQUIRE(device.losses.size() == 1);
                // Ten minutes of a clock that is off by 100 ppm are 60 ms on their own.
                const Frame tolerance = 480 + frames_in(loss, rate) / 10'000;
                CHECK(std::abs(device.losses[0] - frames_in(loss, rate)) <= tolerance);
                CHECK(std::abs(device.places[0] - at - frames_in(loss, rate)) <= largest);
            }
}

TEST_CASE("Half a backlog lost: what is missing is told, what came late is not") {
    Simulation device(7, 0, 960);
    device.play(10s);
    device.lose(22'600ms); // thrown away by the sound server while the process was stopped for 45 s
    device.stall(22'400ms);
    device.play(10s);
    REQUIRE(device.losses.size() == 1);
    CHECK(std::abs(device.losses[0] - frames_in(22'600ms, rate)) <= 960);
}

TEST_CASE("Many losses each get their own verdict, and their sum is what is missing") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Simulation device(seed, 0, 960);
    device.play(5s);
    Frame lost = 0;
    for (int i = 0; i < 50; ++i) {
        const auto loss = std::chrono::milliseconds(std::uniform_int_distribution<int>(55, 3'000)(random));
        device.lose(loss);
        lost += frames_in(loss, rate);
        if (random() % 2 == 0)
            device.play(2s);
        else {
            device.play(4s);
            device.stall(std::chrono::milliseconds(std::uniform_int_distribution<int>(1, 5'000)(random)));
        }
        device.play(2s);
    }
    CHECK(device.losses.size() == 50);
    Frame told = 0;
    for (const Frame frames : device.losses)
        told += frames;
    CHECK(std::abs(told - lost) <= 960);
}

TEST_CASE("Small losses together are found, so that time stays true") {
    Simulation device(11, 0, 480);
    device.play(5s);
    for (int i = 0; i < 10; ++i) {
        device.lose(15ms);
        device.play(500ms);
    }
    device.play(12s);
    Frame told = 0;
    for (const Frame frames : device.losses)
        told += frames;
    CHECK(std::abs(told - frames_in(150ms, rate)) <= frames_in(LossDetector::tolerance, rate) + 480);
}

TEST_CASE("At the end of the take a lag that stands still is lost, one that shrinks is not") {
    LossDetector detector(rate);
    Instant now = start;
    for (int i = 0; i < 100; ++i)
        CHECK(detector.block_arrived(480, now += 10ms) == Verdict::flowing);
    CHECK(detector.lost_at_the_end(now) == 0);
    now += 500ms;
    for (int i = 0; i < 40; ++i)
        CHECK(detector.block_arrived(480, now += 10ms) == Verdict::holding);
    CHECK(detector.lost_at_the_end(now) == frames_in(500ms, rate));
    CHECK(detector.lost_at_the_end(now - 300ms) == 0);
}
