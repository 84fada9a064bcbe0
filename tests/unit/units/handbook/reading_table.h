#pragma once

// What is counted of a handbook, unit by unit. Thread: one.

#include "base/file_system.h"
#include "support/places.h"
#include "units/handbook/handbook_reader.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <ostream>
#include <string>
#include <vector>

namespace counterpoint::test {

struct UnitCount {
    std::string id;
    std::size_t outcomes = 0;
    std::size_t criteria = 0;
    int sheet_criteria = 0;
    std::size_t referral = 0;
    std::size_t pass = 0;
    std::size_t depth = 0;
    std::size_t guidance = 0;
    std::size_t starting_points = 0;
    std::string inferred = {}; ///< "2.3 3.2"

    bool operator==(const UnitCount&) const = default;
};

inline std::ostream& operator<<(std::ostream& out, const UnitCount& c) {
    return out << c.id << ": LO " << c.outcomes << " AC " << c.criteria << " sheet " << c.sheet_criteria
               << " referral " << c.referral << " pass " << c.pass << " depth " << c.depth << " guidance "
               << c.guidance << " points " << c.starting_points << " inferred " << c.inferred;
}

inline UnitCount count(const FoundUnit& found) {
    UnitCount count{.id = found.unit.id,
                    .outcomes = found.unit.outcomes.size(),
                    .criteria = criteria_of(found.unit),
                    .sheet_criteria = found.sheet_criteria};
    for (const LearningOutcome& outcome : found.unit.outcomes)
        for (const Criterion& criterion : outcome.criteria) {
            count.referral += criterion.referral.size();
            count.pass += criterion.pass.size();
            count.depth += criterion.depth.size();
            count.guidance += criterion.guidance.size();
            count.starting_points += criterion.starting_points.size();
            if (criterion.inferred)
                count.inferred += (count.inferred.empty() ? "" : " ") + criterion.number;
        }
    return count;
}

inline std::vector<UnitCount> counts(const HandbookReading& reading) {
    std::vector<UnitCount> all;
    for (const FoundUnit& unit : reading.units)
        all.push_back(count(unit));
    return all;
}

inline const std::string bees_handbook = in_tests("fixtures/handbooks/keeping-bees.txt");
inline const std::string fairs_guide = in_tests("fixtures/handbooks/showing-bees.txt");

/// Where the real handbooks lie, if they do: outside the project, which may not carry them.
inline std::string handbooks_folder() {
    const char* named = std::getenv("COUNTERPOINT_HANDBOOKS");
    return named != nullptr ? named : in_tests("../../shared/handbooks");
}

inline std::string text_of(const std::string& path) {
    const auto bytes = real_file_system()->read_all(path, largest_handbook_file);
    REQUIRE(bytes.ok());
    return *bytes;
}

inline HandbookReading read(const std::string& text) {
    const auto lines = text_of_txt(text);
    REQUIRE(lines.ok());
    return read_handbook(*lines);
}

/// The text with the first `from` made `to`; the test fails if it is not there.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

inline std::vector<std::string> reasons(const HandbookReading& reading) {
    std::vector<std::string> all;
    for (const Unplaced& unplaced : reading.unplaced)
        all.push_back(unplaced.why);
    return all;
}

inline HandbookReading reading_of(const std::string& path) {
    const auto bytes = real_file_system()->read_all(path, largest_handbook_file);
    REQUIRE(bytes.ok());
    const auto text = text_of_handbook(*bytes);
    INFO(path << (text ? std::string() : text.error().message()));
    REQUIRE(text.ok());
    return read_handbook(*text);
}

/// The criterion of the unit `id`; the test fails if there is none.
inline const Criterion& criterion(const HandbookReading& reading, const std::string& id,
                                  const std::string& number) {
    for (const FoundUnit& found : reading.units)
        if (found.unit.id == id)
            if (const Criterion* criterion = find_criterion(found.unit, number))
                return *criterion;
    FAIL("no AC " << number << " in " << id);
    throw 0;
}

} // namespace counterpoint::test
