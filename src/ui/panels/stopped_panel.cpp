#include "ui/panels/stopped_panel.h"

#include "live/words/talk_words.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

void draw_list(const Theme& theme, std::string_view heading, const std::vector<std::string>& lines) {
    ImGui::Dummy({0, theme.px(12)});
    wrapped_text(theme.font.strong, theme.color.warning, heading);
    for (const std::string& line : lines)
        wrapped_text(theme.font.body, theme.color.ink, line);
}

} // namespace

void draw_stopped_panel(const PanelFrame& frame) {
    const PanelScope panel("stopped", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const StoppedView& view = frame.view.stopped;
    wrapped_text(theme.font.number, theme.color.ink, view.title);
    wrapped_text(theme.font.body, theme.color.muted, view.explanation);
    if (!view.untouched.empty())
        draw_list(theme, talk_words::untouched, view.untouched);
    if (!view.unsaid.empty())
        draw_list(theme, talk_words::unsaid, view.unsaid);
    if (view.untouched.empty() && view.unsaid.empty()) {
        ImGui::Dummy({0, theme.px(12)});
        wrapped_text(theme.font.body, theme.color.ink, talk_words::nothing_missing);
    }
}

} // namespace counterpoint
