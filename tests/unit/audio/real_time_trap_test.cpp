// The audio callback's contract, held by a trap: nothing that can wait happens inside a RealTimeScope.

#include "support/real_time_trap.h"

#include "audio/capture_ring.h"
#include "base/real_time.h"
#include "support/scripted_device.h"

#include <catch2/catch.hpp>

#include <mutex>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("The trap sees allocations, releases and locks, and only where they are forbidden") {
    if (!trap_is_set())
        return; // a sanitizer's build: its own malloc and locks; the other builds hold this
    std::mutex mutex;
    CountedTraps traps;
    {
        const std::lock_guard lock(mutex);
        std::vector<int> allowed(100);
    }
    CHECK(traps.memory() == 0);
    CHECK(traps.locks() == 0);
    int memory = 0;
    int locks = 0;
    {
        const RealTimeScope scope;
        const std::lock_guard lock(mutex);
        std::vector<int>* forbidden = new std::vector<int>(100);
        delete forbidden;
        memory = traps.memory();
        locks = traps.locks();
    }
    CHECK(memory == 4); // two to make it, two to let go
    CHECK(locks == 1);
}

TEST_CASE("Sound is handed over without memory and locks, at any block size and into a full ring") {
    CaptureRing ring({8'000, 2});
    const auto samples = counting_sound(0, 4'800, 2);
    CountedTraps traps;
    {
        const RealTimeScope scope;
        for (int round = 0; round < 100; ++round)
            for (const std::size_t frames : {1U, 3U, 480U, 4'800U})
                ring.put(std::span(samples).first(2 * frames), Instant{std::chrono::milliseconds(round)});
    }
    CHECK(ring.dropped() > 0);
    CHECK(traps.memory() == 0);
    CHECK(traps.locks() == 0);
}
