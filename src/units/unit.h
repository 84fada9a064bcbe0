#pragma once

// A unit of a qualification as a handbook prints it: learning outcomes and assessment criteria with their
// exact statements, and the facts about the unit that steer the program. A discussion freezes a copy of its
// units into its journal, so a later catalogue changes no record. The JSON form is described in FORMAT.md.
// Thread: plain values.

#include "units/rule.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// One or more short texts of a handbook, one per bullet or paragraph, in its order.
using Texts = std::vector<std::string>;

/// An assessment criterion (AC).
struct Criterion {
    std::string number = {}; ///< "2.3", unique within the unit
    /// Exact wording of the unit, never paraphrased on a result sheet. Where the unit prints bullets, each
    /// is a line that begins with "· ".
    std::string statement = {};
    std::string label =
        {}; ///< our own short words for a button, at most 28 characters, begins with the number
    /// The wording of the handbook's result sheet where it is another than the unit's; else empty.
    std::string sheet_statement = {};

    // Only from the centre's own handbook, never built in. Guidance to people: nothing is computed from it.
    Texts referral = {};        ///< sufficiency descriptors: typical of a referral
    Texts pass = {};            ///< sufficiency descriptors: typical of a borderline pass
    Texts depth = {};           ///< what the handbook's "Depth" says to it
    Texts guidance = {};        ///< what the learner must do, by the handbook's "Assessment guidance"
    Texts starting_points = {}; ///< what the 8580 guide gives instead of all these

    bool inferred = false; ///< the handbook printed no number, or a garbled one; its place gave it

    bool operator==(const Criterion&) const = default;
};

/// A learning outcome (LO).
struct LearningOutcome {
    std::string number = {};    ///< "2"
    std::string statement = {}; ///< empty where the handbook gives none (8580)
    std::vector<Criterion> criteria = {};

    bool operator==(const LearningOutcome&) const = default;
};

/// How much of the work itself a unit asks for; 0 where it asks for none or says nothing.
struct Demands {
    int coaching_hours = 0;       ///< at least so many
    int individuals_at_least = 0; ///< people coached
    int individuals_at_most = 0;
    int supervision_sessions = 0; ///< at least so many
    int supervision_hours = 0;    ///< meeting with supervisor or tutor, hours

    bool operator==(const Demands&) const = default;
};

/// Where handbooks or parts of one disagree: shown, never settled silently.
struct Disagreement {
    std::string criterion = {}; ///< "3.4", or empty if it concerns the unit as a whole
    std::string text = {};      ///< one sentence in our own words
    std::string source = {};    ///< where it is printed: "8585:671, 8585:2435"

    bool operator==(const Disagreement&) const = default;
};

/// Where the wording of a unit comes from.
struct HandbookSource {
    std::string title = {};
    std::string version = {}; ///< as printed: "1.2"; empty if not printed
    std::string date = {};    ///< as printed: "November 2021"; empty if not printed
    std::string file = {};    ///< name of the file it was read from, without folders; empty if built in
    std::string sha256 = {};  ///< of that file, 64 hexadecimal digits; empty if built in

    bool operator==(const HandbookSource&) const = default;
};

struct Unit {
    std::string id = {}; ///< "8585-301": awarding body's qualification and unit number
    std::string title = {};
    std::string uan = {}; ///< unit accreditation number, "D/617/2842"
    int level = 0;
    int credit = 0;
    int glh = 0;               ///< guided learning hours
    Texts qualifications = {}; ///< whose part it is: "Level 3 Award in Effective Coaching"
    std::string aim = {};
    std::string assessment_method = {}; ///< "Portfolio"
    /// A discussion replaces the written work only if approved beforehand (8585:843).
    Rule needs_prior_approval = {};
    /// Time counters must stand on the result sheet (8585:2747); where they need not they are advised.
    Rule counters_mandatory = {};
    /// What heads the first outcome row of its result sheet; empty if its handbook has no result sheet.
    std::string outcome_heading = {};
    Demands demands = {};
    std::vector<Disagreement> disagreements = {};
    HandbookSource source = {};
    std::vector<LearningOutcome> outcomes = {};

    // Compiled once, for the sake of all files that hold a unit.
    Unit();
    Unit(const Unit& other);
    Unit(Unit&& other) noexcept;
    Unit& operator=(const Unit& other);
    Unit& operator=(Unit&& other) noexcept;
    ~Unit();
    bool operator==(const Unit& other) const;
};

/// The criterion of that number, or nullptr. The pointer lives as long as `unit` is unchanged.
[[nodiscard]] const Criterion* find_criterion(const Unit& unit, std::string_view number);

/// The same of a learning outcome.
[[nodiscard]] const LearningOutcome* find_outcome(const Unit& unit, std::string_view number);

/// Criteria of all learning outcomes together.
[[nodiscard]] std::size_t criteria_of(const Unit& unit);

/// What each unit is called in a counter line beside the others, by its id: "301" for "8585-301". The whole
/// id where that would not be clear: "8580-1", or 301 of two qualifications. Empty for fewer than two units:
/// a line that speaks of one unit names none.
using UnitNames = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] UnitNames names_beside_others(const std::vector<Unit>& units);

} // namespace counterpoint
