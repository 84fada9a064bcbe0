#include "units/catalogue.h"

#include "base/assets.h"
#include "units/unit_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace counterpoint;

namespace {

/// What the handbooks print about a unit, beside its words.
struct Printed {
    std::string id;
    std::string uan;
    int level;
    int credit;
    int glh;
    std::vector<std::size_t> criteria; ///< of each learning outcome
};

// clang-format off
const std::vector<Printed> printed = {
    {"8580-1",   "",           5,  0,  0, {3, 3, 4, 2}},
    {"8580-2",   "",           5,  0,  0, {3, 4, 3}},
    {"8580-3",   "",           5,  0,  0, {2, 4, 3}},
    {"8585-300", "Y/617/2841", 3,  3,  9, {4, 3, 3, 2}},
    {"8585-301", "D/617/2842", 3,  4, 12, {3, 4, 4}},
    {"8585-302", "H/617/2843", 3,  7, 14, {3, 4, 4}},
    {"8585-303", "M/617/2845", 3,  3,  8, {2, 2}},
    {"8588-500", "D/617/2906", 5,  6, 20, {5, 5, 2}},
    {"8588-501", "H/617/2907", 5,  5, 12, {3, 4, 4}},
    {"8588-503", "M/617/2909", 5,  5, 10, {3, 3}},
    {"8589-700", "H/617/2910", 7,  5, 20, {4, 5, 2}},
    {"8589-701", "K/617/2911", 7,  4, 12, {2, 5}},
    {"8589-702", "M/617/2912", 7, 27, 20, {2, 5}},
    {"8589-703", "T/617/2913", 7,  5, 20, {4, 3, 1}},
};
// clang-format on

std::vector<const Criterion*> criteria_in(const Unit& unit) {
    std::vector<const Criterion*> all;
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            all.push_back(&criterion);
    return all;
}

/// "302 3.4" for each built-in criterion of which `holds` is true.
template <typename Predicate>
std::set<std::string> criteria_where(Predicate holds) {
    std::set<std::string> found;
    const Catalogue catalogue = built_in_catalogue();
    for (const Unit& unit : catalogue.units())
        for (const Criterion* criterion : criteria_in(unit))
            if (holds(*criterion))
                found.insert(unit.id + " " + criterion->number);
    return found;
}

template <typename Predicate>
std::set<std::string> units_where(Predicate holds) {
    std::set<std::string> found;
    const Catalogue catalogue = built_in_catalogue();
    for (const Unit& unit : catalogue.units())
        if (holds(unit))
            found.insert(unit.id);
    return found;
}

bool has_handbook_prose(const Criterion& criterion) {
    return !(criterion.referral.empty() && criterion.pass.empty() && criterion.depth.empty() &&
             criterion.guidance.empty() && criterion.starting_points.empty());
}

Unit unit_of_level(const std::string& id, int level) {
    Unit unit;
    unit.id = id;
    unit.level = level;
    return unit;
}

} // namespace

TEST_CASE("People find their centre's own units first, then the lowest level") {
    Unit own = unit_of_level("9901-110", 7);
    own.source.file = "bees.docx";
    const Catalogue catalogue({unit_of_level("8580-1", 5), unit_of_level("8585-301", 3), own});
    std::vector<std::string> ids;
    for (const Unit* unit : catalogue.in_order_of_use())
        ids.push_back(unit->id);
    CHECK(ids == std::vector<std::string>{"9901-110", "8585-301", "8580-1"});
}

TEST_CASE("every unit of the five handbooks is built in, with the facts that are printed") {
    const Catalogue catalogue = built_in_catalogue();
    REQUIRE(catalogue.units().size() == printed.size());
    for (std::size_t i = 0; i < printed.size(); ++i) {
        const Unit& unit = catalogue.units()[i];
        CAPTURE(unit.id);
        CHECK(unit.id == printed[i].id);
        CHECK(unit.uan == printed[i].uan);
        CHECK(unit.level == printed[i].level);
        CHECK(unit.credit == printed[i].credit);
        CHECK(unit.glh == printed[i].glh);
        std::vector<std::size_t> criteria;
        for (const LearningOutcome& outcome : unit.outcomes)
            criteria.push_back(outcome.criteria.size());
        CHECK(criteria == printed[i].criteria);

        const bool from_8580 = unit.id.starts_with("8580");
        CHECK(unit.aim.empty() == from_8580);
        CHECK_FALSE(unit.qualifications.empty());
        CHECK_FALSE(unit.assessment_method.empty());
        CHECK_FALSE(unit.source.title.empty());
        for (const LearningOutcome& outcome : unit.outcomes)
            CHECK(outcome.statement.empty() == from_8580);
    }
}

