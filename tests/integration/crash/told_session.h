#pragma once

// A discussion that a real recorder records on a disk in memory, told with its whole past: how much sound had
// been captured and what had been called saved when the disk changed for the n-th time. The sound is scripted
// and counts its frames, the clock is a fake one, so a session of ten seconds is the same on a slow computer.

#include "app/discussion_folder.h"
#include "live/link/recorder_link.h"
#include "support/memory_disk.h"

namespace counterpoint::test {

inline const std::string told_folder = "/talk";

/// What was true from a moment on.
template <typename T>
struct Since {
    std::size_t moment;
    T value;
};

struct ToldSession {
    std::unique_ptr<MemoryDisk> disk;
    std::vector<Since<Frame>> captured;        ///< frames of the last take that the device had delivered
    std::vector<Since<std::uint64_t>> durable; ///< the event up to which a window was told that all is saved
    std::vector<std::string> lines;            ///< of the journal in the end
    std::vector<Frame> marked; ///< frames delivered when each mark was pressed, within the take

    [[nodiscard]] Frame captured_at(std::size_t moment) const;
    [[nodiscard]] std::uint64_t durable_at(std::size_t moment) const;
};

struct SessionPlan {
    double seconds = 8;
    SoundFormat format{48'000, 1};
    Frame sound_from = 0; ///< what the counting sound begins with
};

/// Opens a discussion on a new disk and records into it; or goes on with the one on `disk`. Marks every 0.2
/// s, stops in the middle and takes it back, stops, and is closed by its recorder.
[[nodiscard]] ToldSession tell_session(const SessionPlan& plan, std::unique_ptr<MemoryDisk> disk = nullptr);

} // namespace counterpoint::test
