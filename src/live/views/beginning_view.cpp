#include "base/text.h"
#include "discussion/marks/counters.h"
#include "live/window/beginning.h"
#include "live/window/planning.h"
#include "live/words/beginning_words.h"
#include "live/words/notes_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// Of sound, where no length was planned: a long discussion.
constexpr int usual_minutes = 90;

/// A judgement of each channel, or what to do.
PointView microphone_point(const SoundTest& test, const SoundSource& source) {
    PointView point{beginning_words::microphone, "", false, false, Step::microphone_tested};
    if (source.kind == SourceKind::practice) {
        point.met = true;
        point.detail = beginning_words::practice_needs_none;
        return point;
    }
    const bool of_this = test.source == source;
    switch (of_this ? test.step : SoundTest::Step::none) {
    case SoundTest::Step::none:
        point.detail = beginning_words::not_tested;
        return point;
    case SoundTest::Step::recording:
        point.detail = beginning_words::listening;
        return point;
    case SoundTest::Step::failed:
        point.detail = test.failure;
        return point;
    case SoundTest::Step::listening:
    case SoundTest::Step::done:
        break;
    }
    bool good = !test.channels.empty();
    for (const TestedChannel& channel : test.channels) {
        good = good && channel.good;
        point.detail +=
            (point.detail.empty() ? "" : "  ") +
            fmt::format(beginning_words::channel, channel.name, 100 * channel.peak, channel.verdict);
    }
    point.met = good;
    return point;
}

PointView disk_point(double room_minutes, int planned_minutes) {
    PointView point{beginning_words::disk, beginning_words::disk_unknown, false, false, Step::other};
    if (room_minutes < 0)
        return point;
    const int wanted = planned_minutes > 0 ? planned_minutes + (planned_minutes + 9) / 10 : usual_minutes;
    const auto minutes = static_cast<long long>(std::min(room_minutes, 1e9));
    point.met = minutes >= wanted;
    const std::string room = minutes >= 24 * 60 ? beginning_words::room_of_days
                             : minutes >= 60
                                 ? fmt::format(beginning_words::room_of_hours, minutes / 60, minutes % 60)
                                 : fmt::format(beginning_words::room_of_minutes, minutes);
    point.detail = point.met ? room : fmt::format(beginning_words::room_wanted, room, wanted);
    return point;
}

PointView plan_point(const Planning& planning, const std::vector<Unit>& units) {
    PointView point{beginning_words::questions, "", false, false, Step::other};
    const auto without = criteria_without_question(planning, units);
    if (planning.questions.empty())
        point.detail = beginning_words::no_questions;
    else if (!without.empty())
        point.detail = fmt::format(beginning_words::questions_lack, planning.questions.size(),
                                   criteria_text(without, names_beside_others(units)));
    else
        point.detail = fmt::format(beginning_words::questions_complete, planning.questions.size());
    point.met = !planning.questions.empty() && without.empty();
    return point;
}

PointView agreement_point(const Planning& planning, bool changed) {
    PointView point{beginning_words::agreed_by_both, "", false, false, Step::plan_agreed};
    const bool assessor = planning.agreed_by_assessor.has_value() && !changed;
    const bool learner = planning.agreed_by_learner.has_value() && !changed;
    point.met = assessor && learner;
    point.detail = point.met                                ? beginning_words::agreed
                   : assessor                               ? beginning_words::learner_has_not
                   : learner                                ? beginning_words::you_have_not
                   : changed && planning.agreed_by_assessor ? beginning_words::changed_since
                                                            : beginning_words::nobody_agreed;
    return point;
}

void add_approvals(const Plan& plan, const std::vector<Unit>& units, BeginningView& view) {
    for (const Unit& unit : units) {
        if (!unit.needs_prior_approval)
            continue;
        PointView point{fmt::format(beginning_words::prior_approval, unit.id), beginning_words::not_stated,
                        false, false, Step::prior_approval};
        for (const PriorApproval& approval : plan.approvals)
            if (approval.unit == unit.id) {
                point.met = !approval.approved_by.empty() && !approval.on.empty();
                point.detail =
                    point.met ? approval.approved_by + ", " + approval.on : beginning_words::not_complete;
            }
        view.points.push_back(std::move(point));
    }
}

