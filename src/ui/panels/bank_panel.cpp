#include "ui/panels/bank_panel.h"

#include "live/window/planning.h"
#include "live/words/bank_words.h"
#include "ui/choose_button.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t longest_bank_path = 4'000; // bytes
constexpr float remove_width = 92;               // units
constexpr int lines_of_news = 5;                 // most sentences need no more, so the rows below stay

void draw_bank_news(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const BankView& view = frame.view.bank;
    const float until = ImGui::GetCursorPosY() + lines_of_news * theme.font.small->FontSize + theme.px(6);
    wrapped_text(theme.font.small, view.refused ? theme.color.warning : theme.color.ink, view.news);
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), until));
}

void draw_own_row(const PanelFrame& frame, const BankRow& row) {
    const Theme& theme = frame.theme;
    const float gap = theme.px(6);
    const float button_width = theme.px(remove_width);
    const float width = ImGui::GetContentRegionAvail().x - gap - button_width;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (choice_box(theme, ("own " + row.id).c_str(), ChoiceKind::any, row.listed.has_value(), row.text,
                   row.detail, width))
        choose_from_bank(row, frame.window);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + width + gap, at.y});
    if (button(theme, ("change " + row.id).c_str(), row.button, ButtonWeight::quiet,
               {button_width, theme.px(46)}))
        frame.sink.request(row.asks);
    ImGui::SetCursorScreenPos(below);
}

void draw_own(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const BankView& view = frame.view.bank;
    heading(theme, view.own_heading);
    for (const std::string& problem : view.problems)
        wrapped_text(theme.font.small, theme.color.warning, problem);
    if (!view.problems.empty() &&
        button(theme, "read-again", bank_words::read_again, ButtonWeight::quiet, {-1, theme.px(40)}))
        frame.sink.request(ReadOwnQuestions{});
    for (const BankRow& row : view.own)
        draw_own_row(frame, row);
    if (!view.own_note.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.own_note);
}

void draw_exchange(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const BankView& view = frame.view.bank;
    text_field(theme, "bank-file", bank_words::file, frame.window.plan_page.bank_file, frame.window,
               longest_bank_path);
    draw_choose_button(frame, WantedPath::questions, {-1, theme.px(40)});
    for (const BankExport& one : view.exports)
        if (button(theme, ("export " + one.request.unit).c_str(), one.label, ButtonWeight::quiet,
                   {-1, theme.px(40)}))
            frame.sink.request(one.request);
    if (button(theme, "import", bank_words::take_in, ButtonWeight::quiet, {-1, theme.px(40)},
               view.can_import))
        frame.sink.request(view.import);
    if (!view.export_note.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.export_note);
}

void draw_starter_set(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const BankView& view = frame.view.bank;
    heading(theme, bank_words::starter_set);
    for (const BankRow& row : view.starter) // what is in the list stays: no other comes under the finger
        if (choice_box(theme, row.id.c_str(), ChoiceKind::any, row.listed.has_value(), row.text, row.detail))
            choose_from_bank(row, frame.window);
    if (!view.starter_note.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.starter_note);
}

} // namespace

void draw_bank_panel(const PanelFrame& frame) {
    const PanelScope panel("bank", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    heading(theme, bank_words::bank);
    if (frame.view.bank.own_heading.empty())
        return; // not read yet
    draw_bank_news(frame);
    draw_own(frame);
    ImGui::Dummy({0, theme.px(4)});
    draw_exchange(frame);
    ImGui::Dummy({0, theme.px(4)});
    draw_starter_set(frame);
}

void draw_keep_in_bank(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const BankView& view = frame.view.bank;
    if (view.keep_label.empty())
        return;
    if (button(theme, "keep-in-bank", view.keep_label, ButtonWeight::quiet, {-1, theme.px(40)},
               view.keep.has_value()))
        frame.sink.request(*view.keep);
    if (!view.keep_note.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.keep_note);
}

} // namespace counterpoint
