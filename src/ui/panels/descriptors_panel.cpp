#include "ui/panels/descriptors_panel.h"

#include "live/words/conduct_words.h"
#include "live/words/shared_words.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

void draw_descriptor_texts(const Theme& theme, const char* name, const Texts& texts) {
    if (texts.empty())
        return;
    text(theme.font.small, theme.color.muted, name);
    for (const std::string& descriptor : texts)
        wrapped_text(theme.font.small, theme.color.ink, "· " + descriptor);
}

void draw_criterion(const PanelFrame& frame, const CriterionText& criterion) {
    const Theme& theme = frame.theme;
    wrapped_text(theme.font.body, theme.color.ink, criterion.statement);
    if (!criterion.warning.empty())
        wrapped_text(theme.font.small, theme.color.warning, criterion.warning);
    draw_descriptor_texts(theme, shared_words::typical_referral, criterion.referral);
    draw_descriptor_texts(theme, shared_words::typical_pass, criterion.pass);
    draw_descriptor_texts(theme, shared_words::guidance, criterion.guidance);
    if (frame.view.discussion.has_descriptors && criterion.referral.empty() && criterion.pass.empty())
        wrapped_text(theme.font.small, theme.color.muted, conduct_words::no_descriptors);
}

} // namespace

void draw_descriptors_panel(const PanelFrame& frame) {
    const PanelScope panel("descriptors", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    for (const CriterionText& criterion : frame.view.conduct.criteria)
        draw_criterion(frame, criterion);
    if (!frame.view.discussion.has_descriptors)
        wrapped_text(frame.theme.font.small, frame.theme.color.muted, conduct_words::descriptors_here);
}

} // namespace counterpoint
