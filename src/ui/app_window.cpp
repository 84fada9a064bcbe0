#include "ui/app_window.h"

#include "live/marking.h"
#include "ui/panel_registry.h"

namespace counterpoint {

namespace {

/// A field is active one or two frames after it asked; if it never becomes so, typing must not stay blocked.
constexpr int most_held_frames = 6;

constexpr double frame_time_while_recording = 1.0 / 12;
constexpr double frame_time_while_waiting = 0.25;
constexpr double frame_time_at_rest = 1.0;

} // namespace

AppWindow::AppWindow(SnapshotSource& source, CommandSink& sink, bool dark)
    : source_(source), sink_(sink), snapshot_(source.snapshot()) {
    window_.dark = dark;
}

void AppWindow::set_up(float scale, const FontFiles& fonts) {
    theme_.scale = scale;
    theme_.font = build_fonts(fonts, scale);
    styled_ = false;
}

void AppWindow::set_key_names(const KeyNames& names) {
    key_names_ = names;
}

const ViewModel& AppWindow::current_view(Instant now) {
    return maker_.make(*snapshot_, window_, key_names_, now);
}

bool AppWindow::has_news() {
    auto latest = source_.snapshot();
    const bool news = latest != snapshot_;
    snapshot_ = std::move(latest);
    return news;
}

bool AppWindow::take(const KeyPress& press) {
    const ViewModel& view = current_view(press.at);
    const KeyMeaning meaning = maker_.key_map().meaning(press, view.keys);
    if (const auto* mark = std::get_if<MarkIntent>(&meaning))
        mark_criterion(*mark, press.at, window_, sink_);
    else if (const auto* intent = std::get_if<WindowIntent>(&meaning))
        act(*intent, press.at);
    else if (const auto* request = std::get_if<WindowRequest>(&meaning))
        sink_.request(*request);
    return !std::holds_alternative<std::monostate>(meaning);
}

void AppWindow::act(WindowIntent intent, Instant at) {
    switch (intent) {
    case WindowIntent::undo:
        return undo_mark(at, window_, sink_);
    case WindowIntent::write_note:
        return write_note(at, *snapshot_->state, window_);
    case WindowIntent::save_note:
        return save_note(at, window_, sink_);
    case WindowIntent::leave_note:
        return leave_note(window_);
    case WindowIntent::pause:
        return pause_recording(at, window_, sink_);
    case WindowIntent::resume:
        return resume_recording(at, window_, sink_);
    case WindowIntent::stop:
        return stop_recording(at, window_, sink_);
    case WindowIntent::record:
        if (const PlanView& plan = current_view(at).plan; plan.can_record)
            sink_.request(plan.start);
        return;
    case WindowIntent::leave_catalogue:
        window_.catalogue.open = false;
        return;
    }
}

void AppWindow::draw(const FrameInput& input) {
    has_news();
    const ViewModel& view = current_view(input.now);
    if (!styled_ || styled_dark_ != window_.dark) {
        styled_ = true;
        styled_dark_ = window_.dark;
        theme_.color = palette(window_.dark);
        apply_theme(theme_);
    }
    draw_screen(view, window_, sink_, theme_, input);
    held_frames_ = window_.note.takes_focus ? held_frames_ + 1 : 0;
    if (held_frames_ > most_held_frames)
        window_.note.takes_focus = false;
}

bool AppWindow::holds_input() const {
    return window_.note.takes_focus;
}

double AppWindow::sleep_seconds() const {
    switch (snapshot_->link) {
    case LinkState::attached:
        return frame_time_while_recording;
    case LinkState::starting:
    case LinkState::finishing:
        return frame_time_while_waiting;
    case LinkState::none:
    case LinkState::finished:
    case LinkState::lost:
        break;
    }
    return frame_time_at_rest;
}

WindowClient::Background AppWindow::background() const {
    const ImVec4 color = ImGui::ColorConvertU32ToFloat4(theme_.color.background);
    return {color.x, color.y, color.z};
}

void AppWindow::close_requested() {
    // A window that is closed by mistake, in the middle of a talk, must say that the microphone stays open.
    if (screen_of(*snapshot_, window_) == Screen::conduct && snapshot_->link == LinkState::attached)
        window_.close_asked = true;
    else
        window_.close_now = true;
}

} // namespace counterpoint
