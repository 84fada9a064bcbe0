#pragma once

// What the talk's screen shows besides tiles and counters: how much time is left, the question, what is to be
// said aloud, a number that is being typed. A part of live/views/view_model.h. Thread: plain values.

#include "live/window/window_state.h"

#include <string>
#include <vector>

namespace counterpoint {

struct Snapshot;
struct State;

/// How the talk stands to its planned length. The last answer may take 10 % more.
enum class Pace { unplanned, inside, last_tenth, over };

struct TimeLeft {
    Pace pace = Pace::unplanned;
    std::string text;   ///< "47:55 left", "2:10 over"
    std::string detail; ///< "of 60 min, 66 at most"
};

struct QuestionNow {
    std::string heading; ///< "Question 2 of 8 · AC 1.2 and 1.3"
    std::string text;    ///< its words, or how to come by questions
    std::string follow_ups;
    std::string status; ///< "not put yet", "put at 3m 05 secs", "… answered at 4m 10 secs"
    bool planned = false;
    bool may_go_back = false;
    bool may_go_on = false;
    bool open = false; ///< put, and not answered
};

struct StatementRow {
    SpokenStatement statement = SpokenStatement::recorded;
    std::string words; ///< short: "Both names"
    std::string full;  ///< "Both our names"
    std::string at;    ///< "0:12", empty if it was not said
    bool said = false;
    bool next = false; ///< F8 ticks it
    bool closing = false;
};

/// What may be done to the last counter, and what it says.
struct LastMarkFlags {
    bool prompted = false;
    bool enough = false; ///< of each of its criteria
};

struct TalkView {
    TimeLeft time;
    QuestionNow question;
    std::vector<CriterionId> question_criteria; ///< of the question that is shown
    std::vector<StatementRow> statements;
    std::string statements_said; ///< "7 of 11"
    LastMarkFlags last;
    std::string number; ///< digits that were typed so far, "AC 2._"; empty if none
};

[[nodiscard]] TimeLeft time_left(int planned_minutes, Frame frames, int sample_rate);
[[nodiscard]] TalkView talk_view(const Snapshot& snapshot, const WindowState& window, Instant now);

} // namespace counterpoint
