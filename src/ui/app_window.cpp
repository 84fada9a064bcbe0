#include "ui/app_window.h"

#include "live/keys/review_keys.h"
#include "live/window/conducting.h"
#include "live/window/deciding.h"
#include "live/window/giving_paths.h"
#include "live/window/marking.h"
#include "live/window/noting.h"
#include "live/window/planning.h"
#include "live/window/staging.h"
#include "live/window/unsaved.h"
#include "ui/focus_place.h"
#include "ui/layout.h"
#include "ui/panel_registry.h"

namespace counterpoint {

namespace {

/// A field is active one or two frames after it asked; if it never becomes so, typing must not stay blocked.
constexpr int most_held_frames = 6;

constexpr double frame_time_while_recording = 1.0 / 12;
constexpr double frame_time_while_waiting = 0.25;
constexpr double frame_time_at_rest = 1.0;

/// Enter is for the field or the button that has the keyboard, unless there is something to be done by it.
bool leaves_enter_to_item(WindowIntent intent, const WindowState& window) {
    return (intent == WindowIntent::keep_change && window.review.change == ReviewDraft::Change::none) ||
           (intent == WindowIntent::refer_with_reason &&
            window.decide.typed_into != DecideDraft::Focus::reason);
}

} // namespace

AppWindow::AppWindow(SnapshotSource& source, CommandSink& sink, const WindowSettings& settings)
    : source_(source), sink_(sink), snapshot_(source.snapshot()), kept_(settings) {
    window_.settings = settings;
    follow_snapshot(*snapshot_, window_); // later it would take away what was pressed by then
    window_.talk.lead_in = std::chrono::seconds(settings.lead_in);
    if (!settings.welcomed)
        window_.aside = Aside::welcome;
}

void AppWindow::set_up(float scale, const FontFiles& fonts, Letters letters) {
    theme_.scale = scale;
    theme_.font = build_fonts(fonts, scale, letters);
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
    if (news)
        follow_snapshot(*snapshot_, window_);
    if (window_.aside == Aside::welcome && snapshot_->link != LinkState::none)
        leave_aside(window_); // a recording was found: whoever made it needs no first steps
    follow_file_choice(snapshot_->file_choice, window_);
    follow_notes(*snapshot_, window_);
    follow_decisions(*snapshot_->state, window_.decide);
    follow_pause(*snapshot_->state, window_);
    if (snapshot_->link != LinkState::attached && !unsaved(*snapshot_, window_).any())
        window_.close_asked = false; // there is nothing left to ask
    // What is drawn is not yet what it is to be.
    const bool scrolls =
        window_.written.frames_to_top > 0 && screen_of(*snapshot_, window_) == Screen::noting;
    const bool moves_keyboard = tab_ || !window_.scroll.wanted_panel.empty();
    return news || scrolls || moves_keyboard || window_.setup.existing_comes_into_view > 0;
}

bool AppWindow::take(const KeyPress& press) {
    const ViewModel& view = current_view(press.at);
    if (window_.close_asked && press.key == Key::escape) {
        window_.close_asked = false; // as "Stay here" does
        return true;
    }
    if (press.key == Key::tab && !press.control)
        tab_ = PressedTab{keyboard_place(), press.shift ? -1 : 1};
    const KeyMeaning meaning = maker_.key_map().meaning(press, view.keys);
    if (const auto* intent = std::get_if<WindowIntent>(&meaning);
        intent != nullptr && leaves_enter_to_item(*intent, window_))
        return false;
    if (const auto* digit = std::get_if<DigitIntent>(&meaning)) {
        type_digit(*digit, press.at, *snapshot_->state, window_, sink_);
        return true;
    }
    const bool dropped =
        !std::holds_alternative<std::monostate>(meaning) && end_number(*snapshot_->state, window_, sink_);
    if (const auto* intent = std::get_if<WindowIntent>(&meaning);
        dropped && intent != nullptr && *intent == WindowIntent::undo)
        return true; // the digits were what it took back
    if (const auto* mark = std::get_if<MarkIntent>(&meaning))
        mark_criterion(*mark, press.at, window_, sink_);
    else if (const auto* intent = std::get_if<WindowIntent>(&meaning))
        act(*intent, press.at);
    else if (const auto* request = std::get_if<WindowRequest>(&meaning))
        sink_.request(*request);
    return !std::holds_alternative<std::monostate>(meaning);
}

/// Dear ImGui's Tab knows fields alone. Where it led nowhere, it leads to the next part.
void AppWindow::follow_tab(const ViewModel& view) {
    if (!tab_ || --tab_->frames > 0)
        return;
    const KeyboardPlace now = keyboard_place();
    const bool led_nowhere =
        now.item == tab_->before.item && now.typed == tab_->before.typed && !is_talk(view.screen);
    const int direction = tab_->direction;
    tab_.reset();
    if (led_nowhere)
        want_neighbour_panel(direction, view, window_.scroll);
}

bool AppWindow::begin_typing() {
    if (!window_.field_waits)
        return false;
    type_into_field();
    window_.field_takes_focus = true;
    return true;
}

void AppWindow::take_dropped(const std::vector<std::string>& paths) {
    counterpoint::take_dropped(paths, screen_of(*snapshot_, window_), window_);
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
        if (is_paused(*snapshot_->state))
            return go_on(at, window_, sink_);
        return pause_recording(at, window_, sink_);
    case WindowIntent::resume:
        return go_on(at, window_, sink_);
    case WindowIntent::stop:
        return stop_recording(at, window_, sink_);
    case WindowIntent::take_back:
        return take_back_stop(at, window_, sink_);
    case WindowIntent::close:
        return close_recording(at, window_, sink_);
    case WindowIntent::record:
        return begin_recording(current_view(at).plan, current_view(at).beginning, window_, sink_);
    case WindowIntent::begin:
        return show_beginning(*snapshot_->state, at, window_, sink_);
    case WindowIntent::leave_beginning:
        return counterpoint::leave_beginning(current_view(at).plan, current_view(at).beginning, at, window_,
                                             sink_);
    case WindowIntent::leave_catalogue:
        window_.catalogue.open = false;
        return;
    case WindowIntent::leave_discussions:
        window_.discussions.open = false;
        return;
    case WindowIntent::leave_plan_page:
        return leave_plan_page(current_view(at).plan, at, window_, sink_);
    case WindowIntent::next_panel:
        return want_neighbour_panel(1, current_view(at), window_.scroll);
    case WindowIntent::previous_panel:
        return want_neighbour_panel(-1, current_view(at), window_.scroll);
    case WindowIntent::help:
        return toggle_help(*snapshot_->state, at, window_, sink_);
    case WindowIntent::leave_aside:
        return leave_aside(window_);
    case WindowIntent::larger:
        window_.settings.size = next_size(window_.settings.size, 1);
        return;
    case WindowIntent::smaller:
        window_.settings.size = next_size(window_.settings.size, -1);
        return;
    case WindowIntent::first_size:
        window_.settings.size = smallest_size;
        return;
    case WindowIntent::leave_field:
        window_.leave_field = true;
        return;
    case WindowIntent::write_down:
        return put_note(current_view(at).notes, window_, sink_);
    case WindowIntent::previous_part:
        return choose_neighbour(-1, *snapshot_->state, at, window_, sink_);
    case WindowIntent::next_part:
        return choose_neighbour(1, *snapshot_->state, at, window_, sink_);
    case WindowIntent::judge_pass:
    case WindowIntent::judge_referral:
    case WindowIntent::refer_with_reason:
    case WindowIntent::write_feedback:
    case WindowIntent::copy_counters:
        return act_on_part(intent, at);
    default:
        if (!act_in_review(intent, at, current_view(at), window_, sink_))
            act_in_talk(intent, at);
        return;
    }
}

