#include "ui/panels/people_panel.h"

#include "live/words/plan_words.h"
#include "live/words/shared_words.h"
#include "ui/widgets.h"

namespace counterpoint {

void draw_people_panel(const PanelFrame& frame) {
    const PanelScope panel("people", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    SetupDraft& setup = frame.window.setup;
    const auto field = [&](const char* id, const char* label, std::string& text) {
        text_field(frame.theme, id, label, text, frame.window);
    };
    heading(frame.theme, plan_words::people);
    field("learner", shared_words::learner, setup.learner.name);
    field("registration", plan_words::registration, setup.learner.registration);
    field("assessor", shared_words::assessor, setup.assessor.name);
    field("centre", plan_words::centre, setup.centre.name);
    field("centre-number", plan_words::centre_number, setup.centre.number);
    const float gap = frame.theme.px(8);
    const ImVec2 half{(ImGui::GetContentRegionAvail().x - gap) / 2, frame.theme.px(40)};
    if (button(frame.theme, "arrangements", plan_words::arrangements, ButtonWeight::quiet, half))
        frame.window.plan_page.page = PlanPageDraft::Page::arrangements;
    ImGui::SameLine(0, gap);
    if (button(frame.theme, "questions", frame.view.plan.questions_label, ButtonWeight::quiet, half))
        frame.window.plan_page.page = PlanPageDraft::Page::questions;
}

} // namespace counterpoint
