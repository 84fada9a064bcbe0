#include "ui/panels/question_panel.h"

#include "live/window/conducting.h"
#include "live/words/talk_words.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

/// As large as it can be, to be read with a glance from the other side of a table.
ImFont* font_for(const Theme& theme, std::string_view words, ImVec2 room) {
    for (ImFont* font : {theme.font.title, theme.font.number, theme.font.large})
        if (height_of(font, words, room.x) <= room.y)
            return font;
    return theme.font.body;
}

/// The question and what may follow it; more than the place holds scrolls inside it.
void draw_words(const PanelFrame& frame, const Rect& box) {
    const Theme& theme = frame.theme;
    const QuestionNow& view = frame.view.conduct.talk.question;
    ImGui::SetCursorScreenPos({box.x, box.y});
    const ChildScope words("words", {box.w, box.h});
    const ImVec2 room{box.w, box.h - height_of(theme.font.small, view.follow_ups, box.w)};
    const StyleScope spacing(ImGuiStyleVar_ItemSpacing, {0, 0});
    wrapped_text(view.planned ? font_for(theme, view.text, room) : theme.font.body, theme.color.ink,
                 view.text);
    if (!view.follow_ups.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.follow_ups);
}

void draw_question_buttons(const PanelFrame& frame, ImVec2 at, float width) {
    const Theme& theme = frame.theme;
    const QuestionNow& view = frame.view.conduct.talk.question;
    const State& state = *frame.view.state;
    const Instant pressed = frame.input.pressed_at;
    const bool running = frame.view.conduct.running;
    const bool narrow = width < theme.px(360);
    const float gap = theme.px(narrow ? 4 : 6);
    const float arrow = theme.px(narrow ? 32 : 38);
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
    if (button(theme, "ask", talk_words::put, view.open ? ButtonWeight::quiet : ButtonWeight::main,
               place(spare * 0.26F), running))
        ask_question(pressed, state, frame.window, frame.sink);
    if (button(theme, "answered", talk_words::answered, view.open ? ButtonWeight::main : ButtonWeight::quiet,
               place(spare * 0.4F), running && view.open))
        answer_question(pressed, state, frame.window, frame.sink);
    if (button(theme, "follow-up", talk_words::follow_up, ButtonWeight::quiet, place(spare * 0.34F), running))
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

    const float top = inner.y + line + theme.px(2);
    draw_words(frame, {inner.x, top, inner.w, inner.bottom() - buttons - theme.px(6) - top});
    draw_question_buttons(frame, {inner.x, inner.bottom() - buttons}, inner.w);
}

} // namespace counterpoint