void AppWindow::act_in_talk(WindowIntent intent, Instant at) {
    const State& state = *snapshot_->state;
    switch (intent) {
    case WindowIntent::repeat:
        return repeat_mark(at, window_, sink_);
    case WindowIntent::answer_began:
        return take_mark_back(at, window_, sink_);
    case WindowIntent::prompted:
        return flag_prompted(at, state, window_, sink_);
    case WindowIntent::enough:
        return note_enough(at, state, window_, sink_);
    case WindowIntent::ask:
        return ask_question(at, state, window_, sink_);
    case WindowIntent::follow_up:
        return ask_follow_up(at, state, window_, sink_);
    case WindowIntent::answered:
        return answer_question(at, state, window_, sink_);
    case WindowIntent::previous_question:
        return choose_question(-1, state, window_);
    case WindowIntent::next_question:
        return choose_question(1, state, window_);
    case WindowIntent::say:
        return say_next(at, state, window_, sink_);
    case WindowIntent::unsay:
        return unsay_last(at, state, window_, sink_);
    case WindowIntent::strip:
        window_.talk.strip = !window_.talk.strip;
        return;
    case WindowIntent::save_reason:
        return save_pause_reason(at, window_, sink_);
    case WindowIntent::leave_reason:
        return leave_pause_reason(window_);
    default:
        return;
    }
}

