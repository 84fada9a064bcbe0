#pragma once

// The discussion that lies open before the person and that no recorder is busy with: making it, choosing it,
// opening it, carrying out commands on it.
//
// Nothing stays open between two commands, so that a recorder or the command line may take over at any time;
// whoever comes second is told that it is in use. What was refused, or could not be written, is told by
// notices; the rest was done. Thread: the controller's; waits for the disk.

#include "base/clock.h"
#include "base/file_system.h"
#include "discussion/command.h"
#include "live/controller/command_sink.h"
#include "live/controller/snapshot_draft.h"

namespace counterpoint {

class DiscussionDesk {
public:
    /// Discussions that are listed; more take seconds to read.
    static constexpr std::size_t most_listed = 200;

    /// `folder` of the discussions. The others must outlive it.
    DiscussionDesk(FileSystem& files, const Clock& clock, std::string folder, SnapshotDraft& draft)
        : files_(files), clock_(clock), folder_(std::move(folder)), draft_(draft) {}

    void list();

    /// Makes the folder of a new discussion, which lies open then, with its arrangements. False if anything
    /// was refused; if the folder could not be made nothing has changed.
    bool make(const StartRecording& plan);

    /// False if it could not be opened; then nothing has changed. The link is the controller's to judge.
    bool open(const std::string& folder);

    /// False if anything was refused.
    bool carry_out(const std::vector<Command>& commands);

    /// The assessor's; false if anything was refused.
    bool change(const std::vector<Action>& changes);

    /// The learner's copy as a page and a PDF beside the folder; what stood there before is replaced. The
    /// path of the PDF, or "" if it could not be written.
    [[nodiscard]] std::string write_learner_copy();

private:
    FileSystem& files_;
    const Clock& clock_;
    std::string folder_;
    SnapshotDraft& draft_;
};

} // namespace counterpoint
