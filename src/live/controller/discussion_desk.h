#pragma once

// The discussion that lies open before the person and that no recorder is busy with: making it, choosing it,
// opening it, carrying out commands on it.
//
// Nothing stays open between two commands, so that a recorder or the command line may take over at any time;
// whoever comes second is told that it is in use. Thread: the controller's; waits for the disk. The snapshot
// is changed, publishing it is the controller's.

#include "base/clock.h"
#include "base/file_system.h"
#include "discussion/command.h"
#include "live/controller/command_sink.h"
#include "live/controller/snapshot.h"

namespace counterpoint {

class DiscussionDesk {
public:
    /// Discussions that are listed; more take seconds to read.
    static constexpr std::size_t most_listed = 200;

    /// `folder` of the discussions.
    DiscussionDesk(FileSystem& files, const Clock& clock, std::string folder)
        : files_(files), clock_(clock), folder_(std::move(folder)) {}

    void list(Snapshot& snapshot) const;

    /// Makes the folder of a new discussion, which lies open then; its arrangements are not carried out. On
    /// failure nothing has changed.
    [[nodiscard]] Result<void> make(Snapshot& snapshot, const StartRecording& plan) const;

    /// Its state into the snapshot; the link is the controller's to judge. On failure nothing has changed.
    [[nodiscard]] Result<void> open(Snapshot& snapshot, const std::string& folder) const;

    /// The state after them into the snapshot. Sentences about what was refused or could not be written.
    [[nodiscard]] std::vector<std::string> carry_out(Snapshot& snapshot,
                                                     const std::vector<Command>& commands) const;

    /// The path of the PDF; the page lies beside it. What stood there before is replaced.
    [[nodiscard]] Result<std::string> write_learner_copy(const Snapshot& snapshot) const;

private:
    FileSystem& files_;
    const Clock& clock_;
    std::string folder_;
};

} // namespace counterpoint
