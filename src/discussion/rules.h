#pragma once

// What the rules of every area share: the form of an answer, and the checks that several need.
// Pure. Thread: any.

#include "base/result.h"
#include "discussion/command.h"
#include "discussion/state.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// The events that a command causes, at least one; or why it may not happen, in words.
using Decision = Result<std::vector<Event>>;

/// Something that may not happen now; `advice` says what may.
[[nodiscard]] Error refused(std::string what, std::string advice = {});

/// Something that may never happen as it was asked.
[[nodiscard]] Error invalid(std::string what, std::string advice = {});

template <typename T>
[[nodiscard]] Decision one(T event) {
    std::vector<Event> events;
    events.emplace_back(std::move(event));
    return events;
}

/// Clean UTF-8 of at most `longest_text` bytes. `what` begins the sentence: "The note".
[[nodiscard]] Result<void> check_text(const std::string& text, std::string_view what);

/// The criteria in the order of the units, each once; invalid if one is not of this discussion, or if there
/// is none.
[[nodiscard]] Result<std::vector<CriterionId>> known_criteria(const State& state,
                                                              const std::vector<CriterionId>& wanted);

} // namespace counterpoint
