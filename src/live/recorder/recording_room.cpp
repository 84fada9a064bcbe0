#include "live/recorder/recording_room.h"

#include "bundle/layout.h"

#include <fmt/format.h>

namespace counterpoint {

RecordingRoom::RecordingRoom(FileSystem& files, std::string folder, SoundFormat format, const State& state)
    : files_(files), folder_(std::move(folder)), watch_{format} {
    for (const Take& take : state.takes)
        watch_.earlier_takes_bytes += bytes_of(take);
}

Result<void> RecordingRoom::enough_to_begin() const {
    const auto free = files_.free_bytes(folder_);
    if (!free || watch_.minutes_left(*free, 0, 0) > 0)
        return {};
    return Error{ErrorKind::full,
                 fmt::format("The disk is almost full: {} MB are free, and {} MB must stay free so that the "
                             "recording can be closed.",
                             *free >> 20, watch_.reserve(0) >> 20),
                 folder_, "Nothing was recorded.", "Free some space on this disk, or choose another folder."};
}

double RecordingRoom::minutes_left(const Take& take, Frame frames) const {
    const auto free = files_.free_bytes(folder_);
    return free ? watch_.minutes_left(*free, bytes_of(take), frames) : -1;
}

std::uint64_t RecordingRoom::bytes_of(const Take& take) const {
    auto file = files_.open(data_path(folder_, take.file), OpenMode::read);
    if (!file)
        return 0;
    const auto size = (*file)->size();
    return size ? *size : 0;
}

} // namespace counterpoint
