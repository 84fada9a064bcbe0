#pragma once

// The window's recorder: started, attached to, heard, seen to end; and the recordings that earlier ones left.
//
// Promises: nothing here waits for a recorder. One that dies makes the snapshot `lost` at once; one that
// hangs is told among its problems after three seconds; one that cannot begin says why and leaves no folder.
// Thread: the controller's.

#include "base/process.h"
#include "live/controller/controller_world.h"
#include "live/controller/snapshot_draft.h"
#include "live/link/recorder_link.h"

#include <optional>

namespace counterpoint {

class RecorderKeeper {
public:
    /// Both must outlive it.
    RecorderKeeper(const ControllerWorld& world, SnapshotDraft& draft) : world_(world), draft_(draft) {}

    /// To a recorder that an earlier window started, if one runs.
    void attach_to_running();

    /// A recording that was never closed, when no recorder is at work: as if its recorder had died just now.
    void look_for_left();

    /// What becomes of a discussion's folder if nothing is ever recorded in it.
    enum class Folder {
        made_for_it, ///< it goes again
        held_a_plan, ///< it stays
    };

    /// Begins to record into the snapshot's folder, a discussion that is planned. `stand_in` is the device to
    /// go on with when the source is lost, "" for none.
    void record(const SoundSource& source, const std::string& stand_in, Folder folder);

    /// The discussion in the snapshot was opened just now: somebody's recorder may be at work in it, and it
    /// may have been cut short.
    void take_up_opened();

    /// The same sound as in the take before, in a new take.
    void go_on();

    /// Closes the recording of the snapshot's folder, which no recorder does any more.
    void close_as_it_is();

    /// To the recorder; a notice if there is none.
    void send(const StampedCommand& command);

    /// What the recorder said since, and whether it is still there. Call it in every round.
    void attend();

    [[nodiscard]] bool at_work() const { return child_ || link_; }

    /// A discussion lies open that no recorder is busy with: commands to it are for the desk.
    [[nodiscard]] bool leaves_discussion_open() const {
        const Snapshot& now = draft_.value;
        return !at_work() && !now.folder.empty() &&
               (now.link == LinkState::none || now.link == LinkState::finished);
    }

    [[nodiscard]] bool awaited() const {
        return child_ && !link_;
    } ///< look often: it is about to begin or end
    [[nodiscard]] int descriptor() const { return link_ ? link_->descriptor() : -1; }

private:
    void start(const std::vector<std::string>& arguments);
    void begin(const SoundSource& source, const std::string& stand_in);
    void start_recorder();
    void attached(RecorderLink link);
    void tell_of_running();
    void found_left_open();
    void hear();
    void hear_status();
    void said_goodbye(GoodbyeMessage goodbye);
    void died();
    void watch_child();
    void child_ended(int code);
    void give_up_left();
    void read_journal_again();
    [[nodiscard]] bool folder_is_there();
    [[nodiscard]] bool never_recorded() const;

    const ControllerWorld& world_;
    SnapshotDraft& draft_;
    SoundSource source_;
    std::string stand_in_;
    Folder folder_ = Folder::held_a_plan;
    std::optional<ChildProcess> child_;
    int attempts_ = 0;                  ///< to start this recorder
    bool closing_ = false;              ///< the child closes a left recording, it does not record
    bool found_running_ = false;        ///< a recorder of another window's, which nobody was told of yet
    bool left_over_ = false;            ///< the discussion was found open, not begun by this window
    std::vector<std::string> given_up_; ///< folders that could not be closed
    std::optional<RecorderLink> link_;
    std::uint64_t statuses_heard_ = 0;
    Instant last_heard_{};
};

} // namespace counterpoint
