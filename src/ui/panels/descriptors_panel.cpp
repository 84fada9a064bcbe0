#include "ui/panels/descriptors_panel.h"

#include "ui/widgets.h"

namespace counterpoint {

namespace {

void draw_texts(const Theme& theme, const char* name, const Texts& texts) {
    if (texts.empty())
        return;
    text(theme.font.small, theme.color.muted, name);
    for (const std::string& descriptor : texts)
        wrapped_text(theme.font.small, theme.color.ink, "· " + descriptor);
}

} // namespace

void draw_descriptors_panel(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const CriterionText& criterion = frame.view.conduct.criterion;
    if (!frame.view.discussion.has_descriptors) {
        const PanelScope panel("descriptors", frame, PanelScope::Look::bare);
        return boxed_text(theme.font.small, theme.color.muted, frame.area,
                          "Sufficiency descriptors stand here once your centre's handbook was read in "
                          "(Wording and handbooks).");
    }
    const PanelScope panel("descriptors", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    draw_texts(theme, "Typical of a referral (guidance)", criterion.referral);
    draw_texts(theme, "Typical of a pass (guidance)", criterion.pass);
    draw_texts(theme, "Assessment guidance", criterion.guidance);
    if (criterion.referral.empty() && criterion.pass.empty())
        wrapped_text(theme.font.small, theme.color.muted, "No descriptors for this criterion.");
}

} // namespace counterpoint
