#pragma once

// What importing a handbook would do: the units as the catalogue will hold them, and a report, unit by unit,
// of what was found, what differs from what is known already, and what could not be placed.
//
// Words and facts come from the handbook; what it does not print, and what only the program keeps, from the
// unit that is known already, as far as that still holds (known_facts.h). Thread: pure functions.

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
    int counters_line = 0;       ///< FoundUnit::counters_line
    int approval_line = 0;       ///< FoundUnit::approval_line
    Texts inferred = {};         ///< numbers of AC that were not printed
    Texts gaps = {};             ///< what this unit lacks for one AC and has for others, a sentence each
    bool given_twice = false;    ///< two wordings in this handbook, FoundUnit::given_twice
    bool known = false;          ///< the catalogue had it already
    std::string known_from = {}; ///< "built in", "from mentoring.docx, version 1.3"; empty if not known
    std::string older_than = {}; ///< the known version, where this handbook's is an older one
    Texts differences = {};      ///< from the unit that was known, a sentence each
    Texts filled_in = {};        ///< TakenOver::filled_in
    Texts carried_over = {};     ///< TakenOver::carried_over
    Texts left_off = {};         ///< TakenOver::left_off
};

struct HandbookImport {
    HandbookSource source = {};
    std::vector<Unit> units = {};         ///< ready to be stored, each valid by FORMAT.md
    std::vector<UnitReport> reports = {}; ///< in the order of the handbook
    std::vector<Unplaced> unplaced = {};
    Texts conflicts = {};     ///< contradictions inside the handbook, and units that are left out and why
    std::size_t left_out = 0; ///< units that are not among `units`
    bool counts_paragraphs = false; ///< lines are paragraphs of a .docx, which Word does not number
};

/// `file` is the handbook's name without folders, `sha256` its hash.
[[nodiscard]] HandbookImport plan_import(HandbookReading reading, const Catalogue& known,
                                         const std::string& file, const std::string& sha256);

} // namespace counterpoint
