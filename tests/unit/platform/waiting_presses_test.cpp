#include "platform/waiting_presses.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace std::chrono_literals;

namespace {

/// The display server's time at that instant: milliseconds of the same clock, modulo 2^32.
std::uint32_t server_time(Instant instant) {
    return static_cast<std::uint32_t>(
        std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch()).count());
}

} // namespace

TEST_CASE("A press that waited while the window was drawn keeps the instant at which it happened") {
    const Instant taken{1'000'000ms};
    const Instant now = taken + 60ms;
    const Instant pressed = taken + 10ms;
    CHECK(instant_of_press(server_time(pressed), taken, now) == pressed);
    CHECK(instant_of_press(server_time(now), taken, now) == now);
}

TEST_CASE("Presses keep their order whenever each of them is heard of") {
    const Instant taken{1'000'000ms};
    const std::uint32_t first = server_time(taken + 3ms);
    const std::uint32_t second = first; // within the same millisecond
    CHECK(instant_of_press(first, taken, taken + 5ms + 900us) <=
          instant_of_press(second, taken, taken + 6ms + 100us));
}

TEST_CASE("The server's milliseconds run over after fifty days without moving a press") {
    const Instant taken{std::chrono::milliseconds{(std::int64_t{1} << 32) - 20}};
    const Instant now = taken + 60ms;
    CHECK(instant_of_press(server_time(taken + 5ms), taken, now) == taken + 5ms);
    CHECK(instant_of_press(server_time(taken + 30ms), taken, now) == taken + 30ms);
}

TEST_CASE("A server time that cannot be true is not believed") {
    const Instant taken{1'000'000ms};
    const Instant now = taken + 60ms;
    CHECK_FALSE(instant_of_press(server_time(taken - 100ms), taken, now)); // it would have been taken before
    CHECK_FALSE(instant_of_press(server_time(now + 5ms), taken, now));     // the future
    CHECK_FALSE(instant_of_press(server_time(now - 24h), taken, now));     // another computer's clock
}

TEST_CASE("A press that did not wait counts from its callback") {
    WaitingPresses presses;
    const Instant now{1'000'000ms};
    CHECK(presses.key(24, now) == now);
    CHECK(presses.left_button(now) == now);
}
