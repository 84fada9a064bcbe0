#pragma once

// What can be wrong with the sound of one channel while a device works as it should. Here, on the lowest
// floor, because the watch that finds it and the journal that keeps it know nothing of each other.
// Thread: plain values.

namespace counterpoint {

enum class SignalProblem {
    clipping,        ///< louder than the device can tell: loud moments are cut flat
    dead_microphone, ///< muted, unplugged or broken: quieter than any room
    voice_missing,   ///< the microphone lives, and nobody is heard in it
    level_too_low,   ///< a voice is there, and too faint to be understood well
};

} // namespace counterpoint
