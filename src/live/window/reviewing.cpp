#include "live/window/reviewing.h"

#include "app/criteria_text.h"
#include "base/text.h"
#include "discussion/decide.h"
#include "discussion/marks/counters.h"
#include "discussion/marks/nudge.h"
#include "live/window/counter_region.h"
#include "live/window/sending.h"
#include "live/words/review_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

using Change = ReviewDraft::Change;

const Mark* standing(const State& state, MarkId id) {
    const Mark* mark = find_mark(state, id);
    return mark == nullptr || mark->withdrawn ? nullptr : mark;
}

bool has_place(Change change) {
    return change == Change::move || change == Change::split || change == Change::add;
}

/// The counter so many places behind `mark`, or from `looked_at` on where that is none; stops at the ends.
MarkId neighbour_of(const State& state, MarkId mark, Frame looked_at, int places) {
    const std::vector<Counter> all = counters(state);
    if (all.empty())
        return 0;
    const auto found =
        std::find_if(all.begin(), all.end(), [mark](const Counter& counter) { return counter.mark == mark; });
    if (found != all.end()) {
        const auto place = std::clamp<std::ptrdiff_t>(found - all.begin() + places, 0,
                                                      static_cast<std::ptrdiff_t>(all.size()) - 1);
        return all[static_cast<std::size_t>(place)].mark;
    }
    const auto next = std::find_if(
        all.begin(), all.end(), [looked_at](const Counter& counter) { return counter.frame >= looked_at; });
    if (places > 0)
        return next == all.end() ? all.back().mark : next->mark;
    return next == all.begin() ? all.front().mark : std::prev(next)->mark;
}

/// As one types it: the number alone where no other unit can have it.
std::string typed(const CriterionId& id, const State& state) {
    return state.units.size() > 1 ? criterion_text(id) : id.number;
}

std::string sentence_of(const Error& error) {
    return error.advice.empty() ? error.what : error.what + " " + error.advice;
}

void show_counter(MarkId mark, const State& state, ReviewDraft& draft) {
    draft.chosen = mark;
    draft.scroll_to_chosen = true;
    if (const Mark* known = standing(state, mark))
        draft.looked_at = known->points_to;
}

void forget_change(ReviewDraft& draft) {
    static_cast<TypedChange&>(draft) = {};
    draft.takes_focus = ReviewDraft::Focus::none;
}

/// What was begun of the chosen counter waits until that one is chosen again.
void change_of_other(MarkId mark, const State& state, ReviewDraft& draft) {
    if (draft.change != Change::none && draft.chosen != 0)
        draft.left[draft.chosen] = static_cast<const TypedChange&>(draft);
    forget_change(draft);
    auto waiting = draft.left.extract(mark);
    if (waiting && standing(state, mark) != nullptr)
        static_cast<TypedChange&>(draft) = std::move(waiting.mapped());
}

/// The nearer neighbour along the recording; the other one, where that is taken already.
MarkId other_of_merge(const State& state, const ReviewDraft& draft) {
    const MarkId behind = neighbour_of(state, draft.chosen, 0, 1);
    const MarkId before = neighbour_of(state, draft.chosen, 0, -1);
    if (behind == draft.chosen || before == draft.chosen)
        return behind == draft.chosen ? before : behind;
    const Frame here = find_mark(state, draft.chosen)->points_to;
    const Frame to_behind = find_mark(state, behind)->points_to - here;
    const Frame to_before = here - find_mark(state, before)->points_to;
    const MarkId nearer = to_before < to_behind ? before : behind;
    const bool again = draft.change == Change::merge && draft.with == nearer;
    return again ? (nearer == behind ? before : behind) : nearer;
}

} // namespace

Frame heard_or_looked_at(const Playback& playback, const ReviewDraft& draft, Instant now) {
    return playback.step == Playback::Step::ready && playback.status.playing ? playback.position_at(now)
                                                                             : draft.looked_at;
}

void follow_playback(const PlayerView& player, Instant now, WindowState& window) {
    ReviewDraft& draft = window.review;
    if (!player.possible || player.playback.step != Playback::Step::ready)
        return;
    const Frame heard = player.playback.position_at(now);
    if (heard != draft.last_heard)
        draft.looked_at = heard;
    draft.last_heard = heard;
}

bool holds_reason(const ReviewDraft& draft) {
    const auto has_reason = [](const TypedChange& change) {
        return change.change != Change::none && !cleaned(change.reason).empty();
    };
    return has_reason(draft) || std::any_of(draft.left.begin(), draft.left.end(),
                                            [&](const auto& one) { return has_reason(one.second); });
}

