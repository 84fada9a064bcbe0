#include "ui/screen_scroll.h"

#include "ui/focus_place.h"
#include "ui/layout.h"

#include <algorithm>
#include <utility>

namespace counterpoint {

namespace {

constexpr float lines_of_the_wheel = 5; // as Dear ImGui scrolls its own windows
constexpr int frames_to_follow = 3;
constexpr int frames_to_settle = 4;
constexpr float around_the_item = 12; // units: so much of what stands beside it is seen too

float nearest(float from, float size, float seen_from, float seen_size) {
    if (from < seen_from || size > seen_size)
        return from;
    return std::max(seen_from, from + size - seen_size);
}

void keep_within(const Viewport& view, ScreenScroll& scroll) {
    scroll.x = std::clamp(scroll.x, 0.0F, std::max(view.width - view.seen_width, 0.0F));
    scroll.y = std::clamp(scroll.y, 0.0F, std::max(view.height - view.seen_height, 0.0F));
}

/// From a deeper screen one comes back to the one it was opened from.
int depth_of(Screen screen) {
    switch (screen) {
    case Screen::help:
    case Screen::settings:
        return 2;
    case Screen::arrangements:
    case Screen::questions:
    case Screen::catalogue:
    case Screen::discussions:
        return 1;
    default:
        return 0;
    }
}

void follow_item(const Theme& theme, const Viewport& view, ScreenScroll& scroll) {
    const auto focus = focus_place();
    if (scroll.focused_item != (focus ? focus->item : 0)) {
        scroll.focused_item = focus ? focus->item : 0;
        // What Dear ImGui gives the keyboard when a screen comes was nobody's choice, but for a field that is
        // to be typed into.
        const bool chosen = scroll.frames_to_settle == 0 || ImGui::GetIO().WantTextInput;
        scroll.frames_to_follow = chosen ? frames_to_follow : 0;
    }
    scroll.frames_to_settle = std::max(scroll.frames_to_settle - 1, 0);
    if (scroll.frames_to_follow == 0)
        return;
    --scroll.frames_to_follow;
    if (!focus || focus->seen.w <= 0 || focus->seen.h <= 0)
        return;
    const float around = theme.px(around_the_item);
    bring_into_view({focus->seen.x + scroll.x - around, focus->seen.y + scroll.y - around,
                     focus->seen.w + 2 * around, focus->seen.h + 2 * around},
                    view, scroll);
}

/// A window that is nothing but a scroll bar.
class BarScope : Scope {
public:
    BarScope(const char* name, const Rect& place, ImVec2 content)
        : padding_(ImGuiStyleVar_WindowPadding, ImVec2{0, 0}), border_(ImGuiStyleVar_WindowBorderSize, 0.0F),
          corners_(ImGuiStyleVar_WindowRounding, 0.0F), placed_(place, content),
          window_(name, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                            ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                            ImGuiWindowFlags_NoNav | ImGuiWindowFlags_HorizontalScrollbar |
                            ImGuiWindowFlags_NoFocusOnAppearing) {}

private:
    struct Placed {
        Placed(const Rect& place, ImVec2 content) {
            ImGui::SetNextWindowPos({place.x, place.y});
            ImGui::SetNextWindowSize({place.w, place.h});
            ImGui::SetNextWindowContentSize(content);
        }
    };
    StyleScope padding_;
    StyleScope border_;
    StyleScope corners_;
    Placed placed_;
    WindowScope window_;
};

} // namespace

LeastSize least_size(Screen screen, bool narrow) {
    if (screen == Screen::strip)
        return {}; // as large as its tiles
    const bool live = screen == Screen::conduct || screen == Screen::stopped;
    const float live_height = narrow ? 740 : 645;
    const float other_height = screen == Screen::review ? 645 : 540;
    return {945, live ? live_height : other_height}; // beside a bar on a display of 960
}

Viewport viewport_of(Screen screen, float display_width, float display_height, float scale, float bar) {
    Viewport view;
    const LeastSize least = least_size(screen, display_width - bar < narrow_screen * scale);
    const float least_across = least.width * scale;
    const float least_down = least.height * scale;
    // One bar takes room that may make the other necessary.
    bool down = display_height < least_down;
    const bool across = display_width - (down ? bar : 0) < least_across;
    down = display_height - (across ? bar : 0) < least_down;
    view.seen_width = std::max(display_width - (down ? bar : 0), 1.0F);
    view.seen_height = std::max(display_height - (across ? bar : 0), 1.0F);
    view.width = std::max(view.seen_width, least_across);
    view.height = std::max(view.seen_height, least_down);
    return view;
}

void bring_into_view(const Rect& wanted, const Viewport& view, ScreenScroll& scroll) {
    scroll.x = nearest(wanted.x, wanted.w, scroll.x, view.seen_width);
    scroll.y = nearest(wanted.y, wanted.h, scroll.y, view.seen_height);
    keep_within(view, scroll);
}

void begin_screen(Screen screen, const KeyboardPlace& keyboard, ScreenScroll& scroll) {
    const auto before = std::exchange(scroll.shown, screen);
    scroll.comes_back.reset();
    scroll.begins_anew = before != screen;
    if (before == screen)
        return;
    scroll.frames_to_settle = frames_to_settle;
    const int deeper = before ? depth_of(screen) - depth_of(*before) : 0;
    if (deeper > 0)
        scroll.left[*before] = {scroll.x, scroll.y, keyboard};
    const auto back = deeper < 0 ? scroll.left.extract(screen) : decltype(scroll.left)::node_type{};
    if (deeper == 0)
        scroll.left.clear();
    scroll.begins_anew = !back;
    scroll.x = back ? back.mapped().x : 0;
    scroll.y = back ? back.mapped().y : 0;
    if (back)
        scroll.comes_back = back.mapped().keyboard;
}

void draw_screen_bars(const Theme& theme, const Viewport& view, ScreenScroll& scroll) {
    const ImVec2 before{scroll.bar_x, scroll.bar_y};
    follow_item(theme, view, scroll);
    scroll.y -= std::exchange(scroll.wheel, 0.0F) * lines_of_the_wheel * theme.font.body->FontSize;
    keep_within(view, scroll);
    if (view.scrolls_down()) {
        const float bar = ImGui::GetIO().DisplaySize.x - view.seen_width;
        const BarScope window("scroll down", {view.seen_width, 0, bar, view.seen_height}, {0, view.height});
        if (scroll.y != before.y)
            ImGui::SetScrollY(scroll.y);
        else
            scroll.y = ImGui::GetScrollY();
    }
    if (view.scrolls_across()) {
        const float bar = ImGui::GetIO().DisplaySize.y - view.seen_height;
        const BarScope window("scroll across", {0, view.seen_height, view.seen_width, bar}, {view.width, 0});
        if (scroll.x != before.x)
            ImGui::SetScrollX(scroll.x);
        else
            scroll.x = ImGui::GetScrollX();
    }
    scroll.bar_x = scroll.x;
    scroll.bar_y = scroll.y;
    if (view.scrolls_down() && view.scrolls_across()) // nothing shows through between the two
        ImGui::GetForegroundDrawList()->AddRectFilled({view.seen_width, view.seen_height},
                                                      ImGui::GetIO().DisplaySize, theme.color.surface);
}

} // namespace counterpoint
