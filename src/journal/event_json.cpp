#include "journal/event_json.h"

#include "journal/json_reader.h"
#include "units/unit_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view journal_format = "counterpoint-journal/1";

template <typename T, std::size_t N>
using Names = std::array<std::pair<T, std::string_view>, N>;

constexpr Names<Actor, 5> actor_names{{{Actor::program, "program"},
                                       {Actor::assessor, "assessor"},
                                       {Actor::learner, "learner"},
                                       {Actor::iqa, "iqa"},
                                       {Actor::eqa, "eqa"}}};
constexpr Names<SourceKind, 3> source_names{
    {{SourceKind::device, "device"}, {SourceKind::file, "file"}, {SourceKind::practice, "practice"}}};
constexpr Names<TakeEnding, 2> ending_names{
    {{TakeEnding::stopped, "stopped"}, {TakeEnding::cut_short, "cut-short"}}};
constexpr Names<StopCause, 6> cause_names{{{StopCause::assessor, "assessor"},
                                           {StopCause::end_of_source, "end-of-source"},
                                           {StopCause::disk_reserve, "disk-reserve"},
                                           {StopCause::sound_lost, "sound-lost"},
                                           {StopCause::write_failed, "write-failed"},
                                           {StopCause::crash, "crash"}}};
constexpr Names<MarkOrigin, 2> origin_names{
    {{MarkOrigin::live, "live"}, {MarkOrigin::added_later, "added-later"}}};

template <typename T, std::size_t N>
std::string_view name_of(const Names<T, N>& names, T value) {
    for (const auto& [candidate, name] : names)
        if (candidate == value)
            return name;
    return {};
}

template <typename T, std::size_t N>
std::optional<T> value_of(const Names<T, N>& names, std::string_view name) {
    for (const auto& [value, candidate] : names)
        if (candidate == name)
            return value;
    return std::nullopt;
}

template <typename T, std::size_t N>
T read_name(JsonReader& reader, const char* key, const Names<T, N>& names) {
    const auto value = value_of(names, reader.text(key));
    if (!value)
        reader.fail(key, "is none of the words it may be");
    return value.value_or(names.front().first);
}

SoundFormat read_format(JsonReader& reader) {
    return {static_cast<int>(reader.number("sample_rate", 1, 1'000'000)),
            static_cast<int>(reader.number("channels", 1, 64))};
}

// Each event: its name, to JSON, from JSON.

struct Writer {
    Json operator()(const DiscussionOpened& event) const {
        return {{"format", journal_format}, {"discussion", event.discussion}, {"program", event.program}};
    }
    Json operator()(const UnitsChosen& event) const {
        Json units = Json::array();
        for (const Unit& unit : event.units)
            units.push_back(unit_to_json(unit));
        return {{"units", std::move(units)}};
    }
    Json operator()(const PartiesNamed& event) const {
        return {{"centre", {{"name", event.centre.name}, {"number", event.centre.number}}},
                {"learner", {{"name", event.learner.name}, {"registration", event.learner.registration}}},
                {"assessor", {{"name", event.assessor.name}}}};
    }
    Json operator()(const TakeStarted& event) const {
        return {{"take", event.take},
                {"file", event.file},
                {"source", {{"kind", name_of(source_names, event.source.kind)}, {"name", event.source.name}}},
                {"sample_rate", event.format.sample_rate},
                {"channels", event.format.channels},
                {"first_frame", event.first_frame}};
    }
    Json operator()(const FramesLost& event) const {
        return {{"at", event.at}, {"frames", event.frames}, {"cause", event.cause}};
    }
    Json operator()(const TakeEnded& event) const {
        return {
            {"take", event.take}, {"frames", event.frames}, {"ending", name_of(ending_names, event.ending)}};
    }
    Json operator()(const RecordingStopped& event) const {
        return {{"cause", name_of(cause_names, event.cause)}, {"frames", event.frames}};
    }
    Json operator()(const RecordingClosed& event) const {
        return {{"file", event.recording.file},
                {"sample_rate", event.recording.format.sample_rate},
                {"channels", event.recording.format.channels},
                {"frames", event.recording.frames},
                {"bytes", event.recording.bytes},
                {"sha256", event.recording.sha256}};
    }
    Json operator()(const MarkMade& event) const {
        return {{"mark", event.mark},           {"pressed", event.pressed},
                {"points_to", event.points_to}, {"criteria", criteria_to_json(event.criteria)},
                {"note", event.note},           {"origin", name_of(origin_names, event.origin)}};
    }
    Json operator()(const CriteriaAdded& event) const {
        return {{"mark", event.mark}, {"criteria", criteria_to_json(event.criteria)}};
    }
    Json operator()(const MarkNoted& event) const { return {{"mark", event.mark}, {"note", event.note}}; }
    Json operator()(const MarkWithdrawn& event) const {
        return {{"mark", event.mark}, {"reason", event.reason}};
    }
};

