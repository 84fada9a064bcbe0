#include "live/window/listening.h"

#include "discussion/marks/counters.h"
#include "discussion/state.h"
#include "live/controller/command_sink.h"
#include "live/window/counter_region.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace counterpoint {

namespace {

constexpr std::array speeds{0.5, 0.75, 1.0, 1.25, 1.5, 2.0};
constexpr double near_enough = 0.001; // between two speeds that are the same

/// Where a counter stands in time order, 1 for the first; 0 if it does not stand.
std::size_t place_of(const std::vector<Counter>& all, MarkId mark) {
    const auto found =
        std::find_if(all.begin(), all.end(), [mark](const Counter& counter) { return counter.mark == mark; });
    return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()) + 1;
}

} // namespace

Frame Playback::position_at(Instant now) const {
    return std::clamp<Frame>(status.position_at(now, format.sample_rate), 0, length);
}

bool SoundTest::passed() const {
    return step == Step::done && !channels.empty() &&
           std::all_of(channels.begin(), channels.end(), [](const TestedChannel& one) { return one.good; });
}

void play_or_pause(const Playback& playback, CommandSink& sink) {
    if (playback.step == Playback::Step::ready && playback.status.playing)
        sink.request(Listen{PauseCommand{}});
    else
        sink.request(Listen{PlayCommand{}});
}

void seek_to(Frame frame, CommandSink& sink) {
    sink.request(Listen{SeekCommand{std::max<Frame>(frame, 0)}});
}

void seek_by(double seconds, const Playback& playback, Instant now, CommandSink& sink) {
    const auto further = static_cast<Frame>(std::llround(seconds * playback.format.sample_rate));
    seek_to(std::clamp<Frame>(playback.position_at(now) + further, 0, playback.length), sink);
}

void listen_to_counter(const State& state, MarkId mark, CommandSink& sink) {
    const Mark* known = find_mark(state, mark);
    if (known == nullptr || known->withdrawn)
        return;
    const int rate = sound_format(state).sample_rate;
    seek_to(known->points_to - frame_at_seconds(counter_pre_roll, rate), sink);
    sink.request(Listen{PlayCommand{}});
}

void loop_counter(const State& state, MarkId mark, const Playback& playback, CommandSink& sink) {
    const std::vector<Counter> all = counters(state);
    const auto region =
        counter_region(all, place_of(all, mark), recorded_frames(state), sound_format(state).sample_rate);
    if (!region)
        return;
    if (playback.status.loop == std::pair(region->begin, region->end))
        return sink.request(Listen{EndLoopCommand{}});
    sink.request(Listen{LoopCommand{region->begin, region->end}});
    sink.request(Listen{PlayCommand{}});
}

void play_faster(const Playback& playback, CommandSink& sink) {
    for (const double speed : speeds)
        if (speed > playback.status.speed + near_enough)
            return sink.request(Listen{SpeedCommand{speed}});
}

void play_slower(const Playback& playback, CommandSink& sink) {
    for (auto speed = speeds.rbegin(); speed != speeds.rend(); ++speed)
        if (*speed < playback.status.speed - near_enough)
            return sink.request(Listen{SpeedCommand{*speed}});
}

void mute_or_unmute(int channel, const Playback& playback, CommandSink& sink) {
    if (channel >= 0 && channel < playback.format.channels && playback.format.channels == 2)
        sink.request(
            Listen{MuteCommand{channel, !playback.status.muted.at(static_cast<std::size_t>(channel))}});
}

} // namespace counterpoint
