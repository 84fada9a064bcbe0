#include "ui/panels/review_sound_panel.h"

#include "live/window/reviewing.h"
#include "live/words/review_words.h"
#include "ui/button_line.h"
#include "ui/waveform_picture.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr float buttons_width = 1'010; ///< of all, units
constexpr float flag_height = 20;
constexpr float reach = 9; ///< units beside a flag that still hit it

void draw_playing_buttons(const PanelFrame& frame) {
    const PlayerView& player = frame.view.player;
    const Playback& playback = player.playback;
    const Instant now = frame.input.now;
    ButtonLine line(frame.theme, buttons_width);
    if (line.press("play", player.play_label + std::string(review_words::play_key), 118, player.possible,
                   ButtonWeight::main))
        play_from_here(playback, now, frame.window, frame.sink);
    if (line.press("back", review_words::listen_back, 92, player.possible))
        go_by(-listening_step, playback, now, frame.window, frame.sink);
    if (line.press("on", review_words::listen_on, 92, player.possible))
        go_by(listening_step, playback, now, frame.window, frame.sink);
    if (line.press("slower", review_words::slower, 104, player.possible))
        play_slower(playback, frame.sink);
    if (line.press("faster", review_words::faster, 104, player.possible))
        play_faster(playback, frame.sink);
    for (std::size_t voice = 0; voice < player.voices.size(); ++voice)
        if (line.press(voice == 0 ? "left" : "right", player.voices[voice].label, 112))
            mute_or_unmute(static_cast<int>(voice), playback, frame.sink);
    if (line.press("closer", review_words::closer, 118))
        zoom(-1, frame.window);
    if (line.press("wider", review_words::wider, 118))
        zoom(1, frame.window);
}

/// A staff with its criteria on a board at its head. Chosen: a full board and a thick staff; worth another
/// look: a warning sign at its foot.
void draw_flag(const Theme& theme, const Rect& box, float x, const ReviewFlag& flag, bool chosen,
               float board) {
    const Palette& color = theme.color;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({x, box.y}, {x, box.bottom()}, color.accent, theme.px(chosen ? 3 : 1));
    if (flag.found)
        draw_warning({x, box.bottom() - theme.px(7)}, theme.px(12), color.warning, color.surface);
    if (board <= 0)
        return;
    const Rect sign{x, box.y, board, theme.px(flag_height)};
    list.AddRectFilled({sign.x, sign.y}, {sign.right(), sign.bottom()}, chosen ? color.accent : color.surface,
                       theme.px(3));
    list.AddRect({sign.x, sign.y}, {sign.right(), sign.bottom()}, color.accent, theme.px(3));
    line_in_box(theme.font.small, chosen ? color.on_accent : color.ink,
                {sign.x + theme.px(4), sign.y, sign.w - theme.px(4), sign.h}, flag.label);
}

float board_of(const Theme& theme, const ReviewFlag& flag) {
    return width_of(theme.font.small, flag.label) + theme.px(9);
}

/// All that have room; the chosen one last, so that it is never covered, and nothing half under it.
void draw_flags(const PanelFrame& frame, const ReviewStrip& strip, const Rect& box) {
    const Theme& theme = frame.theme;
    const MarkId chosen = frame.view.review.chosen;
    const auto place = [&](const ReviewFlag& flag) {
        return box.x + static_cast<float>(strip.place_of(flag.at)) * box.w;
    };
    const auto last = std::find_if(strip.flags.begin(), strip.flags.end(),
                                   [chosen](const ReviewFlag& flag) { return flag.mark == chosen; });
    const float kept = last == strip.flags.end() ? 0 : board_of(theme, *last);
    const float kept_from = last == strip.flags.end() ? 0 : std::min(place(*last), box.right() - kept);
    float taken = box.x - 1; // up to here by the flag before
    float staff = box.x - 2;
    for (const ReviewFlag& flag : strip.flags) {
        const float x = place(flag);
        if (flag.mark == chosen || x < staff + 1)
            continue; // thousands of counters: not more than one a pixel
        staff = x;
        const float board = board_of(theme, flag);
        const bool covered = kept > 0 && x < kept_from + kept && x + board > kept_from;
        const bool room = x >= taken && x + board <= box.right() && !covered;
        draw_flag(theme, box, x, flag, false, room ? board : 0);
        if (room)
            taken = x + board;
    }
    if (kept > 0)
        draw_flag(theme, box, kept_from, *last, true, kept);
}

