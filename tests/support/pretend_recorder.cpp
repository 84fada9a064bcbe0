#include "support/pretend_recorder.h"

#include "discussion/apply.h"
#include "discussion/decide.h"
#include "live/link/talk_moment.h"
#include "units/catalogue.h"

#include <fmt/format.h>

#include <cmath>

namespace counterpoint::test {

namespace {

constexpr SoundFormat format{48'000, 2};

std::string in_words(const Action& action) {
    const auto criteria = [](const std::vector<CriterionId>& ids) {
        std::string text;
        for (const CriterionId& id : ids)
            text += " " + criterion_text(id);
        return text;
    };
    if (const auto* mark = std::get_if<MakeMark>(&action))
        return "mark" + criteria(mark->criteria);
    if (const auto* add = std::get_if<AddCriteria>(&action))
        return "add" + criteria(add->criteria);
    if (const auto* note = std::get_if<NoteMark>(&action))
        return "note " + note->note;
    if (std::holds_alternative<WithdrawMark>(action))
        return "undo";
    if (const auto* move = std::get_if<MoveMark>(&action))
        return move->points_to == where_answer_began ? "back to the answer" : "move";
    if (const auto* prompt = std::get_if<PromptMark>(&action))
        return prompt->prompted ? "prompted" : "not prompted";
    if (const auto* enough = std::get_if<NoteSufficiency>(&action))
        return (enough->sufficient ? "enough " : "not enough ") + criterion_text(enough->criterion);
    if (const auto* asked = std::get_if<AskQuestion>(&action))
        return asked->id == 0 ? "put " + asked->text : "put question " + std::to_string(asked->id);
    if (std::holds_alternative<AnswerQuestion>(action))
        return "answered";
    if (std::holds_alternative<SayStatement>(action))
        return "said";
    if (std::holds_alternative<UnsayStatement>(action))
        return "not said";
    if (const auto* pause = std::get_if<PauseRecording>(&action))
        return "pause: " + pause->reason;
    if (const auto* why = std::get_if<ExplainPause>(&action))
        return "why: " + why->reason;
    if (std::holds_alternative<ResumeRecording>(action))
        return "go on";
    if (const auto* exception = std::get_if<RecordException>(&action))
        return "exception: " + exception->reason;
    if (std::holds_alternative<StopRecording>(action))
        return "stop";
    if (std::holds_alternative<TakeBackStop>(action))
        return "take back";
    if (std::holds_alternative<CloseRecording>(action))
        return "close";
    return "other";
}

} // namespace

PretendRecorder::PretendRecorder(const Clock& clock) : clock_(clock) {
    base_.state = std::make_shared<State>();
    base_.devices.known = true;
    base_.catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
}

Frame PretendRecorder::frame_at(Instant instant) const {
    return std::chrono::duration_cast<std::chrono::microseconds>(instant - begun_).count() *
           format.sample_rate / 1'000'000;
}

void PretendRecorder::run(Action action, Actor by) {
    const auto events = decide(state_, {by, std::move(action)});
    if (!events) {
        base_.notices.push_back(events.error().message());
    } else {
        for (const Event& event : *events) {
            const RecordedEvent next{state_.sequence + 1, clock_.wall_now(), by, event};
            state_ = apply(std::move(state_), next);
        }
        written_.emplace_back(clock_.monotonic_now(), state_.sequence);
    }
    base_.state = std::make_shared<State>(state_);
    changed_ = true;
}

void PretendRecorder::submit(StampedCommand command) {
    tell(fmt::format("{} {}", in_words(command.command.action),
                     command.pressed_at.time_since_epoch().count()));
    if (std::holds_alternative<CloseRecording>(command.command.action))
        return close();
    if (auto* stop = std::get_if<StopRecording>(&command.command.action)) {
        stop->at = frame_at(command.pressed_at);
        base_.live.closes_in = 120;
    }
    settle(command.command.action, frame_at(command.pressed_at),
           command.lead_in.count() * format.sample_rate / 1'000, state_);
    run(std::move(command.command.action), command.command.by);
}

void PretendRecorder::close() {
    const bool stopped = stop_can_be_taken_back(state_);
    run(EndTake{stopped ? state_.stopped_frames : frame_at(clock_.monotonic_now()), TakeEnding::stopped});
    if (!stopped)
        run(StopRecording{StopCause::assessor}, Actor::assessor);
    base_.link = LinkState::finishing;
    stopped_ = clock_.monotonic_now();
}

void PretendRecorder::start(const StartRecording& wanted) {
    const Catalogue catalogue = built_in_catalogue();
    ChooseUnits units;
    for (const std::string& id : wanted.units)
        units.units.push_back(catalogue.find(id).value());
    state_ = {};
    run(OpenDiscussion{"00112233445566778899aabbccddeeff", "Counterpoint"});
    run(std::move(units), Actor::assessor);
    run(NameParties{wanted.centre, wanted.learner, wanted.assessor}, Actor::assessor);
    for (const Action& arrangement : wanted.arrangements)
        run(arrangement, Actor::assessor);
    run(StartTake{wanted.source, format}, Actor::assessor);
    begun_ = clock_.monotonic_now();
    base_.link = LinkState::attached;
    base_.folder = "/home/assessor/Discussions/2026-11-21 8585-302 L0012345 s1";
}

void PretendRecorder::request(WindowRequest request) {
    changed_ = true;
    if (const auto* wanted = std::get_if<StartRecording>(&request)) {
        tell("start");
        start(*wanted);
    } else if (std::holds_alternative<GoOnInNewTake>(request)) {
        tell("go on");
        base_.link = LinkState::attached;
    } else if (std::holds_alternative<CloseAsItIs>(request)) {
        tell("close");
        close();
    } else if (std::holds_alternative<DismissNotices>(request)) {
        base_.notices.clear();
    } else if (std::holds_alternative<NewDiscussion>(request)) {
        tell("new");
        state_ = {};
        const SoundDevices devices = base_.devices;
        const auto catalogue = base_.catalogue;
        base_ = {};
        base_.devices = devices;
        base_.catalogue = catalogue;
        base_.state = std::make_shared<State>();
    } else if (std::holds_alternative<ShowFolder>(request)) {
        tell("folder");
    } else if (std::holds_alternative<ShowResultSheet>(request)) {
        tell("sheet");
    }
}

void PretendRecorder::die() {
    base_.link = LinkState::lost;
    changed_ = true;
}

std::shared_ptr<const Snapshot> PretendRecorder::snapshot() {
    const Instant now = clock_.monotonic_now();
    if (base_.link == LinkState::finishing && now - stopped_ > std::chrono::seconds(1)) {
        run(CloseRecording{
            {"recording.flac", format, recorded_frames(state_), 1'000'000, std::string(64, 'a')}});
        base_.link = LinkState::finished;
    }
    const bool status_due =
        base_.link == LinkState::attached && now - last_status_ > std::chrono::milliseconds(80);
    if (!changed_ && !status_due && latest_)
        return latest_;
    changed_ = false;
    if (base_.link == LinkState::attached) {
        last_status_ = now;
        LiveStatus& live = base_.live;
        live.frames = stop_can_be_taken_back(state_) ? state_.stopped_frames : frame_at(now);
        const double seconds = seconds_from(live.frames, format.sample_rate);
        const auto voice = [&](double speed, double shift) {
            return static_cast<float>(0.02 +
                                      0.35 * std::abs(std::sin(seconds * speed) * std::sin(seconds + shift)));
        };
        live.peak = {voice(5.1, 0), voice(4.3, 1.6)};
        live.disk_minutes_left = 312;
        live.problems = problems_;
        while (!written_.empty() && now - written_.front().first > std::chrono::seconds(1)) {
            live.durable_sequence = written_.front().second;
            written_.pop_front();
        }
    }
    latest_ = std::make_shared<const Snapshot>(base_);
    return latest_;
}

} // namespace counterpoint::test
