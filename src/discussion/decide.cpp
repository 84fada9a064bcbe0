#include "discussion/decide.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace counterpoint {

namespace {

using Decision = Result<std::vector<Event>>;

Error refused(std::string what, std::string advice = {}) {
    return Error{ErrorKind::refused, std::move(what), {}, {}, std::move(advice)};
}

Error invalid(std::string what, std::string advice = {}) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, std::move(advice)};
}

template <typename T>
Decision one(T event) {
    std::vector<Event> events;
    events.emplace_back(std::move(event));
    return events;
}

class Decider {
public:
    explicit Decider(const State& state) : state_(state) {}

    Decision operator()(const OpenDiscussion& command) const {
        if (state_.stage != RecordingStage::none)
            return refused("This discussion is open already.");
        return one(DiscussionOpened{command.discussion, command.program});
    }

    Decision operator()(const ChooseUnits& command) const {
        if (state_.stage != RecordingStage::planned)
            return refused("Units are chosen before the recording begins.");
        if (command.units.empty())
            return invalid("No unit was chosen.", "Choose at least one unit.");
        std::set<std::string> seen;
        for (const Unit& unit : command.units)
            if (!seen.insert(unit.id).second)
                return invalid(fmt::format("Unit {} was chosen twice.", unit.id));
        return one(UnitsChosen{command.units});
    }

    Decision operator()(const NameParties& command) const {
        if (state_.stage == RecordingStage::none)
            return refused("There is no discussion yet.");
        if (state_.stage == RecordingStage::closed)
            return refused("The recording is closed; the names on its sheet stay as they are.");
        for (const std::string* text : {&command.centre.name, &command.centre.number, &command.learner.name,
                                        &command.learner.registration, &command.assessor.name})
            if (auto clean = check_text(*text, "A name or number"); !clean)
                return clean.error();
        return one(PartiesNamed{command.centre, command.learner, command.assessor});
    }

