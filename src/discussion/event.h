#pragma once

// Events: what happened, in the past tense. The journal holds them, `apply` folds them into the state, and
// nothing else changes the state. An event is a fact: it is never edited, only followed by another
// (src/journal/FORMAT.md).
//
// Each area (plan/, recording/, health/, marks/, notes/, conduct/, decision/, seals/) names its own. To add
// one: a struct and a place in the list of its area's events, an `apply_to` beside it, a form in
// journal/event_json/ and a line in FORMAT.md. Thread: plain values.

#include "discussion/conduct/conduct_events.h"
#include "discussion/decision/decision_events.h"
#include "discussion/health/health_events.h"
#include "discussion/marks/mark_events.h"
#include "discussion/notes/note_events.h"
#include "discussion/plan/plan_events.h"
#include "discussion/recording/recording_events.h"
#include "discussion/seals/seal_events.h"

#include <cstdint>

namespace counterpoint {

using EventVariant = JoinedVariant<PlanEvents, RecordingEvents, HealthEvents, MarkEvents, NoteEvents,
                                   ConductEvents, DecisionEvents, SealEvents>;

/// One of all events; use it as the std::variant it is. Copies, moves and comparison of its many types are
/// compiled once, in event.cpp: as a plain std::variant they were made anew in each file that holds an event,
/// and were a third of the time the project took to compile.
struct Event : EventVariant {
    using Variant = EventVariant;
    using Variant::Variant;
    Event();
    Event(const Event& other);
    Event(Event&& other) noexcept;
    Event& operator=(const Event& other);
    Event& operator=(Event&& other) noexcept;
    ~Event();
    bool operator==(const Event& other) const;
};

/// An event with its place in the journal, who caused it and what the clock on the wall said.
struct RecordedEvent {
    std::uint64_t sequence = 0; ///< 1, 2, …
    WallTime at{};
    Actor by = Actor::program;
    Event event;
    Sha256Hex line_sha256 =
        {}; ///< of its line, without line feed: the head after it; empty outside a journal
    bool operator==(const RecordedEvent&) const = default;
};

} // namespace counterpoint
