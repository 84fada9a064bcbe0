#include "ui/panels/banner_panel.h"

#include "live/window/marking.h"
#include "live/window/staging.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

const char* id_of(BannerAction action) {
    switch (action) {
    case BannerAction::go_on:
        return "go-on";
    case BannerAction::close_as_it_is:
        return "close-as-it-is";
    case BannerAction::stop:
        return "stop";
    case BannerAction::close_window:
        return "close-window";
    case BannerAction::stay:
        return "stay";
    case BannerAction::strip:
        return "strip";
    case BannerAction::dismiss:
        return "dismiss";
    }
    return "";
}

void act(const PanelFrame& frame, BannerAction action) {
    switch (action) {
    case BannerAction::go_on:
        frame.sink.request(GoOnInNewTake{});
        break;
    case BannerAction::close_as_it_is:
        frame.sink.request(CloseAsItIs{});
        break;
    case BannerAction::stop:
        frame.window.close_asked = false;
        stop_recording(frame.input.pressed_at, frame.window, frame.sink);
        break;
    case BannerAction::close_window:
        keep_all_typed(frame.view.plan, *frame.view.state, frame.input.now, frame.window, frame.sink);
        frame.window.close_now = true;
        break;
    case BannerAction::stay:
        frame.window.close_asked = false;
        break;
    case BannerAction::strip:
        frame.window.talk.strip = true;
        break;
    case BannerAction::dismiss:
        frame.window.notice.clear();
        frame.sink.request(DismissNotices{});
        break;
    }
}

ImU32 face_of(const Palette& color, Severity severity) {
    switch (severity) {
    case Severity::calm:
        return color.background;
    case Severity::notice:
    case Severity::warning:
        return color.warning_soft;
    case Severity::danger:
        return color.danger_soft;
    }
    return color.background;
}

} // namespace

void draw_banner_panel(const PanelFrame& frame) {
    const PanelScope panel("banner", frame, PanelScope::Look::bare);
    const Theme& theme = frame.theme;
    const BannerView& view = frame.view.banner;
    const Rect& area = frame.area;
    const bool calm = view.severity == Severity::calm;
    const ImU32 edge = view.severity == Severity::danger ? theme.color.danger : theme.color.warning;

    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (!calm) {
        list.AddRectFilled({area.x, area.y}, {area.right(), area.bottom()},
                           face_of(theme.color, view.severity), theme.px(10));
        list.AddRect({area.x, area.y}, {area.right(), area.bottom()}, edge, theme.px(10), 0, theme.px(1.5F));
        draw_warning({area.x + theme.px(32), area.y + area.h / 2}, theme.px(26), edge,
                     face_of(theme.color, view.severity));
    }

    float right = area.right() - theme.px(12);
    const float button_height = theme.px(40);
    for (auto entry = view.buttons.rbegin(); entry != view.buttons.rend(); ++entry) {
        const bool first = entry + 1 == view.buttons.rend();
        const float width = width_of(theme.font.strong, entry->text) + theme.px(32);
        right -= width;
        ImGui::SetCursorScreenPos({right, area.y + (area.h - button_height) / 2});
        if (button(theme, id_of(entry->action), entry->text,
                   first && view.severity != Severity::notice ? ButtonWeight::main : ButtonWeight::quiet,
                   {width, button_height}))
            act(frame, entry->action);
        right -= theme.px(8);
    }

    // More lines than the place holds scroll inside it: a problem may not push the tiles aside.
    const float left = area.x + (calm ? theme.px(4) : theme.px(64));
    ImGui::SetCursorScreenPos({left, area.y + theme.px(4)});
    const ColorScope clear(ImGuiCol_ChildBg, IM_COL32_BLACK_TRANS);
    const ChildScope lines("lines", {right - left, area.h - theme.px(8)});
    std::string words;
    for (const std::string& line : view.lines)
        words += (words.empty() ? "" : "\n") + line;
    const float spare = area.h - theme.px(8) - height_of(theme.font.body, words, right - left);
    const ImU32 ink = calm ? theme.color.muted : theme.color.ink;
    if (spare < 0)
        return wrapped_text(theme.font.body, ink, words);
    ImGui::SetCursorPosY(spare / 2);
    text_in_lines(theme.font.body, ink, words, right - left);
}

} // namespace counterpoint
