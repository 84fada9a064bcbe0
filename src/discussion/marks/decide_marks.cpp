#include "discussion/marks/mark_rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// The mark of that number, or for 0 the last one; refused if it does not stand.
Result<const Mark*> standing_mark(const State& state, MarkId id) {
    const Mark* mark = id == 0 ? last_mark(state) : find_mark(state, id);
    if (mark == nullptr)
        return id == 0 ? refused("There is no counter yet.")
                       : invalid(fmt::format("There is no mark {}.", id));
    if (mark->withdrawn)
        return refused(fmt::format("Mark {} was withdrawn already.", id));
    return mark;
}

/// A moment of the recording. While it runs it may lie a little past what has arrived.
Result<void> check_position(const State& state, Frame position) {
    if (position < 0)
        return invalid("A mark lies before the beginning of the recording.");
    if (running_take(state) == nullptr && position >= recorded_frames(state))
        return invalid("A mark lies past the end of the recording.");
    return {};
}

/// While the talk runs there is no time for reasons; what is tidied afterwards has one.
Result<void> check_reason(const State& state, const std::string& reason) {
    if (running_take(state) == nullptr && reason.empty())
        return invalid("A change of a counter after the recording needs a reason.");
    return check_text(reason, "The reason");
}

/// Somebody could have marked while this was said: it did not come from a file.
bool was_heard_live(const State& state) {
    return std::any_of(state.takes.begin(), state.takes.end(), [](const Take& take) {
        return take.source.kind == SourceKind::device || take.source.kind == SourceKind::practice;
    });
}

/// Those of `wanted` that the mark has: at least one, and not all of them.
Result<std::vector<CriterionId>> part_of(const State& state, const Mark& mark,
                                         const std::vector<CriterionId>& wanted) {
    auto criteria = known_criteria(state, wanted);
    if (!criteria)
        return criteria;
    for (const CriterionId& id : *criteria)
        if (std::find(mark.criteria.begin(), mark.criteria.end(), id) == mark.criteria.end())
            return refused(fmt::format("Mark {} does not name AC {}.", mark.id, id.number));
    if (criteria->size() == mark.criteria.size())
        return refused("A counter keeps at least one criterion.", "Withdraw it instead.");
    return criteria;
}

} // namespace

Decision decide_on(const State& state, Actor /*by*/, const MakeMark& command) {
    if (kept_in_notes(state))
        return refused("This discussion is kept in written notes; there is no recording to mark.",
                       "Write a note with its clock time instead.");
    if (command.origin == MarkOrigin::live && running_take(state) == nullptr)
        return refused("The recording is not running, so there is no moment to mark.");
    if (command.origin == MarkOrigin::live && stop_can_be_taken_back(state))
        return refused("The recording has stopped, so there is no moment to mark.",
                       "Take the Stop back first.");
    if (command.origin == MarkOrigin::live && is_paused(state))
        return refused("The recording is paused, so there is no moment to mark.", "Go on with it first.");
    if (command.origin == MarkOrigin::added_later && state.takes.empty())
        return refused("There is no recording yet.");
    for (const Frame position : {command.pressed, command.points_to})
        if (auto inside = check_position(state, position); !inside)
            return inside.error();
    if (auto clean = check_text(command.note, "The note"); !clean)
        return clean.error();
    auto criteria = known_criteria(state, command.criteria);
    if (!criteria)
        return criteria.error();
    const bool missed = command.origin == MarkOrigin::added_later && was_heard_live(state);
    if (auto reason = missed ? check_reason(state, command.reason) : check_text(command.reason, "The reason");
        !reason)
        return reason.error();
    return one(MarkMade{static_cast<MarkId>(state.marks.size()) + 1, command.pressed, command.points_to,
                        std::move(*criteria), command.note, command.origin, command.reason});
}

Decision decide_on(const State& state, Actor /*by*/, const AddCriteria& command) {
    auto mark = standing_mark(state, command.mark);
    if (!mark)
        return mark.error();
    auto criteria = known_criteria(state, command.criteria);
    if (!criteria)
        return criteria.error();
    std::erase_if(*criteria, [&](const CriterionId& id) {
        return std::find((*mark)->criteria.begin(), (*mark)->criteria.end(), id) != (*mark)->criteria.end();
    });
    if (criteria->empty())
        return refused("The counter names this criterion already.");
    if (auto reason = check_reason(state, command.reason); !reason)
        return reason.error();
    return one(CriteriaAdded{(*mark)->id, std::move(*criteria), command.reason});
}

