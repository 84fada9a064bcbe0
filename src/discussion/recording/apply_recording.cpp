#include "discussion/health/health_rules.h"
#include "discussion/recording/recording_rules.h"

namespace counterpoint {

void apply_to(State& state, const RecordedEvent& recorded, const TakeStarted& event) {
    state.stage = RecordingStage::recording;
    state.stopped_by.reset();
    if (state.imported && event.source != SoundSource{SourceKind::file, state.imported->name})
        state.imported.reset(); // a power cut took its take away, and this one is another
    if (!state.pauses.empty() && !state.pauses.back().resumed_at)
        state.pauses.back().resumed_at = recorded.at; // the recorder died in a pause, and this take ends it
    state.takes.push_back({.number = event.take,
                           .file = event.file,
                           .source = event.source,
                           .format = event.format,
                           .first_frame = event.first_frame,
                           .frames = 0,
                           .ending = TakeEnding::running,
                           .started_at = recorded.at,
                           .ended_at = {}});
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const RecordingImported& event) {
    state.imported = event.source;
}

void apply_to(State& state, const RecordedEvent& recorded, const FramesLost& event) {
    state.losses.push_back({event.at, event.frames, event.cause, recorded.at});
}

void apply_to(State& state, const RecordedEvent& recorded, const RecordingPaused& event) {
    state.pauses.push_back({event.at, event.reason, recorded.at, {}});
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const PauseExplained& event) {
    if (!state.pauses.empty())
        state.pauses.back().reason = event.reason;
}

void apply_to(State& state, const RecordedEvent& recorded, const RecordingResumed& /*event*/) {
    if (!state.pauses.empty())
        state.pauses.back().resumed_at = recorded.at;
}

void apply_to(State& state, const RecordedEvent& recorded, const TakeEnded& event) {
    for (Take& take : state.takes)
        if (take.number == event.take) {
            take.frames = event.frames;
            take.ending = event.ending;
            take.ended_at = recorded.at;
            take.talk = event.talk;
            end_troubles(state, take.first_frame + take.frames, recorded.at);
        }
}

void apply_to(State& state, const RecordedEvent& recorded, const RecordingStopped& event) {
    state.stage = RecordingStage::stopped;
    state.stopped_by = event.cause;
    state.stopped_frames = event.frames;
    state.stopped_at = recorded.at;
}

void apply_to(State& state, const RecordedEvent& recorded, const StopTakenBack& event) {
    state.stage = RecordingStage::recording;
    state.stopped_by.reset();
    if (is_paused(state))
        return; // it was stopped in a pause, which lasts
    state.pauses.push_back({event.at, std::string(stop_was_taken_back), event.stopped_at, recorded.at});
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const RecordingClosed& event) {
    state.stage = RecordingStage::closed;
    state.recording = event.recording;
}

} // namespace counterpoint
