#pragma once

// What stands on the plan about the sound before it matters: a test of the microphone with its verdict, and
// which microphone stands in when the chosen one is lost. A part of live/views/view_model.h. Thread: plain
// values, pure functions; the window's main thread.

#include "live/controller/command_sink.h"
#include "live/views/meter_view.h"

#include <string>
#include <vector>

namespace counterpoint {

struct PlanView;
struct SetupDraft;
struct Snapshot;

/// As a person knows it: the sound system's own names for what is no microphone by itself say nothing.
[[nodiscard]] std::string microphone_name(const std::string& device);

struct SoundTestView {
    struct Line {
        std::string text; ///< "Left: good"
        bool good = false;
    };

    std::string title;  ///< what to do, what happens, or what was found
    bool warns = false; ///< something is wrong with the sound
    std::vector<Line> lines;
    std::vector<MeterView> meters; ///< while it records
    bool running = false;
    bool possible = false; ///< there is a microphone to be tested
    std::string button;    ///< "Test the sound", "Enough"
    TestSound wish;

    std::string stand_in;      ///< "If lost: USB Audio", "If lost: none"
    std::string next_stand_in; ///< the choice behind that one, "" for none
    bool has_stand_ins = false;
};

[[nodiscard]] SoundTestView sound_test_view(const PlanView& plan, const SetupDraft& setup,
                                            const Snapshot& snapshot);

/// Begins a test, or ends the one that runs.
void test_or_end(const SoundTestView& view, CommandSink& sink);

/// The microphone that stands in for one that was lost, as Record would ask for it: "" for none, or where the
/// chosen one or what there is does not allow it any more.
[[nodiscard]] std::string stand_in_of(const SetupDraft& setup, const Snapshot& snapshot,
                                      const SoundSource& source);

/// That another microphone stands in for the chosen one, a sentence; empty while the chosen one is recorded.
[[nodiscard]] std::string stand_in_sentence(const State& state);

} // namespace counterpoint
