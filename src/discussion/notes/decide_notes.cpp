#include "discussion/notes/note_rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t most_notes = 10'000;
constexpr int furthest_offset = 14 * 60; // minutes; no clock on earth is further from UTC

Result<void> by_assessor(Actor by) {
    if (by == Actor::assessor)
        return {};
    return refused("The notes are the assessor's to write.");
}

/// Notes were begun; for `what` it does not matter whether they were ended.
Result<void> has_notes(const State& state) {
    if (state.notes)
        return {};
    return refused("This discussion is not kept in written notes.", "Begin the notes first.");
}

Result<const Note*> standing_note(const State& state, NoteId id) {
    const Note* note = find_note(state, id);
    if (note == nullptr)
        return invalid(fmt::format("There is no note {}.", id));
    if (note->withdrawn)
        return refused(fmt::format("Note {} was withdrawn already.", id));
    return note;
}

/// Within the discussion: not before it began, not after it ended, not half a day away.
Result<void> check_clock(const WrittenNotes& notes, WallTime at) {
    if (at < notes.began_at)
        return invalid("A note cannot speak of a time before the discussion began.");
    if (at > notes.began_at + longest_in_notes)
        return invalid("A note cannot speak of a time more than twelve hours after the discussion began.");
    if (notes.ended_at && at > *notes.ended_at)
        return invalid("A note cannot speak of a time after the discussion ended.");
    return {};
}

Result<void> check_words(const std::string& text) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return invalid("A note needs its text.", "Write down what was said.");
    return check_text(text, "The note");
}

Result<void> check_reason(const std::string& reason) {
    if (reason.empty())
        return invalid("A change of a note needs a reason.", "What stood there before stays in the trail.");
    return check_text(reason, "The reason");
}

/// A note may speak to no criterion: of a break, or of how the talk began.
Result<std::vector<CriterionId>> known_or_none(const State& state, const std::vector<CriterionId>& wanted) {
    if (wanted.empty())
        return std::vector<CriterionId>{};
    return known_criteria(state, wanted);
}

bool any_stands(const WrittenNotes& notes) {
    return std::any_of(notes.notes.begin(), notes.notes.end(),
                       [](const Note& note) { return !note.withdrawn; });
}

} // namespace

Decision decide_on(const State& state, Actor by, const BeginNotes& command) {
    if (auto may = by_assessor(by); !may)
        return may.error();
    if (state.stage == RecordingStage::none)
        return refused("There is no discussion yet.");
    if (state.notes)
        return refused("The notes of this discussion were begun already.");
    if (!state.takes.empty() || state.stage != RecordingStage::planned)
        return refused("This discussion has a recording; notes do not take its place.",
                       "Keep the notes in a discussion of their own.");
    if (state.units.empty())
        return refused("No unit was chosen.", "Choose at least one unit.");
    if (std::abs(command.utc_offset) > furthest_offset)
        return invalid("No clock is that far from UTC.");
    return one(NotesBegun{command.began_at, command.utc_offset});
}

Decision decide_on(const State& state, Actor by, const WriteNote& command) {
    if (auto may = by_assessor(by); !may)
        return may.error();
    if (auto begun = has_notes(state); !begun)
        return begun.error();
    if (state.notes->ended_at)
        return refused("The notes of this discussion were ended; nothing is added to them.",
                       "What is wrong in a note can be corrected, with a reason.");
    if (state.notes->notes.size() >= most_notes)
        return refused(fmt::format("A discussion has at most {} notes.", most_notes));
    if (auto inside = check_clock(*state.notes, command.at); !inside)
        return inside.error();
    if (auto words = check_words(command.text); !words)
        return words.error();
    auto criteria = known_or_none(state, command.criteria);
    if (!criteria)
        return criteria.error();
    return one(NoteWritten{static_cast<NoteId>(state.notes->notes.size()) + 1, command.at, command.clock,
                           std::move(*criteria), command.text});
}

Decision decide_on(const State& state, Actor by, const CorrectNote& command) {
    if (auto may = by_assessor(by); !may)
        return may.error();
    if (auto begun = has_notes(state); !begun)
        return begun.error();
    const auto note = standing_note(state, command.note);
    if (!note)
        return note.error();
    if (auto inside = check_clock(*state.notes, command.at); !inside)
        return inside.error();
    if (auto words = check_words(command.text); !words)
        return words.error();
    auto criteria = known_or_none(state, command.criteria);
    if (!criteria)
        return criteria.error();
    if (auto reason = check_reason(command.reason); !reason)
        return reason.error();
    if ((*note)->at == command.at && (*note)->criteria == *criteria && (*note)->text == command.text)
        return refused("The note says that already.");
    return one(NoteCorrected{command.note, command.at, std::move(*criteria), command.text, command.reason});
}

Decision decide_on(const State& state, Actor by, const WithdrawNote& command) {
    if (auto may = by_assessor(by); !may)
        return may.error();
    if (auto begun = has_notes(state); !begun)
        return begun.error();
    if (const auto note = standing_note(state, command.note); !note)
        return note.error();
    if (auto reason = check_reason(command.reason); !reason)
        return reason.error();
    return one(NoteWithdrawn{command.note, command.reason});
}

Decision decide_on(const State& state, Actor by, const EndNotes& command) {
    if (auto may = by_assessor(by); !may)
        return may.error();
    if (auto begun = has_notes(state); !begun)
        return begun.error();
    if (state.notes->ended_at)
        return refused("The notes of this discussion were ended already.");
    if (!any_stands(*state.notes))
        return refused("Nothing was written down yet.", "Write at least one note before the end.");
    if (auto inside = check_clock(*state.notes, command.ended_at); !inside)
        return invalid("The discussion ends after it began, and within twelve hours.");
    const auto later = [&](const Note& note) { return !note.withdrawn && note.at > command.ended_at; };
    if (std::any_of(state.notes->notes.begin(), state.notes->notes.end(), later))
        return invalid("A note speaks of a later time than this end.", "Correct the note, or end it later.");
    return one(NotesEnded{command.ended_at});
}

Decision decide_on(const State& state, Actor by, const ConfirmNotes& command) {
    if (by != Actor::learner && by != Actor::assessor)
        return refused("The learner confirms the notes.");
    if (auto begun = has_notes(state); !begun)
        return begun.error();
    if (!state.notes->ended_at)
        return refused("The notes are not ended yet, so there is no whole record to confirm.",
                       "End them first.");
    if (!any_stands(*state.notes))
        return refused("Every note was withdrawn; there is nothing to confirm.");
    if (state.notes->confirmed)
        return refused("The learner has confirmed these notes already.");
    if (command.words.empty())
        return invalid("The confirmation has no words.");
    if (by == Actor::assessor && command.how.empty())
        return invalid("How did the learner confirm the notes?",
                       "Say it, such as: read together, signed on paper.");
    for (const std::string* text : {&command.words, &command.how})
        if (auto clean = check_text(*text, "The confirmation"); !clean)
            return clean.error();
    return one(NotesConfirmed{command.words, command.how});
}

} // namespace counterpoint
