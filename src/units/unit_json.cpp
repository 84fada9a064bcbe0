#include "units/unit_json.h"

#include "base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_text = 4000;
constexpr std::size_t most_parts = 100;

Error invalid(std::string what) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, {}};
}

Result<std::string> text_member(const Json& json, const char* key, bool required) {
    const auto found = json.find(key);
    if (found == json.end())
        return required ? Result<std::string>(invalid(fmt::format("A unit's \"{}\" is missing.", key)))
                        : Result<std::string>(std::string());
    if (!found->is_string())
        return invalid(fmt::format("A unit's \"{}\" is not a text.", key));
    auto text = found->get<std::string>();
    if (text.size() > longest_text || !is_clean_utf8(text) || (required && trimmed(text).empty()))
        return invalid(fmt::format("A unit's \"{}\" is empty, too long or not UTF-8.", key));
    return text;
}

int number_member(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number_integer())
        return 0;
    const auto value = found->get<std::int64_t>();
    return value < 0 || value > 10'000 ? 0 : static_cast<int>(value);
}

Result<Criterion> criterion_from_json(const Json& json) {
    auto number = text_member(json, "number", true);
    auto statement = text_member(json, "statement", true);
    auto label = text_member(json, "label", false);
    for (const auto* part : {&number, &statement, &label})
        if (!*part)
            return part->error();
    if (label->empty())
        *label = *number;
    return Criterion{*number, *statement, *label};
}

Result<LearningOutcome> outcome_from_json(const Json& json, std::set<std::string>& seen) {
    if (!json.is_object())
        return invalid("A learning outcome of the unit is not an object.");
    LearningOutcome outcome;
    auto number = text_member(json, "number", true);
    auto statement = text_member(json, "statement", true);
    for (const auto* part : {&number, &statement})
        if (!*part)
            return part->error();
    outcome.number = *number;
    outcome.statement = *statement;
    const auto criteria = json.find("criteria");
    if (criteria == json.end() || !criteria->is_array() || criteria->empty() || criteria->size() > most_parts)
        return invalid(fmt::format("Learning outcome {} has no criteria, or too many.", outcome.number));
    for (const Json& part : *criteria) {
        if (!part.is_object())
            return invalid(
                fmt::format("A criterion of learning outcome {} is not an object.", outcome.number));
        auto criterion = criterion_from_json(part);
        if (!criterion)
            return criterion.error();
        if (!seen.insert(criterion->number).second)
            return invalid(fmt::format("AC {} stands twice in the unit.", criterion->number));
        outcome.criteria.push_back(std::move(*criterion));
    }
    return outcome;
}

} // namespace

Json unit_to_json(const Unit& unit) {
    Json json = {
        {"id", unit.id},         {"title", unit.title}, {"uan", unit.uan},          {"level", unit.level},
        {"credit", unit.credit}, {"glh", unit.glh},     {"outcomes", Json::array()}};
    for (const LearningOutcome& outcome : unit.outcomes) {
        Json criteria = Json::array();
        for (const Criterion& criterion : outcome.criteria)
            criteria.push_back({{"number", criterion.number},
                                {"statement", criterion.statement},
                                {"label", criterion.label}});
        json["outcomes"].push_back({{"number", outcome.number},
                                    {"statement", outcome.statement},
                                    {"criteria", std::move(criteria)}});
    }
    return json;
}

Result<Unit> unit_from_json(const Json& json) {
    if (!json.is_object())
        return invalid("A unit is not an object.");
    auto id = text_member(json, "id", true);
    auto title = text_member(json, "title", true);
    auto uan = text_member(json, "uan", false);
    for (const auto* part : {&id, &title, &uan})
        if (!*part)
            return part->error();
    Unit unit{*id,
              *title,
              *uan,
              number_member(json, "level"),
              number_member(json, "credit"),
              number_member(json, "glh"),
              {}};
    if (unit.id.size() > 40 || unit.id.find_first_of("/ ,") != std::string::npos)
        return invalid("A unit's \"id\" may have at most 40 characters, and no '/', ',' or space.");
    const auto outcomes = json.find("outcomes");
    if (outcomes == json.end() || !outcomes->is_array() || outcomes->empty() || outcomes->size() > most_parts)
        return invalid(fmt::format("Unit {} has no learning outcomes, or too many.", unit.id));
    std::set<std::string> seen;
    for (const Json& part : *outcomes) {
        auto outcome = outcome_from_json(part, seen);
        if (!outcome)
            return outcome.error();
        unit.outcomes.push_back(std::move(*outcome));
    }
    return unit;
}

} // namespace counterpoint
