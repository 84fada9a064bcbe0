#pragma once

// Which path the window asks for. Thread: plain values.

namespace counterpoint {

enum class WantedPath {
    recording,  ///< that was made elsewhere
    handbook,   ///< of the centre
    questions,  ///< a CSV file of them, for the bank
    discussion, ///< the folder of one that lies elsewhere
};

} // namespace counterpoint
