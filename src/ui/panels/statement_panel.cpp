#include "ui/panels/statement_panel.h"

#include "ui/widgets.h"

namespace counterpoint {

void draw_statement_panel(const PanelFrame& frame) {
    const PanelScope panel("statement", frame, PanelScope::Look::bare);
    boxed_text(frame.theme.font.body, frame.theme.color.muted, frame.area, frame.view.conduct.statement);
}

} // namespace counterpoint
