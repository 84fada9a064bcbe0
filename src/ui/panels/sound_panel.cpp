#include "ui/panels/sound_panel.h"

#include "live/words/plan_words.h"
#include "ui/choose_button.h"

#include <algorithm>
#include <utility>

namespace counterpoint {

namespace {

constexpr std::size_t longest_sound_path = 4'000; // bytes
constexpr float choose_width = 160;

/// The field for the path stands last and may be out of sight; what leads to it stands beside the heading.
void draw_heading(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x;
    const float width =
        std::min(theme.px(180), room - width_of(theme.font.strong, plan_words::microphone) - theme.px(10));
    heading(theme, plan_words::microphone);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + room - width, at.y - theme.px(7)});
    if (button(theme, "elsewhere", plan_words::recorded_elsewhere, ButtonWeight::quiet,
               {width, theme.px(32)}))
        frame.window.setup.existing_takes_focus = true;
    ImGui::SetCursorScreenPos(below);
}

void draw_import(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const PlanView& plan = frame.view.plan;
    SetupDraft& setup = frame.window.setup;
    if (setup.existing_takes_focus)
        ImGui::SetKeyboardFocusHere();
    if (setup.existing_comes_into_view > 0) {
        --setup.existing_comes_into_view;
        ImGui::SetScrollHereY();
    }
    if (text_field(theme, "existing", plan_words::existing, setup.existing, frame.window,
                   longest_sound_path) &&
        std::exchange(setup.existing_takes_focus, false))
        setup.existing_comes_into_view = frames_into_view; // with what can be pressed below it
    const ImVec2 size{theme.px(choose_width), theme.px(40)};
    draw_choose_button(frame, WantedPath::recording, size);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "import", plan.import_label, ButtonWeight::quiet, size, plan.can_import))
        frame.sink.request(plan.import);
    wrapped_text(theme.font.small, theme.color.muted, shared_words::or_drop_it);
}

} // namespace

void draw_sound_panel(const PanelFrame& frame) {
    const PanelScope panel("sound", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const PlanView& plan = frame.view.plan;
    draw_heading(frame);

    const auto choice = [&](const std::string& id, const SourceChoice& source) {
        if (choice_box(theme, id.c_str(), ChoiceKind::one_of_many, source.chosen, source.name, source.detail))
            frame.window.setup.source = source.source;
    };
    for (const SourceChoice& microphone : plan.microphones)
        choice("microphone " + microphone.source.name, microphone);
    if (plan.computer) {
        ImGui::Dummy({0, theme.px(6)});
        if (choice_box(theme, "computer", ChoiceKind::any, plan.computer->chosen, plan.computer->name,
                       plan.computer->detail))
            frame.window.setup.with_computer = !plan.computer->chosen;
        ImGui::Dummy({0, theme.px(6)});
    }
    if (!plan.microphones_note.empty())
        wrapped_text(theme.font.body, theme.color.ink, plan.microphones_note);
    if (button(theme, "look-again", plan_words::look_again, ButtonWeight::quiet,
               {theme.px(130), theme.px(40)}, !plan.looking))
        frame.sink.request(LookForDevices{});

    ImGui::Dummy({0, theme.px(10)});
    choice("practice", plan.practice);

    ImGui::Dummy({0, theme.px(10)});
    draw_import(frame);
}

} // namespace counterpoint
