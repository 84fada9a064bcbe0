#pragma once

// A clock that stands still until the test moves it. Thread: read by any, moved by one.

#include "base/clock.h"

#include <atomic>

namespace counterpoint::test {

class FakeClock final : public Clock {
public:
    [[nodiscard]] Instant monotonic_now() const override {
        return Instant(std::chrono::hours{10}) + std::chrono::nanoseconds(passed_.load());
    }
    [[nodiscard]] WallTime wall_now() const override {
        using namespace std::chrono;
        return sys_days{year{2026} / 11 / 21} + hours{10} +
               duration_cast<milliseconds>(nanoseconds(passed_.load()));
    }

    void advance(std::chrono::nanoseconds by) { passed_ += by.count(); }

private:
    std::atomic<std::chrono::nanoseconds::rep> passed_{0};
};

} // namespace counterpoint::test
