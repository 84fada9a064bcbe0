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

TypedSubmission as_it_stands(const State& state) {
    const auto& made = state.decisions.declaration;
    return {made ? made->words : decide_words::usual_declaration, made ? made->how : "",
            state.decisions.countersigner};
}

/// What a person would miss. A ground alone is chosen again in a moment.
bool says_more(const TypedDecision& typed, const TypedDecision& filled) {
    const std::string reason = cleaned(typed.reason);
    return (!reason.empty() && reason != filled.reason) || !cleaned(typed.evidence_title).empty() ||
           !cleaned(typed.evidence_reference).empty() || !cleaned(typed.evidence_explanation).empty();
}

bool says_more(const TypedSubmission& typed, const TypedSubmission& filled) {
    return cleaned(typed.declaration) != filled.declaration ||
           cleaned(typed.declared_how) != filled.declared_how ||
           cleaned(typed.countersigner) != filled.countersigner;
}

/// What was typed about the target before waits until that one is chosen again.
void read_target(const DecideTarget& target, const State& state, DecideDraft& draft) {
    TypedDecision& typed = draft;
    if (says_more(typed, draft.filled))
        draft.left[draft.target] = std::move(typed);
    auto waiting = draft.left.extract(target);
    draft.filled = as_it_stands(state, target);
    typed = waiting ? std::move(waiting.mapped()) : draft.filled;
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
    static_cast<TypedSubmission&>(draft) = draft.submission_filled = as_it_stands(state);
    read_target(first_undecided(state), state, draft);
}

bool holds_typed_decision(const DecideDraft& draft) {
    return !draft.left.empty() || says_more(static_cast<const TypedDecision&>(draft), draft.filled) ||
           says_more(static_cast<const TypedSubmission&>(draft), draft.submission_filled);
}

void change_decisions(const std::string& before, const State& now, WindowState& window) {
    if (holds_typed_decision(window.decide))
        window.decide_elsewhere[before] = std::move(window.decide);
    auto waiting = window.decide_elsewhere.extract(now.discussion);
    if (!waiting)
        return read_decisions(now, window.decide);
    window.decide = std::move(waiting.mapped());
    window.decide.feedback = written_down(now, window.decide.target);
    follow_decisions(now, window.decide);
}

void follow_decisions(const State& state, DecideDraft& draft) {
    const CriterionDecision* decision = decision_on(state, draft.target);
    const TypedDecision decided = as_it_stands(state, draft.target);
    if (decided.reason != draft.filled.reason && cleaned(draft.reason) == draft.filled.reason)
        draft.reason = decided.reason; // decided elsewhere
    draft.filled = decided;
    if (decision != nullptr && decision->judgement == Judgement::pass)
        draft.filled.reason = cleaned(draft.reason); // it was typed for a referral that did not come
    const TypedSubmission stands = as_it_stands(state);
    if (stands == draft.submission_filled)
        return;
    TypedSubmission& typed = draft;
    if (!says_more(typed, draft.submission_filled))
        typed = stands; // the learner may have declared elsewhere
    draft.submission_filled = stands;
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
    const DecideDraft::Focus typed = window.decide.typed_into;
    read_target(target, state, window.decide);
    // Whoever types goes on typing where the same stands of this part.
    const bool has_field =
        typed == DecideDraft::Focus::feedback ? !target.outcome.empty() : !target.criterion.empty();
    if (typed != DecideDraft::Focus::none && has_field)
        window.decide.takes_focus = typed;
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

bool stands_already(std::optional<Judgement> judgement, const State& state, const DecideDraft& draft) {
    const CriterionDecision* decision = decision_on(state, draft.target);
    const auto stands = decision ? decision->judgement : std::nullopt;
    return stands == judgement &&
           (judgement != Judgement::referral || decision->referral_reason == cleaned(draft.reason));
}

void judge(std::optional<Judgement> judgement, const State& state, Instant at, WindowState& window,
           CommandSink& sink) {
    keep_typed(state, at, window, sink);
    if (stands_already(judgement, state, window.decide))
        return; // twice would be two lines of the trail
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
