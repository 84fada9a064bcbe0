#pragma once

// What the player panel shows: the recording's waveform with its counters, where it is heard, and what each
// button does. A part of live/views/view_model.h.
//
// Promises: hours of sound and thousands of counters are read once for each state; a frame costs some
// comparisons. Thread: the window's main thread.

#include "audio/waveform.h"
#include "live/controller/command_sink.h"
#include "live/controller/snapshot.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// What of a closed recording does not change while it is heard.
struct PlayerPicture {
    std::size_t channels = 1;
    std::vector<SampleRange> columns; ///< overview_columns a channel, column by column; none: not known
    std::vector<Frame> starts;        ///< from where each counter is listened to, rising
    std::vector<MarkId> marks;        ///< the counters, as in `starts`
    std::vector<double> places;       ///< of the counters, 0 to 1 of the recording, rising
};

struct PlayerView {
    struct Voice {
        std::string label; ///< "Left is heard", "Left is muted"
        bool muted = false;
    };

    bool possible = false;                         ///< a closed recording lies open
    std::string play_label;                        ///< "Play", "Pause", "Starting…"
    std::string time;                              ///< "4:05 of 1:04:05"
    std::string speed;                             ///< "normal speed", "1.25 times the speed"
    std::string problem;                           ///< sentences; empty if all is well
    double part = 0;                               ///< what is heard now, 0 to 1 of the recording
    std::vector<Voice> voices;                     ///< two or none
    std::optional<MarkId> previous;                ///< the counter before what is heard
    std::optional<MarkId> next;                    ///< and behind it
    std::optional<MarkId> here;                    ///< the last one that was reached: it can be looped
    std::string loop_label;                        ///< "Loop counter", "End loop"
    std::optional<std::pair<double, double>> loop; ///< 0 to 1 of the recording
    Frame length = 0;                              ///< of the recording
    Playback playback;                             ///< what the buttons ask of (live/window/listening.h)
    std::shared_ptr<const PlayerPicture> picture;  ///< null while it is not possible
};

/// Round the counter that was reached last, or no more.
void loop_or_end(const PlayerView& view, const State& state, CommandSink& sink);

/// Makes one view after another; remembers the picture of the last state.
class PlayerViewMaker {
public:
    [[nodiscard]] PlayerView make(const Snapshot& snapshot, Instant now);

private:
    std::shared_ptr<const State> state_;
    std::shared_ptr<const PlayerPicture> picture_;
};

} // namespace counterpoint
