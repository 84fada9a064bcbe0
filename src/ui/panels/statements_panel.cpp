#include "ui/panels/statements_panel.h"

#include "live/window/conducting.h"
#include "live/words/talk_words.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// Of a row, units: for the box before its words, and for its time after them.
constexpr float before_words = 29;
constexpr float at_end = 54;

void draw_sign(const Theme& theme, const StatementRow& row, ImVec2 middle) {
    const float half = theme.px(8);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 from{middle.x - half, middle.y - half};
    const ImVec2 to{middle.x + half, middle.y + half};
    if (row.said) {
        list.AddRectFilled(from, to, theme.color.accent, theme.px(4));
        draw_check(middle, theme.px(11), theme.color.on_accent);
    } else {
        list.AddRect(from, to, theme.color.muted, theme.px(4), 0, theme.px(1.5F));
    }
}

void draw_row(const PanelFrame& frame, const StatementRow& row, const Rect& box) {
    const Theme& theme = frame.theme;
    const bool running = frame.view.conduct.running;
    ImGui::SetCursorScreenPos({box.x, box.y});
    const std::string id = "###statement " + std::to_string(static_cast<int>(row.statement));
    if (ImGui::InvisibleButton(id.c_str(), {box.w, box.h}) && running)
        toggle_statement(row.statement, frame.input.pressed_at, *frame.view.state, frame.window, frame.sink);
    show_keyboard(frame.window);
    const bool hovered = ImGui::IsItemHovered();
    if (hovered)
        ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                                  theme.color.raised_hover, theme.px(6));
    if (row.next && running)
        ImGui::GetWindowDrawList()->AddRect({box.x, box.y}, {box.right(), box.bottom()}, theme.color.accent,
                                            theme.px(6), 0, theme.px(1.5F));
    draw_sign(theme, row, {box.x + theme.px(14), box.y + box.h / 2});
    const float x = box.x + theme.px(29);
    const float end = theme.px(row.next ? 40 : row.said ? 54 : 4);
    line_in_box(theme.font.body, row.said ? theme.color.muted : theme.color.ink,
                {x, box.y, box.right() - x - end, box.h}, row.words);
    if (row.said)
        line_in_box(theme.font.small, theme.color.muted,
                    {box.right() - theme.px(50), box.y, theme.px(50), box.h}, row.at);
    else if (row.next && running)
        draw_key_cap(theme, {box.right() - theme.px(3), box.y + (box.h - theme.px(26)) / 2}, "F8");
    if (hovered && !row.full.empty()) {
        const TooltipScope tooltip;
        text(theme.font.small, theme.color.ink, row.full);
    }
}

/// The beginning fills one column and goes on in the other, at whose foot the end stands, always.
void draw_two_columns(const PanelFrame& frame, const Rect& area, float width) {
    const auto& rows = frame.view.conduct.talk.statements;
    const std::size_t lines = std::max<std::size_t>((rows.size() + 1) / 2, 1);
    const float height = area.h / static_cast<float>(lines);
    std::size_t opening = 0;
    for (const StatementRow& row : rows) {
        const std::size_t place = row.closing ? 2 * lines - 1 : opening++;
        const std::size_t column = place / lines;
        const std::size_t line = place % lines;
        draw_row(frame, row,
                 {area.x + static_cast<float>(column) * (area.w - width),
                  area.y + static_cast<float>(line) * height, width, height - frame.theme.px(2)});
    }
}

/// Where two columns would be too narrow: one that scrolls, and follows what is to be said next.
void draw_list(const PanelFrame& frame, const Rect& area) {
    ImGui::SetCursorScreenPos({area.x, area.y});
    const ChildScope list("list", {area.w, area.h});
    const float height = frame.theme.px(28);
    const float width = ImGui::GetContentRegionAvail().x;
    auto& shown = frame.window.talk.statement_shown;
    std::optional<SpokenStatement> next;
    for (const StatementRow& row : frame.view.conduct.talk.statements) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_row(frame, row, {at.x, at.y, width, height - frame.theme.px(2)});
        if (row.next) {
            next = row.statement;
            if (shown != next)
                ImGui::SetScrollHereY();
        }
        ImGui::SetCursorScreenPos({at.x, at.y + height});
    }
    shown = next;
}

} // namespace

void draw_statements_panel(const PanelFrame& frame) {
    const PanelScope panel("statements", frame);
    const Theme& theme = frame.theme;
    const auto& rows = frame.view.conduct.talk.statements;
    const float pad = theme.px(14);
    const Rect inner{frame.area.x + pad, frame.area.y + theme.px(8), frame.area.w - 2 * pad,
                     frame.area.h - theme.px(14)};
    const float gap = theme.px(8);
    const float half = (inner.w - gap) / 2;
    const bool two_columns = std::all_of(rows.begin(), rows.end(), [&](const StatementRow& row) {
        return width_of(theme.font.body, row.words) <= half - theme.px(before_words + at_end);
    });
    const std::string heading = fmt::format(talk_words::aloud, frame.view.conduct.talk.statements_said);
    const float head = width_of(theme.font.small, heading) <= inner.w ? theme.px(20) : theme.px(34);
    boxed_text(theme.font.small, theme.color.muted, {inner.x, inner.y, inner.w, head}, heading);
    const Rect list{inner.x, inner.y + head + theme.px(2), inner.w, inner.h - head - theme.px(2)};
    if (two_columns)
        draw_two_columns(frame, list, half);
    else
        draw_list(frame, list);
}

} // namespace counterpoint
