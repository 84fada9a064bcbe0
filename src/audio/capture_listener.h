#pragma once

// What the recorder is told while sound is captured.
// Thread: every call comes from the sound writer's thread, one at a time. An implementation that waits (for a
// disk, a link, a lock) makes the writer wait; the ring bridges 30 seconds of that, not more.

#include "audio/signal_watch.h"
#include "base/frame.h"
#include "base/result.h"

#include <string>

namespace counterpoint {

class CaptureListener {
public:
    virtual ~CaptureListener() = default;

    /// `frames` frames never arrived. They stand as silence in the take from its frame `at` on. `cause` is in
    /// words: "no sound arrived from the device for 2.1 s".
    virtual void frames_lost(Frame at, Frame frames, std::string cause) = 0;

    /// The source is at its end and everything it gave is in the take (once per capture).
    virtual void source_ended() = 0;

    /// The device is gone after frame `at` of the take; `what` says how that was noticed. It is looked for
    /// once a second from now on.
    virtual void device_lost(Frame at, std::string device, std::string what) = 0;

    /// Sound arrives again from about frame `at` on, of `device` or `as` another one that stands in for it;
    /// frames_lost() follows when the length of the gap is known, a second later.
    virtual void device_returned(Frame at, std::string device, std::string as) = 0;

    /// Something is wrong with what a microphone gives, or well again. Frames of the take.
    virtual void signal_changed(SignalNews news) = 0;

    /// The take stands still at its frame `at`, as Capture::pause() asked.
    virtual void paused(Frame at) = 0;

    /// The take cannot be written any more (once per capture). What is in it stays valid; sound that arrives
    /// from now on is thrown away.
    virtual void write_failed(Error error) = 0;
};

} // namespace counterpoint
