#pragma once

// How long a recording would last on the disk of new discussions, as long as none runs; then its recorder
// tells. Thread: the controller's.

#include "base/clock.h"
#include "base/file_system.h"

#include <string>

namespace counterpoint {

class RoomBeforeRecording {
public:
    /// `folder` of new discussions; it need not be there yet. `files` and `clock` must outlive this.
    RoomBeforeRecording(FileSystem& files, const Clock& clock, std::string folder)
        : files_(files), clock_(clock), folder_(std::move(folder)) {}

    /// Whole minutes of stereo sound; negative: not known. The disk is asked every five seconds.
    [[nodiscard]] double minutes();

private:
    FileSystem& files_;
    const Clock& clock_;
    std::string folder_;
    double minutes_ = -1;
    Instant next_look_{};
};

} // namespace counterpoint
