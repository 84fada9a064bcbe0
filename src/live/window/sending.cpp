#include "live/window/sending.h"

namespace counterpoint {

bool settled(Instant at, const WindowState& window) {
    return at - window.last_command_at > settling_time;
}

void submit(Actor by, Action action, Instant at, WindowState& window, CommandSink& sink,
            std::chrono::milliseconds lead_in) {
    window.last_command_at = at;
    sink.submit({Command{by, std::move(action)}, at, lead_in});
}

void submit(Action action, Instant at, WindowState& window, CommandSink& sink,
            std::chrono::milliseconds lead_in) {
    submit(Actor::assessor, std::move(action), at, window, sink, lead_in);
}

} // namespace counterpoint
