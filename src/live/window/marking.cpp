#include "live/window/marking.h"

#include "base/text.h"
#include "live/window/conducting.h"
#include "live/window/sending.h"
#include "live/words/conduct_words.h"

#include <optional>
#include <utility>

namespace counterpoint {

namespace {

/// A finger that presses twice is quicker, an eye that reads what Stop warns of is slower.
constexpr std::chrono::seconds double_press{1};

} // namespace

void mark_criterion(const MarkIntent& intent, Instant at, WindowState& window, CommandSink& sink) {
    save_note(at, window, sink);
    if (intent.add) {
        AddCriteria add;
        add.criteria = {intent.criterion};
        submit(std::move(add), at, window, sink);
    } else {
        MakeMark mark;
        mark.criteria = {intent.criterion};
        submit(std::move(mark), at, window, sink, window.talk.lead_in);
    }
}

void undo_mark(Instant at, WindowState& window, CommandSink& sink) {
    leave_note(window);
    submit(WithdrawMark{}, at, window, sink);
}

void write_note(Instant at, const State& state, WindowState& window) {
    if (window.note.open) {
        window.note.takes_focus = true;
        return;
    }
    const Mark* mark = last_mark(state);
    if (mark == nullptr && settled(at, window))
        return; // there is nothing that it could be a note on
    const std::string text = settled(at, window) ? mark->note : std::string();
    window.note = {true, true, text, text};
}

void save_note(Instant at, WindowState& window, CommandSink& sink) {
    if (!window.note.open)
        return;
    NoteMark note;
    note.note = cleaned(window.note.text);
    const bool changed = note.note != window.note.before;
    leave_note(window);
    if (changed)
        submit(std::move(note), at, window, sink);
}

void leave_note(WindowState& window) {
    window.note = {};
}

void pause_recording(Instant at, WindowState& window, CommandSink& sink) {
    save_note(at, window, sink);
    submit(PauseRecording{0, conduct_words::a_break}, at, window, sink);
    window.talk.pause = {true, true, "", false};
}

void resume_recording(Instant at, WindowState& window, CommandSink& sink) {
    save_note(at, window, sink);
    window.talk.pause = {};
    submit(ResumeRecording{}, at, window, sink);
}

void stop_recording(Instant at, WindowState& window, CommandSink& sink) {
    save_note(at, window, sink);
    save_pause_reason(at, window, sink);
    submit(StopRecording{StopCause::assessor}, at, window, sink);
}

void take_back_stop(Instant at, WindowState& window, CommandSink& sink) {
    submit(TakeBackStop{}, at, window, sink);
}

void close_recording(Instant at, WindowState& window, CommandSink& sink) {
    if (at - window.last_command_at >= double_press)
        submit(CloseRecording{}, at, window, sink);
}

void plan_another(WindowState& window, CommandSink& sink) {
    SetupDraft& setup = window.setup;
    if (window.set_aside && !window.discussion.empty()) {
        setup = *std::exchange(window.set_aside, std::nullopt);
    } else {
        setup.learner = {};
        setup.plan = {};
        setup.minutes.clear();
        setup.others.clear();
        setup.questions.clear();
        setup.existing.clear();
        if (setup.source && setup.source->kind == SourceKind::practice)
            setup.source.reset(); // it is chosen anew for each discussion
    }
    window.plan_page = {};
    window.discussions.open = false;
    window.beginning = {};
    leave_note(window);
    sink.request(NewDiscussion{});
}

} // namespace counterpoint
