#include "ui/panels/player_panel.h"

#include "live/window/listening.h"
#include "live/words/finished_words.h"
#include "live/words/notes_words.h"
#include "live/words/shared_words.h"
#include "ui/button_line.h"
#include "ui/waveform_picture.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr double jump_seconds = 10;
constexpr float whole_width = 940; ///< of all buttons

void draw_buttons(const PanelFrame& frame) {
    const PlayerView& view = frame.view.player;
    const Playback& playback = view.playback;
    ButtonLine line(frame.theme, whole_width);
    if (line.press("play", view.play_label, 92, view.possible, ButtonWeight::main))
        play_or_pause(playback, frame.sink);
    if (line.press("back", finished_words::jump_back, 64, view.possible))
        seek_by(-jump_seconds, playback, frame.input.now, frame.sink);
    if (line.press("on", finished_words::jump_on, 64, view.possible))
        seek_by(jump_seconds, playback, frame.input.now, frame.sink);
    if (line.press("previous", finished_words::previous, 92, view.previous.has_value()))
        listen_to_counter(*frame.view.state, *view.previous, frame.sink);
    if (line.press("next", finished_words::next, 66, view.next.has_value()))
        listen_to_counter(*frame.view.state, *view.next, frame.sink);
    if (line.press("loop", view.loop_label, 120, view.loop || view.here))
        loop_or_end(view, *frame.view.state, frame.sink);
    if (line.press("slower", shared_words::slower, 70, view.possible))
        play_slower(playback, frame.sink);
    if (line.press("faster", shared_words::faster, 70, view.possible))
        play_faster(playback, frame.sink);
    for (std::size_t voice = 0; voice < view.voices.size(); ++voice)
        if (line.press(voice == 0 ? "left" : "right", view.voices[voice].label, 124))
            mute_or_unmute(static_cast<int>(voice), playback, frame.sink);
}

void draw_waveform(const PanelFrame& frame, const Rect& box) {
    const Theme& theme = frame.theme;
    const PlayerView& view = frame.view.player;
    ImDrawList* const list = ImGui::GetWindowDrawList();
    list->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, theme.color.raised);
    if (!view.picture)
        return;
    const auto place = [&](double part) { return box.x + static_cast<float>(part) * box.w; };
    if (view.loop)
        list->AddRectFilled({place(view.loop->first), box.y}, {place(view.loop->second), box.bottom()},
                            theme.color.accent_soft);
    const PlayerPicture& picture = *view.picture;
    draw_waveform_columns(theme, picture.columns, picture.channels, box);
    float last = box.x - 1; // thousands of counters: not more than one a pixel
    for (const double counter : picture.places)
        if (const float x = place(counter); x >= last + 1) {
            list->AddLine({x, box.y}, {x, box.y + theme.px(8)}, theme.color.accent, 2);
            last = x;
        }
    const float now = place(view.part);
    list->AddLine({now, box.y}, {now, box.bottom()}, theme.color.ink, 2);
}

} // namespace

void draw_player_panel(const PanelFrame& frame) {
    const PanelScope panel("player", frame);
    const Theme& theme = frame.theme;
    const PlayerView& view = frame.view.player;
    if (kept_in_notes(*frame.view.state)) {
        wrapped_text(theme.font.body, theme.color.muted, notes_words::no_player);
        return;
    }
    draw_buttons(frame);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::max(ImGui::GetContentRegionAvail().x, 1.0F);
    const float words = theme.px(20);
    const Rect box{at.x, at.y, width,
                   std::max(frame.area.bottom() - at.y - words - theme.px(14), theme.px(20))};
    draw_waveform(frame, box);
    if (ImGui::InvisibleButton("###waveform", {box.w, box.h}) && view.possible) {
        const double part = std::clamp((ImGui::GetIO().MousePos.x - box.x) / box.w, 0.0F, 1.0F);
        seek_to(static_cast<Frame>(part * static_cast<double>(view.length)), frame.sink);
    }
    show_keyboard(frame.window);
    const Rect below{box.x, box.bottom() + theme.px(4), box.w, words};
    line_in_box(theme.font.small, view.problem.empty() ? theme.color.muted : theme.color.danger, below,
                view.problem.empty() ? fmt::format(finished_words::time_and_speed, view.time, view.speed)
                                     : view.problem);
}

} // namespace counterpoint
