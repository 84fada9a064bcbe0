#pragma once

// What the sheets say in words of plan, talk and decisions; the page and the PDF use the same.
// English of the United Kingdom, the same bytes everywhere. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>

namespace counterpoint {

[[nodiscard]] std::string_view judgement_text(Judgement judgement); ///< "Pass"
[[nodiscard]] std::string_view manner_text(Manner manner);          ///< "face to face"
[[nodiscard]] std::string_view step_text(Step step);                ///< "plan agreed by both"
[[nodiscard]] std::string_view qa_result_text(QaResult result);     ///< "confirmed the decision"

/// Bytes of a reason for a referral that still stand beside the decision; a longer one stands with the
/// feedback, where there is room for it.
inline constexpr std::size_t longest_reason_beside = 160;
inline constexpr std::string_view reason_heading = "Reason for the referral:";

/// The day of a decision as it was typed; where none was, that of its event: "30 November 2026 (as
/// recorded)".
[[nodiscard]] std::string day_text(const std::string& day, WallTime at);

/// "Alex Reid, IQA: confirmed the decision (23 November 2026). Comment."
[[nodiscard]] std::string check_text(const QaCheck& check);

/// "Counter 3 moved from 1m 55 secs to 1m 40 secs: the answer began earlier."
[[nodiscard]] std::string mark_change_text(const MarkChange& change, const ResultSheet& sheet);

/// "agreed by e-mail on 20 November (written down 21 November 2026, 10:15:00 UTC)", "agreed, 21 November
/// 2026, 10:15:00 UTC" where nobody said how, or "not agreed".
[[nodiscard]] std::string agreement_text(const std::optional<Agreement>& agreement);

inline constexpr std::string_view no_changes_sentence = "No counter was changed after its key was pressed.";

/// The words of a question that was asked, from the list or its own.
[[nodiscard]] std::string asked_text(const AskedQuestion& asked, const Planning& planning);

/// "AC 2.1, AC 1.2 (303)"; with several units each group names its own.
[[nodiscard]] std::string criteria_text(const std::vector<CriterionId>& criteria, const ResultSheet& sheet);

/// Decisions stay informal until quality assurance has confirmed them (R54); empty once all are.
[[nodiscard]] std::string_view informal_words(const SheetUnit& unit);

} // namespace counterpoint
