#pragma once

// How the window sends a command of the discussion, and remembers when: what it shows of the discussion lags
// behind by an answer of the recorder. Thread: the window's main thread.

#include "discussion/command.h"
#include "live/controller/command_sink.h"
#include "live/window/window_state.h"

#include <chrono>

namespace counterpoint {

/// Longer than any answer of the recorder on the same machine, shorter than it takes to want an older mark
/// back.
inline constexpr std::chrono::milliseconds settling_time{500};

/// Whether the snapshot shows all that was sent; else its last mark may be the one before.
[[nodiscard]] bool settled(Instant at, const WindowState& window);

/// lead_in: how long before `at` a mark is to stand.
void submit(Actor by, Action action, Instant at, WindowState& window, CommandSink& sink,
            std::chrono::milliseconds lead_in = {});

/// By the assessor.
void submit(Action action, Instant at, WindowState& window, CommandSink& sink,
            std::chrono::milliseconds lead_in = {});

} // namespace counterpoint
