#include "ui/panels/sound_panel.h"

#include "live/words/plan_words.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

constexpr std::size_t longest_sound_path = 4'000; // bytes
} // namespace

void draw_sound_panel(const PanelFrame& frame) {
    const PanelScope panel("sound", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const PlanView& plan = frame.view.plan;
    heading(theme, plan_words::microphone);

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
    text_field(theme, "existing", plan_words::existing, frame.window.setup.existing, frame.window,
               longest_sound_path);
    if (button(theme, "import", plan.import_label, ButtonWeight::quiet, {theme.px(200), theme.px(40)},
               plan.can_import))
        frame.sink.request(plan.import);
}

} // namespace counterpoint