Event read_opened(JsonReader& reader) {
    if (reader.text("format") != journal_format)
        reader.fail("format", "is not counterpoint-journal/1; the journal was written by a newer program",
                    ErrorKind::unreadable);
    return DiscussionOpened{reader.text("discussion"), reader.text("program")};
}

Event read_units(JsonReader& reader) {
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

Event read_parties(JsonReader& reader) {
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

Event read_take_started(JsonReader& reader) {
    JsonReader source = reader.object("source");
    TakeStarted event{static_cast<int>(reader.number("take", 1, 10'000)),
                      reader.file_name("file"),
                      {read_name(source, "kind", source_names), source.text("name")},
                      read_format(reader),
                      reader.frames("first_frame")};
    reader.adopt(source);
    return event;
}

Event read_take_ended(JsonReader& reader) {
    return TakeEnded{static_cast<int>(reader.number("take", 1, 10'000)), reader.frames("frames"),
                     read_name(reader, "ending", ending_names)};
}

Event read_closed(JsonReader& reader) {
    return RecordingClosed{{reader.file_name("file"), read_format(reader), reader.frames("frames"),
                            static_cast<std::uint64_t>(reader.frames("bytes")), reader.text("sha256")}};
}

Event read_mark(JsonReader& reader) {
    return MarkMade{reader.frames("mark"),      reader.frames("pressed"),
                    reader.frames("points_to"), reader.criteria("criteria"),
                    reader.text("note"),        read_name(reader, "origin", origin_names)};
}

using ReadEvent = Event (*)(JsonReader&);

/// In the order of the alternatives of Event.
constexpr std::array<std::pair<std::string_view, ReadEvent>, std::variant_size_v<Event>> event_forms{{
    {"discussion-opened", read_opened},
    {"units-chosen", read_units},
    {"parties-named", read_parties},
    {"take-started", read_take_started},
    {"frames-lost",
     [](JsonReader& reader) -> Event {
         return FramesLost{reader.frames("at"), reader.frames("frames"), reader.text("cause")};
     }},
    {"take-ended", read_take_ended},
    {"recording-stopped",
     [](JsonReader& reader) -> Event {
         return RecordingStopped{read_name(reader, "cause", cause_names), reader.frames("frames")};
     }},
    {"recording-closed", read_closed},
    {"mark-made", read_mark},
    {"criteria-added",
     [](JsonReader& reader) -> Event {
         return CriteriaAdded{reader.frames("mark"), reader.criteria("criteria")};
     }},
    {"mark-noted",
     [](JsonReader& reader) -> Event {
         return MarkNoted{reader.frames("mark"), reader.text("note")};
     }},
    {"mark-withdrawn",
     [](JsonReader& reader) -> Event {
         return MarkWithdrawn{reader.frames("mark"), reader.text("reason")};
     }},
}};

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
    return event_forms[event.index()].first;
}

Json event_data(const Event& event) {
    return std::visit(Writer{}, event);
}

Result<std::optional<Event>> event_from_json(std::string_view type, const Json& data) {
    for (const auto& [name, read] : event_forms) {
        if (name != type)
            continue;
        JsonReader reader(data);
        Event event = read(reader);
        if (!reader.ok())
            return reader.error();
        return std::optional<Event>(std::move(event));
    }
    return std::optional<Event>();
}

} // namespace counterpoint
