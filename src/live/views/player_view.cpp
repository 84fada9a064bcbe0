#include "live/views/player_view.h"

#include "audio/waveform_overview.h"
#include "discussion/marks/counters.h"
#include "discussion/state.h"
#include "live/views/view_model.h"
#include "live/window/counter_region.h"
#include "live/words/finished_words.h"
#include "live/words/shared_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr double back_again =
    1; ///< seconds after a counter's start in which "previous" means the one before it

std::shared_ptr<const PlayerPicture> picture_of(const State& state) {
    auto picture = std::make_shared<PlayerPicture>();
    const SoundFormat format = sound_format(state);
    const Frame length = std::max<Frame>(recorded_frames(state), 1);
    picture->channels = static_cast<std::size_t>(format.channels);
    if (auto columns = parse_overview(state.recording->overview, format.channels))
        picture->columns = std::move(*columns);
    for (const Counter& counter : counters(state)) {
        const Frame pre_roll = frame_at_seconds(counter_pre_roll, format.sample_rate);
        picture->starts.push_back(std::max<Frame>(counter.frame - pre_roll, 0));
        picture->marks.push_back(counter.mark);
        picture->places.push_back(static_cast<double>(counter.frame) / static_cast<double>(length));
    }
    return picture;
}

/// Places of counters relative to what is heard.
void find_neighbours(PlayerView& view, const PlayerPicture& picture, Frame position, int sample_rate) {
    const auto& starts = picture.starts;
    const auto mark_before = [&](auto place) -> std::optional<MarkId> {
        if (place == starts.begin())
            return std::nullopt;
        return picture.marks[static_cast<std::size_t>(place - starts.begin()) - 1];
    };
    const auto next = std::upper_bound(starts.begin(), starts.end(), position);
    view.here = mark_before(next);
    view.previous = mark_before(
        std::lower_bound(starts.begin(), next, position - frame_at_seconds(back_again, sample_rate)));
    if (next != starts.end())
        view.next = picture.marks[static_cast<std::size_t>(next - starts.begin())];
}

void describe_sound(PlayerView& view, const Playback& playback, int channels) {
    view.play_label = playback.step == Playback::Step::starting ? shared_words::starting
                      : playback.status.playing                 ? finished_words::pause
                                                                : finished_words::play;
    view.speed = playback.status.speed == 1 ? finished_words::normal_speed
                                            : fmt::format(finished_words::speed, playback.status.speed);
    view.problem = playback.failure;
    if (view.problem.empty() && !playback.status.device_present)
        view.problem = finished_words::output_gone;
    if (channels != 2)
        return;
    for (const std::size_t channel : {0U, 1U}) {
        const bool muted = playback.status.muted.at(channel);
        view.voices.push_back(
            {fmt::format(finished_words::voice, channel == 0 ? shared_words::left : shared_words::right,
                         muted ? finished_words::muted : finished_words::heard),
             muted});
    }
}

} // namespace

void loop_or_end(const PlayerView& view, const State& state, CommandSink& sink) {
    if (view.loop)
        sink.request(Listen{EndLoopCommand{}});
    else if (view.here)
        loop_counter(state, *view.here, view.playback, sink);
}

PlayerView PlayerViewMaker::make(const Snapshot& snapshot, Instant now) {
    PlayerView view;
    const State& state = *snapshot.state;
    if (!state.recording || snapshot.link != LinkState::finished) {
        state_.reset();
        picture_.reset();
        return view;
    }
    if (state_ != snapshot.state) {
        state_ = snapshot.state;
        picture_ = picture_of(state);
    }
    const SoundFormat format = sound_format(state);
    view.possible = true;
    view.picture = picture_;
    view.length = recorded_frames(state);
    view.playback = snapshot.playback;
    if (view.playback.step != Playback::Step::ready) { // what is asked of it now is kept until it is
        view.playback.status = {};
        view.playback.length = view.length;
        view.playback.format = format;
    }
    const Playback& playback = view.playback;
    const Frame position = playback.position_at(now);
    const double length = static_cast<double>(std::max<Frame>(view.length, 1));
    view.part = static_cast<double>(position) / length;
    view.time = fmt::format(finished_words::time, clock_text(position, format.sample_rate),
                            clock_text(view.length, format.sample_rate));
    describe_sound(view, playback, format.channels);
    find_neighbours(view, *picture_, position, format.sample_rate);
    view.loop_label = finished_words::loop_counter;
    if (const auto& loop = playback.status.loop) {
        view.loop = {static_cast<double>(loop->first) / length, static_cast<double>(loop->second) / length};
        view.loop_label = finished_words::end_loop;
    }
    return view;
}

} // namespace counterpoint
