#include "live/views/review_view.h"

#include "discussion/marks/counters.h"
#include "live/window/reviewing.h"
#include "live/words/review_words.h"
#include "live/words/shared_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace counterpoint {

namespace {

using Change = ReviewDraft::Change;

constexpr std::size_t near_columns = 1'200;
constexpr std::size_t most_findings = 300; ///< nobody reads more; the rest is counted
constexpr double shortest_move = 0.005;    ///< seconds; less is told as none

std::string numbers_of(const std::vector<CriterionId>& criteria) {
    std::string text;
    for (const CriterionId& id : criteria)
        text += (text.empty() ? "" : " ") + id.number;
    return text;
}

/// "1.10 s back", "0.30 s on".
std::string step_text(Frame before, Frame after, int rate) {
    const double step = seconds_from(after - before, rate);
    if (std::abs(step) < shortest_move)
        return review_words::as_before;
    return step < 0 ? fmt::format(review_words::seconds_back, -step)
                    : fmt::format(review_words::seconds_on, step);
}

// ---- the chosen counter

std::string change_text(const MarkChange& change, const UnitNames& names, int rate) {
    std::string text;
    switch (change.kind) {
    case MarkChangeKind::added_later:
        text = review_words::added;
        break;
    case MarkChangeKind::criteria_added:
        text = fmt::format(review_words::gained, criteria_text(change.criteria, names));
        break;
    case MarkChangeKind::criteria_taken:
        text = fmt::format(review_words::gave_away, criteria_text(change.criteria, names));
        break;
    case MarkChangeKind::moved:
        text = fmt::format(review_words::moved, step_text(change.before, change.after, rate),
                           fine_time(change.before, rate));
        break;
    case MarkChangeKind::noted:
        text = review_words::noted;
        break;
    case MarkChangeKind::withdrawn:
        text = review_words::withdrawn;
        break;
    }
    if (change.while_recording)
        text = fmt::format(review_words::during_talk, text);
    return change.reason.empty() ? text : fmt::format(review_words::because, text, change.reason);
}

std::vector<ReviewPart> parts_of(const State& state, const Mark& mark, const ReviewDraft& draft) {
    std::vector<CriterionId> going;
    if (const auto action = change_action(state, draft))
        going = std::get<SplitMark>(*action).criteria;
    std::vector<ReviewPart> parts;
    for (const CriterionId& id : mark.criteria) {
        const bool goes = std::find(going.begin(), going.end(), id) != going.end();
        parts.push_back({id,
                         goes ? fmt::format(review_words::part_goes, id.number)
                              : fmt::format(review_words::part_stays, id.number),
                         goes});
    }
    return parts;
}

/// What the change that is not made yet would do.
std::string what_of(const State& state, const ReviewDraft& draft, const Mark* mark) {
    const int rate = sound_format(state).sample_rate;
    const UnitNames names = names_beside_others(state.units);
    const std::string place = fine_time(draft.points_to, rate);
    switch (draft.change) {
    case Change::none:
        break;
    case Change::move:
        return fmt::format(review_words::moves_to, place, step_text(mark->points_to, draft.points_to, rate));
    case Change::split:
        return fmt::format(review_words::splits, place);
    case Change::merge:
        if (const Mark* other = find_mark(state, draft.with))
            return fmt::format(review_words::joins, criteria_text(other->criteria, names), other->id,
                               fine_time(other->points_to, rate));
        break;
    case Change::add:
        return fmt::format(review_words::adds, place);
    case Change::withdraw:
        return review_words::is_withdrawn;
    }
    return "";
}

/// When the key went down; a counter that was split off has the press of the one that it came from.
std::string press_text(const State& state, const Mark& mark, int rate) {
    std::string pressed = fmt::format(review_words::pressed_at, fine_time(mark.pressed, rate));
    if (mark.origin == MarkOrigin::live)
        return pressed;
    const auto origin = std::find_if(state.marks.begin(), state.marks.end(), [&](const Mark& other) {
        return other.origin == MarkOrigin::live && other.pressed == mark.pressed;
    });
    return origin == state.marks.end() ? std::string(review_words::added_later)
                                       : fmt::format(review_words::pressed_with, pressed, origin->id);
}

void add_facts(const State& state, const Mark& mark, ReviewChange& view) {
    const int rate = sound_format(state).sample_rate;
    const UnitNames names = names_beside_others(state.units);
    view.title = fmt::format(review_words::counter, mark.id, criteria_text(mark.criteria, names));
    view.facts.push_back(fmt::format(review_words::points_to, fine_time(mark.points_to, rate)));
    view.facts.push_back(press_text(state, mark, rate));
    if (mark.prompted)
        view.facts.emplace_back(review_words::prompted);
    if (!mark.note.empty())
        view.facts.push_back(fmt::format(review_words::note, mark.note));
    for (auto change = state.mark_changes.rbegin(); change != state.mark_changes.rend(); ++change)
        if (change->mark == mark.id)
            view.trail.push_back(change_text(*change, names, rate));
}

ReviewChange change_view(const State& state, const ReviewDraft& draft, std::size_t counters) {
    ReviewChange view;
    const Mark* mark = find_mark(state, draft.chosen);
    view.chosen = mark != nullptr && !mark->withdrawn;
    view.can_split = view.chosen && mark->criteria.size() > 1;
    view.can_merge = view.chosen && counters > 1;
    view.title = review_words::none_chosen;
    if (view.chosen)
        add_facts(state, *mark, view);
    else if (counters > 0)
        view.facts.emplace_back(review_words::how_to_choose);
    if (!view.chosen && draft.change != Change::add)
        return view;
    view.kind = draft.change;
    if (view.kind == Change::none)
        return view;
    view.what = what_of(state, draft, mark);
    view.has_criteria = view.kind == Change::split || view.kind == Change::add;
    view.has_place = view.has_criteria || view.kind == Change::move;
    view.refusal = change_refusal(state, draft);
    if (view.kind == Change::split)
        view.parts = parts_of(state, *mark, draft);
    return view;
}

// ---- the pictures

/// Along the recording, so that a strip finds its own by two searches.
std::shared_ptr<const std::vector<ReviewFlag>> flags_of(const std::vector<Counter>& counters,
                                                        const std::set<MarkId>& found) {
    auto flags = std::make_shared<std::vector<ReviewFlag>>();
    flags->reserve(counters.size());
    for (const Counter& counter : counters)
        flags->push_back(
            {counter.mark, counter.frame, numbers_of(counter.criteria), found.contains(counter.mark)});
    return flags;
}

std::vector<SampleRange> near_picture(const Waveform& waveform, Frame from, Frame until) {
    const auto channels = static_cast<std::size_t>(waveform.format().channels);
    std::vector<SampleRange> columns(near_columns * channels);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const auto picture = waveform.picture(static_cast<int>(channel), from, until, near_columns);
        for (std::size_t column = 0; column < picture.size(); ++column)
            columns[column * channels + channel] = picture[column];
    }
    return columns;
}

