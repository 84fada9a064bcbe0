#pragma once

// What the screen shows while a discussion runs: the coverage board, the counters, clock and levels. What
// else the talk needs stands in live/views/talk_view.h. A part of live/views/view_model.h. Thread: plain
// values.

#include "live/views/handbook_texts.h"
#include "live/views/meter_view.h"
#include "live/views/talk_view.h"
#include "units/unit.h"

#include <deque>
#include <string>
#include <vector>

namespace counterpoint {

struct TileView {
    CriterionId criterion;
    std::string number;       ///< "2.1"
    std::string label;        ///< "Diagnostic tools"
    std::string statement;    ///< exact wording
    std::string key;          ///< what the key is called, empty if it has none
    int touched = 0;          ///< counters that name it
    std::string touched_text; ///< "3 times", empty if never
    bool last = false;        ///< the last counter names it
    bool enough = false;      ///< was heard, in the assessor's view
    bool in_scope = true;     ///< the discussion is planned to touch it
};

struct OutcomeView {
    std::string name; ///< "LO 2"
    std::string statement;
    std::vector<TileView> tiles;
};

struct UnitView {
    std::string id;
    std::string title;
    std::vector<OutcomeView> outcomes;
};

struct CounterRow {
    MarkId mark = 0;
    std::string time;     ///< "1m 55 secs"
    std::string criteria; ///< "AC 2.1"
    std::string note;
    bool prompted = false;      ///< the learner needed a prompt
    std::uint64_t sequence = 0; ///< the events up to this one make the row what it is
};

/// The part that only events change; kept from one event to the next, because it may hold thousands of
/// counters.
struct DiscussionView {
    std::string learner;
    std::string units_text; ///< "8585-301 and 8585-302"
    bool practice = false;
    std::vector<UnitView> units;
    std::deque<CounterRow> counters; ///< the last made first
};

/// A criterion's wording, and what the centre's handbook says to it.
struct CriterionText {
    std::string statement;         ///< "AC 2.1  " and the exact wording, or a hint how to see one
    std::string warning;           ///< that the result sheet words it differently; empty if it does not
    std::vector<NamedTexts> texts; ///< descriptors and advice, empty unless a handbook was read in
    std::string lack;              ///< that its handbook has no descriptors for it; empty if it has
};

struct ConductView {
    std::string clock;       ///< recording time, "4:05" or "1:04:05"
    std::string clock_state; ///< "Recording", "Starting…", "Recorder lost"
    bool running = false;    ///< marks and Stop make sense
    bool paused = false;     ///< it runs, and stands still
    bool stopped = false;    ///< it was stopped, which can be taken back
    std::vector<MeterView> meters;
    bool sound_arriving = true;
    std::string sound_text; ///< "Sound is arriving" or what is wrong
    std::string sleep_text; ///< "computer may sleep", empty if it is kept awake
    std::string space_text; ///< "5 h 12 min of space", empty if not known
    std::uint64_t durable_sequence = 0;
    std::string pending_word; ///< said of a counter that is not known to be on the disk
    bool can_undo = false;
    std::string last_title; ///< "Last: 2m 43 secs AC 3.1 and 3.2" or how to begin
    std::string last_note;
    /// The one under the mouse, else those of the question that is shown, else the last counter's first.
    std::vector<CriterionText> criteria;
    std::string handbook_hint; ///< how to get descriptors; empty once a handbook was read in
    TalkView talk;

    [[nodiscard]] bool saved(const CounterRow& row) const { return row.sequence <= durable_sequence; }
};

} // namespace counterpoint
