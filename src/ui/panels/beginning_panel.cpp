#include "ui/panels/beginning_panel.h"

#include "live/window/beginning.h"
#include "live/window/noting.h"
#include "live/words/beginning_words.h"
#include "live/words/notes_words.h"
#include "ui/look_choices.h"
#include "ui/meter.h"
#include "ui/widgets.h"

#include <algorithm>

namespace counterpoint {

namespace {

void draw_point(const Theme& theme, const PointView& point, const Rect& box) {
    const ImVec2 sign{box.x + theme.px(15), box.y + theme.px(20)};
    if (point.met)
        draw_check(sign, theme.px(17), theme.color.accent);
    else
        draw_warning(sign, theme.px(18), theme.color.warning, theme.color.surface);
    const float x = box.x + theme.px(40);
    const float width = box.right() - x;
    const float word = theme.px(70);
    line_in_box(theme.font.strong, theme.color.ink, {x, box.y, width - word, theme.px(24)}, point.name);
    line_in_box(theme.font.small, point.met ? theme.color.muted : theme.color.warning,
                {box.right() - word, box.y, word, theme.px(24)},
                point.met ? beginning_words::met : beginning_words::not_met);
    boxed_text(theme.font.small, theme.color.muted,
               {x, box.y + theme.px(24), width, std::max(box.h - theme.px(24), theme.px(18))}, point.detail);
}

/// The button, and beside it what is heard while the microphone is tested: no field moves when that begins.
void draw_test(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const BeginningView& view = frame.view.beginning;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{theme.px(184), theme.px(40)};
    const float gap = theme.px(12);
    const Rect levels{at.x + size.x + gap, at.y, ImGui::GetContentRegionAvail().x - size.x - gap, size.y};
    if (view.can_test)
        centred_text(theme.font.small, theme.color.muted, levels, beginning_words::levels_here);
    draw_test_levels(frame, levels);
    if (button(theme, "test", view.test_label, ButtonWeight::quiet, size, view.can_test))
        test_microphone(frame.view.plan, frame.sink);
}

void draw_reason(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    BeginningDraft& draft = frame.window.beginning;
    wrapped_text(theme.font.small, theme.color.warning, frame.view.beginning.reason_label);
    ImGui::SetNextItemWidth(-1);
    if (draft.reason_takes_focus)
        ImGui::SetKeyboardFocusHere();
    if (bare_text_field("reason", "", draft.reason, frame.window, 1'000, draft.reason_takes_focus))
        draft.reason_takes_focus = false;
}

/// Notes once begun take no recording any more, so they are asked for twice. No stands on the side on which
/// "Go on to Record" was pressed on the page before.
void draw_notes_instead(const PanelFrame& frame, ImVec2 size) {
    const Theme& theme = frame.theme;
    const BeginningView& view = frame.view.beginning;
    bool& asked = frame.window.beginning.notes_asked;
    if (!asked) {
        asked = button(theme, "notes", notes_words::instead, ButtonWeight::quiet, size, view.can_begin_notes);
        return;
    }
    const float gap = theme.px(8);
    const ImVec2 half{(size.x - gap) / 2, size.y};
    if (button(theme, "notes-begin", notes_words::without_recording, ButtonWeight::main, half,
               view.can_begin_notes))
        begin_in_notes(frame.view.plan, view, frame.window, frame.sink);
    ImGui::SameLine(0, gap);
    if (button(theme, "notes-no", notes_words::with_recording, ButtonWeight::quiet, half))
        asked = false;
}

} // namespace

void draw_points_panel(const PanelFrame& frame) {
    const PanelScope panel("points", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const BeginningView& view = frame.view.beginning;
    heading(theme, view.verdict);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float spare = frame.area.bottom() - theme.px(26) - start.y;
    const float height = std::clamp(spare / static_cast<float>(std::max<std::size_t>(view.points.size(), 1)),
                                    theme.px(44), theme.px(72));
    const float width = ImGui::GetContentRegionAvail().x;
    float y = start.y;
    for (const PointView& point : view.points) {
        draw_point(theme, point, {start.x, y, width, height - theme.px(4)});
        y += height;
    }
    ImGui::SetCursorScreenPos({start.x, y - theme.px(12)});
    ImGui::Dummy({1, 1}); // more points than the place holds are reached by scrolling
}

void draw_given_panel(const PanelFrame& frame) {
    const PanelScope panel("given", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const BeginningView& view = frame.view.beginning;
    BeginningDraft& draft = frame.window.beginning;
    draw_test(frame);
    text_field(theme, "identity", beginning_words::how_identity, draft.identity, frame.window, 1'000);
    text_field(theme, "consent", beginning_words::how_consent, draft.consent, frame.window, 1'000);
    draw_lead_in_choice(frame);
    if (view.shows_reason)
        draw_reason(frame);
    const float height = theme.px(60);
    const float back = theme.px(120);
    const float gap = theme.px(8);
    const float instead = theme.px(40);
    const float y =
        std::max(frame.area.bottom() - theme.px(14) - instead - gap - height, ImGui::GetCursorScreenPos().y);
    const float x = ImGui::GetCursorScreenPos().x;
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorScreenPos({x, y});
    if (button(theme, "back", beginning_words::back, ButtonWeight::quiet, {back, height}))
        leave_beginning(frame.view.plan, view, frame.input.now, frame.window, frame.sink);
    ImGui::SetCursorScreenPos({x + back + gap, y});
    if (button(theme, "record", view.record_label, ButtonWeight::danger, {width - back - gap, height},
               view.can_record || (view.needs_reason && frame.view.plan.can_record)))
        begin_recording(frame.view.plan, view, frame.window, frame.sink);
    // Below: whoever looks for Record in a small window must not find this in its place.
    ImGui::SetCursorScreenPos({x, y + height + gap});
    draw_notes_instead(frame, {width, instead});
}

} // namespace counterpoint
