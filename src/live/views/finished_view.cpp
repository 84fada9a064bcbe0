#include "discussion/marks/counters.h"
#include "live/views/view_model.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

std::string why_it_ended(StopCause cause) {
    switch (cause) {
    case StopCause::assessor:
        return "";
    case StopCause::end_of_source:
        return "The recording ended because its source came to an end.";
    case StopCause::disk_reserve:
        return "The recording ended because the disk was nearly full; the rest was needed to close it in "
               "order.";
    case StopCause::sound_lost:
        return "The recording ended because no sound arrived any more.";
    case StopCause::write_failed:
        return "The recording ended because it could not be written any more.";
    case StopCause::crash:
        return "The recorder ended unexpectedly; the recording was closed as it was found.";
    }
    return "";
}

std::string joined_ids(const std::vector<Unit>& units) {
    std::string text;
    for (const Unit& unit : units)
        text += (text.empty() ? "" : ", ") + unit.id;
    return text;
}

} // namespace

FinishedView finished_view(const Snapshot& snapshot) {
    const State& state = *snapshot.state;
    const int rate = sound_format(state).sample_rate;
    FinishedView view;
    view.whole = snapshot.link == LinkState::finished;
    view.folder = snapshot.folder;
    if (view.whole) {
        view.title = "The recording is in its folder";
        view.explanation =
            is_practice(state)
                ? "This was made with the practice sound: every sheet says PRACTICE."
                : "The sound, the counters and the result sheet belong together in this folder.";
    } else {
        view.title = "Closing the recording…";
        view.explanation =
            "The sound is checked and the sheets are written. This takes a moment for a long talk.";
    }

    const std::vector<Counter> all = counters(state);
    view.counter_line = counter_line(all);
    const Frame frames = state.recording ? state.recording->frames : recorded_frames(state);
    view.facts.push_back(fmt::format("{} · {}", state.learner.name, joined_ids(state.units)));
    view.facts.push_back(fmt::format("{} recorded · {} {}", counter_text(frames, rate), all.size(),
                                     all.size() == 1 ? "counter" : "counters"));
    if (state.stopped_by && *state.stopped_by != StopCause::assessor)
        view.facts.push_back(why_it_ended(*state.stopped_by));
    if (const Frame lost = lost_frames(state); lost > 0)
        view.facts.push_back(
            fmt::format("{:.1f} seconds of sound never arrived and stand as silence; the result "
                        "sheet says where.",
                        seconds_from(lost, rate)));
    return view;
}

} // namespace counterpoint
