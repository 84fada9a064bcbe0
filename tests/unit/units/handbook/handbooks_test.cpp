// The real handbooks, where they lie beside the project: counted by hand and by a script of its own that
// knows nothing of the reader.

#include "units/handbook/handbook_import.h"

#include "reading_table.h"

#include <cstdio>
#include <cstdlib>
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
    const char* named = std::getenv("COUNTERPOINT_HANDBOOKS");
    const std::filesystem::path folder =
        named != nullptr ? named : COUNTERPOINT_TESTS_DIR "/../../shared/handbooks";
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
            CHECK(found.criteria_with_descriptors == found.sheet_criteria);
    }
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
