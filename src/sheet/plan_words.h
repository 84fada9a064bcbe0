#pragma once

// What was agreed beforehand and what was said about it on the recording, as named facts in the order in
// which every form of the sheet shows them. English, the same bytes everywhere. Pure; never fails. Thread:
// any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

struct SheetFact {
    std::string name;
    std::string value;    ///< empty: nobody gave it, which a form shows
    bool missing = false; ///< the value says that something is missing which must be there
};

/// Date, place, scope, arrangements, approvals: what both agree to.
[[nodiscard]] std::vector<SheetFact> plan_facts(const ResultSheet& sheet);

/// Who agreed to the plan, and what this submission follows on.
[[nodiscard]] std::vector<SheetFact> agreement_facts(const ResultSheet& sheet);

/// Identity, agreement to be recorded, use for standardisation.
[[nodiscard]] std::vector<SheetFact> conduct_facts(const ResultSheet& sheet);

/// Words and how, apart from the declaration's own words; empty without a declaration.
[[nodiscard]] std::vector<SheetFact> declaration_facts(const ResultSheet& sheet);

/// What the evidence matrix calls this discussion.
[[nodiscard]] std::string discussion_title(const ResultSheet& sheet);

inline constexpr std::string_view no_declaration_sentence =
    "The learner has not made a declaration for this submission. Nothing is final without it.";

} // namespace counterpoint
