#include "ui/panels/record_panel.h"

#include "live/window/beginning.h"
#include "live/window/planning.h"
#include "live/words/plan_words.h"
#include "ui/widgets.h"

namespace counterpoint {

void draw_record_panel(const PanelFrame& frame) {
    const PanelScope panel("record", frame);
    const Theme& theme = frame.theme;
    const PlanView& plan = frame.view.plan;
    const float pad = theme.px(12);
    const float width = theme.px(250);
    const float record_x = frame.area.right() - pad - width;
    const float keep_width = theme.px(130);
    const float x = record_x - pad - keep_width;

    {
        // More than the place holds scrolls inside it.
        const float edge = theme.px(8);
        ImGui::SetCursorScreenPos({frame.area.x + theme.px(20), frame.area.y + edge});
        const ChildScope words("words", {x - frame.area.x - theme.px(32), frame.area.h - 2 * edge});
        wrapped_text(theme.font.strong, theme.color.ink,
                     plan.why_not.empty() ? plan_words::ready : std::string_view(plan.why_not));
        wrapped_text(theme.font.small, theme.color.muted,
                     plan.gaps.empty() || plan.room.empty() ? plan.room + plan.gaps
                                                            : plan.room + " " + plan.gaps);
    }

    ImGui::SetCursorScreenPos({x, frame.area.y + pad});
    if (button(theme, "keep", plan.keep_label, ButtonWeight::quiet, {keep_width, frame.area.h - 2 * pad},
               plan.can_keep))
        keep_plan(plan, frame.input.now, frame.window, frame.sink);
    ImGui::SetCursorScreenPos({record_x, frame.area.y + pad});
    if (button(theme, "begin", plan_words::go_on, ButtonWeight::main, {width, frame.area.h - 2 * pad}))
        show_beginning(*frame.view.state, frame.input.now, frame.window, frame.sink);
}

} // namespace counterpoint
