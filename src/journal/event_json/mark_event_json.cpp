#include "journal/event_json/event_json.h"

#include "journal/event_json/event_forms.h"
#include "journal/event_json/names.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

/// A member that older programs did not know is left out where it says nothing.
Json with_reason(Json json, const std::string& reason) {
    if (!reason.empty())
        json["reason"] = reason;
    return json;
}

Json write_made(const MarkMade& event) {
    return with_reason({{"mark", event.mark},
                        {"pressed", event.pressed},
                        {"points_to", event.points_to},
                        {"criteria", criteria_to_json(event.criteria)},
                        {"note", event.note},
                        {"origin", name_of(origin_names, event.origin)}},
                       event.reason);
}

MarkMade read_made(JsonReader& reader) {
    return {reader.frames("mark"),         reader.frames("pressed"),
            reader.frames("points_to"),    reader.criteria("criteria"),
            reader.text("note"),           read_name(reader, "origin", origin_names),
            reader.text_or_empty("reason")};
}

Json write_added(const CriteriaAdded& event) {
    return with_reason({{"mark", event.mark}, {"criteria", criteria_to_json(event.criteria)}}, event.reason);
}

CriteriaAdded read_added(JsonReader& reader) {
    return {reader.frames("mark"), reader.criteria("criteria"), reader.text_or_empty("reason")};
}

Json write_noted(const MarkNoted& event) {
    return {{"mark", event.mark}, {"note", event.note}};
}

MarkNoted read_noted(JsonReader& reader) {
    return {reader.frames("mark"), reader.text("note")};
}

Json write_withdrawn(const MarkWithdrawn& event) {
    Json data = {{"mark", event.mark}, {"reason", event.reason}};
    if (event.joined_with != 0)
        data["joined_with"] = event.joined_with;
    return data;
}

MarkWithdrawn read_withdrawn(JsonReader& reader) {
    return {reader.frames("mark"), reader.text("reason"),
            reader.has("joined_with") ? reader.frames("joined_with") : 0};
}

Json write_moved(const MarkMoved& event) {
    return {{"mark", event.mark}, {"points_to", event.points_to}, {"reason", event.reason}};
}

MarkMoved read_moved(JsonReader& reader) {
    return {reader.frames("mark"), reader.frames("points_to"), reader.text("reason")};
}

Json write_taken(const CriteriaTaken& event) {
    return {{"mark", event.mark}, {"criteria", criteria_to_json(event.criteria)}, {"reason", event.reason}};
}

CriteriaTaken read_taken(JsonReader& reader) {
    return {reader.frames("mark"), reader.criteria("criteria"), reader.text("reason")};
}

Json write_prompted(const MarkPrompted& event) {
    return {{"mark", event.mark}, {"prompted", event.prompted}};
}

MarkPrompted read_prompted(JsonReader& reader) {
    return {reader.frames("mark"), reader.flag("prompted")};
}

constexpr std::array mark_forms{event_form<MarkMade, write_made, read_made>("mark-made"),
                                event_form<CriteriaAdded, write_added, read_added>("criteria-added"),
                                event_form<MarkNoted, write_noted, read_noted>("mark-noted"),
                                event_form<MarkWithdrawn, write_withdrawn, read_withdrawn>("mark-withdrawn"),
                                event_form<MarkMoved, write_moved, read_moved>("mark-moved"),
                                event_form<CriteriaTaken, write_taken, read_taken>("criteria-taken"),
                                event_form<MarkPrompted, write_prompted, read_prompted>("mark-prompted")};

} // namespace

std::span<const EventForm> mark_event_forms() {
    return mark_forms;
}

} // namespace counterpoint
