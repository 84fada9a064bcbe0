#include "ui/meter.h"

#include "ui/widgets.h"

namespace counterpoint {

void draw_meter(const Theme& theme, const MeterView& meter, const Rect& area, float name_units) {
    const float name_width = theme.px(name_units);
    const float word_width = theme.px(72);
    line_in_box(theme.font.small, theme.color.muted, {area.x, area.y, name_width, area.h}, meter.name);
    const Rect bar{area.x + name_width, area.y + area.h / 2 - theme.px(6), area.w - name_width - word_width,
                   theme.px(12)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = theme.px(3);
    const ImU32 color = meter.alarming ? theme.color.danger : theme.color.accent;
    list.AddRectFilled({bar.x, bar.y}, {bar.right(), bar.bottom()}, theme.color.line, round);
    if (meter.level > 0)
        list.AddRectFilled({bar.x, bar.y}, {bar.x + bar.w * meter.level, bar.bottom()}, color, round);
    const float held = bar.x + bar.w * meter.held;
    if (meter.held > 0)
        list.AddRectFilled({held - theme.px(2), bar.y - theme.px(2)}, {held, bar.bottom() + theme.px(2)},
                           color);
    line_in_box(theme.font.small, meter.alarming ? theme.color.danger : theme.color.ink,
                {bar.right() + theme.px(10), area.y, word_width, area.h}, meter.word);
}

void draw_test_levels(const PanelFrame& frame) {
    for (const MeterView& meter : frame.view.plan.sound_test.meters) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const Rect line{at.x, at.y, ImGui::GetContentRegionAvail().x, frame.theme.px(24)};
        draw_meter(frame.theme, meter, line);
        ImGui::Dummy({line.w, line.h});
    }
}

void draw_test_levels(const PanelFrame& frame, const Rect& box) {
    const auto& meters = frame.view.plan.sound_test.meters;
    constexpr float most = 2;
    Rect line{box.x, box.y, box.w, box.h / most};
    for (const MeterView& meter : meters) {
        draw_meter(frame.theme, meter, line, meters.size() > 1 ? 46 : 88); // "Left" and "Right" are short
        line.y += line.h;
    }
}

} // namespace counterpoint
