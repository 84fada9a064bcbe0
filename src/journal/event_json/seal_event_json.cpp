#include "journal/event_json/event_forms.h"

#include <nlohmann/json.hpp>

#include <array>

namespace counterpoint {

namespace {

int read_seal_number(JsonReader& reader) {
    return static_cast<int>(reader.number("seal", 1, 99));
}

Json write_sealed(const Sealed& event) {
    return {{"seal", event.seal},
            {"name", event.name},
            {"statement", event.statement},
            {"established", event.established},
            {"key", event.key},
            {"sheet", event.sheet}};
}

Sealed read_sealed(JsonReader& reader) {
    return {read_seal_number(reader),   reader.text("name"), reader.text("statement"),
            reader.text("established"), reader.text("key"),  reader.text("sheet")};
}

Json write_abandoned(const SealAbandoned& event) {
    return {{"seal", event.seal}, {"reason", event.reason}};
}

SealAbandoned read_abandoned(JsonReader& reader) {
    return {read_seal_number(reader), reader.text("reason")};
}

constexpr std::array seal_forms{event_form<Sealed, write_sealed, read_sealed>("sealed"),
                                event_form<SealAbandoned, write_abandoned, read_abandoned>("seal-abandoned")};

} // namespace

std::span<const EventForm> seal_event_forms() {
    return seal_forms;
}

} // namespace counterpoint
