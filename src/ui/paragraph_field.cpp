#include "ui/paragraph_field.h"

#include "ui/focus_place.h"
#include "ui/widgets.h"

#include <algorithm>

namespace counterpoint {

namespace {

bool is_soft(std::string_view wrapped, std::size_t at) {
    return wrapped[at] == '\n' && at > 0 && wrapped[at - 1] == ' ';
}

struct HeldParagraph {
    std::string* display; ///< what Dear ImGui edits
    const LineBreaker* line;
    std::size_t limit;
    std::string before; ///< the text without breaks, as the frame began
    std::size_t length_before;
    TextHistory* history;
    bool newline_typed = false;
};

void replace_all(ImGuiInputTextCallbackData& data, const std::string& words, std::size_t cursor) {
    data.DeleteChars(0, data.BufTextLen);
    data.InsertChars(0, words.data(), words.data() + words.size());
    data.CursorPos = data.SelectionStart = data.SelectionEnd = static_cast<int>(cursor);
}

/// Wraps anew what was edited, and makes a soft break behave like the space that it is.
void settle(ImGuiInputTextCallbackData& data, HeldParagraph& held) {
    std::string edited(data.Buf, static_cast<std::size_t>(data.BufTextLen));
    auto cursor = static_cast<std::size_t>(data.CursorPos);
    if (held.newline_typed) { // a line that the person ends has no space before its end
        while (cursor >= 2 && edited[cursor - 1] == '\n' && edited[cursor - 2] == ' ') {
            edited.erase(cursor - 2, 1);
            --cursor;
        }
    } else if (edited.size() + 1 == held.length_before && without_soft_breaks(edited) == held.before) {
        // Only a soft break was deleted. What was meant is the character beside it.
        if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Delete)) && cursor < edited.size())
            edited.erase(cursor, 1);
        else if (cursor > 0)
            edited.erase(--cursor, 1);
    }
    const std::size_t place = place_without_breaks(edited, cursor);
    std::string text = without_soft_breaks(edited);
    if (text.size() > held.limit) { // pasted in one piece; cut where a character ends
        std::size_t end = held.limit;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end;
        text.resize(end);
    }
    const std::string wrapped = soft_wrapped(text, *held.line);
    if (wrapped != std::string_view(data.Buf, static_cast<std::size_t>(data.BufTextLen)))
        replace_all(data, wrapped, place_with_breaks(wrapped, std::min(place, text.size())));
}

/// Ctrl+Z takes back, Ctrl+Y or Ctrl+Shift+Z makes again; true if one of them was pressed.
bool take_back(ImGuiInputTextCallbackData& data, HeldParagraph& held) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyCtrl || io.KeyAlt)
        return false;
    const bool z = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Z));
    const bool y = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Y));
    if (!z && !y)
        return false;
    const auto text = y || io.KeyShift ? held.history->redo() : held.history->undo();
    if (text) {
        const std::string wrapped = soft_wrapped(*text, *held.line);
        replace_all(data, wrapped, place_with_breaks(wrapped, end_of_change(held.before, *text)));
    }
    return true;
}

int keep_paragraph(ImGuiInputTextCallbackData* data) {
    auto& held = *static_cast<HeldParagraph*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        held.display->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = held.display->data();
    } else if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
        held.newline_typed = held.newline_typed || data->EventChar == '\n';
    } else if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways) {
        if (!take_back(*data, held))
            settle(*data, held);
    }
    return 0;
}

void follow(ParagraphHistory& history, std::string_view id, bool active, const std::string& words) {
    if (active && history.field != id) {
        history.field = id;
        history.text.begin(words);
    } else if (active) {
        history.text.follow(words);
    } else if (history.field == id) {
        history.field.clear();
    }
}

} // namespace

std::string soft_wrapped(std::string_view text, const LineBreaker& line) {
    std::string wrapped;
    while (!text.empty()) {
        const std::size_t newline = std::min(text.find('\n'), text.size());
        std::string_view paragraph = text.substr(0, newline);
        const bool ended = newline < text.size();
        while (ended && paragraph.ends_with(' '))
            paragraph.remove_suffix(1);
        while (!paragraph.empty()) {
            const std::size_t taken = std::clamp<std::size_t>(line(paragraph), 1, paragraph.size());
            wrapped += paragraph.substr(0, taken);
            paragraph.remove_prefix(taken);
            if (!paragraph.empty())
                wrapped += '\n';
        }
        if (ended)
            wrapped += '\n';
        text.remove_prefix(newline + (ended ? 1 : 0));
    }
    return wrapped;
}

std::string without_soft_breaks(std::string_view wrapped) {
    std::string text;
    for (std::size_t i = 0; i < wrapped.size(); ++i)
        if (!is_soft(wrapped, i))
            text += wrapped[i];
    return text;
}

std::size_t place_without_breaks(std::string_view wrapped, std::size_t place) {
    std::size_t text_place = 0;
    for (std::size_t i = 0; i < std::min(place, wrapped.size()); ++i)
        text_place += is_soft(wrapped, i) ? 0 : 1;
    return text_place;
}

std::size_t place_with_breaks(std::string_view wrapped, std::size_t place) {
    std::size_t i = 0;
    for (std::size_t text_place = 0; i < wrapped.size(); ++i) {
        if (is_soft(wrapped, i))
            continue;
        if (text_place == place)
            break;
        ++text_place;
    }
    return i;
}

FieldNews paragraph_field(const Theme& theme, const char* id, const char* label, std::string& words,
                          WindowState& window, int lines, std::size_t limit) {
    text(theme.font.small, theme.color.muted, label);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - theme.px(4));
    ImFont* font = theme.font.body;
    const ImGuiStyle& style = ImGui::GetStyle();
    const float width = ImGui::GetContentRegionAvail().x;
    const float inner =
        std::max(width - 2 * style.FramePadding.x - style.ScrollbarSize - 2, font->FontSize * 4);
    const LineBreaker line = [font, inner](std::string_view text) {
        const char* const end = text.data() + text.size();
        const char* stop = font->CalcWordWrapPositionA(1.0F, text.data(), end, inner);
        stop = std::max(stop, text.data() + 1);
        while (stop < end && *stop == ' ')
            ++stop;
        // A word longer than the line runs on: a break inside it would have no space to stand for.
        while (stop < end && stop[-1] != ' ')
            ++stop;
        return static_cast<std::size_t>(stop - text.data());
    };

    std::string display = soft_wrapped(words, line);
    HeldParagraph held{
        &display, &line, limit, without_soft_breaks(display), display.size(), &window.paragraph.text};
    const float height = static_cast<float>(lines) * font->FontSize + 2 * style.FramePadding.y + theme.px(2);
    const FontScope font_scope(font);
    const std::string name = std::string("###") + id;
    ImGui::InputTextMultiline(name.c_str(), display.data(), display.capacity() + 1, {width, height},
                              ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackAlways |
                                  ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_NoUndoRedo,
                              keep_paragraph, &held);
    FieldNews news{ImGui::IsItemActive(), ImGui::IsItemDeactivatedAfterEdit()};
    if (news.active || news.left)
        words = without_soft_breaks(display);
    follow(window.paragraph, id, news.active, words);
    if (news.active)
        ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                            ImGui::GetColorU32(ImGuiCol_NavHighlight), style.FrameRounding, 0,
                                            2);
    window.typing = window.typing || news.active;
    window.field_waits = window.field_waits || waits_for_letters(name.c_str());
    return news;
}

} // namespace counterpoint
