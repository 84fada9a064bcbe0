#include "ui/widgets.h"

#include "base/text.h"

#include <algorithm>

namespace counterpoint {

namespace {

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

const char* end_of(std::string_view words) {
    return words.data() + words.size();
}

/// `words`, or as much of them as fits with an ellipsis.
std::string shortened(ImFont* font, std::string_view words, float width) {
    if (width_of(font, words) <= width)
        return std::string(words);
    const char* rest = words.data();
    font->CalcTextSizeA(font->FontSize, width - width_of(font, "…"), 0.0F, words.data(), end_of(words),
                        &rest);
    return std::string(words.data(), rest) + "…";
}

/// The label of a button: wrapped, then in a smaller font, then shortened, where it would run into the edges.
struct ButtonLabel {
    ImFont* font;
    std::string words;
};

/// In lines of at most `width`; empty if a word is longer than that.
std::string in_lines(ImFont* font, std::string_view words, float width) {
    std::string lines;
    float used = 0;
    const float space = width_of(font, " ");
    for (const std::string_view word : split(words, ' ')) {
        const float more = width_of(font, word);
        if (more > width)
            return {};
        const bool same = !lines.empty() && used + space + more <= width;
        lines += (lines.empty() ? "" : same ? " " : "\n") + std::string(word);
        used = same ? used + space + more : more;
    }
    return lines;
}

ButtonLabel label_that_fits(const Theme& theme, ImFont* wanted, std::string_view words, ImVec2 size) {
    if (size.x == 0)
        return {wanted, std::string(words)}; // as wide as its label
    const float width = (size.x < 0 ? ImGui::GetContentRegionAvail().x : size.x) - theme.px(8);
    for (ImFont* font : {wanted, theme.font.body, theme.font.small}) {
        if (width_of(font, words) <= width)
            return {font, std::string(words)};
        const std::string lines = in_lines(font, words, width);
        const auto count = static_cast<float>(1 + std::count(lines.begin(), lines.end(), '\n'));
        if (!lines.empty() && count * font->FontSize <= size.y)
            return {font, lines};
    }
    return {theme.font.small, shortened(theme.font.small, words, width)};
}

/// What of wrapped `words` stands in the box; an ellipsis says that there is more.
std::string cut_to_lines(ImFont* font, std::string_view words, const Rect& box) {
    const float height = font->CalcTextSizeA(font->FontSize, 1e9F, box.w, words.data(), end_of(words)).y;
    if (height <= box.h + font->FontSize * 0.2F)
        return std::string(words);
    const auto lines = std::max(static_cast<int>(box.h / font->FontSize), 1);
    const char* line = words.data();
    for (int i = 1; i < lines && line < end_of(words); ++i) {
        line = std::max(font->CalcWordWrapPositionA(1.0F, line, end_of(words), box.w), line + 1);
        while (line < end_of(words) && (*line == ' ' || *line == '\n'))
            ++line;
    }
    std::string_view last = words.substr(static_cast<std::size_t>(line - words.data()));
    last = last.substr(0, last.find('\n'));
    return std::string(words.data(), line) + shortened(font, std::string(last) + "…", box.w);
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
    return active;
}

std::string choice_label(bool chosen, std::string_view words) {
    return (chosen ? "• " : "") + std::string(words);
}

bool text_field(const Theme& theme, const char* id, const char* label, std::string& words,
                WindowState& window, std::size_t limit) {
    text(theme.font.small, theme.color.muted, label);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - theme.px(4));
    ImGui::SetNextItemWidth(-1);
    return bare_text_field(id, "", words, window, limit);
}

void text(ImFont* font, ImU32 color, std::string_view words) {
    const FontScope font_scope(font);
    const ColorScope color_scope(ImGuiCol_Text, color);
    ImGui::TextUnformatted(words.data(), end_of(words));
}

void wrapped_text(ImFont* font, ImU32 color, std::string_view words) {
    const float width = std::max(ImGui::GetContentRegionAvail().x, 1.0F);
    const float line_height = font->FontSize;
    const FontScope font_scope(font);
    const StyleScope spacing(ImGuiStyleVar_ItemSpacing, {0, 0});
    const char* const end = end_of(words);
    const char* line = words.data();
    while (line < end) {
        const char* const newline = std::find(line, end, '\n');
        const char* line_end = font->CalcWordWrapPositionA(1.0F, line, newline, width);
        if (line_end == line && line_end < newline)
            ++line_end; // narrower than a character: go on all the same
        if (ImGui::IsRectVisible({width, line_height}))
            text(font, color, {line, static_cast<std::size_t>(line_end - line)});
        else
            ImGui::Dummy({0, line_height});
        line = line_end;
        while (line < newline && *line == ' ')
            ++line;
        if (line == newline && line < end)
            ++line;
    }
    ImGui::Dummy({0, line_height * 0.4F});
}

void boxed_text(ImFont* font, ImU32 color, const Rect& box, std::string_view words) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const std::string all = cut_to_lines(font, words, box);
    {
        // A little more than the line's height: hinting may push the lowest parts of letters below it.
        const ClipScope clip({box.x, box.y}, {box.right(), box.bottom() + font->FontSize * 0.2F});
        ImGui::SetCursorScreenPos({box.x, box.y});
        const WrapScope wrap(ImGui::GetCursorPosX() + box.w);
        text(font, color, all);
    }
    ImGui::SetCursorScreenPos(cursor);
}

