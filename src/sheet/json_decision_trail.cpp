#include "sheet/json_parts.h"

#include "discussion/names.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

Json judgement_json(const DecisionStanding& standing) {
    return standing.judgement ? Json(name_of(judgement_names, *standing.judgement)) : Json(nullptr);
}

/// With the names that they have elsewhere in the sheet; null for an outcome that was open.
Json standing_json(DecisionChangeKind kind, const DecisionStanding& standing) {
    const auto at = [&] { return wall_time_text(standing.at.value_or(WallTime{})); };
    switch (kind) {
    case DecisionChangeKind::criterion:
        return {{"judgement", judgement_json(standing)}, {"referral_reason", standing.words}};
    case DecisionChangeKind::feedback:
        return {{"feedback", standing.words}};
    case DecisionChangeKind::comment:
        return {{"comments", standing.words}};
    case DecisionChangeKind::declaration:
        return {{"words", standing.words}, {"how", standing.how}, {"at", at()}};
    case DecisionChangeKind::unit_outcome:
    case DecisionChangeKind::countersignature:
        break;
    }
    if (!standing.judgement)
        return nullptr;
    Json json = {{"outcome", judgement_json(standing)}, {"day", standing.day}, {"recorded_at", at()}};
    if (kind == DecisionChangeKind::countersignature)
        json["name"] = standing.name;
    return json;
}

} // namespace

Json decision_changes_json(const ResultSheet& sheet) {
    Json changes = Json::array();
    for (const DecisionChange& change : sheet.decision_changes) {
        Json json = {{"sequence", change.sequence},
                     {"at", wall_time_text(change.at)},
                     {"by", name_of(actor_names, change.by)},
                     {"kind", name_of(decision_change_names, change.kind)}};
        if (!change.unit.empty())
            json["unit"] = change.unit;
        if (!change.criterion.empty())
            json["criterion"] = criterion_text({change.unit, change.criterion});
        if (!change.outcome.empty())
            json["learning_outcome"] = change.outcome;
        json["before"] = standing_json(change.kind, change.before);
        json["after"] = standing_json(change.kind, change.after);
        changes.push_back(std::move(json));
    }
    return changes;
}

} // namespace counterpoint