/// Something that is said here, or was before.
PointView said_point(std::string name, const std::string& typed, const std::string& before, Step step,
                     const std::string& missing) {
    const std::string how = typed.empty() ? before : typed;
    return {std::move(name), how.empty() ? missing : how, !how.empty(), false, step};
}

/// A step that somebody gave a reason for already.
const StepException* exception_for(const Planning& planning, Step step) {
    const auto& all = planning.exceptions;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const StepException& one) { return one.step == step; });
    return step == Step::other || found == all.end() ? nullptr : &*found;
}

void read_reason(const std::string& reason, BeginningView& view) {
    for (const PointView& point : view.points) {
        if (point.met || point.needed)
            continue;
        view.shows_reason = true;
        if (!reason.empty())
            view.exceptions.emplace_back(
                RecordException{point.step, point.step == Step::other ? point.name + ": " + reason : reason});
    }
    view.needs_reason = view.shows_reason && reason.empty();
}

} // namespace

BeginningView beginning_view(const Snapshot& snapshot, const WindowState& window, const PlanView& plan) {
    BeginningView view;
    const State& state = *snapshot.state;
    const SetupDraft& setup = window.setup;
    Planning planning = state.planning;
    planning.plan = drafted_plan(setup, plan.units_chosen);
    planning.questions = drafted_questions(setup, plan.units_chosen);
    const bool changed =
        planning.plan != state.planning.plan || planning.questions != state.planning.questions;
    const SoundSource& source = plan.start.source;
    const std::string identity = cleaned(window.beginning.identity);
    const std::string consent = cleaned(window.beginning.consent);

    view.points.push_back({beginning_words::chosen_point,
                           plan.why_not.empty() ? beginning_words::chosen : plan.why_not,
                           plan.why_not.empty(), true, Step::other});
    view.points.push_back(microphone_point(snapshot.sound_test, source));
    view.points.push_back(disk_point(snapshot.room_minutes, planning.plan.minutes));
    view.points.push_back(plan_point(planning, plan.units_chosen));
    view.points.push_back(agreement_point(state.planning, changed));
    add_approvals(planning.plan, plan.units_chosen, view);
    view.points.push_back(said_point(beginning_words::identity, identity, state.conduct.identity,
                                     Step::identity_checked, beginning_words::identity_not_said));
    view.points.push_back(said_point(beginning_words::consent, consent, state.conduct.recording_agreed,
                                     Step::recording_agreed, beginning_words::consent_not_said));
    for (PointView& point : view.points)
        if (const StepException* before = point.met ? nullptr : exception_for(state.planning, point.step)) {
            point.met = true;
            point.detail = fmt::format(beginning_words::left_out, before->reason);
        }

    if (!identity.empty() && identity != state.conduct.identity)
        view.given.emplace_back(CheckIdentity{identity});
    if (!consent.empty() && consent != state.conduct.recording_agreed)
        view.given.emplace_back(AgreeToRecording{consent});

    const bool practice = source.kind == SourceKind::practice;
    if (!practice)
        read_reason(cleaned(window.beginning.reason), view);
    else
        view.shows_reason = window.beginning.notes_lack_reason;
    view.reason_label = practice ? notes_words::reason_to_begin : beginning_words::reason;
    const auto unmet = std::count_if(view.points.begin(), view.points.end(),
                                     [](const PointView& point) { return !point.met; });
    view.verdict = unmet == 0 ? beginning_words::all_met
                   : practice ? fmt::format(beginning_words::open_in_practice,
                                            unmet == 1 ? beginning_words::one_point
                                                       : fmt::format(beginning_words::points, unmet))
                              : fmt::format(beginning_words::open,
                                            unmet == 1 ? beginning_words::one_point
                                                       : fmt::format(beginning_words::points, unmet));
    view.can_record = plan.can_record && !view.needs_reason;
    view.can_begin_notes = snapshot.link == LinkState::none && !plan.units_chosen.empty() &&
                           !plan.start.learner.name.empty() && !plan.start.assessor.name.empty();
    view.record_label = plan.record_label;
    view.can_test = source.kind == SourceKind::device && !plan.microphones.empty() &&
                    snapshot.sound_test.step != SoundTest::Step::recording;
    view.test_label = snapshot.sound_test.step == SoundTest::Step::recording ? beginning_words::speak_now
                                                                             : beginning_words::test;
    return view;
}

} // namespace counterpoint
