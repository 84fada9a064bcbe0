// The real handbooks, where they lie beside the project: counted by hand and by a script of its own that
// knows nothing of the reader.

#include "units/handbook/handbook_import.h"

#include "base/sha256.h"
#include "reading_table.h"

#include <cstdio>
#include <filesystem>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

struct Handbook {
    std::string begins; ///< of the file's name
    std::vector<UnitCount> units;
};

const std::vector<Handbook> handbooks = {
    {"8585-level-3",
     {{"8585-300", 4, 12, 12, 26, 15, 27, 12, 0},
      {"8585-301", 3, 11, 11, 24, 13, 19, 11, 0},
      {"8585-302", 3, 11, 11, 24, 13, 19, 23, 0},
      {"8585-303", 2, 4, 4, 8, 7, 9, 4, 0}}},
    {"8588",
     {{"8588-500", 3, 12, 0, 0, 0, 36, 13, 0},
      {"8588-501", 3, 11, 0, 0, 0, 24, 26, 0},
      {"8588-503", 2, 6, 0, 0, 0, 11, 6, 0}}},
    {"8589",
     {{"8589-700", 3, 11, 11, 26, 22, 17, 11, 0},
      {"8589-701", 2, 7, 7, 15, 15, 35, 19, 0},
      {"8589-702", 2, 7, 7, 15, 15, 35, 7, 0},
      {"8589-703", 3, 8, 8, 22, 16, 35, 8, 0}}},
    {"8580",
     {{"8580-1", 4, 12, 0, 0, 0, 0, 0, 30, "2.3 3.2 4.1"},
      {"8580-2", 3, 10, 0, 0, 0, 0, 0, 23, "2.3"},
      {"8580-3", 3, 9, 0, 0, 0, 0, 0, 14, "2.2 2.3"}}},
};

/// Empty where there are no handbooks: the project's tests pass without them.
std::string path_of(const std::string& begins) {
    const std::filesystem::path folder = handbooks_folder();
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().filename().string().starts_with(begins) && entry.path().extension() == ".txt")
            return entry.path().string();
    std::printf("no handbook %s… in %s: its fixtures alone were read\n", begins.c_str(), folder.c_str());
    return {};
}

} // namespace

TEST_CASE("Every unit, AC and descriptor of the handbooks is found") {
    for (const Handbook& handbook : handbooks) {
        const std::string path = path_of(handbook.begins);
        if (path.empty())
            continue;
        const HandbookReading reading = reading_of(path);
        CHECK(counts(reading) == handbook.units);
        CHECK(reading.conflicts.empty());
        for (const FoundUnit& found : reading.units)
            CHECK((found.criteria_with_descriptors == found.sheet_criteria && !found.given_twice));
    }
}

namespace {

/// The first digits of a hash, made by a script of its own from the handbook's bytes: of everything that
/// Depth and the guidance say, AC by AC, and of every descriptor on the result sheet.
struct Prose {
    std::string unit;
    std::string said;
    std::string descriptors; ///< empty where the handbook has no result sheet
};
const std::vector<std::pair<std::string, std::vector<Prose>>> prose = {
    {"8585-level-3",
     {{"8585-300", "08e58f1d775f3f12", "344bb4921e9db7ba"},
      {"8585-301", "2360d77db4542be0", "c9037ff982d4a5a5"},
      {"8585-302", "e44e550f11c02052", "feba6f40b91ffe8f"},
      {"8585-303", "f5ecff4e2975ae42", "74bba5ee641b12b3"}}},
    {"8588",
     {{"8588-500", "d99519a208aae166", ""},
      {"8588-501", "4c28052edbd3ccc8", ""},
      {"8588-503", "1ce2bb4b7156cf32", ""}}},
    {"8589",
     {{"8589-700", "bd59d3feca3bed5b", "53658626c50a0c24"},
      {"8589-701", "5a0bbe2e3b5ca67a", "b68caa5076362eea"},
      {"8589-702", "47efe7b703aa5614", "4615555d5e0cc5ac"},
      {"8589-703", "e058b49e56c200f7", "29612db7a0427d18"}}},
};

void add(std::string& all, std::string_view name, const Texts& texts) {
    for (const std::string& text : texts)
        all.append(name).append(text).append("\n");
}

std::string beginning_of_hash(const std::string& text) {
    return sha256_hex(text).substr(0, 16);
}

} // namespace

