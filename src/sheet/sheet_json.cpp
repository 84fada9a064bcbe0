#include "sheet/sheet_json.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

// The names are those of the journal (journal/FORMAT.md).
const char* name_of(MarkOrigin origin) {
    return origin == MarkOrigin::live ? "live" : "added-later";
}

const char* name_of(SourceKind kind) {
    switch (kind) {
    case SourceKind::device:
        return "device";
    case SourceKind::file:
        return "file";
    case SourceKind::practice:
        return "practice";
    }
    return "";
}

const char* name_of(TakeEnding ending) {
    switch (ending) {
    case TakeEnding::running:
        return "running";
    case TakeEnding::stopped:
        return "stopped";
    case TakeEnding::cut_short:
        return "cut-short";
    }
    return "";
}

const char* name_of(StopCause cause) {
    switch (cause) {
    case StopCause::assessor:
        return "assessor";
    case StopCause::end_of_source:
        return "end-of-source";
    case StopCause::disk_reserve:
        return "disk-reserve";
    case StopCause::sound_lost:
        return "sound-lost";
    case StopCause::write_failed:
        return "write-failed";
    case StopCause::crash:
        return "crash";
    }
    return "";
}

Json counter_json(const Counter& counter) {
    Json criteria = Json::array();
    for (const CriterionId& id : counter.criteria)
        criteria.push_back(id.unit + "/" + id.number);
    return {{"mark", counter.mark},
            {"frame", counter.frame},
            {"seconds", counter.seconds},
            {"text", counter.text},
            {"criteria_text", counter.criteria_text},
            {"criteria", std::move(criteria)},
            {"note", counter.note},
            {"origin", name_of(counter.origin)}};
}

/// A criterion's counters are given by the numbers of their marks: their times stand in one place.
Json criterion_json(const Unit& unit, const SheetCriterion& row) {
    Json marks = Json::array();
    for (const Counter& counter : row.counters)
        marks.push_back(counter.mark);
    const Criterion& criterion = row.criterion;
    Json json = {{"id", unit.id + "/" + criterion.number},
                 {"number", criterion.number},
                 {"statement", criterion.statement},
                 {"marks", std::move(marks)}};
    if (!criterion.sheet_statement.empty())
        json["sheet_statement"] = criterion.sheet_statement;
    const auto add_texts = [&](const char* name, const Texts& texts) {
        if (!texts.empty())
            json[name] = texts;
    };
    add_texts("referral", criterion.referral);
    add_texts("pass", criterion.pass);
    add_texts("depth", criterion.depth);
    add_texts("guidance", criterion.guidance);
    add_texts("starting_points", criterion.starting_points);
    return json;
}

Json unit_json(const SheetUnit& part) {
    const Unit& unit = part.unit;
    Json outcomes = Json::array();
    for (const SheetOutcome& outcome : part.outcomes) {
        Json criteria = Json::array();
        for (const SheetCriterion& row : outcome.criteria)
            criteria.push_back(criterion_json(unit, row));
        outcomes.push_back({{"number", outcome.number},
                            {"statement", outcome.statement},
                            {"criteria", std::move(criteria)}});
    }
    Json disagreements = Json::array();
    for (const Disagreement& one : unit.disagreements)
        disagreements.push_back({{"criterion", one.criterion}, {"text", one.text}, {"source", one.source}});
    return {{"id", unit.id},
            {"title", unit.title},
            {"uan", unit.uan},
            {"level", unit.level},
            {"needs_prior_approval", unit.needs_prior_approval},
            {"wording",
             {{"title", unit.source.title},
              {"version", unit.source.version},
              {"date", unit.source.date},
              {"file", unit.source.file},
              {"sha256", unit.source.sha256}}},
            {"disagreements", std::move(disagreements)},
            {"outcomes", std::move(outcomes)}};
}

Json takes_json(const ResultSheet& sheet) {
    Json takes = Json::array();
    for (const Take& take : sheet.takes)
        takes.push_back(
            {{"number", take.number},
             {"source", {{"kind", name_of(take.source.kind)}, {"name", take.source.name}}},
             {"first_frame", take.first_frame},
             {"frames", take.frames},
             {"ending", name_of(take.ending)},
             {"started_at", wall_time_text(take.started_at)},
             {"ended_at",
              take.ending == TakeEnding::running ? Json(nullptr) : Json(wall_time_text(take.ended_at))}});
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

Json recording_json(const ResultSheet& sheet) {
    const bool closed = sheet.recording.has_value();
    return {{"closed", closed},
            {"file", closed ? Json(sheet.recording->file) : Json(nullptr)},
            {"sha256", closed ? Json(sheet.recording->sha256) : Json(nullptr)},
            {"bytes", closed ? Json(sheet.recording->bytes) : Json(nullptr)},
            {"frames", sheet.frames},
            {"rate", sheet.format.sample_rate},
            {"channels", sheet.format.channels},
            {"seconds", seconds_from(sheet.frames, sheet.format.sample_rate)},
            {"lost_frames", sheet.lost_frames},
            {"stopped_by", sheet.stopped_by ? Json(name_of(*sheet.stopped_by)) : Json(nullptr)},
            {"takes", takes_json(sheet)},
            {"losses", losses_json(sheet)}};
}

/// In JSON these three bytes occur inside texts only, so they can be replaced wherever they stand.
std::string without_markup(const std::string& json) {
    std::string safe;
    safe.reserve(json.size());
    for (const char c : json) {
        if (c == '<')
            safe += "\\u003c";
        else if (c == '>')
            safe += "\\u003e";
        else if (c == '&')
            safe += "\\u0026";
        else
            safe += c;
    }
    return safe;
}

} // namespace

std::string sheet_json(const ResultSheet& sheet) {
    Json units = Json::array();
    for (const SheetUnit& unit : sheet.units)
        units.push_back(unit_json(unit));
    Json counters = Json::array();
    for (const Counter& counter : sheet.counters)
        counters.push_back(counter_json(counter));

    const Json json = {
        {"format", "counterpoint-result-sheet/1"},
        {"discussion", sheet.discussion},
        {"program", sheet.program},
        {"practice", sheet.practice},
        {"centre", {{"number", sheet.centre.number}, {"name", sheet.centre.name}}},
        {"learner", {{"registration", sheet.learner.registration}, {"name", sheet.learner.name}}},
        {"assessor", {{"name", sheet.assessor.name}}},
        {"units", std::move(units)},
        {"counter_line", sheet.counter_line},
        {"counters", std::move(counters)},
        {"recording", recording_json(sheet)}};
    return without_markup(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace counterpoint
