#include "ui/look_choices.h"

#include "live/words/settings_words.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <string>

namespace counterpoint {

void draw_appearance_choices(const PanelFrame& frame) {
    struct Choice {
        Appearance appearance;
        const char* id;
        const char* name;
        const char* detail;
    };
    static constexpr Choice choices[] = {
        {Appearance::light, "light", settings_words::light, settings_words::light_detail},
        {Appearance::dark, "dark", settings_words::dark, settings_words::dark_detail},
        {Appearance::high_contrast, "high-contrast", settings_words::high_contrast,
         settings_words::high_contrast_detail},
    };
    WindowSettings& settings = frame.window.settings;
    for (const Choice& choice : choices)
        if (choice_box(frame.theme, choice.id, ChoiceKind::one_of_many,
                       settings.appearance == choice.appearance, choice.name, choice.detail))
            settings.appearance = choice.appearance;
}

void draw_size_choice(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    int& size = frame.window.settings.size;
    const float height = theme.px(44);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (button(theme, "smaller", settings_words::smaller, ButtonWeight::quiet, {theme.px(84), height},
               size > smallest_size))
        size = next_size(size, -1);
    const Rect number{at.x + theme.px(92), at.y, theme.px(76), height};
    line_in_box(theme.font.large, theme.color.ink, number, fmt::format(settings_words::percent, size));
    ImGui::SetCursorScreenPos({number.right(), at.y});
    if (button(theme, "larger", settings_words::larger, ButtonWeight::quiet, {theme.px(84), height},
               size < largest_size))
        size = next_size(size, 1);
    wrapped_text(theme.font.small, theme.color.muted, settings_words::size_keys);
}

void draw_lead_in_choice(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    text(theme.font.small, theme.color.muted, settings_words::points_to);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - theme.px(4));
    auto& lead_in = frame.window.talk.lead_in;
    const float between = theme.px(6);
    const float width = (ImGui::GetContentRegionAvail().x - 3 * between) / 4;
    for (const int seconds : {0, 3, 5, 10}) {
        const bool chosen = lead_in == std::chrono::seconds(seconds);
        const std::string words =
            seconds == 0 ? settings_words::its_press : fmt::format(settings_words::seconds_before, seconds);
        const ColorScope edge(ImGuiCol_Border, chosen ? theme.color.accent : theme.color.edge);
        if (button(theme, ("lead-in " + std::to_string(seconds)).c_str(), choice_label(chosen, words),
                   ButtonWeight::quiet, {width, theme.px(36)}))
            lead_in = std::chrono::seconds(seconds);
        if (seconds != 10)
            ImGui::SameLine(0, between);
    }
}

} // namespace counterpoint
