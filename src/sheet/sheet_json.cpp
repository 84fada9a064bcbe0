#include "sheet/sheet_json.h"

#include "discussion/names.h"
#include "sheet/json_parts.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

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
            {"origin", name_of(origin_names, counter.origin)}};
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

    Json json = {{"format", sheet_format},
                 {"discussion", sheet.discussion},
                 {"program", sheet.program},
                 {"practice", sheet.practice},
                 {"centre", {{"number", sheet.centre.number}, {"name", sheet.centre.name}}},
                 {"learner", {{"registration", sheet.learner.registration}, {"name", sheet.learner.name}}},
                 {"assessor", {{"name", sheet.assessor.name}}},
                 {"units", std::move(units)},
                 {"counter_line", sheet.counter_line},
                 {"counters", std::move(counters)},
                 {"counter_changes", mark_changes_json(sheet)},
                 {"plan", plan_json(sheet)},
                 {"conduct", conduct_json(sheet)},
                 {"declaration", declaration_json(sheet)},
                 {"countersigner", sheet.countersigner},
                 {"recording", sheet.written_notes ? Json(nullptr) : recording_json(sheet)}};
    if (!sheet.decision_changes.empty()) // sheets without keep their bytes
        json["decision_changes"] = decision_changes_json(sheet);
    if (sheet.written_notes) // sheets of recordings keep their bytes
        json["written_notes"] = written_notes_json(sheet);
    if (!sheet.head_code.empty()) // what follows is known of a journal alone
        json["journal"] = {{"lines", sheet.journal_lines}, {"head_code", sheet.head_code}};
    if (!sheet.seals.empty())
        json["seals"] = seals_json(sheet);
    return without_markup(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace counterpoint
