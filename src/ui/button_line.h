#pragma once

// Buttons from the left to the right, narrower where their place is. Thread: see ui/panel.h.

#include "ui/widgets.h"

#include <algorithm>
#include <utility>

namespace counterpoint {

class ButtonLine {
public:
    /// `whole_width` of all of them with what is between, in units; `height` of each.
    ButtonLine(const Theme& theme, float whole_width, float height = 36)
        : theme_(theme), fit_(std::min(1.0F, ImGui::GetContentRegionAvail().x / theme.px(whole_width))),
          height_(height) {}

    bool press(const char* id, std::string_view words, float width, bool enabled = true,
               ButtonWeight weight = ButtonWeight::quiet) {
        if (std::exchange(begun_, true))
            ImGui::SameLine(0, theme_.px(gap) * fit_);
        return button(theme_, id, words, weight, {theme_.px(width) * fit_, theme_.px(height_)}, enabled);
    }

    static constexpr float gap = 6; ///< units between two

private:
    const Theme& theme_;
    float fit_;
    float height_;
    bool begun_ = false;
};

} // namespace counterpoint
