#include "audio/capture_ring.h"
#include "support/scripted_device.h"

#include <catch2/catch.hpp>

#include <random>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {
constexpr SoundFormat stereo{8'000, 2};
constexpr Frame capacity = 8'000 * CaptureRing::seconds;
const Instant start{std::chrono::hours{1}};
} // namespace

TEST_CASE("What goes into the ring comes out in order, with the instant of each block") {
    CaptureRing ring(stereo);
    ring.put(counting_sound(0, 3, 2), start);
    ring.put(counting_sound(3, 2400, 2), start + std::chrono::milliseconds(300));

    CaptureRing::Block block;
    std::vector<std::int16_t> samples;
    REQUIRE(ring.take(block, samples));
    CHECK(block.frames == 3);
    CHECK(block.at == start);
    REQUIRE(ring.take(block, samples));
    CHECK(block.frames == 2400);
    CHECK(block.at == start + std::chrono::milliseconds(300));
    CHECK((samples == counting_sound(0, 2403, 2)));
    CHECK_FALSE(ring.take(block, samples));
}

TEST_CASE("A full ring drops the newest sound, counts it, and says where it is missing") {
    CaptureRing ring(stereo);
    for (Frame first = 0; first < capacity + 1000; first += 500)
        ring.put(counting_sound(first, 500, 2), start);
    CHECK(ring.accepted() == capacity);
    CHECK(ring.dropped() == 1000);
    CHECK(ring.room() == 0);

    CaptureRing::Block block;
    std::vector<std::int16_t> samples;
    Frame taken = 0;
    while (ring.take(block, samples)) {
        CHECK(block.dropped_before == 0);
        taken += block.frames;
    }
    CHECK(taken == capacity);
    CHECK((samples == counting_sound(0, capacity, 2)));

    ring.put(counting_sound(0, 7, 2), start);
    REQUIRE(ring.take(block, samples));
    CHECK(block.dropped_before == 1000);
    CHECK(block.frames == 7);
}

TEST_CASE("More tiny blocks than the ring counts one by one lose no frame") {
    CaptureRing ring(stereo);
    constexpr Frame blocks = CaptureRing::seconds * 1000 + 60'000;
    for (Frame frame = 0; frame < blocks; ++frame)
        ring.put(counting_sound(frame, 1, 2), start);
    CaptureRing::Block block;
    std::vector<std::int16_t> samples;
    while (ring.take(block, samples))
        ;
    ring.put(counting_sound(blocks, 1, 2), start);
    while (ring.take(block, samples))
        ;
    CHECK((samples == counting_sound(0, blocks + 1, 2)));
}

TEST_CASE("One thread puts while another takes, and every frame arrives") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    CaptureRing ring({8'000, 1});
    constexpr Frame total = 200'000;
    std::thread device([&ring, seed] {
        std::mt19937 random(seed);
        std::uniform_int_distribution<Frame> size(1, 600);
        for (Frame first = 0; first < total;) {
            const Frame frames = std::min(size(random), total - first);
            ring.put(counting_sound(first, frames, 1), start);
            first += frames;
        }
    });
    CaptureRing::Block block;
    std::vector<std::int16_t> samples;
    while (samples.size() < static_cast<std::size_t>(total))
        if (!ring.take(block, samples))
            std::this_thread::yield();
    device.join();
    CHECK((samples == counting_sound(0, total, 1)));
}
