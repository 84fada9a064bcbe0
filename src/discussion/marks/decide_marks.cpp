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

} // namespace

Decision decide_on(const State& state, Actor /*by*/, const MakeMark& command) {
    if (command.origin == MarkOrigin::live && running_take(state) == nullptr)
        return refused("The recording is not running, so there is no moment to mark.");
    if (command.origin == MarkOrigin::added_later && state.takes.empty())
        return refused("There is no recording yet.");
    if (command.pressed < 0 || command.points_to < 0)
        return invalid("A mark lies before the beginning of the recording.");
    if (command.origin == MarkOrigin::added_later && running_take(state) == nullptr &&
        command.points_to >= recorded_frames(state))
        return invalid("A mark lies past the end of the recording.");
    if (auto clean = check_text(command.note, "The note"); !clean)
        return clean.error();
    auto criteria = known_criteria(state, command.criteria);
    if (!criteria)
        return criteria.error();
    return one(MarkMade{static_cast<MarkId>(state.marks.size()) + 1, command.pressed, command.points_to,
                        std::move(*criteria), command.note, command.origin});
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
    return one(CriteriaAdded{(*mark)->id, std::move(*criteria)});
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
    if (auto clean = check_text(command.reason, "The reason"); !clean)
        return clean.error();
    return one(MarkWithdrawn{(*mark)->id, command.reason});
}

} // namespace counterpoint
