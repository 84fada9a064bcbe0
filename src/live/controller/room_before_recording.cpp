#include "live/controller/room_before_recording.h"

#include "live/recorder/disk_watch.h"

#include <cmath>
#include <filesystem>

namespace counterpoint {

namespace {
constexpr std::chrono::seconds look_every{5};
constexpr SoundFormat stereo{48'000, 2};
} // namespace

double RoomBeforeRecording::minutes() {
    const Instant now = clock_.monotonic_now();
    if (now < next_look_)
        return minutes_;
    next_look_ = now + look_every;
    std::filesystem::path folder = folder_; // or where it will be made
    while (!files_.exists(folder.string()) && folder.has_relative_path())
        folder = folder.parent_path();
    const auto free = files_.free_bytes(folder.string());
    minutes_ = free ? std::floor(DiskWatch{stereo}.minutes_left(*free, 0, 0)) : -1;
    return minutes_;
}

} // namespace counterpoint