void centred_text(ImFont* font, ImU32 color, const Rect& box, std::string_view words) {
    const float height = font->CalcTextSizeA(font->FontSize, 1e9F, box.w, words.data(), end_of(words)).y;
    const float spare = std::max(box.h - height, 0.0F) / 2;
    boxed_text(font, color, {box.x, box.y + spare, box.w, box.h - spare}, words);
}

void line_in_box(ImFont* font, ImU32 color, const Rect& box, std::string_view words) {
    const float y = box.y + (box.h - font->FontSize) / 2;
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({box.x, y});
    text(font, color, shortened(font, words, box.w));
    ImGui::SetCursorScreenPos(cursor);
}

float width_of(ImFont* font, std::string_view words) {
    return font->CalcTextSizeA(font->FontSize, 1e9F, 0.0F, words.data(), end_of(words)).x;
}

void beside_if_room(float width, float gap) {
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    if (ImGui::GetItemRectMax().x + gap + width <= right)
        ImGui::SameLine(0, gap);
}

ImFont* font_for_box(const Theme& theme, std::string_view words, float width, float height) {
    const auto fits = [&](ImFont* font) {
        for (const std::string_view word : split(words, ' '))
            if (font->CalcTextSizeA(font->FontSize, 1e9F, 0, word.data(), end_of(word)).x > width)
                return false;
        return font->CalcTextSizeA(font->FontSize, 1e9F, width, words.data(), end_of(words)).y <= height;
    };
    for (ImFont* font : {theme.font.large, theme.font.body, theme.font.small})
        if (fits(font))
            return font;
    return theme.font.tiny;
}

void heading(const Theme& theme, std::string_view words) {
    text(theme.font.strong, theme.color.ink, words);
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
    const ImVec2 words = font->CalcTextSizeA(font->FontSize, 1e9F, 0.0F, name.data(), end_of(name));
    const float height = theme.px(26);
    const float width = std::max(height, words.x + theme.px(12));
    const Rect cap{corner.x - width, corner.y, width, height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({cap.x, cap.y}, {cap.right(), cap.bottom()}, theme.color.surface, theme.px(5));
    list.AddRect({cap.x, cap.y}, {cap.right(), cap.bottom()}, theme.color.muted, theme.px(5), 0, theme.px(1));
    line_in_box(font, theme.color.ink, {cap.x + (width - words.x) / 2, cap.y, words.x + 1, height}, name);
}

bool choice_box(const Theme& theme, const char* id, ChoiceKind kind, bool chosen, std::string_view name,
                std::string_view detail) {
    const Palette& color = theme.color;
    const float pad = theme.px(12);
    const float sign = theme.px(20);
    const float width = ImGui::GetContentRegionAvail().x;
    const float text_width = width - 3 * pad - sign;
    const auto height_of = [&](ImFont* font, std::string_view words) {
        return words.empty()
                   ? 0.0F
                   : font->CalcTextSizeA(font->FontSize, 1e9F, text_width, words.data(), end_of(words)).y;
    };
    const float name_height = height_of(theme.font.strong, name);
    const float detail_height = height_of(theme.font.small, detail);
    const float inner = name_height + (detail.empty() ? 0.0F : theme.px(3) + detail_height);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Rect box{at.x, at.y, width, std::max(inner + 2 * pad, theme.px(46))};
    const std::string label = std::string("###") + id;
    const bool pressed = ImGui::InvisibleButton(label.c_str(), {box.w, box.h});
    const bool hovered = ImGui::IsItemHovered();

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = theme.px(8);
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                       chosen    ? color.accent_soft
                       : hovered ? color.raised_hover
                                 : color.raised,
                       round);
    list.AddRect({box.x, box.y}, {box.right(), box.bottom()}, chosen ? color.accent : color.edge, round, 0,
                 theme.px(chosen ? 2.0F : 1.0F));

    const ImVec2 middle{box.x + pad + sign / 2, box.y + pad + theme.font.strong->FontSize / 2};
    const float half = sign / 2;
    if (kind == ChoiceKind::any) {
        const ImVec2 from{middle.x - half, middle.y - half};
        const ImVec2 to{middle.x + half, middle.y + half};
        if (chosen) {
            list.AddRectFilled(from, to, color.accent, theme.px(4));
            draw_check(middle, sign * 0.62F, color.on_accent);
        } else {
            list.AddRect(from, to, color.muted, theme.px(4), 0, theme.px(1.5F));
        }
    } else {
        list.AddCircle(middle, half, chosen ? color.accent : color.muted, 0, theme.px(1.5F));
        if (chosen)
            list.AddCircleFilled(middle, half * 0.55F, color.accent);
    }

    const float x = box.x + 2 * pad + sign;
    boxed_text(theme.font.strong, color.ink, {x, box.y + pad, text_width, name_height}, name);
    if (!detail.empty())
        boxed_text(theme.font.small, color.muted,
                   {x, box.y + pad + name_height + theme.px(3), text_width, detail_height}, detail);
    return pressed;
}

} // namespace counterpoint
