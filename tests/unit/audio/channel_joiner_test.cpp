// Two simulated devices with clocks of their own, much faster than real time; the channels are held against
// each other by cross-correlation of a click track.

#include "audio/channel_joiner.h"
#include "audio/frame_time.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <random>

using namespace counterpoint;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 4'000;
const Instant start{5h};

constexpr double click_every = 4;
constexpr double click_lasts = 0.005;

/// What is heard in the room: a click, unlike itself a little later.
double room_sound(double seconds) {
    const double since = std::fmod(seconds, click_every);
    if (since > click_lasts)
        return 0;
    return 12'000 * std::sin(since * since * 9e5) * std::exp(-since * 300);
}

/// Most of three hours is silence, which need not be worked out sample by sample.
bool sounds_between(double begin, double end) {
    const double since = std::fmod(begin, click_every);
    return since <= click_lasts || since + (end - begin) >= click_every;
}

/// A device that hears the room by a clock of its own and hands it over in blocks, late by some jitter.
class Microphone {
public:
    Microphone(unsigned seed, double parts_per_million, Frame block, std::chrono::microseconds jitter)
        : random_(seed), rate_(rate * (1 + parts_per_million * 1e-6)), block_(block),
          late_(1.0 / static_cast<double>(std::max<std::int64_t>(1, jitter.count()))) {}

    [[nodiscard]] Instant next_at() const { return next_at_; }

    /// The block that is handed over at next_at(), to `take(samples, at)`.
    template <typename Take>
    void deliver(Take take) {
        samples_.assign(static_cast<std::size_t>(block_), 0);
        const double begin = static_cast<double>(frame_ - block_) / rate_;
        if (sounds_between(begin, static_cast<double>(frame_) / rate_))
            for (Frame i = 0; i < block_; ++i)
                samples_[static_cast<std::size_t>(i)] = static_cast<std::int16_t>(
                    std::lround(room_sound(begin + static_cast<double>(i) / rate_)));
        if (!silent)
            take(samples_, next_at_);
        plan_next();
    }

