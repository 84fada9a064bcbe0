#pragma once

// What importing a handbook would do: the units as the catalogue will hold them, and a report, unit by unit,
// of what was found, what differs from what is known already, and what could not be placed.
//
// Words come from the handbook, the program's own labels and facts (prior approval, demands) from the unit
// that is known already; where the handbook words a criterion anew its label is made from the new words,
// since an old label could then be wrong. Thread: pure functions.

#include "units/catalogue.h"
#include "units/handbook/handbook_reader.h"

namespace counterpoint {

struct UnitReport {
    std::string id = {};
    std::string title = {};
    int line = 0;       ///< where the unit begins in the handbook; 0 if only its result sheet was found
    int sheet_line = 0; ///< where its result sheet begins; 0 if it has none
    std::size_t outcomes = 0;
    std::size_t criteria = 0;
    int sheet_criteria = 0;
    int criteria_with_descriptors = 0;
    Texts inferred = {};      ///< numbers of AC that were not printed
    Texts gaps = {};          ///< what this unit lacks for one AC and has for others, a sentence each
    bool given_twice = false; ///< two wordings in this handbook, FoundUnit::given_twice
    bool known = false;       ///< the catalogue had it already
    Texts differences = {};   ///< from the unit that was known, a sentence each
};

struct HandbookImport {
    HandbookSource source = {};
    std::vector<Unit> units = {};         ///< ready to be stored, each valid by FORMAT.md
    std::vector<UnitReport> reports = {}; ///< in the order of the handbook
    std::vector<Unplaced> unplaced = {};
    Texts conflicts = {}; ///< contradictions inside the handbook, and units that are left out and why
};

/// `file` is the handbook's name without folders, `sha256` its hash.
[[nodiscard]] HandbookImport plan_import(HandbookReading reading, const Catalogue& known,
                                         const std::string& file, const std::string& sha256);

/// A label from the statement's own words, at most 28 characters: "2.1 Use diagnostic or…".
[[nodiscard]] std::string label_from(std::string_view number, std::string_view statement);

} // namespace counterpoint
