#include "discussion/marks/counters.h"
#include "discussion/notes/clock_time.h"
#include "discussion/notes/sheet_notes.h"
#include "live/views/view_model.h"
#include "live/words/finished_words.h"
#include "live/words/notes_words.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

std::string why_it_ended(StopCause cause) {
    switch (cause) {
    case StopCause::assessor:
        return "";
    case StopCause::end_of_source:
        return finished_words::source_ended;
    case StopCause::disk_reserve:
        return finished_words::disk_reserve;
    case StopCause::sound_lost:
        return finished_words::sound_lost;
    case StopCause::write_failed:
        return finished_words::write_failed;
    case StopCause::crash:
        return finished_words::crash;
    }
    return "";
}

std::string joined_ids(const std::vector<Unit>& units) {
    std::string text;
    for (const Unit& unit : units)
        text += (text.empty() ? "" : ", ") + unit.id;
    return text;
}

void add_notes(const State& state, FinishedView& view) {
    const std::vector<SheetNote> notes = sheet_notes(state);
    view.in_notes = true;
    view.title = notes_words::in_its_folder;
    view.explanation = notes_words::belongs_together;
    view.facts.push_back(fmt::format("{} · {}", state.learner.name, joined_ids(state.units)));
    if (state.notes->ended_at)
        view.facts.push_back(fmt::format(notes_words::notes_counted, notes.size(),
                                         clock_text(*state.notes, state.notes->began_at),
                                         clock_text(*state.notes, *state.notes->ended_at)));
    if (!state.notes->confirmed)
        view.facts.emplace_back(notes_words::not_confirmed);
    view.counter_line = note_line(notes);
}

} // namespace

FinishedView finished_view(const Snapshot& snapshot) {
    const State& state = *snapshot.state;
    const int rate = sound_format(state).sample_rate;
    FinishedView view;
    view.whole = snapshot.link == LinkState::finished;
    view.folder = snapshot.folder;
    if (kept_in_notes(state)) {
        add_notes(state, view);
        return view;
    }
    if (view.whole) {
        view.title = finished_words::in_its_folder;
        view.explanation = is_practice(state) ? finished_words::practice : finished_words::belongs_together;
    } else {
        view.title = finished_words::closing;
        view.explanation = finished_words::closing_detail;
    }

    const std::vector<Counter> all = counters(state);
    view.counter_line = counter_line(all);
    const Frame frames = state.recording ? state.recording->frames : recorded_frames(state);
    view.facts.push_back(fmt::format("{} · {}", state.learner.name, joined_ids(state.units)));
    view.facts.push_back(
        all.size() == 1
            ? fmt::format(finished_words::recorded_one, counter_text(frames, rate), all.size())
            : fmt::format(finished_words::recorded_counters, counter_text(frames, rate), all.size()));
    if (state.imported)
        view.facts.push_back(
            fmt::format(finished_words::imported, state.imported->name, state.imported->form));
    if (state.stopped_by && *state.stopped_by != StopCause::assessor)
        view.facts.push_back(why_it_ended(*state.stopped_by));
    if (const Frame lost = lost_frames(state); lost > 0)
        view.facts.push_back(fmt::format(finished_words::loss, seconds_from(lost, rate)));
    return view;
}

} // namespace counterpoint