    void plan_next() {
        frame_ += block_;
        const auto due = start + std::chrono::nanoseconds(
                                     static_cast<std::int64_t>(static_cast<double>(frame_) / rate_ * 1e9));
        const auto late = std::chrono::microseconds(
            std::min<std::int64_t>(15'000, static_cast<std::int64_t>(late_(random_))));
        next_at_ = std::max(next_at_, due + late);
    }

    bool silent = false; ///< delivers nothing, as a loopback device does

private:
    std::mt19937 random_;
    double rate_;
    Frame block_;
    std::exponential_distribution<double> late_;
    Frame frame_ = 0;
    Instant next_at_ = start;
    std::vector<std::int16_t> samples_;
};

/// By how many milliseconds the right channel is late, from a piece of both around a click.
double lateness(const std::vector<std::int16_t>& interleaved) {
    constexpr int most = rate / 50; // 20 ms
    const int frames = static_cast<int>(interleaved.size() / 2);
    double best = -1;
    int lag_of_best = 0;
    for (int lag = -most; lag <= most; ++lag) {
        double product = 0;
        for (int i = most; i < frames - most; ++i)
            product += double{1} * interleaved[static_cast<std::size_t>(2 * i)] *
                       interleaved[static_cast<std::size_t>(2 * (i + lag) + 1)];
        if (product > best) {
            best = product;
            lag_of_best = lag;
        }
    }
    return 1000.0 * lag_of_best / rate;
}

/// Plays both devices through a joiner and gathers how late the right channel was at each click.
struct Session {
    Session(Microphone one, Microphone other) : first(std::move(one)), second(std::move(other)) {
        first.plan_next();
        second.plan_next();
    }

    void play_until(Instant end) {
        while (std::min(first.next_at(), second.next_at()) < end) {
            const bool of_first = first.next_at() <= second.next_at();
            Microphone& device = of_first ? first : second;
            const Instant now = device.next_at();
            device.deliver([&](const std::vector<std::int16_t>& samples, Instant at) {
                if (of_first)
                    joiner.first_arrived(samples, at);
                else
                    joiner.second_arrived(samples, at);
            });
            ChannelJoiner::Joined joined;
            while (joiner.join(now, joined))
                take(joined);
            longest_wait = std::max(longest_wait, now - last_out);
        }
    }

    void take(const ChannelJoiner::Joined& joined) {
        last_out = joined.at;
        frames += static_cast<Frame>(joined.interleaved.size()) / 2;
        if (piece.empty() && std::ranges::none_of(joined.interleaved, is_loud)) {
            tail.insert(tail.end(), joined.interleaved.begin(), joined.interleaved.end());
            return shorten_tail();
        }
        for (std::size_t i = 0; i < joined.interleaved.size(); i += 2) {
            const bool loud = is_loud(joined.interleaved[i]);
            if (loud && piece.empty() && tail.size() >= 2 * static_cast<std::size_t>(rate / 20))
                piece.assign(tail.end() - rate / 10, tail.end()); // 50 ms before the click
            if (!piece.empty()) {
                piece.push_back(joined.interleaved[i]);
                piece.push_back(joined.interleaved[i + 1]);
                if (piece.size() >= 2 * static_cast<std::size_t>(rate / 8)) {
                    late.push_back(lateness(piece));
                    piece.clear();
                }
            }
            tail.push_back(joined.interleaved[i]);
            tail.push_back(joined.interleaved[i + 1]);
        }
        shorten_tail();
    }

    void shorten_tail() {
        if (tail.size() > 4 * static_cast<std::size_t>(rate))
            tail.erase(tail.begin(), tail.end() - rate / 5);
    }

    static bool is_loud(std::int16_t sample) { return std::abs(int{sample}) > 1'000; }

    Microphone first;
    Microphone second;
    ChannelJoiner joiner{rate};
    std::vector<std::int16_t> tail;
    std::vector<std::int16_t> piece;
    std::vector<double> late; ///< milliseconds, at each click
    Frame frames = 0;
    Instant last_out = start;
    std::chrono::nanoseconds longest_wait{0};
};

double worst(const std::vector<double>& late) {
    double most = 0;
    for (const double one : late)
        most = std::max(most, std::abs(one));
    return most;
}

} // namespace

TEST_CASE("Three hours of clocks that are 100 ppm apart, and the channels stay within 5 ms") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    Session session(Microphone(seed, 50, 160, 2ms), Microphone(seed + 1, -50, 177, 3ms));
    session.play_until(start + 3h);
    REQUIRE(session.late.size() > 2'600);
    std::cout << "two devices, 3 h, 100 ppm apart: the channels are at most " << worst(session.late)
              << " ms apart\n";
    CHECK(worst(session.late) < 5);
    // Without a correction it would be a second by now; and no frame of the first is missing.
    CHECK(std::abs(session.frames - static_cast<Frame>(3 * 3'600 * rate * (1 + 50e-6))) <= rate);
    CHECK(session.joiner.filled() < rate);
}

TEST_CASE("Devices of any block size, with much jitter and 300 ppm apart, stay within 5 ms after a while") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    for (const auto& [one, other] : {std::pair<Frame, Frame>{12, 400}, {400, 12}, {400, 400}, {40, 80}}) {
        CAPTURE(one, other);
        Session session(Microphone(seed, 150, one, 4ms), Microphone(seed + 1, -150, other, 4ms));
        session.play_until(start + 5min);
        REQUIRE(session.late.size() > 60);
        CHECK(worst({session.late.begin() + 5, session.late.end()}) < 5);
    }
}

TEST_CASE("A device that gives nothing while it is silent does not hold up the other") {
    Session session(Microphone(1, 0, 160, 2ms), Microphone(2, 0, 160, 2ms));
    session.play_until(start + 30s);
    session.second.silent = true;
    session.play_until(start + 90s);
    CHECK(session.longest_wait < ChannelJoiner::patience_while_flowing + 250ms);
    session.second.silent = false;
    const std::size_t before = session.late.size();
    session.play_until(start + 150s);
    CHECK(std::abs(session.frames - 150 * rate) <= rate / 2);
    CHECK(std::abs(session.joiner.filled() - 60 * rate) <= rate / 2);
    REQUIRE(session.late.size() > before + 10);
    CHECK(worst({session.late.begin() + static_cast<long>(before), session.late.end()}) < 5);
}

TEST_CASE("A moment that the second stream lost while it flowed is told with its length") {
    ChannelJoiner joiner(rate);
    ChannelJoiner::Joined joined;
    std::optional<ChannelJoiner::Gap> gap;
    const std::vector<std::int16_t> sound(rate / 50, 1'000);
    for (int block = 0; block < 1'000; ++block) {
        const Instant at = start + 20ms * block;
        joiner.first_arrived(sound, at);
        if (block < 500 || block >= 510) // 0.2 s of the second are lost
            joiner.second_arrived(sound, at);
        while (joiner.join(at, joined)) {
        }
        if (const auto told = joiner.take_gap()) {
            CHECK_FALSE(gap);
            gap = told;
        }
    }
    REQUIRE(gap);
    CHECK(std::chrono::abs(gap->length - 200ms) < 10ms);
    CHECK(gap->from > start + 10s);
    CHECK(gap->from < start + 13s);
    CHECK_FALSE(joiner.missing_since());
}

TEST_CASE("A second device that never delivers gives a channel of silence") {
    Session session(Microphone(1, 0, 160, 2ms), Microphone(2, 0, 160, 2ms));
    session.second.silent = true;
    session.play_until(start + 20s);
    CHECK(std::abs(session.frames - 20 * rate) <= rate / 2);
    CHECK(session.joiner.filled() >= session.frames);
}

TEST_CASE("A loss in either stream is put right, and the first stream is never changed") {
    ChannelJoiner joiner(rate);
    ChannelJoiner::Joined joined;
    Frame out = 0;
    Instant at = start;
    std::int16_t next = 0;
    bool missing = false;
    for (int block = 0; block < 1'000; ++block) {
        at += 20ms;
        std::vector<std::int16_t> samples;
        for (int i = 0; i < rate / 50; ++i)
            samples.push_back(next++);
        joiner.first_arrived(samples, at);
        if (block < 300 || block > 340) // 0.8 s of the second are lost
            joiner.second_arrived(samples, at);
        while (joiner.join(at, joined))
            for (std::size_t i = 0; i < joined.interleaved.size(); i += 2)
                REQUIRE(joined.interleaved[i] == static_cast<std::int16_t>(out++));
        if (joiner.missing_since() && !missing)
            CHECK(std::chrono::abs(*joiner.missing_since() - (start + 301 * 20ms)) <= 60ms);
        missing = missing || joiner.missing_since();
    }
    CHECK(missing);
    CHECK_FALSE(joiner.missing_since());
    CHECK(out >= 1'000 * rate / 50 - rate / 5);
}
