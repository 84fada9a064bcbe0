#pragma once

// What happens in the talk besides marks: what was said at its beginning and end, which questions were asked,
// how the learner was known (FIELD R21 to R24, "What awarding bodies ask of the recording").
// Thread: plain values.

#include "base/clock.h"
#include "base/frame.h"
#include "discussion/marks/mark.h"
#include "discussion/plan/plan.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace counterpoint {

/// What awarding bodies want to hear on the recording itself.
enum class SpokenStatement {
    recorded, ///< that this is recorded
    date,     ///< today's date
    place,
    start_time,
    names,      ///< both names
    unit,       ///< qualification and unit
    agreement,  ///< the learner agrees to be recorded
    alone,      ///< nobody else is present, or who is
    reason,     ///< why the discussion is held (8585:2723)
    how_judged, ///< how points will be assessed and recorded
    end_time,
};

struct SpokenStatementForm {
    SpokenStatement statement;
    std::string_view name;  ///< in the journal, never renamed
    std::string_view words; ///< what is to be said, in our own words
    bool closing;           ///< belongs to the end, else to the beginning
};

/// All of them, in the order in which they are said.
[[nodiscard]] std::span<const SpokenStatementForm> spoken_statements();

/// A question that was put to the learner. `id` 0: one that was not on the list; `text` then says it.
struct AskedQuestion {
    QuestionId id = 0;
    std::string text = {};
    Frame at = 0;
    std::optional<Frame> answered = {}; ///< when the assessor took it as answered
    bool operator==(const AskedQuestion&) const = default;
};

/// Where in the recording one person alone speaks for ten seconds each: so it can be told which channel is
/// whose, if that can be told at all (conduct_report.h).
struct VoicesCheck {
    Frame assessor_at = 0;
    Frame learner_at = 0;
    bool operator==(const VoicesCheck&) const = default;
};

struct Conduct {
    std::string identity = {};         ///< how the learner's identity was established; empty: not said
    std::string recording_agreed = {}; ///< how the learner agreed to be recorded; empty: not said
    /// Whether the recording may be used, without names, to train assessors; the learner may refuse.
    std::optional<bool> standardisation_allowed = {};
    std::map<SpokenStatement, Frame> said = {}; ///< where in the recording
    std::vector<AskedQuestion> asked = {};      ///< in the order in which they were asked
    std::vector<CriterionId> sufficient = {};   ///< enough was heard, in the assessor's view while it ran
    std::optional<VoicesCheck> voices_checked = {};
    bool operator==(const Conduct&) const = default;
};

/// Statements of the beginning (`closing` false) or of the end that nobody said so far.
[[nodiscard]] std::vector<SpokenStatement> unsaid(const Conduct& conduct, bool closing);

/// Questions of the list that were never asked.
[[nodiscard]] std::vector<Question> questions_not_asked(const Planning& planning, const Conduct& conduct);

} // namespace counterpoint
