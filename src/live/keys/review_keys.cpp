#include "live/keys/review_keys.h"

#include "discussion/marks/nudge.h"

namespace counterpoint {

namespace {

using Change = ReviewDraft::Change;

/// The keys that hear the recording. In Decide, which has no picture from close by, the player alone says
/// where one is.
bool listen(WindowIntent intent, Instant at, const ViewModel& view, WindowState& window, CommandSink& sink) {
    const Playback& playback = view.player.playback;
    const bool reviews = view.screen == Screen::review;
    switch (intent) {
    case WindowIntent::play:
        if (reviews)
            play_from_here(playback, at, window, sink);
        else
            play_or_pause(playback, sink);
        return true;
    case WindowIntent::back_a_bit:
    case WindowIntent::on_a_bit: {
        const double step = intent == WindowIntent::on_a_bit ? listening_step : -listening_step;
        if (reviews)
            go_by(step, playback, at, window, sink);
        else
            seek_by(step, playback, at, sink);
        return true;
    }
    case WindowIntent::slower:
        play_slower(playback, sink);
        return true;
    case WindowIntent::faster:
        play_faster(playback, sink);
        return true;
    default:
        return false;
    }
}

/// A counter that is moved by key wants its reason next. By mouse the same step may be pressed again, which a
/// field that takes the keyboard would disturb.
void type_reason_next(WindowState& window) {
    if (window.review.change == Change::move && !window.typing)
        window.review.takes_focus = ReviewDraft::Focus::reason;
}

bool move_counter(WindowIntent intent, Frame heard, const State& state, WindowState& window) {
    switch (intent) {
    case WindowIntent::nudge_back:
        nudge(-small_nudge, state, window);
        break;
    case WindowIntent::nudge_on:
        nudge(small_nudge, state, window);
        break;
    case WindowIntent::nudge_far_back:
        nudge(-large_nudge, state, window);
        break;
    case WindowIntent::nudge_far_on:
        nudge(large_nudge, state, window);
        break;
    case WindowIntent::move_here:
        move_here(heard, state, window);
        break;
    default:
        return false;
    }
    type_reason_next(window);
    return true;
}

} // namespace

bool act_in_review(WindowIntent intent, Instant at, const ViewModel& view, WindowState& window,
                   CommandSink& sink) {
    if (!view.player.possible)
        return false;
    if (listen(intent, at, view, window, sink))
        return true;
    const State& state = *view.state;
    const Frame heard = heard_or_looked_at(view.player.playback, window.review, at);
    if (move_counter(intent, heard, state, window))
        return true;
    switch (intent) {
    case WindowIntent::previous_counter:
        choose_neighbour_counter(-1, state, window);
        return true;
    case WindowIntent::next_counter:
        choose_neighbour_counter(1, state, window);
        return true;
    case WindowIntent::hear_counter:
        hear_counter(state, window, sink);
        return true;
    case WindowIntent::loop_counter:
        loop_counter(state, window.review.chosen, view.player.playback, sink);
        return true;
    case WindowIntent::split_counter:
        begin_change(Change::split, heard, state, window);
        return true;
    case WindowIntent::merge_counters:
        begin_change(Change::merge, heard, state, window);
        return true;
    case WindowIntent::add_counter:
        begin_change(Change::add, heard, state, window);
        return true;
    case WindowIntent::withdraw_counter:
        begin_change(Change::withdraw, heard, state, window);
        return true;
    case WindowIntent::keep_change:
        keep_change(at, state, window, sink);
        return true;
    case WindowIntent::leave_change:
        leave_change(window);
        return true;
    case WindowIntent::next_finding:
        go_to_next_finding(view.review, state, window);
        return true;
    case WindowIntent::conduct_report:
        toggle_conduct_report(window);
        return true;
    case WindowIntent::closer:
        zoom(-1, window);
        return true;
    case WindowIntent::wider:
        zoom(1, window);
        return true;
    default:
        return false;
    }
}

} // namespace counterpoint