void AppWindow::act_on_part(WindowIntent intent, Instant at) {
    const DecideView& view = current_view(at).decide;
    const bool is_criterion = view.kind == DecideRow::Kind::criterion;
    DecideDraft& draft = window_.decide;
    if (intent == WindowIntent::copy_counters) {
        draft.copied = counter_line_of(view);
        if (!draft.copied.empty())
            ImGui::SetClipboardText(draft.copied.c_str());
    } else if (intent == WindowIntent::write_feedback) {
        if (!draft.target.outcome.empty())
            draft.takes_focus = DecideDraft::Focus::feedback;
    } else if (is_criterion && intent == WindowIntent::judge_pass) {
        judge(Judgement::pass, *snapshot_->state, at, window_, sink_);
    } else if (is_criterion && draft.typed_into == DecideDraft::Focus::reason &&
               view.criterion.referral_refusal.empty()) {
        judge(Judgement::referral, *snapshot_->state, at, window_, sink_);
    } else if (is_criterion) { // nobody is referred for a reason that is out of sight
        draft.takes_focus = DecideDraft::Focus::reason;
    }
}

void AppWindow::draw(const FrameInput& input) {
    drawn_at_ = input.now;
    const bool keyboard_used = window_.typing || ImGui::GetIO().NavVisible;
    has_news();
    settle_number(input.now, *snapshot_->state, window_, sink_);
    const ViewModel& view = current_view(input.now);
    follow_playback(view.player, input.now, window_);
    const Appearance appearance = window_.settings.appearance;
    if (!styled_ || styled_as_ != appearance) {
        styled_ = true;
        styled_as_ = appearance;
        theme_.color = palette(appearance);
        apply_theme(theme_);
    }
    const auto before = std::exchange(screen_, view.screen);
    const bool changed = before != view.screen;
    if (changed && before)
        screen_since_ = input.now;
    draw_screen(view, window_, sink_, theme_, input);
    const auto& back = window_.scroll.comes_back;
    if (changed && !holds_input() && !(back && give_back_keyboard(*back)))
        want_first_panel(view, window_.scroll);
    follow_tab(view);
    const std::string without_item = window_without_its_item();
    // In the talk keys mark, and a note's field that goes leaves nothing behind.
    const bool may_lead = !changed && keyboard_used && !is_talk(view.screen);
    if (may_lead && !without_item.empty() && !item_is_gone_ && ImGui::GetIO().MouseWheel == 0) {
        window_.scroll.wanted_panel = without_item;
        window_.scroll.wanted_by_key = true;
    }
    item_is_gone_ = !without_item.empty(); // out of sight in a list that was scrolled, it may stay so
    window_.settings.lead_in =
        static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(window_.talk.lead_in).count());
    if (kept_ != window_.settings) {
        kept_ = window_.settings;
        sink_.request(KeepSettings{kept_});
    }
    if (window_.typing)
        window_.field_takes_focus = false;
    held_frames_ = holds_input() ? held_frames_ + 1 : 0;
    if (held_frames_ > most_held_frames) {
        window_.field_takes_focus = false;
        window_.note.takes_focus = false;
        window_.talk.pause.takes_focus = false;
        window_.beginning.reason_takes_focus = false;
        window_.setup.existing_takes_focus = false;
        window_.written.takes_focus = false;
        window_.plan_page.takes_focus = false;
        window_.decide.takes_focus = DecideDraft::Focus::none;
        window_.review.takes_focus = ReviewDraft::Focus::none;
    }
}

bool AppWindow::holds_input() const {
    return window_.field_takes_focus || window_.note.takes_focus || window_.talk.pause.takes_focus ||
           window_.beginning.reason_takes_focus || window_.setup.existing_takes_focus ||
           window_.written.takes_focus || window_.plan_page.takes_focus ||
           window_.decide.takes_focus != DecideDraft::Focus::none ||
           window_.review.takes_focus != ReviewDraft::Focus::none;
}

float AppWindow::size() const {
    return static_cast<float>(window_.settings.size) / 100;
}

double AppWindow::sleep_seconds() const {
    if (snapshot_->playback.step == Playback::Step::ready && snapshot_->playback.status.playing)
        return frame_time_while_recording;
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

void AppWindow::set_focus(bool has_keyboard) {
    window_.has_keyboard = has_keyboard;
}

WindowClient::Shape AppWindow::shape() const {
    if (screen_of(*snapshot_, window_) != Screen::strip)
        return {};
    const StripSize size = strip_size(snapshot_->state->units);
    return {true, static_cast<int>(size.width * theme_.scale), static_cast<int>(size.height * theme_.scale)};
}

void AppWindow::close_requested() {
    // A window that is closed by mistake, in the middle of a talk, must say that the microphone stays open. A
    // stopped recording closes by itself.
    if (is_talk(screen_of(*snapshot_, window_)) && snapshot_->link == LinkState::attached) {
        window_.close_asked = true;
        window_.talk.strip = false; // where it is asked
    } else if (unsaved(*snapshot_, window_).any()) {
        window_.close_asked = true;
    } else {
        keep_all_typed(current_view(drawn_at_).plan, *snapshot_->state, drawn_at_, window_, sink_);
        window_.close_now = true;
    }
}

} // namespace counterpoint
