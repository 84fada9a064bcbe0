#include "base/base64.h"
#include "journal/event_json/event_forms.h"
#include "journal/event_json/names.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

constexpr std::size_t longest_steps = 100'000; ///< bytes that a reader takes; eight hours

SoundFormat read_format(JsonReader& reader) {
    return {static_cast<int>(reader.number("sample_rate", 1, 1'000'000)),
            static_cast<int>(reader.number("channels", 1, 64))};
}

Json write_source(const SoundSource& source) {
    Json json = {{"kind", name_of(source_names, source.kind)}, {"name", source.name}};
    if (!source.second.empty())
        json["second"] = source.second;
    return json;
}

Json write_take_started(const TakeStarted& event) {
    return {{"take", event.take},
            {"file", event.file},
            {"source", write_source(event.source)},
            {"sample_rate", event.format.sample_rate},
            {"channels", event.format.channels},
            {"first_frame", event.first_frame}};
}

/// The one name that such a take has (next_take_file). Takes are joined and removed when a recording closes,
/// so a stranger's journal must not be able to call another file of the folder a take.
std::string read_take_file(JsonReader& reader, int take) {
    std::string file = reader.file_name("file");
    if (reader.ok() && file != fmt::format("take-{:02}.flac", take))
        reader.fail("file", "is not the name of this take's file");
    return file;
}

