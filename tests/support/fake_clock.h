#pragma once

// A clock that stands still until the test moves it.

#include "base/clock.h"

namespace counterpoint::test {

class FakeClock final : public Clock {
public:
    [[nodiscard]] Instant monotonic_now() const override { return instant_; }
    [[nodiscard]] WallTime wall_now() const override { return wall_; }

    void advance(std::chrono::nanoseconds by) {
        instant_ += by;
        wall_ += std::chrono::duration_cast<std::chrono::milliseconds>(by);
    }

private:
    Instant instant_{std::chrono::hours{10}};
    WallTime wall_{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{10}};
};

} // namespace counterpoint::test
