#include "discussion/apply.h"

namespace counterpoint {

namespace {

/// Changes the state it holds; one overload for each event, so a new event that is forgotten here does not
/// compile.
class Applier {
public:
    Applier(State& state, const RecordedEvent& recorded) : state_(state), recorded_(recorded) {}

    void operator()(const DiscussionOpened& event) {
        state_.stage = RecordingStage::planned;
        state_.discussion = event.discussion;
        state_.program = event.program;
        state_.opened_at = recorded_.at;
    }

    void operator()(const UnitsChosen& event) { state_.units = event.units; }

    void operator()(const PartiesNamed& event) {
        state_.centre = event.centre;
        state_.learner = event.learner;
        state_.assessor = event.assessor;
    }

    void operator()(const TakeStarted& event) {
        state_.stage = RecordingStage::recording;
        state_.stopped_by.reset();
        state_.takes.push_back({.number = event.take,
                                .file = event.file,
                                .source = event.source,
                                .format = event.format,
                                .first_frame = event.first_frame,
                                .frames = 0,
                                .ending = TakeEnding::running,
                                .started_at = recorded_.at,
                                .ended_at = {}});
    }

    void operator()(const FramesLost& event) {
        state_.losses.push_back({event.at, event.frames, event.cause, recorded_.at});
    }

    void operator()(const TakeEnded& event) {
        for (Take& take : state_.takes)
            if (take.number == event.take) {
                take.frames = event.frames;
                take.ending = event.ending;
                take.ended_at = recorded_.at;
            }
    }

    void operator()(const RecordingStopped& event) {
        state_.stage = RecordingStage::stopped;
        state_.stopped_by = event.cause;
    }

    void operator()(const RecordingClosed& event) {
        state_.stage = RecordingStage::closed;
        state_.recording = event.recording;
    }

    void operator()(const MarkMade& event) {
        state_.marks.push_back({.id = event.mark,
                                .pressed = event.pressed,
                                .points_to = event.points_to,
                                .criteria = event.criteria,
                                .note = event.note,
                                .origin = event.origin,
                                .made_at = recorded_.at,
                                .withdrawn = false});
    }

    void operator()(const CriteriaAdded& event) {
        if (Mark* mark = find(event.mark)) {
            mark->criteria.insert(mark->criteria.end(), event.criteria.begin(), event.criteria.end());
            mark->criteria = in_unit_order(state_.units, mark->criteria);
        }
    }

    void operator()(const MarkNoted& event) {
        if (Mark* mark = find(event.mark))
            mark->note = event.note;
    }

    void operator()(const MarkWithdrawn& event) {
        if (Mark* mark = find(event.mark))
            mark->withdrawn = true;
    }

private:
    Mark* find(MarkId id) { return const_cast<Mark*>(find_mark(state_, id)); }

    State& state_;
    const RecordedEvent& recorded_;
};

} // namespace

State apply(State state, const RecordedEvent& event) {
    state.sequence = event.sequence;
    std::visit(Applier(state, event), event.event);
    return state;
}

} // namespace counterpoint
