#include "ui/panel.h"

namespace counterpoint {

PanelScope::Placed::Placed(const Rect& area) {
    ImGui::SetNextWindowPos({area.x, area.y});
    ImGui::SetNextWindowSize({area.w, area.h});
}

PanelScope::PanelScope(const char* name, const PanelFrame& frame, Look look, Overflow overflow)
    : placed_(frame.area), name_(name), scroll_(frame.window.scroll),
      background_(ImGuiCol_WindowBg,
                  look == Look::card ? frame.theme.color.surface : frame.theme.color.background),
      border_(ImGuiStyleVar_WindowBorderSize, look == Look::card ? 1.0F : 0.0F),
      padding_(ImGuiStyleVar_WindowPadding,
               look == Look::card ? ImVec2{frame.theme.px(18), frame.theme.px(14)} : ImVec2{0, 0}),
      window_(name, frame.theme.color.line,
              (overflow == Overflow::is_cut ? ImGuiWindowFlags_NoScrollbar : 0) |
                  ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                  ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                  ImGuiWindowFlags_NoBringToFrontOnFocus) {}

PanelScope::~PanelScope() {
    if (ImGui::IsWindowHovered() && ImGui::GetScrollMaxY() <= 0)
        scroll_.wheel += ImGui::GetIO().MouseWheel;
    if (ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows))
        scroll_.panel = name_;
}

} // namespace counterpoint