/// Where it is heard: a line with a triangle on its head. Where a change would put the counter: a lozenge on
/// a thin line.
void draw_places(const PanelFrame& frame, const ReviewStrip& strip, const Rect& box) {
    const Theme& theme = frame.theme;
    const ReviewView& view = frame.view.review;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto place = [&](Frame at) { return box.x + static_cast<float>(strip.place_of(at)) * box.w; };
    if (view.drafted && *view.drafted >= strip.from && *view.drafted < strip.until) {
        const float x = place(*view.drafted);
        const float y = box.y + box.h / 2;
        const float size = theme.px(7);
        list.AddLine({x, box.y}, {x, box.bottom()}, theme.color.warning, theme.px(1));
        list.AddQuadFilled({x - size, y}, {x, y - size}, {x + size, y}, {x, y + size}, theme.color.warning);
    }
    if (view.heard < strip.from || view.heard > strip.until)
        return;
    const float x = place(view.heard);
    const float size = theme.px(6);
    list.AddLine({x, box.y}, {x, box.bottom()}, theme.color.ink, theme.px(2));
    list.AddTriangleFilled({x - size, box.bottom()}, {x + size, box.bottom()}, {x, box.bottom() - size},
                           theme.color.ink);
}

void draw_strip(const PanelFrame& frame, const char* id, const ReviewStrip& strip,
                std::span<const SampleRange> columns, const Rect& box, const Rect& shown) {
    const Theme& theme = frame.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, theme.color.raised);
    if (shown.w > 0) {
        list.AddRectFilled({shown.x, shown.y}, {shown.right(), shown.bottom()}, theme.color.accent_soft);
        list.AddRect({shown.x, shown.y}, {shown.right(), shown.bottom()}, theme.color.edge);
    }
    draw_waveform_columns(theme, columns, strip.channels,
                          {box.x, box.y + theme.px(flag_height), box.w, box.h - theme.px(flag_height)});
    const ClipScope clip({box.x, box.y}, {box.right(), box.bottom()});
    draw_flags(frame, strip, box);
    draw_places(frame, strip, box);
    ImGui::SetCursorScreenPos({box.x, box.y});
    if (ImGui::InvisibleButton(id, {box.w, box.h}) && ImGui::IsItemHovered())
        point_at(strip, (ImGui::GetIO().MousePos.x - box.x) / box.w, theme.px(reach) / box.w,
                 *frame.view.state, frame.window, frame.sink);
    show_keyboard(frame.window);
}

} // namespace

void draw_review_sound_panel(const PanelFrame& frame) {
    const PanelScope panel("review sound", frame);
    const ReviewView& view = frame.view.review;
    if (!view.possible || !frame.view.player.picture)
        return;
    const Theme& theme = frame.theme;
    draw_playing_buttons(frame);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::max(ImGui::GetContentRegionAvail().x, 1.0F);
    const float line = theme.px(20);
    const float room = std::max(frame.area.bottom() - theme.px(10) - at.y, theme.px(60));
    const Rect whole{at.x, at.y, width, (room - line) * 0.4F};
    const float y = whole.bottom() + theme.px(6);
    const Rect near{at.x, y, width, std::max(room - line - whole.h - theme.px(6), theme.px(20))};
    const PlayerPicture& picture = *frame.view.player.picture;

    const auto part = [&](Frame frame_at) { return static_cast<float>(view.whole.place_of(frame_at)); };
    const float from = whole.x + part(view.near.from) * whole.w;
    const float until = whole.x + part(view.near.until) * whole.w;
    ReviewStrip all = view.whole;
    all.channels = picture.channels;
    draw_strip(frame, "###whole", all, picture.columns, whole,
               {from, whole.y, std::max(until - from, theme.px(3)), whole.h});
    draw_strip(frame, "###near", view.near, view.near.columns, near, {});
    if (!view.picture_word.empty())
        boxed_text(theme.font.small, theme.color.muted,
                   {near.x + theme.px(8), near.y + theme.px(flag_height + 4), near.w - theme.px(16),
                    near.h - theme.px(flag_height + 4)},
                   view.picture_word);

    const PlayerView& player = frame.view.player;
    const Rect below{at.x, near.bottom() + theme.px(2), width, line};
    const float third = width / 3;
    const std::string middle =
        player.problem.empty()
            ? fine_time(view.heard, player.playback.format.sample_rate) + ", " + player.speed
            : player.problem;
    line_in_box(theme.font.small, theme.color.muted, {below.x, below.y, third, line}, view.near.left);
    line_in_box(theme.font.small, player.problem.empty() ? theme.color.ink : theme.color.danger,
                {below.x + third, below.y, third, line}, middle);
    ImFont* font = theme.font.small;
    const float right = width_of(font, view.near.right);
    line_in_box(font, theme.color.muted, {below.right() - right - 1, below.y, right + 2, line},
                view.near.right);
}

} // namespace counterpoint
