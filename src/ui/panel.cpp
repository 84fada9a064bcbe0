#include "ui/panel.h"

#include "ui/focus_place.h"

#include <fmt/format.h>

namespace counterpoint {

PanelScope::Placed::Placed(const Rect& area) {
    ImGui::SetNextWindowPos({area.x, area.y});
    ImGui::SetNextWindowSize({area.w, area.h});
}

PanelScope::PanelScope(const char* name, const PanelFrame& frame, Look look, Overflow overflow)
    : placed_(frame.area), scroll_(frame.window.scroll), scrolls_(overflow == Overflow::scrolls),
      background_(ImGuiCol_WindowBg,
                  look == Look::card ? frame.theme.color.surface : frame.theme.color.background),
      border_(ImGuiStyleVar_WindowBorderSize, look == Look::card ? 1.0F : 0.0F),
      padding_(ImGuiStyleVar_WindowPadding,
               look == Look::card ? ImVec2{frame.theme.px(18), frame.theme.px(14)} : ImVec2{0, 0}),
      window_(fmt::format("{}###{}", frame.title, name).c_str(), frame.theme.color.line,
              (scrolls_ ? 0 : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse) |
                  ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                  ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                  ImGuiWindowFlags_NoBringToFrontOnFocus) {
    if (scroll_.begins_anew && ImGui::IsWindowAppearing())
        ImGui::SetScrollY(0);
}

PanelScope::~PanelScope() {
    if (panel_has_keyboard()) {
        const ImVec2 from = ImGui::GetWindowPos();
        const ImVec2 size = ImGui::GetWindowSize();
        ImGui::GetWindowDrawList()->AddRect(
            {from.x + 1, from.y + 1}, {from.x + size.x - 1, from.y + size.y - 1},
            ImGui::GetColorU32(ImGuiCol_NavHighlight), ImGui::GetStyle().WindowRounding, 0, 2);
    }
    if (ImGui::IsWindowHovered() && (!scrolls_ || ImGui::GetScrollMaxY() <= 0))
        scroll_.wheel += ImGui::GetIO().MouseWheel;
}

} // namespace counterpoint