void change_review(const std::string& before, const std::string& now, WindowState& window) {
    if (holds_reason(window.review))
        window.review_elsewhere[before] = std::move(window.review);
    auto waiting = window.review_elsewhere.extract(now);
    window.review = waiting ? std::move(waiting.mapped()) : ReviewDraft{};
}

void choose_counter(MarkId mark, const State& state, WindowState& window) {
    ReviewDraft& draft = window.review;
    if (draft.change == Change::merge && mark != draft.chosen && standing(state, mark) != nullptr) {
        draft.with = mark;
        return;
    }
    if (mark != draft.chosen && draft.change != Change::add)
        change_of_other(mark, state, draft);
    show_counter(mark, state, draft);
}

void choose_neighbour_counter(int places, const State& state, WindowState& window) {
    const ReviewDraft& draft = window.review;
    const bool joins = draft.change == Change::merge;
    const MarkId from = joins ? draft.with : standing(state, draft.chosen) != nullptr ? draft.chosen : 0;
    MarkId next = neighbour_of(state, from, draft.looked_at, places);
    if (joins && next == draft.chosen) { // it cannot be joined with itself
        const MarkId beyond = neighbour_of(state, next, draft.looked_at, places);
        next = beyond == next ? from : beyond;
    }
    if (next != 0)
        choose_counter(next, state, window);
}

void hear_counter(const State& state, WindowState& window, CommandSink& sink) {
    const ReviewDraft& draft = window.review;
    if (!has_place(draft.change))
        return listen_to_counter(state, draft.chosen, sink);
    seek_to(draft.points_to - frame_at_seconds(counter_pre_roll, sound_format(state).sample_rate), sink);
    sink.request(Listen{PlayCommand{}});
}

void point_at(const ReviewStrip& strip, double place, double reach, const State& state, WindowState& window,
              CommandSink& sink) {
    if (const MarkId mark = flag_near(strip, place, reach); mark != 0)
        return choose_counter(mark, state, window);
    const Frame frame = std::clamp<Frame>(strip.frame_at(place), 0, recorded_frames(state));
    window.review.looked_at = frame;
    seek_to(frame, sink);
}

void play_from_here(const Playback& playback, Instant now, WindowState& window, CommandSink& sink) {
    const Frame here = heard_or_looked_at(playback, window.review, now);
    if (here != playback.position_at(now))
        seek_to(here, sink);
    play_or_pause(playback, sink);
}

void go_by(double seconds, const Playback& playback, Instant now, WindowState& window, CommandSink& sink) {
    const Frame further = frame_at_seconds(seconds, playback.format.sample_rate);
    const Frame wanted = heard_or_looked_at(playback, window.review, now) + further;
    window.review.looked_at = std::clamp<Frame>(wanted, 0, playback.length);
    seek_to(window.review.looked_at, sink);
}

void begin_change(Change change, Frame heard, const State& state, WindowState& window) {
    ReviewDraft& draft = window.review;
    const Mark* mark = standing(state, draft.chosen);
    if (mark == nullptr && change != Change::add)
        return;
    const MarkId partner = change == Change::merge ? other_of_merge(state, draft) : 0;
    const bool other = draft.change != change;
    if (other && draft.change == Change::add)
        draft.left[0] = static_cast<const TypedChange&>(draft); // of no counter yet
    if (other)
        forget_change(draft);
    if (other && change == Change::add)
        if (auto waiting = draft.left.extract(0)) {
            static_cast<TypedChange&>(draft) = std::move(waiting.mapped());
            draft.takes_focus = ReviewDraft::Focus::criteria;
            return;
        }
    draft.change = change;
    draft.with = partner;
    draft.points_to = change == Change::move ? mark->points_to : nudged(state, heard, 0);
    if (change == Change::add || change == Change::split)
        draft.takes_focus = ReviewDraft::Focus::criteria;
    else if (change != Change::move)
        draft.takes_focus = ReviewDraft::Focus::reason;
}

void nudge(double seconds, const State& state, WindowState& window) {
    ReviewDraft& draft = window.review;
    if (!has_place(draft.change))
        begin_change(Change::move, 0, state, window);
    if (!has_place(draft.change))
        return; // no counter is chosen
    draft.points_to = nudged(state, draft.points_to, seconds);
    draft.looked_at = draft.points_to;
}

void move_here(Frame heard, const State& state, WindowState& window) {
    if (!has_place(window.review.change))
        begin_change(Change::move, heard, state, window);
    if (has_place(window.review.change))
        window.review.points_to = nudged(state, heard, 0);
}

