#include "live/views/view_model_maker.h"

#include "live/window/planning.h"
#include "live/words/conduct_words.h"
#include "live/words/shared_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace counterpoint {

namespace {

constexpr std::chrono::milliseconds hold_time{1'500};

std::string space_text(double minutes) {
    if (minutes < 0)
        return "";
    const auto whole = static_cast<long long>(std::min(minutes, 1e9));
    if (whole >= 24 * 60)
        return conduct_words::space_of_days;
    if (whole < 1)
        return conduct_words::space_of_no_minute;
    return whole >= 60 ? fmt::format(conduct_words::space_of_hours, whole / 60, whole % 60)
                       : fmt::format(conduct_words::space_of_minutes, whole);
}

std::string touched_text(int touched) {
    return touched == 0   ? ""
           : touched == 1 ? conduct_words::touched_once
                          : fmt::format(conduct_words::touched_times, touched);
}

std::vector<UnitView> unit_views(const State& state, const KeyMap& key_map, const KeyNames& names,
                                 const CounterRows& counters) {
    const std::vector<CriterionId> scope = criteria_in_scope(state.planning.plan, state.units);
    const Mark* last = last_mark(state);

    std::vector<UnitView> views;
    for (const Unit& unit : state.units) {
        UnitView unit_view{unit.id, unit.title, {}};
        for (const LearningOutcome& outcome : unit.outcomes) {
            OutcomeView outcome_view{
                fmt::format(shared_words::outcome_name, outcome.number), outcome.statement, {}};
            for (const Criterion& criterion : outcome.criteria) {
                TileView tile;
                tile.criterion = {unit.id, criterion.number};
                tile.number = criterion.number;
                tile.label = label_without_number(criterion);
                tile.statement = criterion.statement;
                if (const auto key = key_map.key_of(tile.criterion))
                    tile.key = key_label(*key, names);
                tile.touched = counters.touched(tile.criterion);
                tile.touched_text = touched_text(tile.touched);
                tile.last = last && holds(last->criteria, tile.criterion);
                tile.enough = holds(state.conduct.sufficient, tile.criterion);
                tile.in_scope = holds(scope, tile.criterion);
                outcome_view.tiles.push_back(std::move(tile));
            }
            unit_view.outcomes.push_back(std::move(outcome_view));
        }
        views.push_back(std::move(unit_view));
    }
    return views;
}

std::string units_text(const std::vector<Unit>& units) {
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i)
        text += (i == 0 ? "" : i + 1 == units.size() ? shared_words::and_last : ", ") + units[i].id;
    return text;
}

/// As the discussion froze it; a handbook that says nothing to a criterion was read in all the same.
bool read_from_handbook(const Unit& unit) {
    if (!unit.source.file.empty())
        return true;
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (!criterion.referral.empty() || !criterion.pass.empty() || !criterion.depth.empty() ||
                !criterion.guidance.empty() || !criterion.starting_points.empty())
                return true;
    return false;
}

CriterionText criterion_text(const CriterionId& id, const State& state) {
    CriterionText view;
    const Criterion* criterion = find_criterion(state, id);
    if (criterion == nullptr)
        return view;
    view.statement = fmt::format(shared_words::criterion_title, criterion->number, criterion->statement);
    if (!criterion->sheet_statement.empty())
        view.warning = fmt::format(shared_words::sheet_words_it, criterion->sheet_statement);
    view.texts = descriptors_of(*criterion);
    const auto unit = std::find_if(state.units.begin(), state.units.end(),
                                   [&](const Unit& one) { return one.id == id.unit; });
    if (view.texts.empty() && unit != state.units.end() && read_from_handbook(*unit))
        view.lack = conduct_words::no_descriptors;
    for (NamedTexts& list : advice_of(*criterion))
        view.texts.push_back(std::move(list));
    return view;
}

/// What is reviewed where there is no recording.
Screen review_screen(const Snapshot& snapshot) {
    return kept_in_notes(*snapshot.state) ? Screen::noting : Screen::review;
}

Screen plan_screen(PlanPageDraft::Page page) {
    switch (page) {
    case PlanPageDraft::Page::people:
        break;
    case PlanPageDraft::Page::arrangements:
        return Screen::arrangements;
    case PlanPageDraft::Page::questions:
        return Screen::questions;
    }
    return Screen::plan;
}

/// A page beside the work hides it and changes nothing.
bool plan_is_at_hand(Screen behind) {
    return behind == Screen::plan || behind == Screen::arrangements || behind == Screen::questions ||
           behind == Screen::catalogue || behind == Screen::beginning;
}

KeyContext key_context(Screen screen, const Snapshot& snapshot, const WindowState& window) {
    if (screen == Screen::welcome || screen == Screen::settings || screen == Screen::help)
        return KeyContext::aside;
    if (screen == Screen::plan)
        return window.typing ? KeyContext::typing_plan : KeyContext::planning;
    if (screen == Screen::catalogue)
        return KeyContext::reading;
    if (screen == Screen::arrangements || screen == Screen::questions)
        return window.typing ? KeyContext::typing_arrangement : KeyContext::arranging;
    if (screen == Screen::discussions)
        return KeyContext::choosing;
    if (screen == Screen::decide)
        return window.typing || window.decide.takes_focus != DecideDraft::Focus::none
                   ? KeyContext::typing_decision
                   : KeyContext::deciding;
    if (screen == Screen::review)
        return window.typing || window.review.takes_focus != ReviewDraft::Focus::none
                   ? KeyContext::typing_review
                   : KeyContext::reviewing;
    if (screen == Screen::beginning)
        return window.typing || window.beginning.reason_takes_focus ? KeyContext::typing_beginning
                                                                    : KeyContext::beginning;
    if (screen == Screen::stopped)
        return KeyContext::stopped;
    if (screen == Screen::noting)
        return window.typing || window.written.takes_focus ? KeyContext::typing_written : KeyContext::noting;
    if (screen == Screen::finished)
        return KeyContext::idle;
    if (window.note.open && (window.typing || window.note.takes_focus))
        return KeyContext::typing_note;
    if (window.talk.pause.open && (window.typing || window.talk.pause.takes_focus))
        return KeyContext::typing_reason;
    if (snapshot.link == LinkState::lost)
        return KeyContext::lost;
    if (snapshot.link != LinkState::attached || snapshot.state->stage != RecordingStage::recording)
        return KeyContext::idle;
    return is_paused(*snapshot.state) ? KeyContext::paused : KeyContext::recording;
}

Beside beside_of(Screen screen, const WindowState& window) {
    if (window.aside == Aside::help && screen != Screen::help)
        return Beside::help;
    return screen == Screen::review && window.review.report_beside ? Beside::conduct_report : Beside::nothing;
}

} // namespace

