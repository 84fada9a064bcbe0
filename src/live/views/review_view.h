#pragma once

// What the Review stage shows: the whole recording and a part of it from close by, the counters in both, the
// chosen counter with a change of it that is not made yet, and what is worth another look. A part of
// live/views/view_model.h.
//
// Promises: hours of sound and thousands of counters are read once for each state; a frame costs what it
// shows. Nothing here fails. Thread: the window's main thread.

#include "discussion/review/review_checks.h"
#include "live/controller/snapshot.h"
#include "live/views/player_view.h"
#include "live/window/window_state.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace counterpoint {

/// A counter in a picture of the sound: a flag at its place with its criteria's numbers on it.
struct ReviewFlag {
    MarkId mark = 0;
    Frame at = 0;
    std::string label;  ///< "2.1", "3.1 3.2"
    bool found = false; ///< something about it is worth another look
};

/// A part of the recording as it is drawn.
struct ReviewStrip {
    Frame from = 0;
    Frame until = 0;                       ///< behind the last frame that is shown
    std::vector<SampleRange> columns = {}; ///< column by column, channel by channel; none: not known
    std::size_t channels = 1;
    std::span<const ReviewFlag> flags = {}; ///< along the recording; they live as long as the view
    std::string left = {};                  ///< what stands below its ends
    std::string right = {};

    /// 0 to 1 where the strip shows that frame; outside that, where it does not.
    [[nodiscard]] double place_of(Frame frame) const;
    /// The inverse.
    [[nodiscard]] Frame frame_at(double place) const;
};

struct ReviewRow {
    MarkId mark = 0;
    std::string time;     ///< "1m 55.25 secs"
    std::string criteria; ///< "AC 2.1"
    std::string remark;   ///< "worth another look · prompted · its note"
    bool found = false;
};

struct ReviewFindingRow {
    std::string title; ///< of its rule
    std::string sentence;
    std::string why;
    MarkId mark = 0; ///< 0: about `criterion`
    Frame at = 0;
    CriterionId criterion = {};
};

/// A criterion of a counter that is split: does it go to the new one?
struct ReviewPart {
    CriterionId criterion;
    std::string label; ///< "2.1 goes", "2.1 stays"
    bool goes = false;
};

struct ReviewChange {
    std::string title;              ///< "Counter 3 · AC 2.1", or that none is chosen
    std::vector<std::string> facts; ///< where it points, when its key went down, its note
    std::vector<std::string> trail; ///< what was changed before, the last first
    bool chosen = false;            ///< a counter is
    bool can_split = false;         ///< it names several criteria
    bool can_merge = false;         ///< there is another
    ReviewDraft::Change kind = ReviewDraft::Change::none;
    std::string what;              ///< "Moves to 1m 54.15 secs, 1.1 s back"
    bool has_place = false;        ///< it can be nudged
    bool has_criteria = false;     ///< they are typed
    std::vector<ReviewPart> parts; ///< of a split
    std::string refusal;           ///< why it may not be made as it stands; empty if it may
};

struct ReviewView {
    bool possible = false;        ///< a closed recording lies open
    MarkId chosen = 0;            ///< 0: none that stands
    MarkId with = 0;              ///< the other one of a merge
    std::optional<Frame> drafted; ///< where the change that is not made yet points
    Frame heard = 0;              ///< where it is heard now, or looked at
    bool playing = false;
    std::shared_ptr<const std::vector<ReviewFlag>> flags; ///< all; those of the strips are parts of it
    ReviewStrip whole;                                    ///< its columns are the player's (PlayerPicture)
    ReviewStrip near;
    std::string picture_word; ///< in the place of the picture while there is none; else empty
    std::shared_ptr<const std::vector<ReviewRow>> rows = std::make_shared<std::vector<ReviewRow>>();
    std::shared_ptr<const std::vector<ReviewFindingRow>> findings =
        std::make_shared<std::vector<ReviewFindingRow>>();
    std::string left_out; ///< how many findings are not listed; empty if all are
    std::vector<std::string> not_checked;
    ReviewChange change;
};

/// "1m 55.25 secs": a hundredth of a second matters to whoever moves a counter.
[[nodiscard]] std::string fine_time(Frame frame, int sample_rate);

/// The flag nearest to this place of the strip, within so much of it; or 0.
[[nodiscard]] MarkId flag_near(const ReviewStrip& strip, double place, double reach);

/// Makes one view after another; remembers what follows from the last state.
class ReviewViewMaker {
public:
    /// `player` is that of the same snapshot.
    [[nodiscard]] ReviewView make(const Snapshot& snapshot, const WindowState& window,
                                  const PlayerView& player, Instant now);

private:
    void read(const Snapshot& snapshot);

    std::shared_ptr<const State> state_;
    std::shared_ptr<const RecordingPicture> picture_;
    std::shared_ptr<const std::vector<ReviewFlag>> flags_;
    std::shared_ptr<const std::vector<ReviewRow>> rows_;
    std::shared_ptr<const std::vector<ReviewFindingRow>> findings_;
    std::vector<std::string> not_checked_;
    std::size_t left_out_ = 0;
};

} // namespace counterpoint
