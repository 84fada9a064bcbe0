#pragma once

// Events as `type` and `data` of a journal line (FORMAT.md). The same form travels over the recorder's link.
//
// What is read comes from strangers: a text must be clean UTF-8 of bounded length, numbers must lie in range;
// otherwise ErrorKind::damaged with the member that is wrong (unreadable: a journal format of a newer
// program). Thread: pure functions.

#include "base/result.h"
#include "discussion/event.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace counterpoint {

[[nodiscard]] std::string_view actor_name(Actor actor);
[[nodiscard]] std::string_view stop_cause_name(StopCause cause);

/// nullopt for a name that is none; `actor_from_name("assessor")` is Actor::assessor.
[[nodiscard]] std::optional<Actor> actor_from_name(std::string_view name);

/// ["8585-301/2.1", …]
[[nodiscard]] nlohmann::ordered_json criteria_to_json(const std::vector<CriterionId>& criteria);

/// "mark-made" for a MarkMade.
[[nodiscard]] std::string_view event_type(const Event& event);
[[nodiscard]] nlohmann::ordered_json event_data(const Event& event);

/// nullopt inside an ok result: a type that this program does not know.
[[nodiscard]] Result<std::optional<Event>> event_from_json(std::string_view type,
                                                           const nlohmann::ordered_json& data);

} // namespace counterpoint
