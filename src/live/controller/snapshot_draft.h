#pragma once

// The snapshot that the controller is making: its parts write into it, and it becomes news when something
// changed. Thread: the controller's.

#include "live/controller/snapshot.h"

namespace counterpoint {

class SnapshotDraft {
public:
    SnapshotDraft() { forget_discussion(); }

    /// Whoever writes into it says so by touch().
    Snapshot value;
    void touch() { changed_ = true; }

    /// A sentence to show until it is dismissed; of many the oldest goes.
    void notice(std::string sentence);

    /// The same of what was refused to the discussion that lies open: it goes with it, and with the next
    /// thing that is asked for.
    void notice_of_discussion(std::string sentence);
    void forget_notices_of_discussion();

    void set_link(LinkState link);
    void set_state(State state);
    void forget_discussion(); ///< no folder, no state

    /// A copy, if anything changed since the last one; else nullptr.
    [[nodiscard]] std::shared_ptr<const Snapshot> take_news();

private:
    bool changed_ = true;
    std::vector<std::string> of_discussion_; ///< among the notices
};

} // namespace counterpoint
