// What is heard of one counter.

#include "live/window/counter_region.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

constexpr int rate = 48'000;

std::vector<Counter> at(const std::vector<double>& seconds) {
    std::vector<Counter> counters;
    for (const double second : seconds) {
        counters.emplace_back();
        counters.back().frame = frame_at_seconds(second, rate);
    }
    return counters;
}

PlaybackRegion region(const std::vector<Counter>& counters, std::size_t number, double length = 1'000) {
    const auto found = counter_region(counters, number, frame_at_seconds(length, rate), rate);
    REQUIRE(found.ok());
    return *found;
}

PlaybackRegion seconds(double begin, double end) {
    return {frame_at_seconds(begin, rate), frame_at_seconds(end, rate)};
}

} // namespace

TEST_CASE("A counter is heard from two seconds before it to the next one") {
    const auto counters = at({10, 30, 31, 200});
    CHECK(region(counters, 1) == seconds(8, 30));
    CHECK(region(counters, 2) == seconds(28, 35)); // the next one is too near to have said anything
    CHECK(region(counters, 3) == seconds(29, 91)); // a minute is enough
    CHECK(region(counters, 4, 210) == seconds(198, 210));
}

TEST_CASE("A region stays within the recording") {
    CHECK(region(at({1}), 1) == seconds(0, 61));
    CHECK(region(at({59}), 1, 60) == seconds(57, 60));
}

TEST_CASE("Counters at one time are one moment") {
    CHECK(region(at({10, 10, 40}), 1) == seconds(8, 40));
    CHECK(region(at({10, 10, 40}), 2) == seconds(8, 40));
}

TEST_CASE("A counter that is not there is refused in words") {
    for (const std::size_t number : {std::size_t{0}, std::size_t{2}}) {
        const auto found = counter_region(at({10}), number, 48'000 * 100, rate);
        REQUIRE_FALSE(found.ok());
        CHECK(found.error().what.find("this discussion has 1") != std::string::npos);
    }
    CHECK(counter_region({}, 1, 1, rate).error().what == "This discussion has no counters.");
}
