#pragma once

// The disk of one recording: is there room to begin, and how long will it last?
//
// Asks the disk what DiskWatch reckons with. Promises: a disk that cannot be asked is not taken for a full
// one; a write that fails will tell. Thread: one thread; each question is one or two system calls.

#include "base/file_system.h"
#include "discussion/state.h"
#include "live/recorder/disk_watch.h"

#include <string>

namespace counterpoint {

class RecordingRoom {
public:
    /// `files` must outlive it. `state` is that before the new take, whose format is `format`.
    RecordingRoom(FileSystem& files, std::string folder, SoundFormat format, const State& state);

    /// ErrorKind::full if what is begun could not be closed again.
    [[nodiscard]] Result<void> enough_to_begin() const;

    /// Minutes until the recording must end, 0 when it must; negative: the disk did not answer.
    /// `frames`: of `take`, which runs.
    [[nodiscard]] double minutes_left(const Take& take, Frame frames) const;

private:
    [[nodiscard]] std::uint64_t bytes_of(const Take& take) const;

    FileSystem& files_;
    std::string folder_;
    DiskWatch watch_;
};

} // namespace counterpoint
