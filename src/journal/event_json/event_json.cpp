#include "journal/event_json/event_json.h"

#include "journal/event_json/event_forms.h"
#include "journal/event_json/names.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cassert>

namespace counterpoint {

namespace {

using Areas = std::array<std::span<const EventForm>, 8>;

Areas areas() {
    return {plan_event_forms(), recording_event_forms(), health_event_forms(),   mark_event_forms(),
            note_event_forms(), conduct_event_forms(),   decision_event_forms(), seal_event_forms()};
}

/// Every event has a form; event_json_test.cpp holds that for each alternative.
const EventForm& form_of(const Event& event) {
    for (const auto& area : areas())
        for (const EventForm& form : area)
            if (form.holds(event))
                return form;
    assert(false && "an event without a form");
    return areas().front().front();
}

} // namespace

Json criteria_to_json(const std::vector<CriterionId>& criteria) {
    Json list = Json::array();
    for (const CriterionId& id : criteria)
        list.push_back(criterion_text(id));
    return list;
}

std::string_view actor_name(Actor actor) {
    return name_of(actor_names, actor);
}

std::string_view stop_cause_name(StopCause cause) {
    return name_of(cause_names, cause);
}

std::optional<Actor> actor_from_name(std::string_view name) {
    return value_of(actor_names, name);
}

std::string_view event_type(const Event& event) {
    return form_of(event).type;
}

Json event_data(const Event& event) {
    return form_of(event).write(event);
}

Result<std::optional<Event>> event_from_json(std::string_view type, const Json& data) {
    for (const auto& area : areas())
        for (const EventForm& form : area) {
            if (form.type != type)
                continue;
            JsonReader reader(data);
            Event event = form.read(reader);
            if (!reader.ok())
                return reader.error();
            return std::optional<Event>(std::move(event));
        }
    return std::optional<Event>();
}

} // namespace counterpoint
