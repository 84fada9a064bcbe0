#pragma once

// How long the disk will last, and when the recording must end so that it can still be closed.
//
// The reserve is what closing needs: the sheets and manifests, and, when several takes have to be joined,
// once more the size of the sound. Pure: the caller asks the disk. Thread: any.

#include "base/frame.h"

#include <cstdint>
#include <string>

namespace counterpoint {

struct DiskWatch {
    SoundFormat format;
    std::uint64_t earlier_takes_bytes = 0; ///< of takes that must be joined with the one that runs; 0 if none

    /// Bytes to keep free while `take_bytes` bytes of the running take are on the disk.
    [[nodiscard]] std::uint64_t reserve(std::uint64_t take_bytes) const;

    /// Minutes of recording until the reserve is reached; 0 when it is. The rate is the one measured on the
    /// take that runs once it has a minute, before that what the sound has without compression.
    [[nodiscard]] double minutes_left(std::uint64_t free_bytes, std::uint64_t take_bytes,
                                      Frame take_frames) const;
};

/// For the window's banner. Rounded down: nobody must rely on a minute that is not there.
[[nodiscard]] std::string room_sentence(double minutes);

} // namespace counterpoint
