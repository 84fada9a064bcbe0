#include "audio/channel_joiner.h"

#include "audio/frame_time.h"

#include <samplerate.h>

#include <algorithm>
#include <cmath>

namespace counterpoint {

namespace {

constexpr double steering_seconds = 5;  ///< in which an error would be put right by the ratio
constexpr double smoothing_seconds = 1; ///< of the error, so that the jitter of single blocks is not heard
constexpr double most_steering = 0.003; ///< five hundredths of a semitone
constexpr std::chrono::milliseconds far_off{60};
constexpr std::chrono::milliseconds far_off_for{500};
constexpr std::chrono::milliseconds settling{300};
constexpr std::chrono::milliseconds well_settled{10};
constexpr double look_ahead = 64; ///< frames that the resampler wants beyond those it is asked for; it has 20

} // namespace

void ChannelJoiner::StreamClock::block_arrived(Frame end, Instant at) {
    begins_.add(at, at - duration_of(end, sample_rate_));
}

Instant ChannelJoiner::StreamClock::instant_of(Frame frame) const {
    return begins_.minimum() + duration_of(frame, sample_rate_);
}

Frame ChannelJoiner::StreamClock::frame_at(Instant instant) const {
    return frames_in(instant - begins_.minimum(), sample_rate_);
}

ChannelJoiner::ChannelJoiner(int sample_rate)
    : sample_rate_(sample_rate), resampler_(nullptr, &src_delete), first_clock_(sample_rate),
      second_clock_(sample_rate) {
    int error = 0;
    resampler_.reset(src_new(SRC_SINC_FASTEST, 1, &error));
    if (resampler_)
        src_set_ratio(resampler_.get(), 1);
}

ChannelJoiner::~ChannelJoiner() = default;

void ChannelJoiner::first_arrived(std::span<const std::int16_t> samples, Instant at) {
    first_arrived_ += static_cast<Frame>(samples.size());
    first_clock_.block_arrived(first_arrived_, at);
    first_.push_back({{samples.begin(), samples.end()}, at});
}

void ChannelJoiner::second_arrived(std::span<const std::int16_t> samples, Instant at) {
    if (dry_) {
        dry_ = false;
        missing_since_.reset();
        second_clock_.begin_anew();
        settle_until_ = first_done_ + frames_in(settling, sample_rate_);
    }
    second_arrived_ += static_cast<Frame>(samples.size());
    second_clock_.block_arrived(second_arrived_, at);
    for (const std::int16_t sample : samples)
        second_.push_back(static_cast<float>(sample));
}

bool ChannelJoiner::join(Instant now, Joined& joined) {
    if (first_.empty())
        return false;
    const std::size_t frames = first_.front().samples.size();
    if (!dry_)
        steer(static_cast<Frame>(frames));
    const std::size_t wanted = wanted_for(frames);
    if (waiting() < wanted) {
        if (now - first_.front().at < (dry_ ? patience : patience_while_flowing))
            return false;
        if (!dry_)
            missing_since_ = first_.front().at;
        fill(wanted - waiting());
    }
    resample(frames);

    const Block block = std::move(first_.front());
    first_.pop_front();
    first_done_ += static_cast<Frame>(frames);
    joined.at = block.at;
    joined.interleaved.clear();
    for (std::size_t i = 0; i < frames; ++i) {
        joined.interleaved.push_back(block.samples[i]);
        joined.interleaved.push_back(
            static_cast<std::int16_t>(std::lround(std::clamp(resampled_[i], -32'768.0F, 32'767.0F))));
    }
    return true;
}

void ChannelJoiner::steer(Frame frames) {
    const Instant captured = first_clock_.instant_of(first_done_);
    const double error = static_cast<double>(second_clock_.frame_at(captured)) - position_;
    const bool far = std::abs(error) > static_cast<double>(frames_in(far_off, sample_rate_));
    const bool settles = first_done_ < settle_until_;
    wrong_for_ = far ? wrong_for_ + frames : 0;
    if (wrong_for_ > frames_in(far_off_for, sample_rate_) ||
        (settles && std::abs(error) > static_cast<double>(frames_in(well_settled, sample_rate_)))) {
        if (error < 0 && !settles)
            gap_ =
                Gap{first_.front().at - far_off_for, duration_of(static_cast<Frame>(-error), sample_rate_)};
        jump(error);
        error_ = 0;
        wrong_for_ = 0;
    } else if (!far) {
        const double part = static_cast<double>(frames) / sample_rate_ / smoothing_seconds;
        error_ += (error - error_) * std::min(1.0, part);
    }
    step_ = 1 + std::clamp(error_ / sample_rate_ / steering_seconds, -most_steering, most_steering);
}

/// Forward over frames that come too late, or back by silence for those that never came.
void ChannelJoiner::jump(double frames) {
    if (frames > 0) {
        const auto over = std::min(waiting(), static_cast<std::size_t>(frames));
        head_ += over;
        position_ += static_cast<double>(over);
        taken_ += static_cast<double>(over);
    } else {
        const auto back = static_cast<std::size_t>(-frames);
        second_.insert(second_.begin() + static_cast<long>(head_), back, 0.0F);
        position_ -= static_cast<double>(back);
        taken_ -= static_cast<double>(back);
        filled_ += static_cast<Frame>(back);
    }
}

void ChannelJoiner::fill(std::size_t samples) {
    dry_ = true;
    error_ = 0;
    step_ = 1;
    second_.insert(second_.end(), samples, 0.0F);
    second_arrived_ += static_cast<Frame>(samples);
    filled_ += static_cast<Frame>(samples);
}

/// So much of the second is needed for these frames, and no more: what the resampler holds cannot be jumped
/// over.
std::size_t ChannelJoiner::wanted_for(std::size_t frames) const {
    const double end = position_ + static_cast<double>(frames) * std::max(step_, step_before_) + look_ahead;
    return static_cast<std::size_t>(std::max(0.0, std::ceil(end - taken_)));
}

void ChannelJoiner::resample(std::size_t frames) {
    std::size_t allowed = std::min(wanted_for(frames), waiting());
    resampled_.assign(frames, 0.0F);
    std::size_t done = 0;
    while (resampler_ && done < frames) {
        SRC_DATA data{};
        data.data_in = second_.data() + head_;
        data.input_frames = static_cast<long>(allowed);
        data.data_out = resampled_.data() + done;
        data.output_frames = static_cast<long>(frames - done);
        data.src_ratio = 1 / step_;
        if (src_process(resampler_.get(), &data) != 0)
            break;
        const auto used = static_cast<std::size_t>(data.input_frames_used);
        head_ += used;
        taken_ += static_cast<double>(used);
        allowed -= used;
        done += static_cast<std::size_t>(data.output_frames_gen);
        if (data.output_frames_gen == 0)
            break;
    }
    position_ += static_cast<double>(frames) * (step_ + step_before_) / 2;
    step_before_ = step_;
    if (head_ > static_cast<std::size_t>(sample_rate_)) {
        second_.erase(second_.begin(), second_.begin() + static_cast<long>(head_));
        head_ = 0;
    }
}

} // namespace counterpoint
