#pragma once

// Asks the desktop for a path on behalf of the window (base/file_chooser.h) and tells what was chosen.
//
// Promises: nothing here waits. Thread: the controller's.

#include "base/file_chooser.h"
#include "live/controller/snapshot_draft.h"

#include <optional>

namespace counterpoint {

class PathAsker {
public:
    /// Must outlive it.
    explicit PathAsker(SnapshotDraft& draft) : draft_(draft) {}

    /// The desktop's window for an earlier question closes.
    void ask(WantedPath wanted);

    /// Call it in every round.
    void attend();

    [[nodiscard]] bool asking() const { return chooser_.has_value(); }

private:
    SnapshotDraft& draft_;
    std::optional<FileChooser> chooser_;
};

} // namespace counterpoint