ReviewStrip near_strip(const Snapshot& snapshot, const ReviewDraft& draft, Frame middle,
                       const std::vector<ReviewFlag>& flags) {
    const int rate = sound_format(*snapshot.state).sample_rate;
    const Frame length = recorded_frames(*snapshot.state);
    const Frame wanted =
        Frame{review_spans.at(std::min(draft.span, review_spans.size() - 1))} * std::max(rate, 1);
    ReviewStrip strip;
    const Frame span = std::max<Frame>(std::min(wanted, length), 1);
    strip.from = std::clamp<Frame>(middle - span / 2, 0, std::max<Frame>(length - span, 0));
    strip.until = strip.from + span;
    strip.channels = static_cast<std::size_t>(sound_format(*snapshot.state).channels);
    if (snapshot.picture)
        strip.columns = near_picture(snapshot.picture->waveform, strip.from, strip.until);
    const auto first = std::lower_bound(flags.begin(), flags.end(), strip.from,
                                        [](const ReviewFlag& flag, Frame at) { return flag.at < at; });
    const auto end = std::lower_bound(first, flags.end(), strip.until,
                                      [](const ReviewFlag& flag, Frame at) { return flag.at < at; });
    strip.flags = {first, end};
    strip.left = counter_text(strip.from, rate);
    strip.right = counter_text(strip.until, rate);
    return strip;
}

std::string remark_of(const Mark& mark, const std::vector<std::string>& titles) {
    std::string text;
    const auto add = [&text](const std::string& words) { text += (text.empty() ? "" : " · ") + words; };
    for (const std::string& title : titles)
        add(title);
    if (mark.prompted)
        add(shared_words::prompted);
    if (!mark.note.empty())
        add(mark.note);
    return text;
}

} // namespace

