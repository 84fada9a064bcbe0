#include "ui/panels/discussions_panel.h"

#include "live/window/marking.h"
#include "live/window/staging.h"
#include "live/words/discussions_words.h"
#include "ui/choose_button.h"

namespace counterpoint {

namespace {

constexpr std::size_t longest_path = 4'000; // bytes

void draw_ways_in(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    DiscussionsDraft& draft = frame.window.discussions;
    const ImVec2 size{theme.px(200), theme.px(44)};
    if (button(theme, "new", discussions_words::plan_another, ButtonWeight::main, size))
        plan_another(frame.window, frame.sink);
    ImGui::SameLine();
    if (button(theme, "back", discussions_words::back, ButtonWeight::quiet, {theme.px(120), size.y}))
        draft.open = false;
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - theme.px(290));
    bare_text_field("path", discussions_words::path, draft.path, frame.window, longest_path);
    ImGui::SameLine();
    draw_choose_button(frame, WantedPath::discussion, {theme.px(150), 0});
    ImGui::SameLine();
    if (button(theme, "open-path", discussions_words::open, ButtonWeight::quiet, {theme.px(120), 0},
               frame.view.discussions.can_open_path))
        open_folder(draft.path, frame.window, frame.sink);
}

} // namespace

void draw_discussions_panel(const PanelFrame& frame) {
    const PanelScope panel("discussions", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const DiscussionsView& view = frame.view.discussions;
    heading(theme, discussions_words::discussions);
    draw_ways_in(frame);
    ImGui::Dummy({0, theme.px(6)});
    if (!view.status.empty())
        wrapped_text(theme.font.body, theme.color.muted, view.status);
    for (const DiscussionRow& row : view.rows)
        if (choice_box(theme, row.folder.c_str(), ChoiceKind::one_of_many, row.here, row.title, row.detail) &&
            row.can_open)
            open_folder(row.folder, frame.window, frame.sink);
}

} // namespace counterpoint