TEST_CASE("Every word of depth, guidance and descriptors stands with the AC where the handbook prints it") {
    for (const auto& [begins, units] : prose) {
        const std::string path = path_of(begins);
        if (path.empty())
            continue;
        const HandbookReading reading = reading_of(path);
        REQUIRE(reading.units.size() == units.size());
        for (std::size_t i = 0; i < units.size(); ++i) {
            INFO(units[i].unit);
            const Unit& unit = reading.units[i].unit;
            CHECK(unit.id == units[i].unit);
            std::string said;
            std::string descriptors;
            for (const LearningOutcome& outcome : unit.outcomes)
                for (const Criterion& criterion : outcome.criteria) {
                    said += criterion.number + "\n";
                    add(said, "D ", criterion.depth);
                    add(said, "G ", criterion.guidance);
                    descriptors += criterion.number + "\n";
                    add(descriptors, "R ", criterion.referral);
                    add(descriptors, "P ", criterion.pass);
                }
            CHECK(beginning_of_hash(said) == units[i].said);
            if (!units[i].descriptors.empty())
                CHECK(beginning_of_hash(descriptors) == units[i].descriptors);
        }
    }
}

TEST_CASE("A paper with evidence matrices alone gives its AC, and says what it lacks") {
    const std::string path = path_of("8585-301-portfolio");
    if (path.empty())
        return;
    const HandbookReading reading = reading_of(path);
    CHECK(counts(reading) == std::vector<UnitCount>{{"8585-301", 3, 11}, {"8585-302", 3, 11}});
    CHECK(reading.conflicts.size() == 6); // three AC that are worded twice, one id, two units without more
    CHECK(reading.unplaced.empty());
    CHECK(
        criterion(reading, "8585-302", "3.4").statement ==
        "Summarise the outcomes of on-going supervision for a minimum of 2 sessions of effective coaching to "
        "improve practice");
}

TEST_CASE("What the handbooks say of time counters and of approval beforehand is read") {
    for (const auto& [begins, counters] :
         {std::pair{"8585-level-3", Rule(true)}, std::pair{"8588", Rule()}, std::pair{"8589", Rule(false)}})
        if (const std::string path = path_of(begins); !path.empty())
            for (const FoundUnit& found : reading_of(path).units) {
                INFO(found.unit.id);
                CHECK(found.unit.counters_mandatory == counters);
                const bool asked = found.unit.id == "8585-300" || found.unit.id == "8589-700";
                CHECK(found.unit.needs_prior_approval == (asked ? Rule(true) : Rule()));
            }
}

TEST_CASE("What the handbooks leave over is three footnotes") {
    std::size_t unplaced = 0;
    for (const Handbook& handbook : handbooks)
        if (const std::string path = path_of(handbook.begins); !path.empty())
            for (const Unplaced& one : reading_of(path).unplaced) {
                CHECK(one.why == "is a footnote");
                ++unplaced;
            }
    CHECK(unplaced <= 3);
}

TEST_CASE("The handbooks say what is built in, fact by fact and word by word") {
    const Catalogue built_in = built_in_catalogue();
    for (const Handbook& handbook : handbooks) {
        const std::string path = path_of(handbook.begins);
        if (path.empty())
            continue;
        const HandbookImport import =
            plan_import(reading_of(path), built_in, "handbook.txt", std::string(64, '0'));
        for (const UnitReport& report : import.reports) {
            INFO(report.id);
            CHECK(report.known);
            CHECK(report.differences == Texts{});
        }
        for (const Unit& unit : import.units) {
            const Unit known = built_in.find(unit.id).value();
            INFO(unit.id);
            CHECK(unit.outcome_heading == known.outcome_heading);
            CHECK(unit.assessment_method == known.assessment_method);
            CHECK(unit.qualifications == known.qualifications);
            for (const LearningOutcome& outcome : unit.outcomes)
                for (const Criterion& found : outcome.criteria) {
                    INFO("AC " << found.number);
                    CHECK(found.statement == find_criterion(known, found.number)->statement);
                    CHECK(found.sheet_statement == find_criterion(known, found.number)->sheet_statement);
                    CHECK(found.label == find_criterion(known, found.number)->label);
                }
        }
    }
}
