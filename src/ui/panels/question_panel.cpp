#include "ui/panels/question_panel.h"

#include "live/conducting.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

/// As large as it can be, to be read with a glance from the other side of a table.
ImFont* font_for(const Theme& theme, std::string_view words, const Rect& box) {
    for (ImFont* font : {theme.font.title, theme.font.number}) {
        const ImVec2 size =
            font->CalcTextSizeA(font->FontSize, 1e9F, box.w, words.data(), words.data() + words.size());
        if (size.y <= box.h)
            return font;
    }
    return font_for_box(theme, words, box.w, box.h);
}

void draw_buttons(const PanelFrame& frame, ImVec2 at, float width) {
    const Theme& theme = frame.theme;
    const QuestionNow& view = frame.view.conduct.talk.question;
    const State& state = *frame.view.state;
    const Instant pressed = frame.input.pressed_at;
    const bool running = frame.view.conduct.running;
    const float gap = theme.px(6);
    const float arrow = theme.px(38);
    const float height = theme.px(36);
    const float spare = width - 2 * arrow - 4 * gap;
    float x = at.x;
    const auto place = [&](float w) {
        ImGui::SetCursorScreenPos({x, at.y});
        x += w + gap;
        return ImVec2{w, height};
    };
    if (button(theme, "previous", "<", ButtonWeight::quiet, place(arrow), view.may_go_back))
        choose_question(-1, state, frame.window);
    if (button(theme, "ask", "Put (F2)", view.open ? ButtonWeight::quiet : ButtonWeight::main,
               place(spare * 0.28F), running))
        ask_question(pressed, state, frame.window, frame.sink);
    if (button(theme, "answered", "Answered (F3)", view.open ? ButtonWeight::main : ButtonWeight::quiet,
               place(spare * 0.42F), running && view.open))
        answer_question(pressed, state, frame.window, frame.sink);
    if (button(theme, "follow-up", "Follow-up", ButtonWeight::quiet, place(spare * 0.3F), running))
        ask_follow_up(pressed, state, frame.window, frame.sink);
    if (button(theme, "next", ">", ButtonWeight::quiet, place(arrow), view.may_go_on))
        choose_question(1, state, frame.window);
}

} // namespace

void draw_question_panel(const PanelFrame& frame) {
    const PanelScope panel("question", frame);
    const Theme& theme = frame.theme;
    const QuestionNow& view = frame.view.conduct.talk.question;
    const float pad = theme.px(14);
    const Rect inner{frame.area.x + pad, frame.area.y + theme.px(10), frame.area.w - 2 * pad,
                     frame.area.h - theme.px(20)};
    const float line = theme.px(20);
    const float buttons = theme.px(36);
    line_in_box(theme.font.small, theme.color.muted, {inner.x, inner.y, inner.w * 0.6F, line}, view.heading);
    line_in_box(theme.font.small, view.open ? theme.color.accent : theme.color.muted,
                {inner.x + inner.w * 0.6F, inner.y, inner.w * 0.4F, line}, view.status);

    const float bottom = inner.bottom() - buttons - theme.px(6);
    const float below = view.follow_ups.empty() ? 0 : line;
    const Rect words{inner.x, inner.y + line + theme.px(2), inner.w,
                     bottom - below - inner.y - line - theme.px(2)};
    boxed_text(view.planned ? font_for(theme, view.text, words) : theme.font.body, theme.color.ink, words,
               view.text);
    if (!view.follow_ups.empty())
        line_in_box(theme.font.small, theme.color.muted, {inner.x, bottom - line, inner.w, line},
                    view.follow_ups);
    draw_buttons(frame, {inner.x, inner.bottom() - buttons}, inner.w);
}

} // namespace counterpoint