double ReviewStrip::place_of(Frame frame) const {
    return static_cast<double>(frame - from) / static_cast<double>(std::max<Frame>(until - from, 1));
}

Frame ReviewStrip::frame_at(double place) const {
    return from + static_cast<Frame>(std::llround(place * static_cast<double>(until - from)));
}

std::string fine_time(Frame frame, int sample_rate) {
    const Frame rate = std::max(sample_rate, 1);
    const Frame hundredths = std::max<Frame>(frame, 0) * 100 / rate; // rounded down, as counters are
    const Frame seconds = hundredths / 100;
    if (seconds < 3'600)
        return fmt::format(review_words::minutes, seconds / 60, seconds % 60, hundredths % 100);
    return fmt::format(review_words::hours, seconds / 3'600, seconds / 60 % 60, seconds % 60,
                       hundredths % 100);
}

MarkId flag_near(const ReviewStrip& strip, double place, double reach) {
    MarkId nearest = 0;
    for (const ReviewFlag& flag : strip.flags)
        if (const double away = std::abs(strip.place_of(flag.at) - place); away <= reach) {
            nearest = flag.mark;
            reach = away;
        }
    return nearest;
}

ReviewView ReviewViewMaker::make(const Snapshot& snapshot, const WindowState& window,
                                 const PlayerView& player, Instant now) {
    ReviewView view;
    if (!player.possible) {
        state_.reset();
        return view;
    }
    if (state_ != snapshot.state || picture_ != snapshot.picture)
        read(snapshot);
    const State& state = *snapshot.state;
    const ReviewDraft& draft = window.review;
    view.possible = true;
    view.rows = rows_;
    view.findings = findings_;
    view.not_checked = not_checked_;
    if (left_out_ > 0)
        view.left_out = fmt::format(review_words::more_findings, left_out_);
    view.change = change_view(state, draft, rows_->size());
    view.chosen = view.change.chosen ? draft.chosen : 0;
    view.with = view.change.kind == Change::merge ? draft.with : 0;
    if (view.change.has_place)
        view.drafted = draft.points_to;
    view.playing = player.playback.status.playing;
    view.heard = heard_or_looked_at(player.playback, draft, now);
    view.whole.until = std::max<Frame>(recorded_frames(state), 1);
    view.flags = flags_;
    view.whole.flags = *flags_;
    view.near = near_strip(snapshot, draft, view.heard, *flags_);
    if (!snapshot.picture)
        view.picture_word = snapshot.picture_problem.empty() ? std::string(review_words::picture_comes)
                                                             : snapshot.picture_problem;
    return view;
}

void ReviewViewMaker::read(const Snapshot& snapshot) {
    state_ = snapshot.state;
    picture_ = snapshot.picture;
    const State& state = *state_;
    const int rate = sound_format(state).sample_rate;
    const ReviewReport report =
        review_counters(state, snapshot.picture ? snapshot.picture->voices : HeardVoices{});
    auto findings = std::make_shared<std::vector<ReviewFindingRow>>();
    std::set<MarkId> found;
    std::map<MarkId, std::vector<std::string>> titles;
    for (const ReviewFinding& one : report.findings) {
        const ReviewRule& rule = rule_of(one.check);
        const bool again = !findings->empty() && findings->back().title == rule.title;
        if (findings->size() < most_findings)
            findings->push_back({std::string(rule.title), one.sentence,
                                 again ? std::string() : std::string(rule.why), one.mark, one.at,
                                 one.criterion});
        if (one.mark == 0)
            continue;
        found.insert(one.mark);
        titles[one.mark].emplace_back(rule.title);
    }
    const std::vector<Counter> all = counters(state);
    flags_ = flags_of(all, found);
    auto rows = std::make_shared<std::vector<ReviewRow>>();
    rows->reserve(all.size());
    for (const Counter& counter : all)
        rows->push_back({counter.mark, fine_time(counter.frame, rate), counter.criteria_text,
                         remark_of(*find_mark(state, counter.mark), titles[counter.mark]),
                         found.contains(counter.mark)});
    rows_ = std::move(rows);
    findings_ = std::move(findings);
    not_checked_ = report.not_checked;
    left_out_ = report.findings.size() - findings_->size();
}

} // namespace counterpoint
