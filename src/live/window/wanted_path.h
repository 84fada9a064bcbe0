#pragma once

// Which path the window asks for. Thread: plain values.

namespace counterpoint {

enum class WantedPath {
    recording,  ///< that was made elsewhere
    handbook,   ///< of the centre
    discussion, ///< the folder of one that lies elsewhere
};

} // namespace counterpoint
