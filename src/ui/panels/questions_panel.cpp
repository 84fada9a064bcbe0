#include "ui/panels/questions_panel.h"

#include "live/window/planning.h"
#include "live/words/plan_pages_words.h"
#include "live/words/shared_words.h"
#include "ui/panels/bank_panel.h"
#include "ui/paragraph_field.h"
#include "ui/widgets.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

void draw_order(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const std::size_t chosen = frame.window.plan_page.question;
    const std::size_t count = frame.window.setup.questions.size();
    const float gap = theme.px(6);
    const float width = ImGui::GetContentRegionAvail().x;
    const int columns = width < theme.px(280) ? 2 : 4;
    const ImVec2 size{(width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
                      theme.px(40)};
    if (button(theme, "add", plan_pages_words::new_question, ButtonWeight::main, size)) {
        add_question({}, frame.window);
        frame.window.plan_page.takes_focus = true; // or what is typed next would press buttons
    }
    ImGui::SameLine(0, gap);
    if (button(theme, "earlier", plan_pages_words::earlier, ButtonWeight::quiet, size,
               chosen > 0 && chosen < count))
        move_question(chosen, -1, frame.window);
    if (columns == 4)
        ImGui::SameLine(0, gap);
    if (button(theme, "later", plan_pages_words::later, ButtonWeight::quiet, size, chosen + 1 < count))
        move_question(chosen, 1, frame.window);
    ImGui::SameLine(0, gap);
    if (button(theme, "remove", plan_pages_words::remove, ButtonWeight::quiet, size, chosen < count))
        remove_question(chosen, frame.window);
}

void draw_agreement(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const QuestionsView& view = frame.view.questions;
    const bool opened = view.cannot_agree.empty();
    ImGui::Dummy({0, theme.px(8)});
    heading(theme, plan_pages_words::agreement);
    wrapped_text(theme.font.body, theme.color.ink, view.agreed);
    if (!opened)
        wrapped_text(theme.font.small, theme.color.muted, view.cannot_agree);
    const auto agree = [&](Actor party) {
        agree_plan(party, frame.view.plan, frame.input.now, frame.window, frame.sink);
    };
    if (button(theme, "learner-copy", plan_pages_words::learner_copy, ButtonWeight::quiet, {-1, theme.px(40)},
               opened))
        write_learner_copy(frame.view.plan, frame.input.now, frame.window, frame.sink);
    if (button(theme, "agree-assessor", plan_pages_words::assessor_agrees, ButtonWeight::quiet,
               {-1, theme.px(40)}, opened))
        agree(Actor::assessor);
    text_field(theme, "agreed-how", plan_pages_words::how_learner_agreed, frame.window.plan_page.agreed_how,
               frame.window);
    if (button(theme, "agree-learner", plan_pages_words::learner_agreed, ButtonWeight::quiet,
               {-1, theme.px(40)}, view.learner_can_agree))
        agree(Actor::learner);
}

void draw_ties(const PanelFrame& frame, QuestionDraft& question) {
    const Theme& theme = frame.theme;
    text(theme.font.small, theme.color.muted, plan_pages_words::ties);
    const float gap = theme.px(6);
    const float width = ImGui::GetContentRegionAvail().x;
    const float least = theme.px(190);
    const int columns = std::max(1, static_cast<int>((width + gap) / (least + gap)));
    const ImVec2 size{(width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
                      theme.px(36)};
    int column = 0;
    for (const CriterionChoice& tie : frame.view.questions.ties) {
        if (column++ % columns != 0)
            ImGui::SameLine(0, gap);
        const ColorScope edge(ImGuiCol_Border, tie.chosen ? theme.color.accent : theme.color.edge);
        const std::string id = "tie " + criterion_text(tie.criterion);
        if (button(theme, id.c_str(), choice_label(tie.chosen, tie.name), ButtonWeight::quiet, size))
            toggle_tie(tie.criterion, question);
    }
}

} // namespace

void draw_question_list_panel(const PanelFrame& frame) {
    const PanelScope panel("question list", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const QuestionsView& view = frame.view.questions;
    if (button(theme, "back", shared_words::back_to_plan, ButtonWeight::quiet, {-1, theme.px(40)}))
        leave_plan_page(frame.view.plan, frame.input.now, frame.window, frame.sink);
    draw_order(frame);
    if (!view.put_back.empty() &&
        button(theme, "put-back", view.put_back, ButtonWeight::quiet, {-1, theme.px(40)}))
        put_question_back(frame.window);
    for (const QuestionRow& row : view.rows)
        if (choice_box(theme, ("question " + row.name).c_str(), ChoiceKind::one_of_many, row.chosen,
                       row.name + "  " + row.text,
                       row.detail + (row.has_notes ? plan_pages_words::see_note : "")))
            frame.window.plan_page.question = static_cast<std::size_t>(&row - view.rows.data());
    for (const std::string& note : view.list_notes)
        wrapped_text(theme.font.small, theme.color.muted, note);
    if (!view.without.empty())
        wrapped_text(theme.font.body, theme.color.warning, view.without);
    const auto& from_bank = frame.view.bank.for_those_without;
    if (!from_bank.empty() &&
        button(theme, "fill", plan_pages_words::fill, ButtonWeight::quiet, {-1, theme.px(40)}))
        for (const QuestionDraft& question : from_bank)
            add_question(question, frame.window);
    draw_agreement(frame);
}

void draw_question_page_panel(const PanelFrame& frame) {
    const PanelScope panel("question page", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    auto& questions = frame.window.setup.questions;
    const std::size_t chosen = frame.window.plan_page.question;
    if (chosen >= questions.size()) {
        wrapped_text(theme.font.body, theme.color.muted, plan_pages_words::none_chosen);
    } else {
        QuestionDraft& question = questions[chosen];
        const std::string number = std::to_string(chosen + 1);
        if (frame.window.plan_page.takes_focus)
            ImGui::SetKeyboardFocusHere();
        if (paragraph_field(theme, ("text " + number).c_str(),
                            fmt::format(plan_pages_words::question, number).c_str(), question.text,
                            frame.window, 3, 2'000)
                .active)
            frame.window.plan_page.takes_focus = false;
        // The place of the notes is kept, so that a note never moves the field that is typed into.
        const Rect notes{ImGui::GetCursorScreenPos().x, ImGui::GetCursorScreenPos().y,
                         ImGui::GetContentRegionAvail().x, theme.px(72)};
        std::string words;
        for (const std::string& note : frame.view.questions.notes)
            words += (words.empty() ? "" : "\n") + note;
        boxed_text(theme.font.small, theme.color.warning, notes, words);
        ImGui::SetCursorScreenPos({notes.x, notes.bottom()});
        draw_ties(frame, question);
        paragraph_field(theme, ("follow-ups " + number).c_str(), plan_pages_words::follow_ups_at_hand,
                        question.follow_ups, frame.window, 3, 4'000);
        draw_keep_in_bank(frame);
    }
}

} // namespace counterpoint
