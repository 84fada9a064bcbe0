#include "units/unit_json.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

// Members that came later than the first journals are written only where they say something, so that a unit
// without them keeps its bytes.

void add(Json& json, const char* key, const std::string& text) {
    if (!text.empty())
        json[key] = text;
}

void add(Json& json, const char* key, const Texts& texts) {
    if (!texts.empty())
        json[key] = texts;
}

void add(Json& json, const char* key, int number) {
    if (number != 0)
        json[key] = number;
}

void add_truth(Json& json, const char* key, bool truth) {
    if (truth)
        json[key] = true;
}

void add(Json& json, const char* key, const Rule& rule) {
    if (rule.is_known())
        json[key] = static_cast<bool>(rule);
}

void add(Json& json, const char* key, Json part) {
    if (!part.empty())
        json[key] = std::move(part);
}

Json demands_to_json(const Demands& demands) {
    Json json = Json::object();
    add(json, "coaching_hours", demands.coaching_hours);
    add(json, "individuals_at_least", demands.individuals_at_least);
    add(json, "individuals_at_most", demands.individuals_at_most);
    add(json, "supervision_sessions", demands.supervision_sessions);
    add(json, "supervision_hours", demands.supervision_hours);
    return json;
}

Json disagreements_to_json(const std::vector<Disagreement>& disagreements) {
    Json list = Json::array();
    for (const Disagreement& disagreement : disagreements) {
        Json json = Json::object();
        add(json, "criterion", disagreement.criterion);
        json["text"] = disagreement.text;
        add(json, "source", disagreement.source);
        list.push_back(std::move(json));
    }
    return list;
}

Json source_to_json(const HandbookSource& source) {
    Json json = Json::object();
    add(json, "title", source.title);
    add(json, "version", source.version);
    add(json, "date", source.date);
    add(json, "file", source.file);
    add(json, "sha256", source.sha256);
    return json;
}

Json criterion_to_json(const Criterion& criterion) {
    Json json = {
        {"number", criterion.number}, {"statement", criterion.statement}, {"label", criterion.label}};
    add(json, "sheet_statement", criterion.sheet_statement);
    add(json, "referral", criterion.referral);
    add(json, "pass", criterion.pass);
    add(json, "depth", criterion.depth);
    add(json, "guidance", criterion.guidance);
    add(json, "starting_points", criterion.starting_points);
    add_truth(json, "inferred", criterion.inferred);
    return json;
}

Json outcome_to_json(const LearningOutcome& outcome) {
    Json json = {{"number", outcome.number}};
    add(json, "statement", outcome.statement);
    json["criteria"] = Json::array();
    for (const Criterion& criterion : outcome.criteria)
        json["criteria"].push_back(criterion_to_json(criterion));
    return json;
}

} // namespace

Json unit_to_json(const Unit& unit) {
    Json json = {{"id", unit.id},       {"title", unit.title},   {"uan", unit.uan},
                 {"level", unit.level}, {"credit", unit.credit}, {"glh", unit.glh}};
    add(json, "qualifications", unit.qualifications);
    add(json, "aim", unit.aim);
    add(json, "assessment_method", unit.assessment_method);
    add(json, "needs_prior_approval", unit.needs_prior_approval);
    add(json, "counters_mandatory", unit.counters_mandatory);
    add(json, "outcome_heading", unit.outcome_heading);
    add(json, "demands", demands_to_json(unit.demands));
    add(json, "disagreements", disagreements_to_json(unit.disagreements));
    add(json, "source", source_to_json(unit.source));
    json["outcomes"] = Json::array();
    for (const LearningOutcome& outcome : unit.outcomes)
        json["outcomes"].push_back(outcome_to_json(outcome));
    return json;
}

} // namespace counterpoint
