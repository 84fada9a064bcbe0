#include "ui/widgets.h"

#include "base/text.h"
#include "ui/focus_place.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr float choice_pad = 12; // units
constexpr float choice_sign = 20;

struct TextLimit {
    std::string* text;
    std::size_t limit;
    bool cursor_to_end;
};

int keep_text(ImGuiInputTextCallbackData* data) {
    const auto& held = *static_cast<TextLimit*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        held.text->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = held.text->data();
    } else if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
        return held.text->size() + 4 > held.limit ? 1 : 0; // four bytes: the longest character
    } else if (held.cursor_to_end) {
        data->CursorPos = data->SelectionStart = data->SelectionEnd = data->BufTextLen;
    } else if (static_cast<std::size_t>(data->BufTextLen) > held.limit) {
        // Pasted text comes in one piece; cut it where a character ends.
        auto end = static_cast<int>(held.limit);
        while (end > 0 && (static_cast<unsigned char>(data->Buf[end]) & 0xC0) == 0x80)
            --end;
        data->DeleteChars(end, data->BufTextLen - end);
    }
    return 0;
}

/// The label of a button: wrapped, then in a smaller font, then shortened, where it would run into the edges.
struct ButtonLabel {
    ImFont* font;
    std::string words;
};

/// Each line below the middle of the widest, as near as blanks come: Dear ImGui centres all of them as one
/// block.
std::string centred(ImFont* font, std::string_view lines) {
    float widest = 0;
    for (const std::string_view line : split(lines, '\n'))
        widest = std::max(widest, width_of(font, line));
    std::string all;
    for (const std::string_view line : split(lines, '\n')) {
        const float blanks = (widest - width_of(font, line)) / 2 / width_of(font, " ");
        all += (all.empty() ? "" : "\n") + std::string(static_cast<std::size_t>(blanks), ' ') +
               std::string(line);
    }
    return all;
}

ButtonLabel label_that_fits(const Theme& theme, ImFont* wanted, std::string_view words, ImVec2 size) {
    if (size.x == 0)
        return {wanted, std::string(words)}; // as wide as its label
    const float width = (size.x < 0 ? ImGui::GetContentRegionAvail().x : size.x) - theme.px(8);
    for (ImFont* font : {wanted, theme.font.body, theme.font.small}) {
        if (width_of(font, words) <= width)
            return {font, std::string(words)};
        if (longest_word(font, words) <= width && height_of(font, words, width) <= size.y)
            return {font, centred(font, in_lines(font, words, width))};
    }
    return {theme.font.small, shortened(theme.font.small, words, width)};
}

} // namespace

bool button(const Theme& theme, const char* id, std::string_view words, ButtonWeight weight, ImVec2 size,
            bool enabled) {
    const Palette& color = theme.color;
    const bool filled = weight != ButtonWeight::quiet && enabled;
    const ImU32 face = !filled                          ? color.raised
                       : weight == ButtonWeight::danger ? color.danger_face
                                                        : color.accent;
    const ImU32 hover = !filled                          ? color.raised_hover
                        : weight == ButtonWeight::danger ? color.danger_hover
                                                         : color.accent_hover;
    const ImU32 ink = !filled                          ? (enabled ? color.ink : color.muted)
                      : weight == ButtonWeight::danger ? color.on_danger
                                                       : color.on_accent;
    const ColorScope face_scope(ImGuiCol_Button, face);
    const ColorScope hover_scope(ImGuiCol_ButtonHovered, enabled ? hover : face);
    const ColorScope active_scope(ImGuiCol_ButtonActive, enabled ? hover : face);
    const ColorScope ink_scope(ImGuiCol_Text, ink);
    const ButtonLabel fitting = label_that_fits(
        theme, weight == ButtonWeight::quiet ? theme.font.body : theme.font.strong, words, size);
    const FontScope font(fitting.font);
    const ImVec2 roomy = ImGui::GetStyle().FramePadding;
    const bool has_lines = fitting.words.find('\n') != std::string::npos;
    const StyleScope padding(ImGuiStyleVar_FramePadding,
                             {size.x == 0 ? roomy.x : theme.px(4), has_lines ? 0 : roomy.y});
    const std::string label = fitting.words + "###" + id;
    return ImGui::Button(label.c_str(), size) && enabled;
}

bool bare_text_field(const char* id, const char* hint, std::string& words, WindowState& window,
                     std::size_t limit, bool cursor_to_end) {
    TextLimit held{&words, limit, cursor_to_end};
    const std::string label = std::string("###") + id;
    ImGui::InputTextWithHint(label.c_str(), hint, words.data(), words.capacity() + 1,
                             ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackCharFilter |
                                 ImGuiInputTextFlags_CallbackAlways,
                             keep_text, &held);
    const bool active = ImGui::IsItemActive();
    if (active) {
        const ImGuiStyle& style = ImGui::GetStyle();
        ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                            ImGui::GetColorU32(ImGuiCol_NavHighlight), style.FrameRounding, 0,
                                            2);
    }
    window.typing = window.typing || active;
    window.field_waits = window.field_waits || waits_for_letters(label.c_str());
    return active;
}

void show_keyboard(WindowState& window) {
    window.scroll.area_has_keyboard = window.scroll.area_has_keyboard || ImGui::IsItemFocused();
}

std::string choice_label(bool chosen, std::string_view words) {
    return (chosen ? "• " : "") + std::string(words);
}

bool text_field(const Theme& theme, const char* id, const char* label, std::string& words,
                WindowState& window, std::size_t limit) {
    text_in_lines(theme.font.small, theme.color.muted, label, ImGui::GetContentRegionAvail().x);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - theme.px(4));
    ImGui::SetNextItemWidth(-1);
    return bare_text_field(id, "", words, window, limit);
}

