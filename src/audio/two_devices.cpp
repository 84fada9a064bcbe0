#include "audio/two_devices.h"

#include "audio/channel_joiner.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::chrono::milliseconds join_every{20};
constexpr std::chrono::milliseconds look_for_devices_every{250};
constexpr std::chrono::seconds attempt_every{1};
constexpr std::chrono::seconds silent_microphone_is_gone{5};

/// One sample a frame: of two channels the mean.
void mix_down(std::vector<std::int16_t>& samples, int channels) {
    if (channels < 2)
        return;
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2)
        samples[i / 2] = static_cast<std::int16_t>((int{samples[i]} + int{samples[i + 1]}) / 2);
    samples.resize(samples.size() / 2);
}

} // namespace

TwoDevices::TwoDevices(Part first, Part second, const Clock& clock)
    : first_(std::move(first)), second_(std::move(second)), clock_(clock) {}

TwoDevices::~TwoDevices() {
    stop();
}

Result<void> TwoDevices::start(SoundFormat format, CaptureTarget& target) {
    stop();
    if (format.channels != 2)
        return Error{ErrorKind::invalid, "Two devices are recorded in two channels.", {}, {}, {}};
    format_ = format;
    first_intake_ = std::make_unique<Intake>(SoundFormat{format.sample_rate, first_.channels});
    second_intake_ = std::make_unique<Intake>(SoundFormat{format.sample_rate, second_.channels});
    if (auto started = first_.device->start({format.sample_rate, first_.channels}, *first_intake_); !started)
        return started;
    auto second = second_.device->start({format.sample_rate, second_.channels}, *second_intake_);
    second_runs_ = second.ok();
    if (!second && !started_before_) {
        first_.device->stop();
        return second;
    }
    if (!second)
        tell(true, "It was not there when the first device came back.", clock_.monotonic_now());
    started_before_ = true;
    stop_asked_ = false;
    joining_ = std::thread([this, &target] { join(target); });
    looking_ = std::thread([this] { look_after_second(); });
    return {};
}

void TwoDevices::stop() {
    {
        const std::lock_guard lock(mutex_);
        stop_asked_ = true;
    }
    wake_.notify_all();
    if (joining_.joinable())
        joining_.join();
    if (looking_.joinable())
        looking_.join();
    first_.device->stop();
    second_.device->stop();
}

std::vector<DeviceNews> TwoDevices::take_news() {
    const std::lock_guard lock(mutex_);
    return std::exchange(news_, {});
}

bool TwoDevices::asked_to_stop_within(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, time, [this] { return stop_asked_; });
}

/// Both threads notice: each thing is told once.
void TwoDevices::tell(bool lost, std::string what, Instant at) {
    const std::lock_guard lock(mutex_);
    if (told_lost_ == lost)
        return;
    told_lost_ = lost;
    news_.push_back({second_.device->name(), std::move(what), lost, at});
}

bool TwoDevices::told_lost() {
    const std::lock_guard lock(mutex_);
    return told_lost_;
}

/// `missing`: whether it was when this was called before.
void TwoDevices::tell_what_is_missing(ChannelJoiner& joiner, bool& missing) {
    const auto gap = joiner.take_gap();
    if (second_.kind != ChannelKind::microphone)
        return;
    const auto since = joiner.missing_since();
    if (since && !missing)
        tell(true, "It delivers nothing; its side is silent.", *since);
    if (!since && missing)
        tell(false, "It delivers again.", clock_.monotonic_now());
    missing = since.has_value();
    if (!gap || missing)
        return;
    tell(true,
         fmt::format("{:.2f} s of its sound never arrived; its side is silent there.",
                     std::chrono::duration<double>(gap->length).count()),
         gap->from);
    tell(false, "It delivers.", gap->from + gap->length);
}

void TwoDevices::join(CaptureTarget& target) {
    ChannelJoiner joiner(format_.sample_rate);
    ChannelJoiner::Joined joined;
    bool missing = false;
    CaptureRing::Block block;
    std::vector<std::int16_t> samples;
    do {
        const Instant now = clock_.monotonic_now();
        // The first first: of what came meanwhile the second's may be too much, never too little. The other
        // way round a block could seem to have none beside it, and a backlog of old ones does not wait for
        // it.
        for (; first_intake_->ring.take(block, samples); samples.clear()) {
            mix_down(samples, first_.channels);
            joiner.first_arrived(samples, block.at);
        }
        for (; second_intake_->ring.take(block, samples); samples.clear()) {
            mix_down(samples, second_.channels);
            joiner.second_arrived(samples, block.at);
        }
        while (joiner.join(now, joined))
            target.frames_arrived(joined.interleaved, joined.at);
        tell_what_is_missing(joiner, missing);
    } while (!asked_to_stop_within(join_every));
}

void TwoDevices::look_after_second() {
    Frame accepted_before = second_intake_->ring.accepted();
    std::chrono::nanoseconds silent_for{0};
    std::chrono::nanoseconds since_attempt{0};
    bool returning = told_lost(); // before the first device was begun anew, and the second with it
    while (!asked_to_stop_within(look_for_devices_every)) {
        const Frame accepted = second_intake_->ring.accepted();
        const bool arrived = accepted != accepted_before;
        accepted_before = accepted;
        // Counted in rounds that ran, as in Capture.
        silent_for = arrived ? std::chrono::nanoseconds(0) : silent_for + look_for_devices_every;
        if (returning && arrived) {
            returning = false;
            tell(false, "It delivers again.", clock_.monotonic_now());
        }
        if (second_runs_) {
            const bool hangs =
                second_.kind == ChannelKind::microphone && silent_for >= silent_microphone_is_gone;
            if (second_.device->running() && !hangs)
                continue;
            second_.device->stop();
            second_runs_ = false;
            since_attempt = {};
            if (!returning)
                tell(true,
                     hangs ? "The device has delivered nothing for five seconds."
                           : "The sound system says that the device is gone.",
                     clock_.monotonic_now());
            returning = true;
        }
        since_attempt += look_for_devices_every;
        if (since_attempt < attempt_every)
            continue;
        since_attempt = {};
        returning = true;
        silent_for = {};
        second_runs_ = second_.device->start({format_.sample_rate, second_.channels}, *second_intake_).ok();
    }
}

} // namespace counterpoint
