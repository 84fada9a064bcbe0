#pragma once

// The picture of the closed recording that lies open, for the window: its waveform in full detail, and where
// somebody may be speaking.
//
// Promises: nothing here waits, but for the end: a waveform that is being made from hours of sound holds the
// controller's end up for the seconds it takes. One that cannot be made is a sentence in the snapshot; the
// rest of the window works without. Thread: the controller's.

#include "live/controller/controller_world.h"
#include "live/controller/snapshot_draft.h"

#include <future>

namespace counterpoint {

class PictureKeeper {
public:
    /// Both must outlive it.
    PictureKeeper(const ControllerWorld& world, SnapshotDraft& draft) : world_(world), draft_(draft) {}

    /// Looks which recording lies open, and whether its picture has come. Call it in every round.
    void attend();

    [[nodiscard]] bool awaited() const { return coming_.valid(); } ///< look often

private:
    using Picture = Result<std::shared_ptr<const RecordingPicture>>;

    void begin();
    void hear();

    const ControllerWorld& world_;
    SnapshotDraft& draft_;
    std::string sha256_; ///< of the recording whose picture the snapshot has or awaits
    std::string coming_sha256_;
    std::future<Picture> coming_;
};

} // namespace counterpoint
