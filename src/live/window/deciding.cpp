#include "live/window/deciding.h"

#include "base/text.h"
#include "live/window/sending.h"
#include "live/words/decide_words.h"

#include <algorithm>

namespace counterpoint {

namespace {

CriterionId criterion_of(const DecideTarget& target) {
    return {target.unit, target.criterion};
}

const CriterionDecision* decision_on(const State& state, const DecideTarget& target) {
    const auto found = state.decisions.criteria.find(criterion_of(target));
    return found == state.decisions.criteria.end() ? nullptr : &found->second;
}

/// What is written down where the draft's field stands.
std::string written_down(const State& state, const DecideTarget& target) {
    if (!target.criterion.empty()) {
        const CriterionDecision* decision = decision_on(state, target);
        return decision ? decision->feedback : "";
    }
    const auto found = state.decisions.comments.find({target.unit, target.outcome});
    return found == state.decisions.comments.end() ? "" : found->second.assessor;
}

TypedDecision as_it_stands(const State& state, const DecideTarget& target) {
    TypedDecision typed;
    if (const CriterionDecision* decision = decision_on(state, target))
        typed.reason = decision->referral_reason;
    return typed;
}

/// What was typed about the target before waits until that one is chosen again.
void read_target(const DecideTarget& target, const State& state, DecideDraft& draft) {
    TypedDecision& typed = draft;
    if (typed != as_it_stands(state, draft.target))
        draft.left[draft.target] = std::move(typed);
    auto waiting = draft.left.extract(target);
    typed = waiting ? std::move(waiting.mapped()) : as_it_stands(state, target);
    draft.target = target;
    draft.feedback = written_down(state, target);
    draft.copied.clear();
    draft.scroll_to_target = true;
}

DecideTarget first_undecided(const State& state) {
    const auto targets = decide_targets(state);
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const DecideTarget& target) {
        return !target.criterion.empty() && !judgement_of(state, criterion_of(target));
    });
    return found == targets.end() ? targets.front() : *found;
}

} // namespace

std::vector<DecideTarget> decide_targets(const State& state) {
    std::vector<DecideTarget> targets = {{}};
    for (const Unit& unit : state.units) {
        targets.push_back({unit.id, "", ""});
        for (const LearningOutcome& outcome : unit.outcomes) {
            targets.push_back({unit.id, outcome.number, ""});
            for (const Criterion& criterion : outcome.criteria)
                targets.push_back({unit.id, outcome.number, criterion.number});
        }
    }
    return targets;
}

void read_decisions(const State& state, DecideDraft& draft) {
    draft = {};
    draft.declaration =
        state.decisions.declaration ? state.decisions.declaration->words : decide_words::usual_declaration;
    draft.countersigner = state.decisions.countersigner;
    read_target(first_undecided(state), state, draft);
}

void keep_typed(const State& state, Instant at, WindowState& window, CommandSink& sink) {
    const DecideDraft& draft = window.decide;
    const DecideTarget& target = draft.target;
    if (window.discussion != state.discussion || target.outcome.empty())
        return;
    const std::string typed = cleaned(draft.feedback);
    if (typed == written_down(state, target))
        return;
    if (target.criterion.empty())
        submit(Actor::assessor, CommentOutcome{{target.unit, target.outcome}, typed}, at, window, sink);
    else
        submit(Actor::assessor, GiveFeedback{criterion_of(target), typed}, at, window, sink);
}

void choose_target(const DecideTarget& target, const State& state, Instant at, WindowState& window,
                   CommandSink& sink) {
    keep_typed(state, at, window, sink);
    read_target(target, state, window.decide);
}

void choose_neighbour(int places, const State& state, Instant at, WindowState& window, CommandSink& sink) {
    const auto targets = decide_targets(state);
    const auto here = std::find(targets.begin(), targets.end(), window.decide.target) - targets.begin();
    const auto last = static_cast<std::ptrdiff_t>(targets.size()) - 1;
    const auto there = std::clamp<std::ptrdiff_t>(here + places, 0, last);
    choose_target(targets[static_cast<std::size_t>(there)], state, at, window, sink);
}

Action judge_action(std::optional<Judgement> judgement, const DecideDraft& draft) {
    DecideCriterion command;
    command.criterion = criterion_of(draft.target);
    command.judgement = judgement;
    if (judgement == Judgement::referral) {
        command.ground = draft.ground;
        command.reason = cleaned(draft.reason);
    }
    return command;
}

Action decide_unit_action(Judgement outcome, const DecideDraft& draft) {
    return DecideUnit{draft.target.unit, outcome, cleaned(draft.day)};
}

Action countersign_action(Judgement outcome, const DecideDraft& draft) {
    return CountersignUnit{draft.target.unit, outcome, cleaned(draft.day)};
}

Action declare_action(const DecideDraft& draft) {
    return MakeDeclaration{cleaned(draft.declaration), cleaned(draft.declared_how)};
}

Action countersigner_action(const DecideDraft& draft) {
    return NameCountersigner{cleaned(draft.countersigner)};
}

void add_phrase(const std::string& phrase, WindowState& window) {
    std::string& typed = window.decide.feedback;
    const bool parted = typed.empty() || typed.ends_with(' ') || typed.ends_with('\n');
    typed += (parted ? "" : " ") + phrase;
    window.decide.takes_focus = DecideDraft::Focus::feedback;
}

void judge(std::optional<Judgement> judgement, const State& state, Instant at, WindowState& window,
           CommandSink& sink) {
    keep_typed(state, at, window, sink);
    submit(Actor::assessor, judge_action(judgement, window.decide), at, window, sink);
}

void name_evidence(Instant at, WindowState& window, CommandSink& sink) {
    DecideDraft& draft = window.decide;
    submit(Actor::assessor,
           NameEvidence{{criterion_of(draft.target)},
                        cleaned(draft.evidence_title),
                        cleaned(draft.evidence_reference),
                        cleaned(draft.evidence_explanation)},
           at, window, sink);
    draft.evidence_title.clear();
    draft.evidence_reference.clear();
    draft.evidence_explanation.clear();
}

void withdraw_evidence(int number, Instant at, WindowState& window, CommandSink& sink) {
    submit(Actor::assessor, WithdrawEvidence{number, ""}, at, window, sink);
}

void decide_unit(Judgement outcome, Instant at, WindowState& window, CommandSink& sink) {
    submit(Actor::assessor, decide_unit_action(outcome, window.decide), at, window, sink);
}

void countersign_unit(Judgement outcome, Instant at, WindowState& window, CommandSink& sink) {
    submit(Actor::assessor, countersign_action(outcome, window.decide), at, window, sink);
}

void declare(Actor by, Instant at, WindowState& window, CommandSink& sink) {
    submit(by, declare_action(window.decide), at, window, sink);
}

void name_countersigner(Instant at, WindowState& window, CommandSink& sink) {
    submit(Actor::assessor, countersigner_action(window.decide), at, window, sink);
}

} // namespace counterpoint
