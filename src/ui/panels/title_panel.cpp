#include "ui/panels/title_panel.h"

#include "live/window/aside.h"
#include "live/window/staging.h"
#include "live/words/discussions_words.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

const char* id_of(Stage stage) {
    switch (stage) {
    case Stage::plan:
        return "plan";
    case Stage::conduct:
        return "conduct";
    case Stage::review:
        return "review";
    case Stage::decide:
        return "decide";
    }
    return "";
}

/// The four stand where they always stand, whatever can be pressed.
float draw_stages(const PanelFrame& frame, float x, float y, float width) {
    const Theme& theme = frame.theme;
    const ImVec2 size{width, theme.px(40)};
    for (const StageTab& tab : frame.view.stages.tabs) {
        ImGui::SetCursorScreenPos({x, y});
        if (button(theme, id_of(tab.stage), tab.name, tab.here ? ButtonWeight::main : ButtonWeight::quiet,
                   size, tab.open) &&
            (!tab.here || frame.window.aside != Aside::none))
            go_to_stage(tab.stage, *frame.view.state, frame.input.now, frame.window, frame.sink);
        if (!tab.hint.empty() && ImGui::IsItemHovered()) {
            ImGui::SetNextWindowPos({x, y + size.y + theme.px(6)}); // beside the mouse it would hide the tabs
            const TooltipScope tooltip;
            text(theme.font.small, theme.color.ink, tab.hint);
        }
        x += size.x + theme.px(6);
    }
    return x;
}

} // namespace

void draw_title_panel(const PanelFrame& frame) {
    const PanelScope panel("title", frame, PanelScope::Look::bare);
    const Theme& theme = frame.theme;
    const float y = frame.area.y + theme.px(8);
    const float height = theme.px(40);
    const float gap = theme.px(8);

    // Where there is little room the name goes: it stands on the desktop's own bar too.
    const bool roomy = frame.area.w > theme.px(1100);
    float stages = frame.area.x;
    if (roomy) {
        const Rect name{frame.area.x, frame.area.y, theme.px(206), frame.area.h};
        line_in_box(theme.font.title, theme.color.ink, name, discussions_words::program);
        stages = name.right() + gap;
    }
    const float left = draw_stages(frame, stages, y, theme.px(roomy ? 122 : 98));

    float right = frame.area.right() - theme.px(116);
    ImGui::SetCursorScreenPos({right, y});
    if (button(theme, "settings", discussions_words::settings, ButtonWeight::quiet, {theme.px(116), height}))
        show_aside(Aside::settings, *frame.view.state, frame.input.now, frame.window, frame.sink);
    right -= theme.px(142) + gap;
    ImGui::SetCursorScreenPos({right, y});
    if (button(theme, "discussions", discussions_words::discussions_button, ButtonWeight::quiet,
               {theme.px(142), height}))
        show_discussions(frame.view.plan, *frame.view.state, frame.input.now, frame.window, frame.sink);
    centred_text(theme.font.body, theme.color.muted,
                 {left + gap, frame.area.y, right - left - 3 * gap, frame.area.h}, frame.view.stages.subject);
}

} // namespace counterpoint
