#include "ui/panels/review_change_panel.h"

#include "discussion/marks/nudge.h"
#include "live/window/reviewing.h"
#include "live/words/review_words.h"
#include "ui/button_line.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

using Change = ReviewDraft::Change;

constexpr std::size_t criteria_limit = 1'000;
constexpr std::size_t reason_limit = 2'000;
constexpr float row_width = 478; ///< of a row of buttons, units
constexpr float button_height = 32;
constexpr float lines_of_refusal = 2; ///< most sentences need no more, so the fields below stay

struct ChangeButton {
    const char* id;
    std::string_view words;
    Change change;
    float width;
};

constexpr ChangeButton change_buttons[] = {{"split", review_words::split, Change::split, 146},
                                           {"merge", review_words::merge, Change::merge, 138},
                                           {"withdraw", review_words::withdraw, Change::withdraw, 182}};

void draw_place_buttons(const PanelFrame& frame) {
    const ReviewView& view = frame.view.review;
    const State& state = *frame.view.state;
    const bool can = view.change.chosen || view.change.has_place;
    ButtonLine listening(frame.theme, row_width, button_height);
    if (listening.press("hear", review_words::hear, 118, can, ButtonWeight::main))
        hear_counter(state, frame.window, frame.sink);
    if (listening.press("loop", review_words::loop, 110, view.change.chosen))
        loop_counter(state, view.chosen, frame.view.player.playback, frame.sink);
    if (listening.press("move", review_words::move_here, 238, can))
        move_here(view.heard, state, frame.window);
    ButtonLine steps(frame.theme, row_width, button_height);
    if (steps.press("far-back", review_words::far_back, 115, can))
        nudge(-large_nudge, state, frame.window);
    if (steps.press("back", review_words::back, 115, can))
        nudge(-small_nudge, state, frame.window);
    if (steps.press("on", review_words::on, 115, can))
        nudge(small_nudge, state, frame.window);
    if (steps.press("far-on", review_words::far_on, 115, can))
        nudge(large_nudge, state, frame.window);
}

void draw_change_buttons(const PanelFrame& frame) {
    const ReviewChange& view = frame.view.review.change;
    ButtonLine line(frame.theme, row_width, button_height);
    for (const ChangeButton& one : change_buttons) {
        const bool can = one.change == Change::merge   ? view.can_merge
                         : one.change == Change::split ? view.can_split
                                                       : view.chosen;
        const std::string label = choice_label(view.kind == one.change, one.words);
        if (line.press(one.id, label, one.width, can))
            begin_change(one.change, frame.view.review.heard, *frame.view.state, frame.window);
    }
}

/// A field that takes the keyboard when it is wanted.
void draw_field(const PanelFrame& frame, const char* id, std::string_view hint, std::string& typed,
                std::size_t limit, ReviewDraft::Focus focus) {
    ReviewDraft& draft = frame.window.review;
    const bool takes_focus = draft.takes_focus == focus;
    if (takes_focus)
        ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-1);
    // Each change of each counter has fields of its own: Dear ImGui would write what is typed in one of them
    // into the next.
    const std::string own = fmt::format("{} {}/{}", id, draft.chosen, static_cast<int>(draft.change));
    if (bare_text_field(own.c_str(), hint.data(), typed, frame.window, limit, takes_focus) && takes_focus)
        draft.takes_focus = ReviewDraft::Focus::none;
}

void draw_parts(const PanelFrame& frame, const ReviewChange& view) {
    if (view.parts.size() < 2)
        return;
    ButtonLine line(frame.theme, 120 * static_cast<float>(view.parts.size()));
    for (const ReviewPart& part : view.parts) {
        const std::string id = "part " + part.criterion.unit + "/" + part.criterion.number;
        if (line.press(id.c_str(), choice_label(part.goes, part.label), 112))
            toggle_part(part.criterion, *frame.view.state, frame.window);
    }
}

/// Where it is seen whatever the panel's height, and in a place of its own: it comes and goes while one
/// types.
void draw_refusal(const Theme& theme, const ReviewChange& view, const ReviewDraft& draft) {
    const float until = ImGui::GetCursorPosY() + lines_of_refusal * theme.font.small->FontSize + theme.px(4);
    wrapped_text(theme.font.small, draft.reason.empty() ? theme.color.muted : theme.color.danger,
                 view.refusal);
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), until));
}

/// Keep stands before the fields: they may be out of sight on a low display, and scroll when they get the
/// keyboard.
void draw_change(const PanelFrame& frame, const ReviewChange& view) {
    const Theme& theme = frame.theme;
    ReviewDraft& draft = frame.window.review;
    wrapped_text(theme.font.strong, theme.color.ink, view.what);
    ButtonLine line(theme, row_width);
    if (line.press("keep", review_words::keep, 260, view.refusal.empty(), ButtonWeight::main))
        keep_change(frame.input.pressed_at, *frame.view.state, frame.window, frame.sink);
    if (line.press("leave", review_words::leave, 150))
        leave_change(frame.window);
    draw_refusal(theme, view, draft);
    draw_parts(frame, view);
    if (view.has_criteria)
        draw_field(frame, "criteria",
                   view.kind == Change::add ? review_words::criteria_of_new : review_words::criteria_that_go,
                   draft.criteria, criteria_limit, ReviewDraft::Focus::criteria);
    draw_field(frame, "reason", review_words::reason, draft.reason, reason_limit, ReviewDraft::Focus::reason);
}

void draw_trail(const Theme& theme, const ReviewChange& view) {
    if (view.trail.empty())
        return;
    text(theme.font.small, theme.color.muted, review_words::trail);
    for (const std::string& line : view.trail)
        wrapped_text(theme.font.small, theme.color.ink, line);
}

} // namespace

void draw_review_change_panel(const PanelFrame& frame) {
    const PanelScope panel("review change", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const ReviewChange& view = frame.view.review.change;
    wrapped_text(theme.font.strong, theme.color.ink, view.title);
    std::string facts;
    for (const std::string& fact : view.facts)
        facts += (facts.empty() ? "" : " · ") + fact;
    wrapped_text(theme.font.small, theme.color.muted, facts);
    draw_place_buttons(frame);
    draw_change_buttons(frame);
    ImGui::Dummy({0, theme.px(2)});
    if (view.kind != Change::none)
        draw_change(frame, view);
    draw_trail(theme, view);
}

} // namespace counterpoint