    Decision operator()(const StartTake& command) const {
        if (state_.stage == RecordingStage::none)
            return refused("There is no discussion yet.");
        if (state_.stage == RecordingStage::closed)
            return refused("The recording of this discussion is closed; nothing can be added to it.",
                           "Record a new discussion in another folder.");
        if (running_take() != nullptr)
            return refused("A take is running already.");
        if (state_.units.empty())
            return refused("No unit was chosen.", "Choose at least one unit.");
        const SoundFormat& format = command.format;
        if (format.channels < 1 || format.channels > 2 || format.sample_rate < 8'000 ||
            format.sample_rate > 192'000)
            return invalid(fmt::format("Sound of {} channels at {} Hz cannot be recorded.", format.channels,
                                       format.sample_rate),
                           "Use one or two channels at 8,000 to 192,000 Hz.");
        if (!state_.takes.empty() && format != state_.takes.front().format)
            return refused("A further take must have the sample rate and channels of the first.");
        return one(TakeStarted{static_cast<int>(state_.takes.size()) + 1, next_take_file(state_),
                               command.source, format, recorded_frames(state_)});
    }

    Decision operator()(const ReportLoss& command) const {
        if (running_take() == nullptr)
            return refused("No take is running.");
        if (command.frames <= 0 || command.at < running_take()->first_frame)
            return invalid("A loss must lie in the take that runs and be longer than nothing.");
        return one(FramesLost{command.at, command.frames, command.cause});
    }

    Decision operator()(const EndTake& command) const {
        if (running_take() == nullptr)
            return refused("No take is running.");
        if (command.frames < 0 || command.ending == TakeEnding::running)
            return invalid("A take ends with a length and a way in which it ended.");
        return one(TakeEnded{running_take()->number, command.frames, command.ending});
    }

    Decision operator()(const StopRecording& command) const {
        if (state_.stage != RecordingStage::recording)
            return refused("Nothing is being recorded.");
        if (running_take() != nullptr)
            return refused("The take must end before the recording stops.");
        return one(RecordingStopped{command.cause, recorded_frames(state_)});
    }

    Decision operator()(const CloseRecording& command) const {
        if (state_.stage != RecordingStage::stopped)
            return refused("Only a stopped recording can be closed.");
        if (command.recording.frames != recorded_frames(state_))
            return refused(fmt::format("The recording holds {} frames, but its takes hold {}.",
                                       command.recording.frames, recorded_frames(state_)));
        return one(RecordingClosed{command.recording});
    }

    Decision operator()(const MakeMark& command) const {
        if (command.origin == MarkOrigin::live && running_take() == nullptr)
            return refused("The recording is not running, so there is no moment to mark.");
        if (command.origin == MarkOrigin::added_later && state_.takes.empty())
            return refused("There is no recording yet.");
        if (command.pressed < 0 || command.points_to < 0)
            return invalid("A mark lies before the beginning of the recording.");
        if (command.origin == MarkOrigin::added_later && running_take() == nullptr &&
            command.points_to >= recorded_frames(state_))
            return invalid("A mark lies past the end of the recording.");
        if (auto clean = check_text(command.note, "The note"); !clean)
            return clean.error();
        auto criteria = known_criteria(command.criteria);
        if (!criteria)
            return criteria.error();
        return one(MarkMade{static_cast<MarkId>(state_.marks.size()) + 1, command.pressed, command.points_to,
                            std::move(*criteria), command.note, command.origin});
    }

    Decision operator()(const AddCriteria& command) const {
        auto mark = standing_mark(command.mark);
        if (!mark)
            return mark.error();
        auto criteria = known_criteria(command.criteria);
        if (!criteria)
            return criteria.error();
        std::erase_if(*criteria, [&](const CriterionId& id) {
            return std::find((*mark)->criteria.begin(), (*mark)->criteria.end(), id) !=
                   (*mark)->criteria.end();
        });
        if (criteria->empty())
            return refused("The counter names this criterion already.");
        return one(CriteriaAdded{(*mark)->id, std::move(*criteria)});
    }

    Decision operator()(const NoteMark& command) const {
        auto mark = standing_mark(command.mark);
        if (!mark)
            return mark.error();
        if (auto clean = check_text(command.note, "The note"); !clean)
            return clean.error();
        return one(MarkNoted{(*mark)->id, command.note});
    }

    Decision operator()(const WithdrawMark& command) const {
        auto mark = standing_mark(command.mark);
        if (!mark)
            return mark.error();
        if (auto clean = check_text(command.reason, "The reason"); !clean)
            return clean.error();
        return one(MarkWithdrawn{(*mark)->id, command.reason});
    }

private:
    [[nodiscard]] const Take* running_take() const {
        return !state_.takes.empty() && state_.takes.back().ending == TakeEnding::running
                   ? &state_.takes.back()
                   : nullptr;
    }

    static Result<void> check_text(const std::string& text, std::string_view what) {
        if (text.size() > longest_text)
            return invalid(fmt::format("{} is longer than {} bytes.", what, longest_text));
        if (!is_clean_utf8(text))
            return invalid(fmt::format("{} is not UTF-8 text.", what));
        return {};
    }

    /// The mark of that number, or for 0 the last one; refused if it does not stand.
    [[nodiscard]] Result<const Mark*> standing_mark(MarkId id) const {
        const Mark* mark = id == 0 ? last_mark(state_) : find_mark(state_, id);
        if (mark == nullptr)
            return id == 0 ? refused("There is no counter yet.")
                           : invalid(fmt::format("There is no mark {}.", id));
        if (mark->withdrawn)
            return refused(fmt::format("Mark {} was withdrawn already.", id));
        return mark;
    }

    /// The criteria in the order of the units, each once; invalid if one is not of this discussion.
    [[nodiscard]] Result<std::vector<CriterionId>>
    known_criteria(const std::vector<CriterionId>& wanted) const {
        if (wanted.empty())
            return invalid("A mark needs at least one assessment criterion.");
        for (const CriterionId& id : wanted)
            if (find_criterion(state_, id) == nullptr)
                return invalid(
                    fmt::format("AC {} of unit {} is not part of this discussion.", id.number, id.unit));
        return in_unit_order(state_.units, wanted);
    }

    const State& state_;
};

} // namespace

Result<std::vector<Event>> decide(const State& state, const Command& command) {
    return std::visit(Decider(state), command.action);
}

} // namespace counterpoint
