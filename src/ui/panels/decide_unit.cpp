#include "ui/panels/decide_unit.h"

#include "live/window/deciding.h"
#include "live/words/decide_words.h"
#include "live/words/notes_words.h"
#include "live/words/shared_words.h"
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
    if (button(frame.theme, pass_id, decide_words::unit_pass, ButtonWeight::main, size, pass_refusal.empty()))
        decide_by(Judgement::pass, frame.input.now, frame.window, frame.sink);
    beside_if_room(size.x, frame.theme.px(10));
    if (button(frame.theme, referral_id, decide_words::unit_referral, ButtonWeight::danger, size,
               referral_refusal.empty()))
        decide_by(Judgement::referral, frame.input.now, frame.window, frame.sink);
    draw_refusals(frame.theme, pass_refusal, referral_refusal);
}

void draw_all_counters(const PanelFrame& frame, const std::string& line) {
    const bool in_notes = kept_in_notes(*frame.view.state);
    const char* const none = in_notes ? notes_words::none_yet : shared_words::nothing_marked;
    part_heading(frame.theme, in_notes ? notes_words::clock_times : shared_words::annotated_counters);
    wrapped_text(frame.theme.font.body, line.empty() ? frame.theme.color.muted : frame.theme.color.ink,
                 line.empty() ? none : std::string_view(line));
    draw_copy_button(frame, line);
}

} // namespace

void draw_unit(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const DecideUnitView& view = frame.view.decide.unit;
    wrapped_text(theme.font.number, theme.color.ink, view.title);
    for (const std::string& fact : view.facts)
        wrapped_text(theme.font.body, theme.color.ink, fact);

    part_heading(theme, decide_words::outcome);
    wrapped_text(theme.font.strong, theme.color.ink, view.outcome);
    text_field(theme, "day", decide_words::day, frame.window.decide.day, frame.window);
    draw_outcome_buttons(frame, "unit-pass", "unit-refer", view.pass_refusal, view.referral_refusal,
                         decide_unit);
    if (!view.informal.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.informal);

    if (view.has_countersigner) {
        part_heading(theme, shared_words::countersigning_assessor);
        wrapped_text(theme.font.body, theme.color.ink, view.countersigned);
        draw_outcome_buttons(frame, "countersign-pass", "countersign-refer", view.countersign_pass_refusal,
                             view.countersign_referral_refusal, countersign_unit);
    }
    if (!view.checks.empty()) {
        part_heading(theme, decide_words::quality_assurance);
        for (const std::string& check : view.checks)
            wrapped_text(theme.font.body, theme.color.ink, check);
    }
    draw_all_counters(frame, view.counter_line);
}

void draw_submission(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const DecideSubmissionView& view = frame.view.decide.submission;
    DecideDraft& draft = frame.window.decide;
    wrapped_text(theme.font.number, theme.color.ink, decide_words::this_submission);

    part_heading(theme, decide_words::declaration);
    wrapped_text(theme.font.body, theme.color.ink, view.declaration);
    paragraph_field(theme, "declaration", decide_words::what_is_declared, draft.declaration, frame.window, 2);
    text_field(theme, "declared-how", decide_words::how_declared, draft.declared_how, frame.window);
    const ImVec2 size{theme.px(290), theme.px(44)};
    if (button(theme, "declare-learner", decide_words::declare_learner, ButtonWeight::quiet, size,
               !draft.declaration.empty()))
        declare(Actor::learner, frame.input.now, frame.window, frame.sink);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "declare-assessor", decide_words::declare_assessor, ButtonWeight::main, size,
               view.declare_refusal.empty()))
        declare(Actor::assessor, frame.input.now, frame.window, frame.sink);
    if (!view.declare_refusal.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.declare_refusal);

    part_heading(theme, shared_words::countersigning_assessor);
    wrapped_text(theme.font.body, theme.color.ink, view.countersigner);
    text_field(theme, "countersigner", decide_words::countersigner_name, draft.countersigner, frame.window);
    if (button(theme, "name-countersigner", decide_words::write_down, ButtonWeight::quiet,
               {theme.px(150), theme.px(40)}, view.countersigner_refusal.empty()))
        name_countersigner(frame.input.now, frame.window, frame.sink);
    if (!view.countersigner_refusal.empty())
        wrapped_text(theme.font.body, theme.color.danger, view.countersigner_refusal);

    draw_all_counters(frame, view.counter_line);
}

} // namespace counterpoint
