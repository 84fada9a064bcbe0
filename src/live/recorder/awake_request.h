#pragma once

// Asks that the computer stays awake, without waiting for the answer: asking must not hold up a mark.
// Thread: one thread.

#include "base/sleep_inhibitor.h"

#include <future>
#include <optional>

namespace counterpoint {

class AwakeRequest {
public:
    /// Sends the question; the computer is kept awake until this object is gone.
    void send();

    /// Takes the answer, if it has come since. Returns why the computer may sleep, once.
    [[nodiscard]] std::optional<Error> hear();

    /// Nobody could be asked to keep the computer awake.
    [[nodiscard]] bool was_refused() const { return refused_; }

private:
    std::future<Result<SleepInhibitor>> answer_;
    std::optional<SleepInhibitor> held_;
    bool refused_ = false;
};

} // namespace counterpoint