TakeStarted read_take_started(JsonReader& reader) {
    JsonReader source = reader.object("source");
    const auto take = static_cast<int>(reader.number("take", 1, 10'000));
    TakeStarted event{
        take,
        read_take_file(reader, take),
        {read_name(source, "kind", source_names), source.text("name"), source.text_or_empty("second")},
        read_format(reader),
        reader.frames("first_frame")};
    reader.adopt(source);
    return event;
}

/// What is empty is left out.
Json write_imported(const RecordingImported& event) {
    const ImportedRecording& source = event.source;
    Json json = {
        {"name", source.name}, {"bytes", source.bytes}, {"sha256", source.sha256}, {"form", source.form}};
    for (const auto& [key, text] : {std::pair{"recorded_with", &source.recorded_with},
                                    {"recorded_on", &source.recorded_on},
                                    {"missing", &source.missing}})
        if (!text->empty())
            json[key] = *text;
    return json;
}

RecordingImported read_imported(JsonReader& reader) {
    return {{reader.text("name"), static_cast<std::uint64_t>(reader.frames("bytes")), reader.text("sha256"),
             reader.text("form"), reader.text_or_empty("recorded_with"), reader.text_or_empty("recorded_on"),
             reader.text_or_empty("missing")}};
}

Json write_lost(const FramesLost& event) {
    return {{"at", event.at}, {"frames", event.frames}, {"cause", event.cause}};
}

FramesLost read_lost(JsonReader& reader) {
    return {reader.frames("at"), reader.frames("frames"), reader.text("cause")};
}

Json write_paused(const RecordingPaused& event) {
    return {{"at", event.at}, {"reason", event.reason}};
}

RecordingPaused read_paused(JsonReader& reader) {
    return {reader.frames("at"), reader.text("reason")};
}

Json write_pause_explained(const PauseExplained& event) {
    return {{"at", event.at}, {"reason", event.reason}};
}

PauseExplained read_pause_explained(JsonReader& reader) {
    return {reader.frames("at"), reader.text("reason")};
}

Json write_resumed(const RecordingResumed& event) {
    return {{"at", event.at}, {"paused_at", wall_time_text(event.paused_at)}};
}

RecordingResumed read_resumed(JsonReader& reader) {
    RecordingResumed event{reader.frames("at"), {}};
    if (!parse_wall_time(reader.text("paused_at"), event.paused_at))
        reader.fail("paused_at", "is no time");
    return event;
}

/// Four steps a byte, the first in the lowest bits.
std::string packed(const std::vector<Voices>& steps) {
    std::string bytes((steps.size() + 3) / 4, '\0');
    for (std::size_t i = 0; i < steps.size(); ++i)
        bytes[i / 4] = static_cast<char>(bytes[i / 4] | static_cast<int>(steps[i]) << 2 * (i % 4));
    return base64(bytes);
}

/// The last byte may stand for up to three steps more, of silence.
std::vector<Voices> read_steps(JsonReader& reader) {
    const auto bytes = from_base64(reader.text_or_empty("steps"));
    if (!bytes) {
        reader.fail("steps", "is not base 64");
        return {};
    }
    std::vector<Voices> steps;
    for (const char byte : *bytes)
        for (int place = 0; place < 4; ++place)
            steps.push_back(static_cast<Voices>(static_cast<unsigned char>(byte) >> 2 * place & 3));
    while (!steps.empty() && steps.back() == Voices::none)
        steps.pop_back();
    return steps;
}

Json write_talk(const TalkTime& talk) {
    Json json = {{"left", talk.left}, {"right", talk.right}, {"both", talk.both}};
    if (const std::string steps = packed(talk.steps); !steps.empty() && steps.size() <= longest_steps)
        json["steps"] = steps;
    return json;
}

Json write_take_ended(const TakeEnded& event) {
    Json json = {
        {"take", event.take}, {"frames", event.frames}, {"ending", name_of(ending_names, event.ending)}};
    if (event.talk)
        json["talk"] = write_talk(*event.talk);
    return json;
}

TakeEnded read_take_ended(JsonReader& reader) {
    TakeEnded event{static_cast<int>(reader.number("take", 1, 10'000)), reader.frames("frames"),
                    read_name(reader, "ending", ending_names)};
    if (reader.has("talk")) {
        JsonReader talk = reader.object("talk");
        event.talk =
            TalkTime{talk.frames("left"), talk.frames("right"), talk.frames("both"), read_steps(talk)};
        reader.adopt(talk);
    }
    return event;
}

Json write_stopped(const RecordingStopped& event) {
    return {{"cause", name_of(cause_names, event.cause)}, {"frames", event.frames}};
}

RecordingStopped read_stopped(JsonReader& reader) {
    return {read_name(reader, "cause", cause_names), reader.frames("frames")};
}

Json write_taken_back(const StopTakenBack& event) {
    return {{"at", event.at}, {"stopped_at", wall_time_text(event.stopped_at)}};
}

StopTakenBack read_taken_back(JsonReader& reader) {
    StopTakenBack event{reader.frames("at"), {}};
    if (!parse_wall_time(reader.text("stopped_at"), event.stopped_at))
        reader.fail("stopped_at", "is no time");
    return event;
}

Json write_closed(const RecordingClosed& event) {
    Json json = {{"file", event.recording.file},
                 {"sample_rate", event.recording.format.sample_rate},
                 {"channels", event.recording.format.channels},
                 {"frames", event.recording.frames},
                 {"bytes", event.recording.bytes},
                 {"sha256", event.recording.sha256}};
    if (!event.recording.overview.empty())
        json["overview"] = event.recording.overview;
    return json;
}

RecordingClosed read_closed(JsonReader& reader) {
    return {{reader.file_name("file"), read_format(reader), reader.frames("frames"),
             static_cast<std::uint64_t>(reader.frames("bytes")), reader.text("sha256"),
             reader.text_or_empty("overview")}};
}

constexpr std::array recording_forms{
    event_form<TakeStarted, write_take_started, read_take_started>("take-started"),
    event_form<RecordingImported, write_imported, read_imported>("recording-imported"),
    event_form<FramesLost, write_lost, read_lost>("frames-lost"),
    event_form<RecordingPaused, write_paused, read_paused>("recording-paused"),
    event_form<PauseExplained, write_pause_explained, read_pause_explained>("pause-explained"),
    event_form<RecordingResumed, write_resumed, read_resumed>("recording-resumed"),
    event_form<TakeEnded, write_take_ended, read_take_ended>("take-ended"),
    event_form<RecordingStopped, write_stopped, read_stopped>("recording-stopped"),
    event_form<StopTakenBack, write_taken_back, read_taken_back>("stop-taken-back"),
    event_form<RecordingClosed, write_closed, read_closed>("recording-closed")};

} // namespace

std::span<const EventForm> recording_event_forms() {
    return recording_forms;
}

} // namespace counterpoint
