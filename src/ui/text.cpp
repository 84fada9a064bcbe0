#include "ui/text.h"

#include "base/text.h"
#include "live/words/shared_words.h"

#include <algorithm>

namespace counterpoint {

namespace {

const char* end_of(std::string_view words) {
    return words.data() + words.size();
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Past the blanks that stand at `at` and the word after them.
std::size_t end_of_word(std::string_view words, std::size_t at) {
    const std::size_t begin = std::min(words.find_first_not_of(' ', at), words.size());
    return std::min(words.find(' ', begin), words.size());
}

/// The same, where "AC" and "LO" are one word with their number.
std::size_t end_of_piece(std::string_view words, std::size_t at) {
    const std::size_t end = end_of_word(words, at);
    const std::string_view word = words.substr(at, end - at);
    const bool joined =
        (word.ends_with(shared_words::criterion_sign) || word.ends_with(shared_words::outcome_sign)) &&
        end + 1 < words.size() && is_digit(words[end + 1]);
    return joined ? end_of_word(words, end) : end;
}

/// As many letters as fit, one at least.
std::size_t end_of_letters(ImFont* font, std::string_view words, float width) {
    const char* rest = words.data();
    font->CalcTextSizeA(font->FontSize, width, 0.0F, words.data(), end_of(words), &rest);
    auto end = std::max<std::size_t>(static_cast<std::size_t>(rest - words.data()), 1);
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
        ++end;
    return end;
}

/// Where the first line of `words`, which hold no newline, ends.
std::size_t end_of_line(ImFont* font, std::string_view words, float width) {
    std::size_t end = 0;
    float used = 0;
    while (end < words.size()) {
        const std::size_t next = end_of_piece(words, end);
        used += width_of(font, words.substr(end, next - end));
        if (used > width && words.find_first_not_of(' ', end) < next) // blanks at the end may stand out
            break;
        end = next;
    }
    if (end > 0 || words.empty())
        return end;
    const std::size_t word = end_of_word(words, 0);
    return width_of(font, words.substr(0, word)) <= width ? word : end_of_letters(font, words, width);
}

/// Takes the first line off `rest`, with the newline or the blanks after it.
std::string_view take_line(ImFont* font, std::string_view& rest, float width) {
    const std::string_view paragraph = rest.substr(0, rest.find('\n'));
    const std::string_view line = paragraph.substr(0, end_of_line(font, paragraph, width));
    std::size_t taken = line.size();
    while (taken < paragraph.size() && rest[taken] == ' ')
        ++taken;
    if (taken == paragraph.size() && taken < rest.size())
        ++taken;
    rest.remove_prefix(taken);
    return line;
}

/// What of wrapped `words` stands in the box; an ellipsis says that there is more.
std::string cut_to_lines(ImFont* font, std::string_view words, const Rect& box) {
    if (height_of(font, words, box.w) <= box.h + font->FontSize * 0.2F)
        return in_lines(font, words, box.w);
    std::string lines;
    for (auto left = static_cast<int>(box.h / font->FontSize); left > 1 && !words.empty(); --left)
        lines += std::string(take_line(font, words, box.w)) + "\n";
    return lines + shortened(font, std::string(words.substr(0, words.find('\n'))) + "…", box.w);
}

} // namespace

float width_of(ImFont* font, std::string_view words) {
    return font->CalcTextSizeA(font->FontSize, 1e9F, 0.0F, words.data(), end_of(words)).x;
}

float longest_word(ImFont* font, std::string_view words) {
    float longest = 0;
    for (const std::string_view word : split(words, ' '))
        longest = std::max(longest, width_of(font, word));
    return longest;
}

float height_of(ImFont* font, std::string_view words, float width) {
    int lines = 0;
    for (; !words.empty(); ++lines)
        take_line(font, words, width);
    return static_cast<float>(lines) * font->FontSize;
}

std::string in_lines(ImFont* font, std::string_view words, float width) {
    std::string lines;
    for (bool first = true; !words.empty(); first = false)
        lines += (first ? "" : "\n") + std::string(take_line(font, words, width));
    return lines;
}

std::string shortened(ImFont* font, std::string_view words, float width) {
    if (width_of(font, words) <= width)
        return std::string(words);
    const char* rest = words.data();
    font->CalcTextSizeA(font->FontSize, width - width_of(font, "…"), 0.0F, words.data(), end_of(words),
                        &rest);
    return std::string(words.data(), rest) + "…";
}

ImFont* font_for_box(const Theme& theme, std::string_view words, float width, float height) {
    for (ImFont* font : {theme.font.large, theme.font.body, theme.font.small})
        if (longest_word(font, words) <= width && height_of(font, words, width) <= height)
            return font;
    return theme.font.tiny;
}

void text(ImFont* font, ImU32 color, std::string_view words) {
    const FontScope font_scope(font);
    const ColorScope color_scope(ImGuiCol_Text, color);
    ImGui::TextUnformatted(words.data(), end_of(words));
}

void text_in_lines(ImFont* font, ImU32 color, std::string_view words, float width) {
    text(font, color, in_lines(font, words, width));
}

void wrapped_text(ImFont* font, ImU32 color, std::string_view words) {
    const float width = std::max(ImGui::GetContentRegionAvail().x, 1.0F);
    const float line_height = font->FontSize;
    const StyleScope spacing(ImGuiStyleVar_ItemSpacing, {0, 0});
    while (!words.empty()) {
        const std::string_view line = take_line(font, words, width);
        if (ImGui::IsRectVisible({width, line_height}))
            text(font, color, line);
        else
            ImGui::Dummy({0, line_height});
    }
    ImGui::Dummy({0, line_height * 0.4F});
}

void boxed_text(ImFont* font, ImU32 color, const Rect& box, std::string_view words) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    {
        // A little more than the line's height: hinting may push the lowest parts of letters below it.
        const ClipScope clip({box.x, box.y}, {box.right(), box.bottom() + font->FontSize * 0.2F});
        ImGui::SetCursorScreenPos({box.x, box.y});
        text(font, color, cut_to_lines(font, words, box));
    }
    ImGui::SetCursorScreenPos(cursor);
}

void centred_text(ImFont* font, ImU32 color, const Rect& box, std::string_view words) {
    const float spare = std::max(box.h - height_of(font, words, box.w), 0.0F) / 2;
    boxed_text(font, color, {box.x, box.y + spare, box.w, box.h - spare}, words);
}

void line_in_box(ImFont* font, ImU32 color, const Rect& box, std::string_view words) {
    const float y = box.y + (box.h - font->FontSize) / 2;
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({box.x, y});
    text(font, color, shortened(font, words, box.w));
    ImGui::SetCursorScreenPos(cursor);
}

} // namespace counterpoint
