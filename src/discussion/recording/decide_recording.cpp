#include "discussion/recording/recording_rules.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

Result<void> check_pause_reason(const std::string& reason) {
    if (reason.empty())
        return Error{ErrorKind::invalid,
                     "A pause needs a reason.",
                     {},
                     {},
                     "Say in a word or two why the talk is interrupted."};
    return check_text(reason, "The reason");
}

/// Whether a take of this format may begin now.
Result<void> check_take(const State& state, const SoundFormat& format) {
    if (state.stage == RecordingStage::none)
        return refused("There is no discussion yet.");
    if (kept_in_notes(state))
        return refused("This discussion is kept in written notes; nothing is recorded behind them.",
                       "Record a new discussion in another folder.");
    if (state.stage == RecordingStage::closed)
        return refused("The recording of this discussion is closed; nothing can be added to it.",
                       "Record a new discussion in another folder.");
    if (running_take(state) != nullptr)
        return refused("A take is running already.");
    if (state.imported && !state.takes.empty())
        return refused("This discussion has an imported recording; nothing is recorded behind it.",
                       "Record a new discussion in another folder.");
    if (state.units.empty())
        return refused("No unit was chosen.", "Choose at least one unit.");
    if (format.channels < 1 || format.channels > 2 || format.sample_rate < 8'000 ||
        format.sample_rate > 192'000)
        return invalid(fmt::format("Sound of {} channels at {} Hz cannot be recorded.", format.channels,
                                   format.sample_rate),
                       "Use one or two channels at 8,000 to 192,000 Hz.");
    return {};
}

Result<void> check_import(const ImportRecording& command) {
    if (command.source.name.empty() || command.source.sha256.size() != 64)
        return invalid("An imported recording needs the name of its file and its SHA-256.");
    if (command.frames <= 0)
        return invalid("There is no sound in this file.");
    for (const auto& [text, what] : {std::pair{&command.source.name, "The name of the file"},
                                     {&command.source.form, "The form of the file"},
                                     {&command.source.recorded_with, "The device"},
                                     {&command.source.recorded_on, "The day of the recording"},
                                     {&command.source.missing, "What is missing"}})
        if (auto clean = check_text(*text, what); !clean)
            return clean;
    return {};
}

} // namespace

Decision decide_on(const State& state, Actor /*by*/, const StartTake& command) {
    const SoundFormat& format = command.format;
    if (auto may = check_take(state, format); !may)
        return may.error();
    if (!state.takes.empty() && format != state.takes.front().format)
        return refused("A further take must have the sample rate and channels of the first.");
    return one(TakeStarted{static_cast<int>(state.takes.size()) + 1, next_take_file(state), command.source,
                           format, recorded_frames(state)});
}

/// All at once: a crash leaves either nothing of it in the journal, or a recording that only has to be
/// closed.
Decision decide_on(const State& state, Actor /*by*/, const ImportRecording& command) {
    if (!state.takes.empty())
        return refused("This discussion has a recording already.",
                       "Import the file into a discussion of its own.");
    if (auto may = check_take(state, command.format); !may)
        return may.error();
    if (auto known = check_import(command); !known)
        return known.error();
    const SoundSource source{SourceKind::file, command.source.name};
    std::vector<Event> events;
    events.emplace_back(RecordingImported{command.source});
    events.emplace_back(TakeStarted{1, next_take_file(state), source, command.format, 0});
    events.emplace_back(TakeEnded{1, command.frames, TakeEnding::stopped, command.talk});
    events.emplace_back(RecordingStopped{StopCause::end_of_source, command.frames});
    return events;
}

Decision decide_on(const State& state, Actor /*by*/, const ReportLoss& command) {
    if (running_take(state) == nullptr)
        return refused("No take is running.");
    if (command.frames <= 0 || command.at < running_take(state)->first_frame)
        return invalid("A loss must lie in the take that runs and be longer than nothing.");
    return one(FramesLost{command.at, command.frames, command.cause});
}

Decision decide_on(const State& state, Actor /*by*/, const PauseRecording& command) {
    if (running_take(state) == nullptr || state.stage != RecordingStage::recording)
        return refused("Nothing is being recorded, so there is nothing to pause.");
    if (is_paused(state))
        return refused("The recording is paused already.");
    if (command.at < running_take(state)->first_frame)
        return invalid("A pause must lie in the take that runs.");
    if (auto clean = check_pause_reason(command.reason); !clean)
        return clean.error();
    return one(RecordingPaused{command.at, command.reason});
}

Decision decide_on(const State& state, Actor /*by*/, const ExplainPause& command) {
    if (state.pauses.empty())
        return refused("The recording was not paused, so there is no pause to explain.");
    const Pause& pause = state.pauses.back();
    if (pause.reason == stop_was_taken_back)
        return refused("The last cut was left by a Stop that was taken back, and says so itself.");
    if (auto clean = check_pause_reason(command.reason); !clean)
        return clean.error();
    if (command.reason == pause.reason)
        return refused("The pause has this reason already.");
    return one(PauseExplained{pause.at, command.reason});
}

Decision decide_on(const State& state, Actor /*by*/, const ResumeRecording& /*command*/) {
    if (!is_paused(state))
        return refused("The recording is not paused.");
    return one(RecordingResumed{state.pauses.back().at, state.pauses.back().paused_at});
}

Decision decide_on(const State& state, Actor /*by*/, const EndTake& command) {
    if (running_take(state) == nullptr)
        return refused("No take is running.");
    if (command.frames < 0 || command.ending == TakeEnding::running)
        return invalid("A take ends with a length and a way in which it ended.");
    return one(TakeEnded{running_take(state)->number, command.frames, command.ending, command.talk});
}

Decision decide_on(const State& state, Actor /*by*/, const StopRecording& command) {
    if (state.stage != RecordingStage::recording)
        return refused("Nothing is being recorded.");
    const Take* take = running_take(state);
    if (take == nullptr)
        return one(RecordingStopped{command.cause, recorded_frames(state)});
    if (command.at < take->first_frame)
        return invalid("A recording stops in the take that runs.");
    return one(RecordingStopped{command.cause, command.at});
}

Decision decide_on(const State& state, Actor /*by*/, const TakeBackStop& /*command*/) {
    if (!stop_can_be_taken_back(state))
        return refused(state.stage == RecordingStage::recording
                           ? "The recording was not stopped."
                           : "The recording is ended; its Stop cannot be taken back any more.");
    return one(StopTakenBack{state.stopped_frames, state.stopped_at});
}

Decision decide_on(const State& state, Actor /*by*/, const CloseRecording& command) {
    if (state.stage != RecordingStage::stopped)
        return refused("Only a stopped recording can be closed.");
    if (running_take(state) != nullptr)
        return refused("The take must end before the recording is closed.");
    if (command.recording.frames != recorded_frames(state))
        return refused(fmt::format("The recording holds {} frames, but its takes hold {}.",
                                   command.recording.frames, recorded_frames(state)));
    return one(RecordingClosed{command.recording});
}

} // namespace counterpoint
