#include "sheet/json_parts.h"

#include "discussion/names.h"
#include "sheet/conduct_words.h"

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

Json share_json(const TalkShare& share) {
    return {{"assessor", share.assessor}, {"learner", share.learner}, {"both", share.both}};
}

/// Only where a check was made: sheets without one keep their bytes.
Json conduct_report_json(const ResultSheet& sheet) {
    const ConductReport& report = sheet.conduct_report;
    if (!tells_voices_apart(sheet))
        return {{"not_told", report.not_told}};
    Json parts = Json::array();
    for (const SharePart& part : report.over_time)
        parts.push_back({{"from", part.from}, {"to", part.to}, {"share", share_json(part.share)}});
    Json criteria = Json::array();
    for (const CriterionShare& one : report.by_criterion)
        criteria.push_back({{"criterion", criterion_text(one.criterion)}, {"share", share_json(one.share)}});
    Json thinking = Json::array();
    for (const ThinkingTime& time : report.thinking)
        thinking.push_back(
            {{"asked_at", sheet.conduct.asked[time.asked].at}, {"frames", until_json(time.frames)}});
    return {{"whole", share_json(report.whole)},
            {"over_time", std::move(parts)},
            {"by_criterion", std::move(criteria)},
            {"thinking", std::move(thinking)},
            {"longest_of_assessor", {{"from", report.longest.from}, {"frames", report.longest.frames}}},
            {"overlaps", {{"times", report.overlaps.times}, {"frames", report.overlaps.frames}}},
            {"takes_missing", report.takes_missing}};
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
    if (sheet.conduct.voices_checked)
        json["conduct_report"] = conduct_report_json(sheet);
    return json;
}

} // namespace counterpoint
