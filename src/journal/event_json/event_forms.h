#pragma once

// How the events of each area look in a journal line: their type, and their data both ways. Used by
// event_json.cpp alone. To add an event: a form in its area's file, a line in FORMAT.md.
// Pure. Thread: any.

#include "discussion/event.h"
#include "journal/event_json/json_reader.h"

#include <nlohmann/json_fwd.hpp>

#include <span>

namespace counterpoint {

using Json = nlohmann::ordered_json;

struct EventForm {
    std::string_view type; ///< "mark-made"
    bool (*holds)(const Event&);
    Json (*write)(const Event&);
    Event (*read)(JsonReader&);
};

/// The form of E from its two functions.
template <typename E, Json (*Write)(const E&), E (*Read)(JsonReader&)>
constexpr EventForm event_form(std::string_view type) {
    return {type, [](const Event& event) { return std::holds_alternative<E>(event); },
            [](const Event& event) { return Write(std::get<E>(event)); },
            [](JsonReader& reader) { return Event(Read(reader)); }};
}

[[nodiscard]] std::span<const EventForm> plan_event_forms();
[[nodiscard]] std::span<const EventForm> recording_event_forms();
[[nodiscard]] std::span<const EventForm> health_event_forms();
[[nodiscard]] std::span<const EventForm> mark_event_forms();
[[nodiscard]] std::span<const EventForm> note_event_forms();
[[nodiscard]] std::span<const EventForm> conduct_event_forms();
[[nodiscard]] std::span<const EventForm> decision_event_forms();
[[nodiscard]] std::span<const EventForm> seal_event_forms();

} // namespace counterpoint