TEST_CASE("criteria are numbered in the order of their outcomes") {
    const Catalogue catalogue = built_in_catalogue();
    for (const Unit& unit : catalogue.units())
        for (std::size_t i = 0; i < unit.outcomes.size(); ++i) {
            CAPTURE(unit.id, i);
            CHECK(unit.outcomes[i].number == std::to_string(i + 1));
            for (std::size_t j = 0; j < unit.outcomes[i].criteria.size(); ++j)
                CHECK(unit.outcomes[i].criteria[j].number ==
                      std::to_string(i + 1) + "." + std::to_string(j + 1));
        }
}

TEST_CASE("every button label is short, is its own and says more than the number") {
    const Catalogue catalogue = built_in_catalogue();
    for (const Unit& unit : catalogue.units()) {
        std::set<std::string> labels;
        for (const Criterion* criterion : criteria_in(unit)) {
            CAPTURE(unit.id, criterion->label);
            CHECK(criterion->label.size() <= 28);
            CHECK(criterion->label.size() > criterion->number.size() + 4);
            CHECK(criterion->label.starts_with(criterion->number + " "));
            CHECK(labels.insert(criterion->label).second);
        }
    }
}

TEST_CASE("statements that are easily confused are exact") {
    const Catalogue catalogue = built_in_catalogue();
    const auto statement = [&catalogue](const char* id, const char* number) {
        const Unit unit = catalogue.find(id).value();
        REQUIRE(find_criterion(unit, number) != nullptr);
        return find_criterion(unit, number)->statement;
    };
    CHECK(statement("8585-301", "1.1") == "Produce a plan for effective coaching to take place for 6 hours");
    CHECK(statement("8585-302", "1.1") == "Produce a plan for effective coaching to take place for 12 hours");
    CHECK(statement("8585-301", "2.4") ==
          "Record an auditable coaching process from initial contact to completion");
    CHECK(statement("8589-701", "2.3") == "Summarise the outcomes of on-going individual or group "
                                          "supervision for a minimum of 4 hours in total");
    CHECK(statement("8589-702", "2.3") == "Summarise the outcomes of on-going individual or group "
                                          "supervision for a minimum of 8 hours in total");
    CHECK(statement("8589-700", "1.2") ==
          "Critically review the organisational:\n· context\n· strategy\n· culture\n· conditions\n"
          "required for effective coaching or mentoring at an executive or senior level");
    CHECK(statement("8580-1", "3.3") ==
          "Explain the necessity of exploring the expectations and boundaries of a "
          "coaching or mentoring programme with all stakeholders");
    CHECK(find_criterion(catalogue.find("8585-301").value(), "4.1") == nullptr);
}

TEST_CASE("the result sheet's own wording is kept where it differs") {
    const auto differs = [](const Criterion& criterion) { return !criterion.sheet_statement.empty(); };
    CHECK(criteria_where(differs) == std::set<std::string>{"8585-300 3.2", "8585-301 2.2", "8585-301 3.4",
                                                           "8585-302 3.3", "8585-302 3.4", "8585-303 1.1",
                                                           "8585-303 1.2", "8589-700 1.3", "8589-700 2.2",
                                                           "8589-703 3.1"});
    CHECK(criteria_where([](const Criterion& criterion) {
              return criterion.sheet_statement == criterion.statement;
          }).empty());
    const Unit unit = built_in_catalogue().find("8585-302").value();
    CHECK(find_criterion(unit, "3.4")->statement.find("2 sessions") != std::string::npos);
    CHECK(find_criterion(unit, "3.4")->sheet_statement.find("one session") != std::string::npos);
}

