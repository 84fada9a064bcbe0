#pragma once

// What is asked of the seals of a discussion. Pure. Thread: any.

#include "discussion/state.h"

namespace counterpoint {

inline constexpr std::size_t most_seals = 99;           ///< in one discussion; abandoned ones count
inline constexpr std::size_t longest_statement = 2'000; ///< bytes

/// "assessor", "learner", "IQA", "EQA", as it stands in a sentence.
[[nodiscard]] std::string_view role_word(Actor role);

/// Those that stand, in their order.
[[nodiscard]] std::vector<Seal> standing_seals(const State& state);

/// The last line of the journal that a standing seal covers; 0 if there is none.
[[nodiscard]] std::uint64_t sealed_lines(const State& state);

} // namespace counterpoint
