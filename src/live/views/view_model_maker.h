#pragma once

// Makes the views of a window, one after another.
//
// Promises: never fails; thousands of counters cost only when one of them changes.
// Thread: the window's main thread.

#include "live/views/counter_rows.h"
#include "live/views/view_model.h"

#include <array>

namespace counterpoint {

/// Makes one view after another, and remembers what makes that cheap and steady: the view of the last state,
/// since when each counter is as it is, and the loudest sample of the last moments.
class ViewModelMaker {
public:
    ViewModelMaker();
    ~ViewModelMaker();

    /// The reference is good until the next call.
    const ViewModel& make(const Snapshot& snapshot, const WindowState& window, const KeyNames& names,
                          Instant now);

    [[nodiscard]] const KeyMap& key_map() const { return key_map_; }

private:
    void read_state(const Snapshot& snapshot, const KeyNames& names);
    void read_live(const Snapshot& snapshot, const WindowState& window, Instant now);

    struct HeldPeak {
        float peak = 0;
        Instant at{};
    };

    void read_decisions(const Snapshot& snapshot, const WindowState& window);

    KeyMap key_map_;
    ViewModel view_;
    PlayerViewMaker player_;
    ReviewViewMaker review_;
    ConductReportViewMaker report_;
    KeyNames names_;
    CounterRows counters_;
    std::array<HeldPeak, 2> held_{};
    std::shared_ptr<const State> decide_state_; ///< from which the decision's view was made
    DecideDraft decide_draft_;
};

} // namespace counterpoint
