#include "ui/panels/conduct_report_panel.h"

#include "live/window/reviewing.h"
#include "live/words/finished_words.h"
#include "live/words/review_words.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

void draw_voice_check(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const ConductReportView& view = frame.view.conduct_report;
    const Playback& playback = frame.view.player.playback;
    const bool heard = playback.step == Playback::Step::ready;
    ImGui::Dummy({0, theme.px(8)});
    wrapped_text(theme.font.small, theme.color.muted, view.check);
    const ImVec2 size{-1, theme.px(38)};
    if (button(theme, "assessor-here", view.assessor_label, ButtonWeight::quiet, size, heard))
        point_at_assessor(playback, frame.input.now, frame.window);
    if (button(theme, "learner-here", view.learner_label, ButtonWeight::quiet, size, heard))
        point_at_learner(playback, frame.input.now, frame.window);
    if (button(theme, "check-voices", finished_words::check, ButtonWeight::quiet, size, view.can_check))
        check_voices(frame.input.now, frame.window, frame.sink);
    if (!view.refusal.empty())
        wrapped_text(theme.font.body, theme.color.danger, view.refusal);
}

} // namespace

void draw_conduct_report_panel(const PanelFrame& frame) {
    const PanelScope panel("conduct report", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const ConductReportView& view = frame.view.conduct_report;
    if (frame.view.screen == Screen::review &&
        button(theme, "beside", review_words::show_findings, ButtonWeight::quiet, {-1, theme.px(32)}))
        toggle_conduct_report(frame.window);
    heading(theme, finished_words::conduct);
    wrapped_text(theme.font.small, theme.color.muted, view.guidance);
    ImGui::Dummy({0, theme.px(6)});
    for (const std::string& fact : view.facts)
        wrapped_text(theme.font.body, theme.color.ink, fact);
    for (const ConductReportView::Part& part : view.parts) {
        ImGui::Dummy({0, theme.px(6)});
        text(theme.font.small, theme.color.muted, part.title);
        for (const std::string& line : part.lines)
            wrapped_text(theme.font.small, theme.color.ink, line);
    }
    if (view.possible)
        draw_voice_check(frame);
}

} // namespace counterpoint
