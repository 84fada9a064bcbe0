#include "audio/file_device.h"

#include "audio/frame_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace counterpoint {

namespace {
constexpr int blocks_per_second = 100;                // 10 ms, as a microphone delivers
constexpr std::chrono::milliseconds longest_wait{20}; // so that a clock that a test moves by hand is noticed
constexpr std::chrono::milliseconds room_poll{2};
} // namespace

Result<std::unique_ptr<FileDevice>> FileDevice::open(FileSystem& files, const Clock& clock,
                                                     const std::string& path, PlaySpeed speed) {
    auto reader = SoundReader::open(files, path);
    if (!reader)
        return reader.error();
    return std::unique_ptr<FileDevice>(
        new FileDevice(std::move(*reader), std::filesystem::path(path).filename().string(), clock, speed));
}

Result<std::unique_ptr<FileDevice>> FileDevice::open_memory(std::string_view bytes, std::string name,
                                                            const Clock& clock, PlaySpeed speed) {
    auto reader = SoundReader::open_memory(bytes, name);
    if (!reader)
        return reader.error();
    return std::unique_ptr<FileDevice>(new FileDevice(std::move(*reader), std::move(name), clock, speed));
}

FileDevice::FileDevice(std::unique_ptr<SoundReader> reader, std::string name, const Clock& clock,
                       PlaySpeed speed)
    : reader_(std::move(reader)), name_(std::move(name)), clock_(clock), speed_(speed) {}

FileDevice::~FileDevice() {
    stop();
}

Result<void> FileDevice::start(SoundFormat format, CaptureTarget& target) {
    if (format != reader_->format())
        return Error{ErrorKind::invalid,
                     fmt::format("The sound file has {} Hz and {} channel(s), the take {} Hz and {}.",
                                 reader_->format().sample_rate, reader_->format().channels,
                                 format.sample_rate, format.channels),
                     name_,
                     {},
                     {}};
    stop();
    stop_asked_ = false;
    running_ = true;
    thread_ = std::thread([this, &target, begin = clock_.monotonic_now()] { play(target, begin); });
    return {};
}

void FileDevice::stop() {
    {
        const std::lock_guard lock(mutex_);
        stop_asked_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable())
        thread_.join();
    running_ = false;
}

std::optional<Error> FileDevice::damage() const {
    const std::lock_guard lock(mutex_);
    return damage_;
}

void FileDevice::play(CaptureTarget& target, Instant begin) {
    const SoundFormat format = reader_->format();
    const Frame block = std::max(1, format.sample_rate / blocks_per_second);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(block * format.channels));
    Frame played = 0;
    Frame since_its_beginning = 0; // where it repeats
    while (true) {
        // Absolute due times: a late block does not delay those after it.
        if (!wait_for_turn(target, block, begin + duration_of(played + block, format.sample_rate)))
            return;
        const Frame wanted = std::min(block, end_ - played);
        const auto got =
            wanted > 0 ? reader_->read({samples.data(), static_cast<std::size_t>(wanted * format.channels)})
                       : Frame{0};
        if (got && *got > 0) {
            played += *got;
            since_its_beginning += *got;
            target.frames_arrived({samples.data(), static_cast<std::size_t>(*got * format.channels)},
                                  clock_.monotonic_now());
            continue;
        }
        if (got && repeats_ && wanted > 0 && since_its_beginning > 0 && reader_->seek(0)) {
            since_its_beginning = 0;
            continue;
        }
        if (!got) {
            const std::lock_guard lock(mutex_);
            damage_ = got.error();
        }
        running_ = false;
        target.source_ended();
        return;
    }
}

bool FileDevice::wait_for_turn(const CaptureTarget& target, Frame block, Instant due) {
    std::unique_lock lock(mutex_);
    while (!stop_asked_) {
        const bool room = target.room() >= block;
        const auto early =
            speed_ == PlaySpeed::real ? due - clock_.monotonic_now() : std::chrono::nanoseconds::zero();
        if (room && early <= early.zero())
            return true;
        wake_.wait_for(lock, early > early.zero() ? std::min<std::chrono::nanoseconds>(early, longest_wait)
                                                  : std::chrono::nanoseconds(room_poll));
    }
    return false;
}

} // namespace counterpoint
