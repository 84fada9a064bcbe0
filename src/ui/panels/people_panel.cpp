#include "ui/panels/people_panel.h"

#include "ui/widgets.h"

namespace counterpoint {

void draw_people_panel(const PanelFrame& frame) {
    const PanelScope panel("people", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    SetupDraft& setup = frame.window.setup;
    const auto field = [&](const char* id, const char* label, std::string& text) {
        text_field(frame.theme, id, label, text, frame.window);
    };
    heading(frame.theme, "People");
    field("learner", "Learner", setup.learner.name);
    field("registration", "Learner registration number", setup.learner.registration);
    field("assessor", "Assessor", setup.assessor.name);
    field("centre", "Centre", setup.centre.name);
    field("centre-number", "Centre number", setup.centre.number);
}

} // namespace counterpoint
