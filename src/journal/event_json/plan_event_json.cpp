#include "journal/event_json/event_forms.h"

#include "units/unit_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace counterpoint {

namespace {

constexpr std::string_view journal_format = "counterpoint-journal/1";

Json write_opened(const DiscussionOpened& event) {
    return {{"format", journal_format}, {"discussion", event.discussion}, {"program", event.program}};
}

DiscussionOpened read_opened(JsonReader& reader) {
    if (reader.text("format") != journal_format)
        reader.fail("format", "is not counterpoint-journal/1; the journal was written by a newer program",
                    ErrorKind::unreadable);
    return {reader.text("discussion"), reader.text("program")};
}

Json write_units(const UnitsChosen& event) {
    Json units = Json::array();
    for (const Unit& unit : event.units)
        units.push_back(unit_to_json(unit));
    return {{"units", std::move(units)}};
}

UnitsChosen read_units(JsonReader& reader) {
    UnitsChosen event;
    for (const Json& json : reader.array("units", 100)) {
        auto unit = unit_from_json(json);
        if (unit)
            event.units.push_back(std::move(*unit));
        else
            reader.fail("units", unit.error().what);
    }
    return event;
}

Json write_parties(const PartiesNamed& event) {
    return {{"centre", {{"name", event.centre.name}, {"number", event.centre.number}}},
            {"learner", {{"name", event.learner.name}, {"registration", event.learner.registration}}},
            {"assessor", {{"name", event.assessor.name}}}};
}

PartiesNamed read_parties(JsonReader& reader) {
    JsonReader centre = reader.object("centre");
    JsonReader learner = reader.object("learner");
    JsonReader assessor = reader.object("assessor");
    PartiesNamed event{{centre.text("name"), centre.text("number")},
                       {learner.text("name"), learner.text("registration")},
                       {assessor.text("name")}};
    for (const JsonReader* part : {&centre, &learner, &assessor})
        reader.adopt(*part);
    return event;
}

constexpr std::array forms{event_form<DiscussionOpened, write_opened, read_opened>("discussion-opened"),
                           event_form<UnitsChosen, write_units, read_units>("units-chosen"),
                           event_form<PartiesNamed, write_parties, read_parties>("parties-named")};

} // namespace

std::span<const EventForm> plan_event_forms() {
    return forms;
}

} // namespace counterpoint
