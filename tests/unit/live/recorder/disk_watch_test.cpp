#include "live/recorder/disk_watch.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

TEST_CASE("Minutes left count what the sound needs, and end at the reserve") {
    const DiskWatch watch{{48'000, 1}, 0};
    const std::uint64_t reserve = watch.reserve(0);
    CHECK(watch.minutes_left(reserve, 0, 0) == 0);
    CHECK(watch.minutes_left(reserve - 1, 0, 0) == 0);
    CHECK(watch.minutes_left(0, 0, 0) == 0);
    // Before a minute is measured: 48,000 frames of 2 bytes, 60 times a minute.
    CHECK(watch.minutes_left(reserve + 10 * 5'760'000, 0, 0) == Approx(10));
    // Afterwards: what this take really took.
    CHECK(watch.minutes_left(reserve + 10 * 2'000'000, 4'000'000, 2 * 60 * 48'000) == Approx(10));
}

TEST_CASE("Several takes need their space once more, to be joined") {
    const DiskWatch one{{48'000, 2}, 0};
    const DiskWatch several{{48'000, 2}, 100'000'000};
    CHECK(several.reserve(50'000'000) == one.reserve(50'000'000) + 150'000'000);
    const std::uint64_t free = several.reserve(0) + 23'040'000;
    CHECK(several.minutes_left(free, 0, 0) == Approx(1));
}

TEST_CASE("The room that is left is rounded down, in words") {
    using Catch::StartsWith;
    CHECK_THAT(room_sentence(14.99), StartsWith("The disk has room for 14 more minutes;"));
    CHECK_THAT(room_sentence(1.99), StartsWith("The disk has room for 1 more minute;"));
    CHECK_THAT(room_sentence(0.99), StartsWith("The disk has room for less than a minute;"));
    CHECK_THAT(room_sentence(0), StartsWith("The disk has room for less than a minute;"));
}