void toggle_part(const CriterionId& criterion, const State& state, WindowState& window) {
    std::string& words = window.review.criteria;
    const auto named = criteria_named(words, state.units);
    std::vector<CriterionId> parts = named ? *named : std::vector<CriterionId>{};
    if (std::erase(parts, criterion) == 0)
        parts.push_back(criterion);
    words.clear();
    for (const CriterionId& id : in_unit_order(state.units, parts))
        words += (words.empty() ? "" : " ") + typed(id, state);
}

Result<Action> change_action(const State& state, const ReviewDraft& draft) {
    const std::string reason(trimmed(draft.reason));
    auto criteria = criteria_named(draft.criteria, state.units);
    if ((draft.change == Change::add || draft.change == Change::split) && !criteria)
        return criteria.error();
    switch (draft.change) {
    case Change::none:
        break;
    case Change::move:
        return Action(MoveMark{draft.chosen, draft.points_to, reason});
    case Change::split:
        return Action(SplitMark{draft.chosen, std::move(*criteria), draft.points_to, reason});
    case Change::merge:
        return Action(MergeMarks{draft.chosen, draft.with, reason});
    case Change::add:
        return Action(MakeMark{
            draft.points_to, draft.points_to, std::move(*criteria), {}, MarkOrigin::added_later, reason});
    case Change::withdraw:
        return Action(WithdrawMark{draft.chosen, reason});
    }
    return Error{ErrorKind::refused, review_words::no_change, {}, {}, {}};
}

std::string change_refusal(const State& state, const ReviewDraft& draft) {
    const auto action = change_action(state, draft);
    if (!action)
        return sentence_of(action.error());
    const auto decision = decide(state, {Actor::assessor, *action});
    return decision ? std::string() : sentence_of(decision.error());
}

void keep_change(Instant at, const State& state, WindowState& window, CommandSink& sink) {
    ReviewDraft& draft = window.review;
    if (draft.change == Change::none)
        return;
    if (!change_refusal(state, draft).empty()) {
        // The core names what is missing; mostly it is the reason, and before it the criteria.
        const bool has_criteria =
            !trimmed(draft.criteria).empty() && criteria_named(draft.criteria, state.units);
        const bool wants_criteria =
            (draft.change == Change::add || draft.change == Change::split) && !has_criteria;
        draft.takes_focus = wants_criteria ? ReviewDraft::Focus::criteria : ReviewDraft::Focus::reason;
        return;
    }
    const auto action = change_action(state, draft);
    const MarkId behind = neighbour_of(state, draft.chosen, draft.looked_at, 1);
    submit(*action, at, window, sink);
    const Change made = draft.change;
    forget_change(draft);
    if (made == Change::withdraw) {
        change_of_other(behind, state, draft);
        show_counter(behind, state, draft);
    } else if (made == Change::add) {
        draft.chosen = static_cast<MarkId>(state.marks.size()) + 1; // as the core will number it
    }
    draft.scroll_to_chosen = true;
    window.leave_field = true;
}

void leave_change(WindowState& window) {
    forget_change(window.review);
}

void go_to_finding(const ReviewFindingRow& finding, Frame heard, const State& state, WindowState& window) {
    if (finding.mark != 0) {
        if (window.review.change == Change::merge)
            forget_change(window.review);
        return choose_counter(finding.mark, state, window);
    }
    begin_change(Change::add, heard, state, window);
    window.review.criteria = typed(finding.criterion, state);
}

void go_to_next_finding(const ReviewView& view, const State& state, WindowState& window) {
    window.review.report_beside = false;
    const auto& all = *view.findings;
    const auto of_counter = [](const ReviewFindingRow& one) { return one.mark != 0; };
    const auto first = std::find_if(all.begin(), all.end(), of_counter);
    if (first == all.end())
        return;
    const auto last_of_chosen = std::find_if(all.rbegin(), all.rend(), [&](const ReviewFindingRow& one) {
        return one.mark != 0 && one.mark == view.chosen;
    });
    // Where the chosen counter has none, the next one along the recording.
    const auto next = last_of_chosen == all.rend()
                          ? std::find_if(all.begin(), all.end(),
                                         [&](const ReviewFindingRow& one) {
                                             return one.mark != 0 && one.at >= window.review.looked_at;
                                         })
                          : std::find_if(last_of_chosen.base(), all.end(), of_counter);
    go_to_finding(next == all.end() ? *first : *next, 0, state, window);
}

void toggle_conduct_report(WindowState& window) {
    window.review.report_beside = !window.review.report_beside;
}

void zoom(int direction, WindowState& window) {
    std::size_t& span = window.review.span;
    if (direction < 0 && span > 0)
        --span;
    else if (direction > 0 && span + 1 < review_spans.size())
        ++span;
}

} // namespace counterpoint
