#pragma once

// What is counted of a handbook, unit by unit. Thread: one.

#include "base/file_system.h"
#include "units/handbook/handbook_reader.h"

#include <catch2/catch.hpp>

#include <ostream>

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
