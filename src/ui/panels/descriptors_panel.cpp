#include "ui/panels/descriptors_panel.h"

#include "ui/widgets.h"

namespace counterpoint {

namespace {

void draw_criterion(const PanelFrame& frame, const CriterionText& criterion) {
    const Theme& theme = frame.theme;
    wrapped_text(theme.font.body, theme.color.ink, criterion.statement);
    if (!criterion.warning.empty())
        wrapped_text(theme.font.small, theme.color.warning, criterion.warning);
    for (const NamedTexts& list : criterion.texts) {
        text(theme.font.small, theme.color.muted, list.name);
        for (const std::string& one : list.texts)
            wrapped_text(theme.font.small, theme.color.ink, "· " + one);
    }
    if (!criterion.lack.empty())
        wrapped_text(theme.font.small, theme.color.muted, criterion.lack);
}

} // namespace

void draw_descriptors_panel(const PanelFrame& frame) {
    const PanelScope panel("descriptors", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    for (const CriterionText& criterion : frame.view.conduct.criteria)
        draw_criterion(frame, criterion);
    if (const std::string& hint = frame.view.conduct.handbook_hint; !hint.empty())
        wrapped_text(frame.theme.font.small, frame.theme.color.muted, hint);
}

} // namespace counterpoint
