#include "audio/sound_check.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr float faint_voice = 0.05F;   // of its loudest moments
constexpr std::size_t a_word = 5;      // windows with the pitch of a voice
constexpr std::size_t cut_windows = 3; // a cough is cut in fewer

std::optional<SignalProblem> problem_of(const std::vector<VoiceActivity::Window>& windows, float peak) {
    if (peak < dead_peak)
        return SignalProblem::dead_microphone;
    const auto cut = std::ranges::count_if(windows, &VoiceActivity::Window::cut);
    if (static_cast<std::size_t>(cut) >= cut_windows)
        return SignalProblem::clipping;
    std::vector<float> voice;
    for (const VoiceActivity::Window& window : windows)
        if (window.pitch)
            voice.push_back(window.peak);
    if (voice.size() < a_word)
        return SignalProblem::voice_missing;
    std::ranges::sort(voice, std::greater());
    if (voice[voice.size() / loudest_tenth] < faint_voice)
        return SignalProblem::level_too_low;
    return std::nullopt;
}

} // namespace

std::vector<ChannelCheck> check_sound(std::span<const std::int16_t> interleaved, SoundFormat format) {
    const auto channels = static_cast<std::size_t>(format.channels);
    const auto in_window = static_cast<std::size_t>(format.sample_rate / VoiceActivity::windows_per_second);
    std::vector<ChannelCheck> checks;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        VoiceActivity activity(format.sample_rate);
        std::vector<VoiceActivity::Window> windows;
        std::vector<std::int16_t> samples;
        ChannelCheck check;
        for (std::size_t i = channel; i < interleaved.size(); i += channels) {
            samples.push_back(interleaved[i]);
            if (samples.size() < in_window)
                continue;
            windows.push_back(activity.listen(samples));
            check.peak = std::max(check.peak, windows.back().peak);
            samples.clear();
        }
        check.problem = problem_of(windows, check.peak);
        checks.push_back(check);
    }
    return checks;
}

std::string check_text(const ChannelCheck& check) {
    if (!check.problem)
        return "good";
    switch (*check.problem) {
    case SignalProblem::clipping:
        return "Too loud: loud moments are cut off. Turn the microphone down or move away from it.";
    case SignalProblem::dead_microphone:
        return "Nothing is heard at all. Check that the microphone is not muted, and that it is the right "
               "one.";
    case SignalProblem::voice_missing:
        return "No voice was heard. Speak for a few seconds while the test runs.";
    case SignalProblem::level_too_low:
        return "Too quiet. Move the microphone nearer or turn it up.";
    }
    return {};
}

} // namespace counterpoint
