#pragma once

// Dear ImGui's pairs of calls as scopes. A missing End aborts the program inside Dear ImGui, in the middle of
// a talk; a scope cannot be forgotten on an early return. Thread: the window's main thread, between NewFrame
// and Render.

#include <imgui.h>

namespace counterpoint {

class Scope {
public:
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

protected:
    Scope() = default;
    ~Scope() = default;
};

/// Begin/End. Everything drawn while it lives stands in that window, visible or not.
class WindowScope : Scope {
public:
    WindowScope(const char* name, ImGuiWindowFlags flags) { ImGui::Begin(name, nullptr, flags); }

    /// `border` is the colour of its own border alone, which is drawn at once.
    WindowScope(const char* name, ImU32 border, ImGuiWindowFlags flags) {
        ImGui::PushStyleColor(ImGuiCol_Border, border);
        ImGui::Begin(name, nullptr, flags);
        ImGui::PopStyleColor();
    }
    ~WindowScope() { ImGui::End(); }
};

/// BeginChild/EndChild: a part of the panel that scrolls by itself. Pixels; 0 means all that is left.
class ChildScope : Scope {
public:
    ChildScope(const char* name, ImVec2 size) { ImGui::BeginChild(name, size); }
    ~ChildScope() { ImGui::EndChild(); }
};

/// BeginGroup/EndGroup: what is drawn while it lives counts as one item.
class GroupScope : Scope {
public:
    GroupScope() { ImGui::BeginGroup(); }
    ~GroupScope() { ImGui::EndGroup(); }
};

class ColorScope : Scope {
public:
    ColorScope(ImGuiCol what, ImU32 color) { ImGui::PushStyleColor(what, color); }
    ~ColorScope() { ImGui::PopStyleColor(); }
};

class StyleScope : Scope {
public:
    StyleScope(ImGuiStyleVar what, float value) { ImGui::PushStyleVar(what, value); }
    StyleScope(ImGuiStyleVar what, ImVec2 value) { ImGui::PushStyleVar(what, value); }
    ~StyleScope() { ImGui::PopStyleVar(); }
};

class FontScope : Scope {
public:
    explicit FontScope(ImFont* font) { ImGui::PushFont(font); }
    ~FontScope() { ImGui::PopFont(); }
};

class IdScope : Scope {
public:
    explicit IdScope(int id) { ImGui::PushID(id); }
    ~IdScope() { ImGui::PopID(); }
};

class DisabledScope : Scope {
public:
    explicit DisabledScope(bool disabled) { ImGui::BeginDisabled(disabled); }
    ~DisabledScope() { ImGui::EndDisabled(); }
};

class TooltipScope : Scope {
public:
    TooltipScope() { ImGui::BeginTooltip(); }
    ~TooltipScope() { ImGui::EndTooltip(); }
};

class ClipScope : Scope {
public:
    ClipScope(ImVec2 from, ImVec2 to) { ImGui::PushClipRect(from, to, true); }
    ~ClipScope() { ImGui::PopClipRect(); }
};

} // namespace counterpoint
