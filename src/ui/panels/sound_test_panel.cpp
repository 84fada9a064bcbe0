#include "ui/panels/sound_test_panel.h"

#include "live/words/plan_words.h"
#include "ui/meter.h"
#include "ui/widgets.h"

namespace counterpoint {

void draw_sound_test_panel(const PanelFrame& frame) {
    const PanelScope panel("sound test", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const SoundTestView& view = frame.view.plan.sound_test;

    if (button(theme, "test", view.button, ButtonWeight::quiet, {theme.px(140), theme.px(40)},
               view.possible || view.running))
        test_or_end(view, frame.sink);
    if (view.has_stand_ins) {
        ImGui::SameLine();
        if (button(theme, "stand-in", view.stand_in, ButtonWeight::quiet,
                   {ImGui::GetContentRegionAvail().x, theme.px(40)}))
            frame.window.setup.stand_in = view.next_stand_in;
    }
    wrapped_text(view.warns ? theme.font.strong : theme.font.body,
                 view.warns ? theme.color.danger : theme.color.ink, view.title);
    draw_test_levels(frame);
    for (const SoundTestView::Line& line : view.lines)
        wrapped_text(theme.font.small, line.good ? theme.color.muted : theme.color.danger, line.text);
    if (view.has_stand_ins)
        wrapped_text(theme.font.small, theme.color.muted, plan_words::stand_in_detail);
}

} // namespace counterpoint
