#include "audio/signal_watch.h"

#include <algorithm>
#include <bit>

namespace counterpoint {

namespace {

constexpr int per_second = VoiceActivity::windows_per_second;

constexpr int back_to_life = 3; ///< windows in a row; a crackle is shorter
constexpr int a_pause = 6;      ///< windows that are silent for a reason, not between two periods of a voice
constexpr int silent_pauses_of_suppression = 3;

constexpr float other_side = 2; ///< so many times louder there means: the voice is of the other side
constexpr float faint_phrase = 0.05F;
constexpr std::size_t longest_phrase = 6 * per_second;
constexpr std::size_t shortest_phrase = 5; ///< pitched windows

constexpr std::size_t cut_seconds_watched = 12;
constexpr int cut_seconds_begin = 4; ///< a cough, a laugh or a slammed door is cut in fewer
constexpr int uncut_talk = 10 * per_second;

int windows_in(std::chrono::seconds duration) {
    return static_cast<int>(duration.count()) * per_second;
}

} // namespace

// The voice and how loud it is.

void SignalWatch::Voice::note(bool pitch) {
    recent_ = ((recent_ << 1) | unsigned{pitch}) & 0xF;
    if (pitch && std::popcount(recent_) >= 2)
        left_ = lasts;
    else if (left_ > 0)
        --left_;
    run_ = left_ > 0 ? run_ + 1 : 0;
}

void SignalWatch::Loudness::note(bool talks, bool pitch, float peak) {
    if (talks && pitch)
        peaks_.push_back(peak);
    if (!talks || peaks_.size() >= longest_phrase)
        end_phrase();
}

void SignalWatch::Loudness::end_phrase() {
    if (peaks_.size() >= shortest_phrase) {
        const auto loud =
            peaks_.begin() + static_cast<long>(peaks_.size() - 1 - peaks_.size() / loudest_tenth);
        std::nth_element(peaks_.begin(), loud, peaks_.end());
        phrases_.push_back({static_cast<int>(peaks_.size()), *loud < faint_phrase});
        while (windows_of(phrases_, false) > remembered)
            phrases_.erase(phrases_.begin());
        faint_ = windows_of(phrases_, true);
    }
    peaks_.clear();
}

int SignalWatch::Loudness::windows_of(const std::vector<Phrase>& phrases, bool faint_only) {
    int windows = 0;
    for (const Phrase& phrase : phrases)
        windows += phrase.faint || !faint_only ? phrase.windows : 0;
    return windows;
}

// The watch.

SignalWatch::SignalWatch(SoundFormat format, std::vector<ChannelKind> kinds, SignalPatience patience)
    : patience_(patience), sample_rate_(format.sample_rate),
      window_frames_(static_cast<std::size_t>(format.sample_rate / per_second)) {
    for (int number = 0; number < format.channels; ++number) {
        Channel channel(format.sample_rate);
        channel.samples.reserve(window_frames_);
        channel.cut_seconds.assign(cut_seconds_watched, false);
        if (const auto index = static_cast<std::size_t>(number); index < kinds.size())
            channel.kind = kinds[index];
        channels_.push_back(std::move(channel));
    }
}

void SignalWatch::listen(std::span<const std::int16_t> interleaved, std::vector<SignalNews>& news) {
    const std::size_t count = channels_.size();
    std::size_t frame = 0;
    const std::size_t frames = interleaved.size() / count;
    while (frame < frames) {
        const std::size_t part = std::min(frames - frame, window_frames_ - channels_[0].samples.size());
        for (std::size_t number = 0; number < count; ++number)
            for (std::size_t i = frame; i < frame + part; ++i)
                channels_[number].samples.push_back(interleaved[i * count + number]);
        frame += part;
        if (channels_[0].samples.size() == window_frames_)
            end_window(news);
    }
}

void SignalWatch::skip(Frame frames) {
    frames_ += frames;
    for (Channel& channel : channels_) {
        frames_ += &channel == &channels_[0] ? static_cast<Frame>(channel.samples.size()) : 0;
        channel.samples.clear();
    }
}

void SignalWatch::end_window(std::vector<SignalNews>& news) {
    frames_ += static_cast<Frame>(window_frames_);
    ++windows_;
    for (Channel& channel : channels_) {
        channel.window = channel.activity.listen(channel.samples);
        channel.samples.clear();
    }
    for (Channel& channel : channels_) {
        float elsewhere = 0;
        for (const Channel& other : channels_)
            if (&other != &channel)
                elsewhere = std::max(elsewhere, other.window.rms);
        channel.voice.note(channel.window.pitch && channel.window.rms * other_side >= elsewhere);
    }
    note_talk();
    for (std::size_t number = 0; number < channels_.size(); ++number) {
        bool other_talks = false;
        for (std::size_t other = 0; other < channels_.size(); ++other)
            other_talks = other_talks || (other != number && channels_[other].voice.talks());
        judge(channels_[number], static_cast<int>(number), other_talks, news);
    }
}

void SignalWatch::note_talk() {
    if (channels_.size() != 2)
        return;
    const bool left = channels_[0].voice.talks();
    const bool right = channels_[1].voice.talks();
    Frame& time = left && right ? talk_time_.both : left ? talk_time_.left : talk_time_.right;
    if (!left && !right)
        return;
    time += static_cast<Frame>(window_frames_);
    const Frame began = frames_ - static_cast<Frame>(window_frames_);
    const auto step = static_cast<std::size_t>(began * TalkTime::steps_per_second / sample_rate_);
    talk_time_.steps.resize(std::max(talk_time_.steps.size(), step + 1), Voices::none);
    Voices& heard = talk_time_.steps[step];
    const bool left_too = left || heard == Voices::left || heard == Voices::both;
    const bool right_too = right || heard == Voices::right || heard == Voices::both;
    heard = left_too && right_too ? Voices::both : left_too ? Voices::left : Voices::right;
}

void SignalWatch::judge(Channel& channel, int number, bool other_talks, std::vector<SignalNews>& news) {
    const bool talks = channel.voice.talks();
    if (channel.voice.said_something()) {
        channel.heard = true;
        channel.last_heard = frames_;
        channel.windows_unheard = 0;
    } else {
        ++channel.windows_unheard;
    }

    note_quiet(channel, other_talks);
    tell(channel, number, SignalProblem::dead_microphone,
         dead(channel) ? std::optional(channel.quiet_since) : std::nullopt,
         channel.alive_windows >= per_second, news);
    const bool is_dead = channel.stands[static_cast<std::size_t>(SignalProblem::dead_microphone)];

    const auto unheard_for = channel.heard ? patience_.no_longer_heard : patience_.never_heard;
    const bool missing = !is_dead && channel.windows_unheard >= windows_in(unheard_for);
    tell(channel, number, SignalProblem::voice_missing,
         missing ? std::optional(channel.last_heard) : std::nullopt, channel.windows_unheard == 0 || is_dead,
         news);

    if (windows_ % per_second == 0) {
        channel.cut_seconds.pop_back();
        channel.cut_seconds.insert(channel.cut_seconds.begin(), false);
    }
    channel.talk_since_cut = channel.window.cut ? 0 : channel.talk_since_cut + int{talks};
    if (channel.window.cut)
        channel.cut_seconds.front() = true;
    const auto cut = std::count(channel.cut_seconds.begin(), channel.cut_seconds.end(), true);
    if (cut == 1 && channel.window.cut)
        channel.cut_since = frames_ - static_cast<Frame>(window_frames_);
    tell(channel, number, SignalProblem::clipping,
         cut >= cut_seconds_begin ? std::optional(channel.cut_since) : std::nullopt,
         channel.talk_since_cut >= uncut_talk, news);

    channel.loudness.note(talks, channel.window.pitch, channel.window.peak);
    if (channel.loudness.clear())
        channel.talked_since = frames_;
    tell(channel, number, SignalProblem::level_too_low,
         channel.loudness.too_low() && !is_dead ? std::optional(channel.talked_since) : std::nullopt,
         channel.loudness.clear(), news);
}

void SignalWatch::note_quiet(Channel& channel, bool other_talks) {
    const bool silent = channel.window.peak < dead_peak;
    channel.loud_in_a_row = silent ? 0 : channel.loud_in_a_row + 1;
    if (silent && !channel.quiet) {
        channel.quiet = true;
        channel.quiet_since = frames_ - static_cast<Frame>(window_frames_);
        channel.quiet_windows = channel.quiet_while_other_talks = 0;
    }
    if (channel.quiet && channel.loud_in_a_row >= back_to_life) {
        const bool told = channel.stands[static_cast<std::size_t>(SignalProblem::dead_microphone)];
        if (channel.heard && !told && channel.quiet_windows >= a_pause)
            ++channel.silent_pauses;
        channel.quiet = false;
    }
    if (channel.quiet) {
        ++channel.quiet_windows;
        channel.quiet_while_other_talks += int{other_talks};
    }
    if (!silent)
        ++channel.alive_windows;
    else if (channel.quiet_windows >= per_second)
        channel.alive_windows = 0;
}

bool SignalWatch::dead(const Channel& channel) const {
    if (channel.kind == ChannelKind::computer || !channel.quiet)
        return false;
    const bool suppressed = channel.silent_pauses >= silent_pauses_of_suppression;
    if (channel.quiet_while_other_talks >=
        windows_in(suppressed ? patience_.dead_suppressed : patience_.dead))
        return true;
    if (!channel.heard)
        return channel.quiet_windows >= windows_in(patience_.dead_at_start);
    return channel.quiet_windows >=
           windows_in(suppressed ? patience_.dead_in_suppressed_talk : patience_.dead_in_talk);
}

void SignalWatch::tell(Channel& channel, int number, SignalProblem problem, std::optional<Frame> began,
                       bool over, std::vector<SignalNews>& news) {
    bool& stands = channel.stands[static_cast<std::size_t>(problem)];
    if (!stands && began) {
        stands = true;
        news.push_back({problem, number, true, *began, frames_});
    } else if (stands && !began && over) {
        stands = false;
        news.push_back({problem, number, false, frames_, frames_});
    }
}

} // namespace counterpoint
