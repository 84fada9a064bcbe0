#include "ui/panels/decide_unit.h"

#include "live/window/deciding.h"
#include "ui/panels/decide_criterion.h"
#include "ui/paragraph_field.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

void part_heading(const Theme& theme, std::string_view words) {
    ImGui::Dummy({0, theme.px(8)});
    heading(theme, words);
}

/// One sentence for both buttons where both are refused for the same reason.
void draw_refusals(const Theme& theme, const std::string& pass, const std::string& referral) {
    if (!pass.empty())
        wrapped_text(theme.font.body, theme.color.danger, pass);
    if (!referral.empty() && referral != pass && !pass.empty())
        wrapped_text(theme.font.body, theme.color.danger, referral);
}

using Decider = void (*)(Judgement, Instant, WindowState&, CommandSink&);

void draw_outcome_buttons(const PanelFrame& frame, const char* pass_id, const char* referral_id,
                          const std::string& pass_refusal, const std::string& referral_refusal,
                          Decider decide_by) {
    const ImVec2 size{frame.theme.px(170), frame.theme.px(44)};
    if (button(frame.theme, pass_id, "Unit Pass", ButtonWeight::main, size, pass_refusal.empty()))
        decide_by(Judgement::pass, frame.input.now, frame.window, frame.sink);
    beside_if_room(size.x, frame.theme.px(10));
    if (button(frame.theme, referral_id, "Unit Referral", ButtonWeight::danger, size,
               referral_refusal.empty()))
        decide_by(Judgement::referral, frame.input.now, frame.window, frame.sink);
    draw_refusals(frame.theme, pass_refusal, referral_refusal);
}

void draw_all_counters(const PanelFrame& frame, const std::string& line) {
    part_heading(frame.theme, "Annotated time counters");
    wrapped_text(frame.theme.font.body, line.empty() ? frame.theme.color.muted : frame.theme.color.ink,
                 line.empty() ? "Nothing was marked." : std::string_view(line));
    draw_copy_button(frame, line);
}

} // namespace

void draw_unit(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const DecideUnitView& view = frame.view.decide.unit;
    wrapped_text(theme.font.number, theme.color.ink, view.title);
    for (const std::string& fact : view.facts)
        wrapped_text(theme.font.body, theme.color.ink, fact);

    part_heading(theme, "Unit outcome");
    wrapped_text(theme.font.strong, theme.color.ink, view.outcome);
    text_field(theme, "day", "Date on the sheet", frame.window.decide.day, frame.window);
    draw_outcome_buttons(frame, "unit-pass", "unit-refer", view.pass_refusal, view.referral_refusal,
                         decide_unit);
    if (!view.informal.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.informal);

    if (view.has_countersigner) {
        part_heading(theme, "Countersigning assessor");
        wrapped_text(theme.font.body, theme.color.ink, view.countersigned);
        draw_outcome_buttons(frame, "countersign-pass", "countersign-refer", view.countersign_pass_refusal,
                             view.countersign_referral_refusal, countersign_unit);
    }
    if (!view.checks.empty()) {
        part_heading(theme, "Quality assurance");
        for (const std::string& check : view.checks)
            wrapped_text(theme.font.body, theme.color.ink, check);
    }
    draw_all_counters(frame, view.counter_line);
}

void draw_submission(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const DecideSubmissionView& view = frame.view.decide.submission;
    DecideDraft& draft = frame.window.decide;
    wrapped_text(theme.font.number, theme.color.ink, "This submission");

    part_heading(theme, "Declaration of authenticity");
    wrapped_text(theme.font.body, theme.color.ink, view.declaration);
    paragraph_field(theme, "declaration", "What the learner declares", draft.declaration, frame.window, 2);
    text_field(theme, "declared-how", "Where you write it down for them: how they declared it",
               draft.declared_how, frame.window);
    const ImVec2 size{theme.px(290), theme.px(44)};
    if (button(theme, "declare-learner", "I am the learner and declare this", ButtonWeight::quiet, size,
               !draft.declaration.empty()))
        declare(Actor::learner, frame.input.now, frame.window, frame.sink);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "declare-assessor", "Write down that they declared it", ButtonWeight::main, size,
               view.declare_refusal.empty()))
        declare(Actor::assessor, frame.input.now, frame.window, frame.sink);
    if (!view.declare_refusal.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.declare_refusal);

    part_heading(theme, "Countersigning assessor");
    wrapped_text(theme.font.body, theme.color.ink, view.countersigner);
    text_field(theme, "countersigner", "Name; empty if none is needed", draft.countersigner, frame.window);
    if (button(theme, "name-countersigner", "Write down", ButtonWeight::quiet, {theme.px(150), theme.px(40)},
               view.countersigner_refusal.empty()))
        name_countersigner(frame.input.now, frame.window, frame.sink);
    if (!view.countersigner_refusal.empty())
        wrapped_text(theme.font.body, theme.color.danger, view.countersigner_refusal);

    draw_all_counters(frame, view.counter_line);
}

} // namespace counterpoint
