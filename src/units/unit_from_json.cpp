#include "units/unit_json.h"

#include "units/unit_members.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_id = 40;     // characters
constexpr std::size_t longest_number = 20; // characters
constexpr std::size_t longest_label = 28;  // characters: what fits a button
constexpr std::size_t most_criteria = 500; // of a unit

/// A unit while it is read.
struct Reader {
    UnitReading reading = {};
    std::set<std::string> outcomes = {};
    std::set<std::string> criteria = {};

    [[nodiscard]] bool ok() const { return !reading.error; }
    void fail(std::string what) {
        if (ok())
            reading.error = Error{ErrorKind::invalid, std::move(what), {}, {}, {}};
    }

    std::string label(UnitMembers& members, const std::string& number);
    Criterion criterion(const Json& json, std::string owner);
    LearningOutcome outcome(const Json& json, std::string owner);
    Demands demands(const Json& json);
    std::vector<Disagreement> disagreements(const Json& json);
    HandbookSource source(const Json& json);
    Unit unit(const Json& json);
};

std::string Reader::label(UnitMembers& members, const std::string& number) {
    std::string label = members.text("label");
    if (label.empty())
        return number;
    if (characters(label) > longest_label)
        members.fail("label", "has more than 28 characters");
    else if (label != number && !label.starts_with(number + " "))
        members.fail("label", fmt::format("does not begin with \"{}\"", number));
    return label;
}

Criterion Reader::criterion(const Json& json, std::string owner) {
    UnitMembers members(json, std::move(owner), reading);
    Criterion criterion;
    criterion.number = members.required_name("number", longest_number);
    members.rename("AC " + criterion.number);
    if (ok() && !criteria.insert(criterion.number).second)
        fail(fmt::format("AC {} stands twice in the unit.", criterion.number));
    criterion.statement = members.required_text("statement");
    criterion.label = label(members, criterion.number);
    criterion.sheet_statement = members.text("sheet_statement");
    criterion.referral = members.texts("referral");
    criterion.pass = members.texts("pass");
    criterion.depth = members.texts("depth");
    criterion.guidance = members.texts("guidance");
    criterion.starting_points = members.texts("starting_points");
    criterion.inferred = members.truth("inferred");
    return criterion;
}

LearningOutcome Reader::outcome(const Json& json, std::string owner) {
    UnitMembers members(json, std::move(owner), reading);
    LearningOutcome outcome;
    outcome.number = members.required_name("number", longest_number);
    const std::string name = "Learning outcome " + outcome.number;
    members.rename(name);
    if (ok() && !outcomes.insert(outcome.number).second)
        fail(name + " stands twice in the unit.");
    if (json.is_object() && json.contains("statement"))
        outcome.statement = members.required_text("statement");
    const Json& list = members.array("criteria", "criteria");
    if (list.empty())
        fail(name + " has no criteria.");
    if (criteria.size() + list.size() > most_criteria)
        fail(fmt::format("The unit has more than {} criteria.", most_criteria));
    for (std::size_t i = 0; i < list.size() && ok(); ++i)
        outcome.criteria.push_back(criterion(
            list[i], fmt::format("Entry {} of \"criteria\" of learning outcome {}", i + 1, outcome.number)));
    return outcome;
}

Demands Reader::demands(const Json& json) {
    UnitMembers members(json, "The unit's demands", reading);
    return {members.number("coaching_hours"), members.number("individuals_at_least"),
            members.number("individuals_at_most"), members.number("supervision_sessions"),
            members.number("supervision_hours")};
}

std::vector<Disagreement> Reader::disagreements(const Json& json) {
    std::vector<Disagreement> disagreements;
    for (std::size_t i = 0; i < json.size() && ok(); ++i) {
        const std::string owner = fmt::format("Disagreement {} of the unit", i + 1);
        UnitMembers members(json[i], owner, reading);
        Disagreement disagreement{members.text("criterion"), members.required_text("text"),
                                  members.text("source")};
        if (ok() && !disagreement.criterion.empty() && !criteria.contains(disagreement.criterion))
            fail(fmt::format("{} is about AC {}, which the unit does not have.", owner,
                             disagreement.criterion));
        disagreements.push_back(std::move(disagreement));
    }
    return disagreements;
}

HandbookSource Reader::source(const Json& json) {
    UnitMembers members(json, "The unit's source", reading);
    HandbookSource source{members.text("title"), members.text("version"), members.text("date"),
                          members.text("file"), members.text("sha256")};
    if (source.file.find_first_of("/\\") != std::string::npos)
        members.fail("file", "may be a file's name only, without folders");
    if (!source.sha256.empty() && (source.sha256.size() != 64 ||
                                   source.sha256.find_first_not_of("0123456789abcdef") != std::string::npos))
        members.fail("sha256", "is not 64 lower-case hexadecimal digits");
    return source;
}

Unit Reader::unit(const Json& json) {
    UnitMembers members(json, {}, reading);
    Unit unit;
    unit.id = members.required_id("id", longest_id);
    unit.title = members.required_text("title");
    unit.uan = members.text("uan");
    unit.level = members.number("level");
    unit.credit = members.number("credit");
    unit.glh = members.number("glh");
    unit.qualifications = members.texts("qualifications");
    unit.aim = members.text("aim");
    unit.assessment_method = members.text("assessment_method");
    unit.needs_prior_approval = members.rule("needs_prior_approval");
    unit.counters_mandatory = members.rule("counters_mandatory");
    unit.outcome_heading = members.text("outcome_heading");
    unit.demands = demands(members.object("demands"));
    unit.source = source(members.object("source"));

    const Json& list = members.array("outcomes", "learning outcomes");
    if (list.empty())
        fail(fmt::format("Unit {} has no learning outcomes.", unit.id));
    for (std::size_t i = 0; i < list.size() && ok(); ++i)
        unit.outcomes.push_back(outcome(list[i], fmt::format("Entry {} of \"outcomes\"", i + 1)));
    unit.disagreements = disagreements(members.array("disagreements", "disagreements"));
    return unit;
}

} // namespace

Result<Unit> unit_from_json(const Json& json) {
    Reader reader;
    Unit unit = reader.unit(json);
    if (reader.reading.error)
        return *reader.reading.error;
    return unit;
}

} // namespace counterpoint
