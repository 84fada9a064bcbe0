#pragma once

// The two clocks of the product, behind one interface so that tests own time.
//
// Instant: CLOCK_MONOTONIC, comparable between processes of one machine since boot; the only clock from
// which a position in the recording may be taken. WallTime: what the clock on the wall says, written
// beside things and never subtracted (it may be stepped).
// Thread: a Clock may be called from any thread; SystemClock is also safe in the audio callback.

#include <chrono>
#include <string>

namespace counterpoint {

using Instant = std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant monotonic_now() const = 0;
    [[nodiscard]] virtual WallTime wall_now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant monotonic_now() const override;
    [[nodiscard]] WallTime wall_now() const override;
};

/// Minutes that the clock of this computer was, or will be, ahead of UTC at that time: summer time counts.
[[nodiscard]] int minutes_ahead_of_utc(WallTime time);

/// "2026-11-21T10:15:30.123Z" (RFC 3339, UTC, milliseconds).
[[nodiscard]] std::string wall_time_text(WallTime time);

/// The inverse; false if the text is not exactly of that form or no real date.
[[nodiscard]] bool parse_wall_time(std::string_view text, WallTime& time);

} // namespace counterpoint
