#include "ui/panels/units_panel.h"

#include "live/words/plan_words.h"
#include "live/words/shared_words.h"
#include "ui/widgets.h"

#include <algorithm>

namespace counterpoint {

void draw_units_panel(const PanelFrame& frame) {
    const PanelScope panel("units", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    heading(theme, plan_words::units);
    if (button(theme, "catalogue", shared_words::wording_and_handbooks, ButtonWeight::quiet,
               {-1, theme.px(40)}))
        frame.window.catalogue.open = true;
    for (const UnitChoice& unit : frame.view.plan.units) {
        const std::string name = unit.id + "  " + unit.title;
        if (choice_box(theme, unit.id.c_str(), ChoiceKind::any, unit.chosen, name, unit.facts)) {
            auto& chosen = frame.window.setup.units;
            const auto found = std::find(chosen.begin(), chosen.end(), unit.id);
            if (found == chosen.end())
                chosen.push_back(unit.id);
            else
                chosen.erase(found);
        }
        for (const std::string& note : unit.notes)
            wrapped_text(theme.font.small, theme.color.warning, note);
    }
}

} // namespace counterpoint
