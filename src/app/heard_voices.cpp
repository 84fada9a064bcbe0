#include "app/heard_voices.h"

#include "audio/loud_windows.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// Named as `devices` lists it, or a monitor of the sound server's, as that calls it.
bool is_computer(const std::string& device) {
    return device == "What the computer plays" || device.find("onitor") != std::string::npos;
}

bool is_call(const State& state) {
    return !state.takes.empty() && std::all_of(state.takes.begin(), state.takes.end(), [](const Take& take) {
        return take.source.kind == SourceKind::device && take.format.channels == 2 &&
               is_computer(take.source.second) && !is_computer(take.source.name);
    });
}

} // namespace

HeardVoices heard_voices(const Waveform& waveform, const State& state) {
    HeardVoices voices;
    voices.window = loud_window_frames;
    voices.sample_rate = waveform.format().sample_rate;
    voices.heard = loud_windows(waveform);
    if (is_call(state))
        voices.assessor = 0;
    return voices;
}

} // namespace counterpoint
