#include "live/views/sound_test_view.h"

#include "audio/portaudio_device.h"
#include "live/views/view_model.h"
#include "live/words/plan_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr double test_seconds = 5;

std::string capitalised(std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

void describe(SoundTestView& view, const SoundTest& test) {
    using Step = SoundTest::Step;
    view.running = test.step == Step::recording || test.step == Step::listening;
    for (const TestedChannel& channel : test.channels)
        view.lines.push_back({capitalised(channel.name) + ": " + channel.verdict, channel.good});
    if (test.step == Step::recording)
        for (std::size_t channel = 0; channel < test.levels.size(); ++channel)
            view.meters.push_back(meter_view(meter_name(channel, test.levels.size()), test.levels[channel],
                                             test.levels[channel]));
    const bool good = std::ranges::all_of(test.channels, &TestedChannel::good);
    view.warns = test.step == Step::failed || !good;
    switch (test.step) {
    case Step::none:
        view.title = plan_words::not_tested;
        break;
    case Step::recording:
        view.title = fmt::format(plan_words::speak_now, test.seconds);
        break;
    case Step::listening:
        view.title = plan_words::played_back;
        break;
    case Step::done:
        view.title = view.lines.empty() ? plan_words::test_ended_early
                     : good             ? plan_words::sound_is_good
                                        : plan_words::sound_is_bad;
        break;
    case Step::failed:
        view.title = test.failure;
        break;
    }
}

/// Microphones that may stand in for this one, "" (none) first.
std::vector<std::string> stand_ins(const SoundSource& source, const SoundDevices& devices) {
    std::vector<std::string> names = {""};
    if (source.kind != SourceKind::device || !source.second.empty() || !devices.known)
        return names;
    for (const std::string& name : devices.names)
        if (name != computer_sound && name != source.name)
            names.push_back(name);
    return names;
}

} // namespace

std::string microphone_name(const std::string& device) {
    return device == "pulse" || device == "pipewire" ? plan_words::sound_server
           : device == "default"                     ? plan_words::usual_device
                                                     : device;
}

std::string stand_in_of(const SetupDraft& setup, const Snapshot& snapshot, const SoundSource& source) {
    return std::ranges::count(stand_ins(source, snapshot.devices), setup.stand_in) > 0 ? setup.stand_in : "";
}

SoundTestView sound_test_view(const PlanView& plan, const SetupDraft& setup, const Snapshot& snapshot) {
    SoundTestView view;
    const SoundSource& source = plan.start.source;
    const bool is_of_this = snapshot.sound_test.source == source;
    describe(view, is_of_this ? snapshot.sound_test : SoundTest{});
    view.possible =
        source.kind == SourceKind::device && !plan.microphones.empty() && snapshot.link == LinkState::none;
    if (source.kind != SourceKind::device && !view.running)
        view.title = plan_words::practice_needs_no_test;
    view.button = view.running         ? plan_words::end_test
                  : view.lines.empty() ? plan_words::test
                                       : plan_words::test_again;
    view.wish = {source, test_seconds, {}, true};

    const auto names = stand_ins(source, snapshot.devices);
    view.has_stand_ins = names.size() > 1;
    const std::string chosen = stand_in_of(setup, snapshot, source);
    view.stand_in =
        fmt::format(plan_words::stand_in, chosen.empty() ? plan_words::no_stand_in : microphone_name(chosen));
    const auto place = std::ranges::find(names, chosen);
    view.next_stand_in = place + 1 == names.end() ? names.front() : *(place + 1);
    return view;
}

void test_or_end(const SoundTestView& view, CommandSink& sink) {
    if (view.running)
        sink.request(EndSoundTest{});
    else if (view.possible)
        sink.request(view.wish);
}

std::string stand_in_sentence(const State& state) {
    if (state.takes.empty())
        return {};
    std::string chosen;
    std::string now;
    for (const DeviceOutage& outage : state.health.devices) {
        if (outage.at < state.takes.back().first_frame || outage.returned_as.empty())
            continue;
        if (chosen.empty() && outage.returned_as != outage.device)
            chosen = outage.device;
        if (outage.device == chosen || outage.device == now)
            now = outage.returned_as;
    }
    if (chosen.empty() || now == chosen)
        return {};
    return fmt::format(plan_words::stand_in_recorded, chosen, now);
}

} // namespace counterpoint
