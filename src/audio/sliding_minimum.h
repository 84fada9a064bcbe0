#pragma once

// The smallest of the values of the last seconds (ten, unless it says otherwise), in constant memory.
//
// Used for one thing: the instant at which frame 0 must have been captured, as each block that arrives tells
// it
// (`instant - duration of all frames so far`). A block can be handed over late but never early, so the
// smallest of these is the best. Ten seconds: a sample clock that is wrong by 100 ppm moves the value by 1 ms
// in that time, and of all blocks of ten seconds one arrives on time. Thread: one at a time.

#include "base/clock.h"

#include <deque>

namespace counterpoint {

class SlidingMinimum {
public:
    explicit SlidingMinimum(std::chrono::seconds window = std::chrono::seconds(10)) : window_(window) {}

    /// `at` must not go back.
    void add(Instant at, Instant value) {
        // A slot per tenth of a second bounds the memory, however many blocks there are.
        const Instant slot = std::chrono::floor<Slot>(at);
        if (!slots_.empty() && slots_.back().begin == slot) {
            if (slots_.back().value <= value)
                return;
            slots_.pop_back();
        }
        while (!slots_.empty() && slots_.back().value >= value)
            slots_.pop_back();
        slots_.push_back({slot, value});
        while (slots_.front().begin + window_ < slot)
            slots_.pop_front();
    }

    [[nodiscard]] bool empty() const { return slots_.empty(); }

    /// Of the window before the last add(). Not for an empty window.
    [[nodiscard]] Instant minimum() const { return slots_.front().value; }

private:
    using Slot = std::chrono::duration<std::int64_t, std::deci>;

    /// Values rise from front to back: one that is later and smaller makes those before it useless.
    struct Entry {
        Instant begin;
        Instant value;
    };
    std::chrono::seconds window_;
    std::deque<Entry> slots_;
};

} // namespace counterpoint
