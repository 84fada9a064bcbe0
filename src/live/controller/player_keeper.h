#pragma once

// The window's player: started when something is to be heard, heard, seen to end.
//
// Promises: nothing here waits for it. Thread: the controller's.

#include "live/controller/controller_world.h"
#include "live/controller/snapshot_draft.h"
#include "live/link/player_link.h"

#include <optional>

namespace counterpoint {

class PlayerKeeper {
public:
    /// Both must outlive it.
    PlayerKeeper(const ControllerWorld& world, SnapshotDraft& draft) : world_(world), draft_(draft) {}

    /// Starts a player for the discussion that lies open, if none runs.
    void ask(const PlayerCommand& command);

    void end();

    /// What the player said since, and whether it is still there. Call it in every round.
    void attend();

    [[nodiscard]] bool awaited() const { return link_ && !link_->hello; } ///< look often
    [[nodiscard]] int descriptor() const { return link_ ? link_->descriptor() : -1; }

private:
    [[nodiscard]] std::string log_path() const;
    bool start();
    void hear();
    void fail(std::string sentence);

    const ControllerWorld& world_;
    SnapshotDraft& draft_;
    std::optional<PlayerLink> link_;
    std::string folder_; ///< whose recording it plays
};

} // namespace counterpoint
