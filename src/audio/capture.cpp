#include "audio/capture.h"

#include <algorithm>

namespace counterpoint {

namespace {
// Each round costs the same, whatever has arrived. A file that is played as fast as it is taken fills the
// ring in between and would wait.
constexpr std::chrono::milliseconds round_of_a_microphone{125};
constexpr std::chrono::milliseconds round_of_a_file{50};
// The first sound, after a pause too, tells where marks belong: it must not wait.
constexpr std::chrono::milliseconds round_before_sound{20};
// After a power cut at most half a second is missing: the device's 70 ms, this, and a block of the encoder
// (85 ms).
constexpr std::chrono::milliseconds sync_interval{250};
constexpr std::chrono::seconds arriving_within{1};
// What was said just before Stop is still on its way for 70 ms, on a busy computer for 200.
constexpr std::chrono::milliseconds last_sound_round{10};
constexpr int last_sound_rounds = 80; // two devices wait for each other for half a second besides
constexpr std::chrono::seconds attempt_interval{1};
// A device that is unplugged may go on claiming to run (PortAudio's ALSA code takes it for an overrun). A
// sound server that hung for two seconds delivered everything afterwards, so this must be clearly longer.
constexpr std::chrono::seconds silent_device_is_gone{5};
} // namespace

Result<std::unique_ptr<Capture>> Capture::start(FileSystem& files, const Clock& clock,
                                                std::unique_ptr<CaptureDevice> device, SoundFormat format,
                                                const std::string& take_path, CaptureListener& listener,
                                                const CaptureOptions& options) {
    auto take = TakeWriter::create(files, take_path, format);
    if (!take)
        return take.error();
    if (!options.waveform_path.empty())
        if (auto waveform = WaveformWriter::create(files, options.waveform_path, format))
            (*take)->keep_waveform(std::move(*waveform));
    std::unique_ptr<Capture> capture(
        new Capture(clock, std::move(device), std::move(*take), listener, options.patience));
    if (auto started = capture->device_->start(format, *capture); !started) {
        capture->stopped_ = true;
        capture.reset();
        (void)files.remove(take_path).ok(); // the device's failure is what the person needs to read
        return started.error();
    }
    capture->thread_ = std::thread([self = capture.get()] { self->run(); });
    return capture;
}

Capture::Capture(const Clock& clock, std::unique_ptr<CaptureDevice> device, std::unique_ptr<TakeWriter> take,
                 CaptureListener& listener, const SignalPatience& patience)
    : clock_(clock), device_(std::move(device)), format_(take->format()), listener_(listener), ring_(format_),
      meter_(format_.channels), writer_(ring_, std::move(take), *device_, listener, patience),
      round_(device_->keeps_time() ? round_of_a_microphone : round_of_a_file),
      last_arrival_(clock.monotonic_now()), last_round_(clock.monotonic_now()) {}

Capture::~Capture() {
    (void)stop().ok();
    device_->stop();
}

Result<Frame> Capture::stop() {
    if (stopped_)
        return length_;
    stopped_ = true;
    {
        const std::lock_guard lock(mutex_);
        stop_asked_ = true;
    }
    wake_.notify_all();
    thread_.join();
    device_->stop();
    return length_;
}

void Capture::pause(Instant at) {
    const std::lock_guard lock(mutex_);
    wishes_.push_back({Wish::Kind::pause, at});
}

void Capture::resume(Instant at) {
    const std::lock_guard lock(mutex_);
    wishes_.push_back({Wish::Kind::resume, at});
}

/// Before the ring is drained, so that the block of that instant is still in it.
void Capture::take_wishes() {
    const std::lock_guard lock(mutex_);
    for (const Wish& wish : wishes_)
        if (wish.kind == Wish::Kind::pause)
            writer_.pause(wish.at);
        else
            writer_.resume(wish.at);
    wishes_.clear();
}

bool Capture::sound_arriving() const {
    return clock_.monotonic_now() - last_arrival_.load(std::memory_order_acquire) < arriving_within;
}

void Capture::frames_arrived(std::span<const std::int16_t> interleaved, Instant at) noexcept {
    ring_.put(interleaved, at);
    meter_.listen(interleaved);
    last_arrival_.store(at, std::memory_order_release);
}

void Capture::source_ended() noexcept {
    source_ended_.store(true, std::memory_order_release);
}

void Capture::run() {
    Instant last_sync = clock_.monotonic_now();
    bool end_told = false;
    while (wait_for_next_round()) {
        // Read before draining: what came before the end is then in the ring.
        const bool ended = source_ended_.load(std::memory_order_acquire);
        take_wishes();
        writer_.drain();
        const Instant now = clock_.monotonic_now();
        writer_.look_at_pause(now);
        if (now - last_sync >= sync_interval) {
            writer_.sync();
            last_sync = now;
        }
        if (ended && !end_told) {
            end_told = true;
            listener_.source_ended();
        }
        if (!ended && device_->keeps_time())
            watch_device(now);
    }
    // Asked before the wait for the last sound, which is itself longer than a block.
    const bool fill = device_->keeps_time() && !source_ended_ && !sound_arriving();
    take_wishes(); // a pause that was asked for just before the stop
    await_last_sound();
    writer_.drain();
    const Instant now = clock_.monotonic_now();
    length_ = writer_.finish(now, fill ? now : Instant{});
}

void Capture::await_last_sound() {
    const Frame end = writer_.frame_at(clock_.monotonic_now());
    for (int round = 0; round < last_sound_rounds; ++round) {
        const bool on_its_way =
            device_->keeps_time() && !source_ended_ && device_->running() && sound_arriving();
        if (!on_its_way || writer_.frames() >= end)
            return;
        std::this_thread::sleep_for(last_sound_round);
        writer_.drain();
    }
}

/// False when it is time to stop.
bool Capture::wait_for_next_round() {
    std::unique_lock lock(mutex_);
    const auto round = writer_.awaits_sound() ? round_before_sound : round_;
    return !wake_.wait_for(lock, round, [this] { return stop_asked_; });
}

void Capture::watch_device(Instant now) {
    const Frame accepted = ring_.accepted();
    const bool arrived = accepted != accepted_before_;
    accepted_before_ = accepted;
    // Counted in rounds that ran, not on the clock: a process that was stopped for a minute has not been
    // without sound for a minute, and the backlog that waits for it must not be thrown away.
    silent_for_ = arrived ? std::chrono::nanoseconds::zero()
                          : silent_for_ + std::min<std::chrono::nanoseconds>(now - last_round_, 2 * round_);
    last_round_ = now;

    for (DeviceNews& news : device_->take_news()) {
        const Frame at = std::min(writer_.frame_at(news.at), writer_.frames());
        if (news.lost)
            listener_.device_lost(at, news.device, std::move(news.what));
        else
            listener_.device_returned(at, news.device, news.device);
    }
    if (device_state_ == DeviceState::gone) {
        if (now < next_attempt_)
            return;
        next_attempt_ = now + attempt_interval;
        if (device_->start(format_, *this)) {
            device_state_ = DeviceState::returning;
            silent_for_ = {};
        }
        return;
    }
    if (device_state_ == DeviceState::returning && arrived) {
        device_state_ = DeviceState::present;
        listener_.device_returned(writer_.frame_at(last_arrival_.load(std::memory_order_acquire)),
                                  lost_device_, device_->name());
    }
    if (!device_->running())
        device_went("The sound system says that the device is gone.", now);
    else if (silent_for_ >= silent_device_is_gone)
        device_went("The device has delivered nothing for five seconds.", now);
}

void Capture::device_went(const char* how, Instant now) {
    const bool news = device_state_ == DeviceState::present;
    device_->stop();
    writer_.drain(); // its last frames, before the gap begins
    writer_.device_is_gone();
    device_state_ = DeviceState::gone;
    next_attempt_ = now + attempt_interval;
    silent_for_ = {};
    if (!news)
        return;
    lost_device_ = device_->name();
    listener_.device_lost(writer_.frames(), lost_device_, how);
}

} // namespace counterpoint