void beside_if_room(float width, float gap) {
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    if (ImGui::GetItemRectMax().x + gap + width <= right)
        ImGui::SameLine(0, gap);
}

void heading(const Theme& theme, std::string_view words) {
    text_in_lines(theme.font.strong, theme.color.ink, words, ImGui::GetContentRegionAvail().x);
    ImGui::Dummy({0, theme.px(2)});
}

void draw_check(ImVec2 center, float size, ImU32 color) {
    const float s = size / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PathLineTo({center.x - 0.8F * s, center.y + 0.05F * s});
    list.PathLineTo({center.x - 0.2F * s, center.y + 0.65F * s});
    list.PathLineTo({center.x + 0.9F * s, center.y - 0.65F * s});
    list.PathStroke(color, 0, std::max(1.5F, size * 0.16F));
}

void draw_ring(ImVec2 center, float size, ImU32 color) {
    ImGui::GetWindowDrawList()->AddCircle(center, size / 2, color, 0, std::max(1.5F, size * 0.14F));
}

void draw_warning(ImVec2 center, float size, ImU32 color, ImU32 ink) {
    const float s = size / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddTriangleFilled({center.x, center.y - s}, {center.x + 1.1F * s, center.y + 0.9F * s},
                           {center.x - 1.1F * s, center.y + 0.9F * s}, color);
    const float stroke = std::max(2.0F, size * 0.1F);
    list.AddLine({center.x, center.y - 0.35F * s}, {center.x, center.y + 0.3F * s}, ink, stroke);
    list.AddCircleFilled({center.x, center.y + 0.6F * s}, stroke * 0.6F, ink);
}

void draw_key_cap(const Theme& theme, ImVec2 corner, std::string_view name) {
    ImFont* font = theme.font.strong;
    const float words = width_of(font, name);
    const float height = theme.px(26);
    const float width = std::max(height, words + theme.px(12));
    const Rect cap{corner.x - width, corner.y, width, height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({cap.x, cap.y}, {cap.right(), cap.bottom()}, theme.color.surface, theme.px(5));
    list.AddRect({cap.x, cap.y}, {cap.right(), cap.bottom()}, theme.color.muted, theme.px(5), 0, theme.px(1));
    line_in_box(font, theme.color.ink, {cap.x + (width - words) / 2, cap.y, words + 1, height}, name);
}

namespace {

void draw_choice_face(const Theme& theme, const Rect& box, ChoiceKind kind, bool chosen, bool hovered) {
    const Palette& color = theme.color;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = theme.px(8);
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                       chosen    ? color.accent_soft
                       : hovered ? color.raised_hover
                                 : color.raised,
                       round);
    list.AddRect({box.x, box.y}, {box.right(), box.bottom()}, chosen ? color.accent : color.edge, round, 0,
                 theme.px(chosen ? 2.0F : 1.0F));

    const float half = theme.px(choice_sign) / 2;
    const ImVec2 middle{box.x + theme.px(choice_pad) + half,
                        box.y + theme.px(choice_pad) + theme.font.strong->FontSize / 2};
    if (kind == ChoiceKind::any) {
        const ImVec2 from{middle.x - half, middle.y - half};
        const ImVec2 to{middle.x + half, middle.y + half};
        if (chosen) {
            list.AddRectFilled(from, to, color.accent, theme.px(4));
            draw_check(middle, half * 1.24F, color.on_accent);
        } else {
            list.AddRect(from, to, color.muted, theme.px(4), 0, theme.px(1.5F));
        }
    } else {
        list.AddCircle(middle, half, chosen ? color.accent : color.muted, 0, theme.px(1.5F));
        if (chosen)
            list.AddCircleFilled(middle, half * 0.55F, color.accent);
    }
}

} // namespace

bool choice_box(const Theme& theme, const char* id, ChoiceKind kind, bool chosen, std::string_view name,
                std::string_view detail, float width) {
    const Palette& color = theme.color;
    const float pad = theme.px(choice_pad);
    const float sign = theme.px(choice_sign);
    if (width <= 0)
        width = ImGui::GetContentRegionAvail().x;
    const float text_width = width - 3 * pad - sign;
    const float name_height = height_of(theme.font.strong, name, text_width);
    const float detail_height = height_of(theme.font.small, detail, text_width);
    const float inner = name_height + (detail.empty() ? 0.0F : theme.px(3) + detail_height);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Rect box{at.x, at.y, width, std::max(inner + 2 * pad, theme.px(46))};
    const std::string label = std::string("###") + id;
    const bool pressed = ImGui::InvisibleButton(label.c_str(), {box.w, box.h});
    const bool hovered = ImGui::IsItemHovered();

    // Dear ImGui leaves out words that are out of sight, but no boxes: hundreds of them would be more corners
    // than it can count, which ends the program.
    if (ImGui::IsItemVisible())
        draw_choice_face(theme, box, kind, chosen, hovered);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) // Dear ImGui shows it for its own buttons alone
        ImGui::GetWindowDrawList()->AddRect({box.x - theme.px(3), box.y - theme.px(3)},
                                            {box.right() + theme.px(3), box.bottom() + theme.px(3)},
                                            ImGui::GetColorU32(ImGuiCol_NavHighlight), theme.px(10), 0,
                                            theme.px(2));

    const float x = box.x + 2 * pad + sign;
    boxed_text(theme.font.strong, color.ink, {x, box.y + pad, text_width, name_height}, name);
    if (!detail.empty())
        boxed_text(theme.font.small, color.muted,
                   {x, box.y + pad + name_height + theme.px(3), text_width, detail_height}, detail);
    return pressed;
}

} // namespace counterpoint
