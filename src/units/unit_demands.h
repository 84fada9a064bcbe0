#pragma once

// What a unit asks for beside its criteria, in sentences for the window and for `units show`.
// Thread: pure functions.

#include "units/unit.h"

namespace counterpoint {

/// How the unit is assessed, hours and people of practice, supervision, and whether time counters must stand
/// on the result sheet (8585:2747) or are advised (8589:2797). A sentence each; what a unit does not ask for
/// is left out, and of a rule that was not read that is said.
[[nodiscard]] Texts demands_of(const Unit& unit);

/// Hours and people of practice, and supervision: a sentence each.
[[nodiscard]] Texts sentences_of(const Demands& demands);

} // namespace counterpoint
