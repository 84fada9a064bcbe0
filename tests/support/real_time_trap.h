#pragma once

// A program that links real_time_trap.cpp cannot allocate, free or lock inside a RealTimeScope: it aborts,
// or, while a CountedTraps lives, counts. Thread: any.

namespace counterpoint::test {

/// What marked code did on this thread while it lives, instead of an end of the program.
class CountedTraps {
public:
    CountedTraps() noexcept;
    ~CountedTraps();
    CountedTraps(const CountedTraps&) = delete;
    CountedTraps& operator=(const CountedTraps&) = delete;

    [[nodiscard]] int memory() const noexcept;
    [[nodiscard]] int locks() const noexcept;
};

/// False in builds with sanitizers, which have a malloc and locks of their own.
[[nodiscard]] bool trap_is_set() noexcept;

} // namespace counterpoint::test
