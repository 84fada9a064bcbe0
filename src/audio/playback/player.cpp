#include "audio/playback/player.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::chrono::milliseconds read_interval{50};
constexpr int blocks_ahead = 30;        // 0.3 s at 48 kHz
constexpr int blocks_before_change = 2; // enough for one call of any device that asks for 20 ms
constexpr std::chrono::seconds attempt_interval{1};
// A sound server that hung for two seconds goes on afterwards.
constexpr std::chrono::seconds hanging_device_is_gone{4};

} // namespace

Result<std::unique_ptr<Player>> Player::open(FileSystem& files, const Clock& clock, const std::string& path,
                                             std::unique_ptr<PlaybackDevice> device) {
    auto reader = SoundReader::open(files, path);
    if (!reader)
        return reader.error();
    const Frame length = (*reader)->stated_frames();
    if (length < 0)
        return Error{ErrorKind::damaged, "The recording was cut off and has not been repaired.", path,
                     "What was recorded is in the file.", "counterpoint-cli stop repairs and closes it."};
    return std::unique_ptr<Player>(new Player(clock, std::move(*reader), length, std::move(device)));
}

Player::Player(const Clock& clock, std::unique_ptr<SoundReader> reader, Frame length,
               std::unique_ptr<PlaybackDevice> device)
    : clock_(clock), format_(reader->format()), length_(length), device_(std::move(device)),
      mixer_(ring_, format_.sample_rate), feed_(std::move(reader), length) {
    thread_ = std::thread([this] { read_ahead(); });
}

Player::~Player() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    thread_.join();
    device_->stop();
}

// The controlling thread.

/// Everything that changes what comes next goes this way.
void Player::take_course(Frame from) {
    from = std::clamp<Frame>(from, 0, length_);
    if (!device_started_) {
        standing_at_ = from;
        mixer_.reset(from);
        return; // start_device() takes it
    }
    {
        const std::lock_guard lock(mutex_);
        course_ = {++generation_, from, speed_, loop_};
    }
    wake_.notify_all();
}

Result<void> Player::start_device(Frame at) {
    mixer_.reset(at);
    if (auto started = device_->start(format_.sample_rate, mixer_); !started) {
        standing_at_ = at;
        return started;
    }
    device_started_ = true;
    device_lost_ = false;
    calls_seen_ = mixer_.calls();
    last_call_ = clock_.monotonic_now();
    take_course(at);
    return {};
}

void Player::stop_device() {
    const Frame heard = position();
    device_->stop();
    device_started_ = false;
    standing_at_ = heard;
    mixer_.reset(heard);
}

Result<void> Player::play() {
    if (at_end())
        seek(0);
    if (!device_started_)
        if (auto started = start_device(standing_at_); !started)
            return started;
    wants_to_play_ = true;
    mixer_.set_playing(true);
    wake_.notify_all();
    return {};
}

void Player::pause() {
    wants_to_play_ = false;
    mixer_.set_playing(false);
}

void Player::seek(Frame frame) {
    if (loop_ && (frame < loop_->begin || frame >= loop_->end))
        loop_.reset();
    take_course(frame);
}

Result<void> Player::set_speed(double speed) {
    if (!(speed >= slowest_speed && speed <= fastest_speed)) // also what is no number
        return Error{ErrorKind::invalid, "This is no speed to listen at.", {}, {}, "0.5 to 2 can be used."};
    speed_ = speed;
    take_course(device_started_ ? mixer_.next_frame() : standing_at_);
    return {};
}

Result<void> Player::mute(int channel, bool muted) {
    if (format_.channels == 1 || channel < 0 || channel > 1)
        return Error{
            ErrorKind::invalid, "This recording has only one channel, so no voice can be muted.", {}, {}, {}};
    mixer_.mute(channel, muted);
    return {};
}

Result<void> Player::loop(PlaybackRegion region) {
    if (region.begin < 0 || region.end > length_ ||
        seconds_from(region.end - region.begin, format_.sample_rate) < shortest_loop)
        return Error{ErrorKind::invalid,
                     "This is no part of the recording that can be repeated.",
                     {},
                     {},
                     "Choose at least a tenth of a second of it."};
    loop_ = region;
    take_course(region.begin);
    return {};
}

void Player::end_loop() {
    if (!loop_)
        return;
    loop_.reset();
    take_course(device_started_ ? mixer_.next_frame() : standing_at_);
}

Result<void> Player::use_device(std::unique_ptr<PlaybackDevice> device) {
    const bool was_started = device_started_ || device_lost_;
    if (device_started_)
        stop_device();
    std::swap(device_, device);
    if (!was_started)
        return {};
    auto started = start_device(standing_at_);
    if (started)
        return {};
    std::swap(device_, device);
    device_lost_ = !start_device(standing_at_).ok();
    next_attempt_ = clock_.monotonic_now() + attempt_interval;
    return started;
}

void Player::attend() {
    watch_device(clock_.monotonic_now());
    if (wants_to_play_ && at_end())
        pause();
}

void Player::watch_device(Instant now) {
    if (device_lost_) {
        if (now < next_attempt_)
            return;
        next_attempt_ = now + attempt_interval;
        (void)start_device(standing_at_).ok(); // tried again in a second
        return;
    }
    if (!device_started_)
        return;
    if (const std::uint64_t calls = mixer_.calls(); calls != calls_seen_) {
        calls_seen_ = calls;
        last_call_ = now;
    }
    if (device_->running() && now - last_call_ < hanging_device_is_gone)
        return;
    stop_device();
    device_lost_ = true;
    next_attempt_ = now + attempt_interval;
}

bool Player::at_end() const {
    if (!device_started_)
        return length_ > 0 && standing_at_ == length_;
    return mixer_.ended_generation() == generation_ && position() >= mixer_.next_frame();
}

std::optional<Error> Player::problem() const {
    const std::lock_guard lock(mutex_);
    return problem_;
}

// The reading thread.

void Player::read_ahead() {
    Course course;
    int blocks = 0;    // of this course, in the ring
    bool ended = true; // nothing of it is left to read
    PlaybackBlock block;
    const auto changed = [&] { return closing_ || course_.generation != course.generation; };

    std::unique_lock lock(mutex_);
    while (!closing_) {
        Result<void> read;
        if (changed() && ring_.waiting() < PlaybackRing::capacity) {
            course = course_;
            problem_.reset();
            lock.unlock();
            blocks = 0;
            ended = false;
            read = feed_.start(course.from, course.speed, course.loop);
        } else if (ended || !has_room(blocks)) {
            // The callback may wake nobody, so it is looked after.
            wake_.wait_for(lock, read_interval);
            continue;
        } else {
            lock.unlock();
        }
        if (read)
            read = feed_.next(block);
        if (!read) {
            block.frames = 0;
            block.last = true;
        }
        block.generation = course.generation;
        ended = block.last;
        ring_.put(block); // there is room
        if (++blocks == blocks_before_change || ended)
            mixer_.generation_is_ready(course.generation);
        lock.lock();
        if (!read)
            problem_ = read.error();
    }
}

/// What a seek left in the ring does not count: the callback drops it when it goes over, and what there is of
/// the new place must last until this thread looks again. The rest of the ring is kept for the next seeks.
bool Player::has_room(int blocks) const {
    const std::size_t most = blocks < blocks_before_change ? PlaybackRing::capacity
                             : blocks < blocks_ahead       ? std::size_t{2} * blocks_ahead
                                                           : std::size_t{blocks_ahead};
    return ring_.waiting() < most;
}

} // namespace counterpoint