std::string label_without_number(const Criterion& criterion) {
    const std::string prefix = criterion.number + " ";
    return criterion.label.starts_with(prefix) ? criterion.label.substr(prefix.size()) : criterion.label;
}

std::string clock_text(Frame frames, int sample_rate) {
    const Frame seconds = std::max<Frame>(frames, 0) / std::max(sample_rate, 1);
    return seconds >= 3600 ? fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
                           : fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

Screen screen_of(const Snapshot& snapshot, const WindowState& window) {
    const Screen behind = screen_behind(snapshot, window);
    const bool at_work = behind == Screen::conduct || behind == Screen::stopped ||
                         (snapshot.link != LinkState::none && snapshot.link != LinkState::finished);
    if (at_work)
        return behind;
    switch (window.aside) {
    case Aside::none:
        break;
    case Aside::welcome:
        return Screen::welcome;
    case Aside::settings:
        return Screen::settings;
    case Aside::help:
        return Screen::help;
    }
    return behind;
}

Screen screen_behind(const Snapshot& snapshot, const WindowState& window) {
    switch (snapshot.link) {
    case LinkState::none:
        return window.discussions.open           ? Screen::discussions
               : kept_in_notes(*snapshot.state)  ? Screen::noting
               : window.catalogue.open           ? Screen::catalogue
               : window.wanted == Stage::conduct ? Screen::beginning
                                                 : plan_screen(window.plan_page.page);
    case LinkState::finishing:
        return Screen::finished;
    case LinkState::finished:
        return window.discussions.open          ? Screen::discussions
               : window.wanted == Stage::review ? review_screen(snapshot)
               : window.wanted == Stage::decide ? Screen::decide
                                                : Screen::finished;
    case LinkState::starting:
    case LinkState::attached:
    case LinkState::lost:
        break;
    }
    if (snapshot.link == LinkState::attached && stop_can_be_taken_back(*snapshot.state))
        return Screen::stopped;
    // Before the units are known there is nothing to mark.
    if (snapshot.state->units.empty())
        return window.wanted == Stage::conduct ? Screen::beginning : Screen::plan;
    const bool records =
        snapshot.link == LinkState::attached && snapshot.state->stage == RecordingStage::recording;
    return window.talk.strip && records ? Screen::strip : Screen::conduct;
}

bool is_talk(Screen screen) {
    return screen == Screen::conduct || screen == Screen::strip;
}

ViewModelMaker::ViewModelMaker() = default;
ViewModelMaker::~ViewModelMaker() = default;

const ViewModel& ViewModelMaker::make(const Snapshot& snapshot, const WindowState& window,
                                      const KeyNames& names, Instant now) {
    view_.now = now;
    view_.screen = screen_of(snapshot, window);
    if (view_.state != snapshot.state || names_ != names)
        read_state(snapshot, names);
    view_.keys = key_context(view_.screen, snapshot, window);
    view_.banner = banner_view(snapshot, window, view_.screen);
    view_.stages = stage_bar(snapshot, screen_behind(snapshot, window));
    view_.file_choice = snapshot.file_choice;
    view_.beside = beside_of(view_.screen, window);
    if (window.aside == Aside::help)
        view_.help = help_groups(key_context(screen_behind(snapshot, window), snapshot, window));
    if (view_.screen == Screen::arrangements)
        view_.arrangements = arrangements_view(snapshot, window);
    if (view_.screen == Screen::questions) {
        view_.questions = questions_view(snapshot, window);
        view_.bank = bank_view(snapshot, window);
    }
    view_.player = player_.make(snapshot, now);
    const bool planning = plan_is_at_hand(screen_behind(snapshot, window));
    view_.plan = planning ? plan_view(window.setup, snapshot) : PlanView{};
    if (view_.screen == Screen::catalogue)
        view_.catalogue = catalogue_view(snapshot, window);
    else if (view_.screen == Screen::finished) {
        view_.finished = finished_view(snapshot);
        view_.conduct_report = report_.make(snapshot, window);
    } else if (view_.screen == Screen::review) {
        view_.review = review_.make(snapshot, window, view_.player, now);
        if (view_.beside == Beside::conduct_report)
            view_.conduct_report = report_.make(snapshot, window);
    } else if (view_.screen == Screen::noting)
        view_.notes = notes_view(*snapshot.state, window.written);
    else if (view_.screen == Screen::discussions)
        view_.discussions = discussions_view(snapshot, window);
    else if (view_.screen == Screen::decide) {
        read_decisions(snapshot, window);
        offer_phrases(view_.decide.criterion, snapshot.phrases, window.decide);
    } else if (!planning && view_.keys != KeyContext::aside)
        read_live(snapshot, window, now);
    if (view_.screen == Screen::beginning)
        view_.beginning = beginning_view(snapshot, window, view_.plan);
    if (is_talk(view_.screen))
        heed_meters(view_.banner, view_.conduct);
    if (view_.screen == Screen::stopped)
        view_.stopped = stopped_view(snapshot);
    return view_;
}

void ViewModelMaker::read_state(const Snapshot& snapshot, const KeyNames& names) {
    const State& state = *snapshot.state;
    const bool other_units = !view_.state || view_.state->units != state.units;
    const bool other_sound =
        !view_.state || sound_format(*view_.state).sample_rate != sound_format(state).sample_rate;
    if (other_units)
        key_map_ = KeyMap(state.units);
    view_.state = snapshot.state;
    names_ = names;
    counters_.follow(state, other_units || other_sound, view_.discussion.counters);

    DiscussionView& view = view_.discussion;
    view.learner = state.learner.name;
    view.units_text = units_text(state.units);
    view.practice = is_practice(state);
    view.units = unit_views(state, key_map_, names, counters_);
}

void ViewModelMaker::read_decisions(const Snapshot& snapshot, const WindowState& window) {
    if (decide_state_ == snapshot.state && decide_draft_ == window.decide)
        return;
    decide_state_ = snapshot.state;
    decide_draft_ = window.decide;
    view_.decide = decide_view(*snapshot.state, window.decide);
}

void ViewModelMaker::read_live(const Snapshot& snapshot, const WindowState& window, Instant now) {
    const SoundFormat format = sound_format(*snapshot.state);
    const LiveStatus& live = snapshot.live;
    ConductView& view = view_.conduct;
    view.running = snapshot.link == LinkState::attached && snapshot.state->stage == RecordingStage::recording;
    view.paused = view.running && is_paused(*snapshot.state);
    view.stopped = view_.screen == Screen::stopped;
    view.clock = clock_text(live.frames, format.sample_rate);
    view.clock_state = snapshot.link == LinkState::lost ? conduct_words::not_recording
                       : view.paused                    ? conduct_words::paused
                       : view.running                   ? conduct_words::recording
                       : view.stopped                   ? conduct_words::stopped
                                                        : shared_words::starting;
    view.durable_sequence = live.durable_sequence;
    view.sleep_text = live.may_sleep ? conduct_words::may_sleep : "";
    view.space_text = space_text(live.disk_minutes_left);

    view.sound_arriving = view.running && live.sound_arriving;
    view.sound_text = view.sound_arriving ? conduct_words::sound_arrives
                      : view.running      ? conduct_words::no_sound_arrives
                                          : conduct_words::nothing_recorded;
    view.pending_word =
        view.running || view.stopped ? conduct_words::being_saved : conduct_words::perhaps_not_saved;
    view.meters.clear();
    const std::size_t channels = format.channels == 2 ? 2 : 1;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        HeldPeak& held = held_[channel];
        const float peak = view.sound_arriving ? live.peak[channel] : 0;
        if (peak >= held.peak || now - held.at > hold_time)
            held = {peak, now};
        const std::string name = meter_name(channel, channels);
        if (view.running)
            view.meters.push_back(meter_view(name, peak, held.peak));
        else
            view.meters.push_back({name, 0, 0, "", false}); // a level that is not measured is not "silent"
    }

    const auto& rows = view_.discussion.counters;
    view.can_undo = view.running && !rows.empty();
    view.last_title =
        rows.empty() ? conduct_words::nothing_marked_yet : rows.front().time + " " + rows.front().criteria;
    view.last_note = rows.empty() ? "" : rows.front().note;

    view.talk = talk_view(snapshot, window, now);
    std::vector<CriterionId> explained = view.talk.question_criteria;
    if (window.pointed_at)
        explained = {*window.pointed_at};
    if (const Mark* last = last_mark(*snapshot.state); explained.empty() && last)
        explained = {last->criteria.front()};
    view.criteria.clear();
    for (const CriterionId& id : explained)
        view.criteria.push_back(criterion_text(id, *snapshot.state));
    if (view.criteria.empty())
        view.criteria.push_back({conduct_words::wording_here, "", {}, ""});
    const auto& units = snapshot.state->units;
    view.handbook_hint =
        std::any_of(units.begin(), units.end(), read_from_handbook) ? "" : conduct_words::descriptors_here;
}

} // namespace counterpoint
