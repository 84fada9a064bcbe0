#include "sheet/json_parts.h"

#include "discussion/names.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

Json source_json(const SoundSource& source) {
    Json json = {{"kind", name_of(source_names, source.kind)}, {"name", source.name}};
    if (!source.second.empty())
        json["second"] = source.second;
    return json;
}

Json takes_json(const ResultSheet& sheet) {
    Json takes = Json::array();
    for (const Take& take : sheet.takes) {
        takes.push_back(
            {{"number", take.number},
             {"source", source_json(take.source)},
             {"first_frame", take.first_frame},
             {"frames", take.frames},
             {"ending", take.ending == TakeEnding::running ? std::string_view("running")
                                                           : name_of(ending_names, take.ending)},
             {"started_at", wall_time_text(take.started_at)},
             {"ended_at",
              take.ending == TakeEnding::running ? Json(nullptr) : Json(wall_time_text(take.ended_at))}});
        if (take.talk) // older journals know nothing of it, and their sheets keep their bytes
            takes.back()["talk"] = {
                {"left", take.talk->left}, {"right", take.talk->right}, {"both", take.talk->both}};
    }
    return takes;
}

Json losses_json(const ResultSheet& sheet) {
    Json losses = Json::array();
    for (const Loss& loss : sheet.losses)
        losses.push_back({{"at", loss.at},
                          {"at_seconds", seconds_from(loss.at, sheet.format.sample_rate)},
                          {"frames", loss.frames},
                          {"seconds", seconds_from(loss.frames, sheet.format.sample_rate)},
                          {"cause", loss.cause},
                          {"noticed_at", wall_time_text(loss.noticed_at)}});
    return losses;
}

Json pauses_json(const ResultSheet& sheet) {
    Json pauses = Json::array();
    for (const Pause& pause : sheet.pauses)
        pauses.push_back(
            {{"at", pause.at},
             {"at_seconds", seconds_from(pause.at, sheet.format.sample_rate)},
             {"reason", pause.reason},
             {"paused_at", wall_time_text(pause.paused_at)},
             {"resumed_at", pause.resumed_at ? Json(wall_time_text(*pause.resumed_at)) : Json(nullptr)}});
    return pauses;
}

Json until_json(std::optional<Frame> until) {
    return until ? Json(*until) : Json(nullptr);
}

Json health_json(const ResultSheet& sheet) {
    Json health = {{"devices", Json::array()}, {"signal", Json::array()}};
    for (const DeviceOutage& outage : sheet.health.devices)
        health["devices"].push_back({{"device", outage.device},
                                     {"cause", outage.cause},
                                     {"at", outage.at},
                                     {"until", until_json(outage.until)},
                                     {"returned_as", outage.returned_as},
                                     {"lost_at", wall_time_text(outage.lost_at)}});
    for (const SignalTrouble& trouble : sheet.health.signal)
        health["signal"].push_back(
            {{"what", signal_problem_text(trouble.problem, trouble.channel, sheet.format.channels)},
             {"channel", trouble.channel},
             {"since", trouble.since},
             {"noticed", trouble.noticed},
             {"until", until_json(trouble.until)},
             {"noticed_at", wall_time_text(trouble.noticed_at)}});
    return health;
}

Json imported_json(const ResultSheet& sheet) {
    const ImportedRecording& from = *sheet.imported;
    return {{"name", from.name},
            {"bytes", from.bytes},
            {"sha256", from.sha256},
            {"form", from.form},
            {"recorded_with", from.recorded_with},
            {"recorded_on", from.recorded_on},
            {"missing", from.missing}};
}

} // namespace

Json recording_json(const ResultSheet& sheet) {
    const bool closed = sheet.recording.has_value();
    Json json = {
        {"closed", closed},
        {"file", closed ? Json(sheet.recording->file) : Json(nullptr)},
        {"sha256", closed ? Json(sheet.recording->sha256) : Json(nullptr)},
        {"bytes", closed ? Json(sheet.recording->bytes) : Json(nullptr)},
        {"frames", sheet.frames},
        {"rate", sheet.format.sample_rate},
        {"channels", sheet.format.channels},
        {"seconds", seconds_from(sheet.frames, sheet.format.sample_rate)},
        {"lost_frames", sheet.lost_frames},
        {"stopped_by", sheet.stopped_by ? Json(name_of(cause_names, *sheet.stopped_by)) : Json(nullptr)},
        {"takes", takes_json(sheet)},
        {"losses", losses_json(sheet)},
        {"pauses", pauses_json(sheet)},
        {"health", health_json(sheet)}};
    if (sheet.imported) // sheets of what was recorded here keep their bytes
        json["imported"] = imported_json(sheet);
    return json;
}

} // namespace counterpoint
