#pragma once

// A mark: the assessor's statement "here these criteria were addressed". Printed, it is an annotated time
// counter. Thread: plain values.

#include "base/clock.h"
#include "base/frame.h"
#include "units/unit.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// A criterion of a unit: "8585-301/2.1".
struct CriterionId {
    std::string unit;
    std::string number;
    auto operator<=>(const CriterionId&) const = default;
};

[[nodiscard]] std::string criterion_text(const CriterionId& id); ///< "8585-301/2.1"

/// The inverse; false if there is not exactly one '/' with text on both sides.
[[nodiscard]] bool parse_criterion(std::string_view text, CriterionId& id);

/// The same criteria in the order in which the units print them, each once; unknown ones are left out.
[[nodiscard]] std::vector<CriterionId> in_unit_order(const std::vector<Unit>& units,
                                                     const std::vector<CriterionId>& criteria);

/// Marks are numbered 1, 2, … in the order in which they were made; a number is never used again.
using MarkId = std::int64_t;

enum class MarkOrigin {
    live,        ///< the key went down while the recording ran
    added_later, ///< set by hand afterwards, or read from a file
};

struct Mark {
    MarkId id = 0;
    Frame pressed = 0;                 ///< recording time at which the key went down
    Frame points_to = 0;               ///< recording time that the counter shows; `pressed` unless moved
    std::vector<CriterionId> criteria; ///< one or more, in the units' order, no doubles
    std::string note;
    MarkOrigin origin = MarkOrigin::live;
    WallTime made_at{};
    bool withdrawn = false; ///< undone; kept, because nothing is erased
    bool prompted = false;  ///< the learner needed a prompt to get there
    bool operator==(const Mark&) const = default;
};

enum class MarkChangeKind { added_later, criteria_added, criteria_taken, moved, noted, withdrawn };

/// What was changed on a mark after its key went down: the trail that stands on the sheet.
struct MarkChange {
    std::uint64_t sequence = 0; ///< of its event
    WallTime at{};
    MarkId mark = 0;
    MarkChangeKind kind = MarkChangeKind::moved;
    Frame before = 0;                  ///< where the counter pointed
    Frame after = 0;                   ///< where it points now; the same unless moved
    std::vector<CriterionId> criteria; ///< added or taken; else those that it named then
    std::string reason;
    MarkId joined_with = 0;       ///< of one that was withdrawn: the mark that took its criteria; 0: none did
    bool while_recording = false; ///< else it was tidied afterwards
    bool operator==(const MarkChange&) const = default;
};

} // namespace counterpoint
