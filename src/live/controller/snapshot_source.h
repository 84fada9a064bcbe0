#pragma once

// Where the window's news comes from: the local controller, or the link to the recorder.
//
// Promises: snapshot() never blocks, never waits for a disk, a device or the recorder, and never returns
// null. Two calls give the same pointer if nothing has changed in between, so that a window may skip a frame.
// Thread: the window's main thread calls it; the snapshot may be made by any other.

#include "live/controller/snapshot.h"

#include <memory>

namespace counterpoint {

class SnapshotSource {
public:
    virtual ~SnapshotSource() = default;
    [[nodiscard]] virtual std::shared_ptr<const Snapshot> snapshot() = 0;
};

} // namespace counterpoint