Decision decide_on(const State& state, Actor /*by*/, const NoteMark& command) {
    auto mark = standing_mark(state, command.mark);
    if (!mark)
        return mark.error();
    if (auto clean = check_text(command.note, "The note"); !clean)
        return clean.error();
    return one(MarkNoted{(*mark)->id, command.note});
}

Decision decide_on(const State& state, Actor /*by*/, const WithdrawMark& command) {
    auto mark = standing_mark(state, command.mark);
    if (!mark)
        return mark.error();
    if (auto reason = check_reason(state, command.reason); !reason)
        return reason.error();
    return one(MarkWithdrawn{(*mark)->id, command.reason, 0});
}

Decision decide_on(const State& state, Actor /*by*/, const MoveMark& command) {
    auto mark = standing_mark(state, command.mark);
    if (!mark)
        return mark.error();
    if (auto inside = check_position(state, command.points_to); !inside)
        return inside.error();
    if (auto reason = check_reason(state, command.reason); !reason)
        return reason.error();
    if ((*mark)->points_to == command.points_to)
        return refused("The counter points there already.");
    return one(MarkMoved{(*mark)->id, command.points_to, command.reason});
}

Decision decide_on(const State& state, Actor /*by*/, const SplitMark& command) {
    auto mark = standing_mark(state, command.mark);
    if (!mark)
        return mark.error();
    if (auto inside = check_position(state, command.points_to); !inside)
        return inside.error();
    if (auto reason = check_reason(state, command.reason); !reason)
        return reason.error();
    auto criteria = part_of(state, **mark, command.criteria);
    if (!criteria)
        return criteria.error();
    std::vector<Event> events;
    events.emplace_back(CriteriaTaken{(*mark)->id, *criteria, command.reason});
    events.emplace_back(MarkMade{static_cast<MarkId>(state.marks.size()) + 1,
                                 (*mark)->pressed,
                                 command.points_to,
                                 *criteria,
                                 {},
                                 MarkOrigin::added_later,
                                 command.reason});
    return events;
}

Decision decide_on(const State& state, Actor /*by*/, const MergeMarks& command) {
    auto mark = standing_mark(state, command.mark);
    if (!mark)
        return mark.error();
    auto from = standing_mark(state, command.from);
    if (!from)
        return from.error();
    if ((*mark)->id == (*from)->id)
        return refused("A counter cannot be merged with itself.");
    if (auto reason = check_reason(state, command.reason); !reason)
        return reason.error();
    std::vector<CriterionId> more = (*from)->criteria;
    std::erase_if(more, [&](const CriterionId& id) {
        return std::find((*mark)->criteria.begin(), (*mark)->criteria.end(), id) != (*mark)->criteria.end();
    });
    std::vector<Event> events;
    if (!more.empty())
        events.emplace_back(CriteriaAdded{(*mark)->id, std::move(more), command.reason});
    events.emplace_back(MarkWithdrawn{(*from)->id, command.reason, (*mark)->id});
    return events;
}

Decision decide_on(const State& state, Actor /*by*/, const TakeCriteria& command) {
    auto mark = standing_mark(state, command.mark);
    if (!mark)
        return mark.error();
    if (auto reason = check_reason(state, command.reason); !reason)
        return reason.error();
    auto criteria = part_of(state, **mark, command.criteria);
    if (!criteria)
        return criteria.error();
    return one(CriteriaTaken{(*mark)->id, std::move(*criteria), command.reason});
}

Decision decide_on(const State& state, Actor /*by*/, const PromptMark& command) {
    auto mark = standing_mark(state, command.mark);
    if (!mark)
        return mark.error();
    if ((*mark)->prompted == command.prompted)
        return refused(command.prompted ? "The counter says so already." : "The counter does not say so.");
    return one(MarkPrompted{(*mark)->id, command.prompted});
}

} // namespace counterpoint
