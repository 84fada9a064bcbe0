#pragma once

// Events: what happened, in the past tense. The journal holds them, `apply` folds them into the state, and
// nothing else changes the state. An event is a fact: it is never edited, only followed by another
// (src/journal/FORMAT.md).
//
// To add one: a struct here, a case in apply.cpp, a form in journal/event_json.cpp and FORMAT.md.
// Thread: plain values.

#include "discussion/mark.h"
#include "discussion/parties.h"
#include "discussion/recording.h"
#include "units/unit.h"

#include <cstdint>
#include <variant>

namespace counterpoint {

/// The first event of every journal.
struct DiscussionOpened {
    std::string discussion; ///< 32 hexadecimal digits, drawn at random
    std::string program;    ///< "Counterpoint 0.1.0"
    bool operator==(const DiscussionOpened&) const = default;
};

/// The units under discussion, with their whole text as it was on that day.
struct UnitsChosen {
    std::vector<Unit> units;
    bool operator==(const UnitsChosen&) const = default;
};

struct PartiesNamed {
    Centre centre;
    Learner learner;
    Assessor assessor;
    bool operator==(const PartiesNamed&) const = default;
};

struct TakeStarted {
    int take = 1;
    std::string file;
    SoundSource source;
    SoundFormat format;
    Frame first_frame = 0;
    bool operator==(const TakeStarted&) const = default;
};

struct FramesLost {
    Frame at = 0;
    Frame frames = 0;
    std::string cause;
    bool operator==(const FramesLost&) const = default;
};

struct TakeEnded {
    int take = 1;
    Frame frames = 0;
    TakeEnding ending = TakeEnding::stopped;
    bool operator==(const TakeEnded&) const = default;
};

struct RecordingStopped {
    StopCause cause = StopCause::assessor;
    Frame frames = 0; ///< recording time at which it stopped
    bool operator==(const RecordingStopped&) const = default;
};

struct RecordingClosed {
    ClosedRecording recording;
    bool operator==(const RecordingClosed&) const = default;
};

struct MarkMade {
    MarkId mark = 0;
    Frame pressed = 0;
    Frame points_to = 0;
    std::vector<CriterionId> criteria;
    std::string note;
    MarkOrigin origin = MarkOrigin::live;
    bool operator==(const MarkMade&) const = default;
};

/// More criteria were addressed at a moment that is marked already.
struct CriteriaAdded {
    MarkId mark = 0;
    std::vector<CriterionId> criteria;
    bool operator==(const CriteriaAdded&) const = default;
};

struct MarkNoted {
    MarkId mark = 0;
    std::string note; ///< replaces the note before
    bool operator==(const MarkNoted&) const = default;
};

struct MarkWithdrawn {
    MarkId mark = 0;
    std::string reason;
    bool operator==(const MarkWithdrawn&) const = default;
};

using Event =
    std::variant<DiscussionOpened, UnitsChosen, PartiesNamed, TakeStarted, FramesLost, TakeEnded,
                 RecordingStopped, RecordingClosed, MarkMade, CriteriaAdded, MarkNoted, MarkWithdrawn>;

/// An event with its place in the journal, who caused it and what the clock on the wall said.
struct RecordedEvent {
    std::uint64_t sequence = 0; ///< 1, 2, …
    WallTime at{};
    Actor by = Actor::program;
    Event event;
    bool operator==(const RecordedEvent&) const = default;
};

} // namespace counterpoint