TEST_CASE("the six numbers that the 8580 guide does not print are marked") {
    CHECK(criteria_where([](const Criterion& criterion) { return criterion.inferred; }) ==
          std::set<std::string>{"8580-1 2.3", "8580-1 3.2", "8580-1 4.1", "8580-2 2.3", "8580-3 2.2",
                                "8580-3 2.3"});
}

TEST_CASE("no prose of a handbook is built in") {
    CHECK(criteria_where(has_handbook_prose).empty());
}

TEST_CASE("the facts that steer the program") {
    CHECK(units_where([](const Unit& unit) {
              return !unit.needs_prior_approval.is_known() || !unit.counters_mandatory.is_known();
          }).empty());
    CHECK(units_where([](const Unit& unit) { return unit.needs_prior_approval; }) ==
          std::set<std::string>{"8585-300", "8589-700"});
    CHECK(units_where([](const Unit& unit) { return unit.counters_mandatory; }) ==
          std::set<std::string>{"8585-300", "8585-301", "8585-302", "8585-303"});
    CHECK(units_where([](const Unit& unit) { return unit.outcome_heading == "Assessor’s Decision"; }) ==
          std::set<std::string>{"8589-700", "8589-702", "8589-703"});
    CHECK(units_where([](const Unit& unit) { return unit.outcome_heading == "Unit Outcome"; }) ==
          std::set<std::string>{"8585-300", "8585-301", "8585-302", "8585-303", "8589-701"});

    const Catalogue catalogue = built_in_catalogue();
    const auto demands = [&catalogue](const char* id) { return catalogue.find(id)->demands; };
    CHECK(demands("8585-300") == Demands{});
    CHECK(demands("8585-301") == Demands{6, 0, 2, 1, 1});
    CHECK(demands("8585-302") == Demands{12, 0, 2, 2, 2});
    CHECK(demands("8588-501") == Demands{18, 2, 3, 0, 1});
    CHECK(demands("8589-701") == Demands{20, 2, 3, 0, 4});
    CHECK(demands("8589-702") == Demands{60, 6, 9, 0, 8});
    CHECK(demands("8580-2") == Demands{12, 1, 0, 0, 0});
}

TEST_CASE("where the handbooks disagree, the unit says so and where") {
    const Catalogue catalogue = built_in_catalogue();
    const auto about = [&catalogue](const std::string& id, const std::string& criterion) {
        std::vector<std::string> sources;
        const Unit unit = catalogue.find(id).value();
        for (const Disagreement& disagreement : unit.disagreements)
            if (disagreement.criterion == criterion)
                sources.push_back(disagreement.source);
        return sources;
    };
    REQUIRE(about("8585-302", "3.4").size() == 1);
    CHECK(about("8585-302", "3.4")[0].find("8585:671") != std::string::npos);
    CHECK(about("8585-302", "3.4")[0].find("8585:2435") != std::string::npos);
    CHECK_FALSE(about("8589-701", "").empty());

    for (const Unit& unit : catalogue.units()) {
        for (const Disagreement& disagreement : unit.disagreements) {
            CAPTURE(unit.id, disagreement.text);
            CHECK(disagreement.text.ends_with('.'));
            CHECK_FALSE(disagreement.source.empty());
        }
        for (const Criterion* criterion : criteria_in(unit))
            if (criterion->inferred)
                CHECK_FALSE(about(unit.id, criterion->number).empty());
    }
}

TEST_CASE("each built-in file holds nothing that the program passes over") {
    for (const Asset& asset : embedded_assets()) {
        if (!asset.name.starts_with("units/"))
            continue;
        CAPTURE(asset.name);
        const auto unit = unit_from_json(nlohmann::ordered_json::parse(asset.bytes));
        REQUIRE(unit.ok());
        CHECK(unit_to_json(*unit).dump(2) + "\n" == asset.bytes);
        CHECK("units/" + unit->id + ".json" == asset.name);
    }
}

TEST_CASE("An unknown unit is refused with the ones that exist") {
    const auto unit = built_in_catalogue().find("8585-999");
    REQUIRE_FALSE(unit.ok());
    CHECK(unit.error().kind == ErrorKind::invalid);
    CHECK(unit.error().message().find("8585-999") != std::string::npos);
    CHECK(unit.error().message().find("8585-301") != std::string::npos);
}
