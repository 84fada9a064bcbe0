#include "sheet/json_parts.h"

#include "discussion/names.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

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
    if (!row.notes.empty()) { // sheets of recordings keep their bytes
        json["notes"] = Json::array();
        for (const SheetNote& note : row.notes)
            json["notes"].push_back(note.note);
    }
    if (criterion.inferred)
        json["inferred"] = true;
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
    json["in_scope"] = row.in_scope;
    json["carried_over"] = row.carried_over;
    json["feedback"] = row.decision.feedback;
    json["judgement"] =
        row.decision.judgement ? Json(name_of(judgement_names, *row.decision.judgement)) : Json(nullptr);
    json["referral_reason"] = row.decision.referral_reason;
    json["evidence"] = Json::array();
    for (const OtherEvidence& evidence : row.evidence)
        json["evidence"].push_back({{"number", evidence.number},
                                    {"title", evidence.title},
                                    {"reference", evidence.reference},
                                    {"explanation", evidence.explanation}});
    return json;
}

Json outcome_json(const Unit& unit, const SheetOutcome& outcome) {
    Json criteria = Json::array();
    for (const SheetCriterion& row : outcome.criteria)
        criteria.push_back(criterion_json(unit, row));
    return {{"number", outcome.number},
            {"statement", outcome.statement},
            {"criteria", std::move(criteria)},
            {"comments", outcome.comments.assessor},
            {"qa_comments", outcome.comments.qa}};
}

/// When it was recorded, where nobody typed a day: the others keep their bytes.
template <typename Decided>
Json with_day(Json json, const Decided& decided) {
    if (decided.day.empty())
        json["recorded_at"] = wall_time_text(decided.at);
    return json;
}

Json decisions_json(const SheetUnit& part) {
    const UnitDecisions& decisions = part.decisions;
    Json checks = Json::array();
    for (const QaCheck& check : decisions.checks)
        checks.push_back(with_day({{"by", name_of(actor_names, check.by)},
                                   {"name", check.name},
                                   {"result", name_of(qa_result_names, check.result)},
                                   {"comment", check.comment},
                                   {"day", check.day}},
                                  check));
    Json json = {{"stage", unit_stage_name(part.stage)}, {"outcome", nullptr}, {"countersigned", nullptr}};
    if (decisions.outcome)
        json["outcome"] = with_day({{"outcome", name_of(judgement_names, decisions.outcome->outcome)},
                                    {"day", decisions.outcome->day}},
                                   *decisions.outcome);
    if (decisions.countersigned)
        json["countersigned"] =
            with_day({{"name", decisions.countersigned->name},
                      {"outcome", name_of(judgement_names, decisions.countersigned->outcome)},
                      {"day", decisions.countersigned->day}},
                     *decisions.countersigned);
    json["checks"] = std::move(checks);
    return json;
}

} // namespace

Json unit_json(const SheetUnit& part) {
    const Unit& unit = part.unit;
    Json outcomes = Json::array();
    for (const SheetOutcome& outcome : part.outcomes)
        outcomes.push_back(outcome_json(unit, outcome));
    Json disagreements = Json::array();
    for (const Disagreement& one : unit.disagreements)
        disagreements.push_back({{"criterion", one.criterion}, {"text", one.text}, {"source", one.source}});
    return {{"id", unit.id},
            {"title", unit.title},
            {"uan", unit.uan},
            {"level", unit.level},
            {"needs_prior_approval", static_cast<bool>(unit.needs_prior_approval)},
            {"wording",
             {{"title", unit.source.title},
              {"version", unit.source.version},
              {"date", unit.source.date},
              {"file", unit.source.file},
              {"sha256", unit.source.sha256}}},
            {"disagreements", std::move(disagreements)},
            {"decisions", decisions_json(part)},
            {"outcomes", std::move(outcomes)}};
}

} // namespace counterpoint
