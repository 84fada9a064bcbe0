#include "ui/panels/statement_panel.h"

#include "ui/widgets.h"

namespace counterpoint {

void draw_statement_panel(const PanelFrame& frame) {
    const PanelScope panel("statement", frame, PanelScope::Look::bare);
    const CriterionText& criterion = frame.view.conduct.criterion;
    boxed_text(frame.theme.font.body, frame.theme.color.muted, frame.area,
               criterion.warning.empty() ? criterion.statement
                                         : criterion.statement + "\n" + criterion.warning);
}

} // namespace counterpoint
