#pragma once

// How two wordings of a unit differ, for a person to judge. Thread: pure functions.

#include "units/unit.h"

#include <array>

namespace counterpoint {

/// One sentence for each fact or statement that is another in `found` than in `known`, by same_words: title,
/// UAN, level, credit, GLH, aim, assessment method, qualifications, outcome heading, version and date of the
/// handbook, rules, demands, disagreements, learning outcomes, criteria with labels, and for descriptors,
/// depth, guidance and starting points what AC would lose or have in other words. What is only new is no
/// difference, save LO and AC. Empty if `found` can stand in the place of `known` without a loss.
[[nodiscard]] Texts differences(const Unit& known, const Unit& found);

/// "2.1" is older than "2.2" and than "2.10"; false where either is no such number.
[[nodiscard]] bool is_older(std::string_view version, std::string_view than);

/// The same texts in the same order.
[[nodiscard]] bool same_texts(const Texts& a, const Texts& b);

/// What a result sheet prints for this AC: its own wording, or the unit's.
[[nodiscard]] const std::string& sheet_wording(const Criterion& criterion);

/// What handbooks say to an AC beside its statement.
struct SaidToCriterion {
    std::string_view name; ///< "Referral descriptors"
    Texts Criterion::*texts;
};
inline constexpr std::array<SaidToCriterion, 5> said_to_criteria{
    {{"Referral descriptors", &Criterion::referral},
     {"Pass descriptors", &Criterion::pass},
     {"Depth", &Criterion::depth},
     {"Guidance", &Criterion::guidance},
     {"Starting points", &Criterion::starting_points}}};

} // namespace counterpoint
