#include "ui/panels/units_panel.h"

#include "ui/widgets.h"

#include <algorithm>

namespace counterpoint {

void draw_units_panel(const PanelFrame& frame) {
    const PanelScope panel("units", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    heading(theme, "Units under discussion");
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
    }
}

} // namespace counterpoint
