#include "platform/glfw_keys.h"

#include <GLFW/glfw3.h>

namespace counterpoint {

namespace {

constexpr std::array<int, criterion_key_count> criterion_keys = {
    GLFW_KEY_Q, GLFW_KEY_W,         GLFW_KEY_E, GLFW_KEY_R,     GLFW_KEY_T,      GLFW_KEY_Y,
    GLFW_KEY_U, GLFW_KEY_I,         GLFW_KEY_O, GLFW_KEY_P,     GLFW_KEY_A,      GLFW_KEY_S,
    GLFW_KEY_D, GLFW_KEY_F,         GLFW_KEY_G, GLFW_KEY_H,     GLFW_KEY_J,      GLFW_KEY_K,
    GLFW_KEY_L, GLFW_KEY_SEMICOLON, GLFW_KEY_Z, GLFW_KEY_X,     GLFW_KEY_C,      GLFW_KEY_V,
    GLFW_KEY_B, GLFW_KEY_N,         GLFW_KEY_M, GLFW_KEY_COMMA, GLFW_KEY_PERIOD, GLFW_KEY_SLASH};

/// Upper case of one Latin, Greek or Cyrillic letter in UTF-8. The C library's towupper would depend on the
/// locale, which this program leaves alone so that numbers are always written with a point.
std::string upper_letter(const std::string& letter) {
    if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z')
        return {static_cast<char>(letter[0] - 'a' + 'A')};
    if (letter.size() != 2)
        return letter;
    auto code = static_cast<unsigned>((letter[0] & 0x1F) << 6 | (letter[1] & 0x3F));
    if ((code >= 0xE0 && code <= 0xFE && code != 0xF7) || (code >= 0x3B1 && code <= 0x3C9 && code != 0x3C2) ||
        (code >= 0x430 && code <= 0x44F))
        code -= 0x20;
    else if (code >= 0x450 && code <= 0x45F)
        code -= 0x50;
    return {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
}

} // namespace

Key key_from_glfw(int glfw_key) {
    for (std::size_t i = 0; i < criterion_keys.size(); ++i)
        if (criterion_keys[i] == glfw_key)
            return static_cast<Key>(i);
    switch (glfw_key) {
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return Key::enter;
    case GLFW_KEY_ESCAPE:
        return Key::escape;
    case GLFW_KEY_BACKSPACE:
        return Key::backspace;
    case GLFW_KEY_TAB:
        return Key::tab;
    case GLFW_KEY_PAGE_UP:
        return Key::page_up;
    case GLFW_KEY_PAGE_DOWN:
        return Key::page_down;
    default:
        break;
    }
    const auto offset_from = [](Key first, int offset) {
        return static_cast<Key>(static_cast<int>(first) + offset);
    };
    if (glfw_key >= GLFW_KEY_F1 && glfw_key <= GLFW_KEY_F11)
        return offset_from(Key::f1, glfw_key - GLFW_KEY_F1);
    for (const int zero : {GLFW_KEY_0, GLFW_KEY_KP_0})
        if (glfw_key >= zero && glfw_key <= zero + 9)
            return offset_from(Key::digit_0, glfw_key - zero);
    return Key::other;
}

std::string printed_on(int glfw_key, int glfw_scancode) {
    const char* name = glfwGetKeyName(glfw_key, glfw_scancode);
    return name ? name : "";
}

KeyNames key_names_of_layout() {
    KeyNames names;
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = upper_letter(printed_on(criterion_keys[i], 0));
    return names;
}

bool is_special_key(int glfw_key) {
    // While Control is down Dear ImGui drops characters, so those before it need a frame without it.
    if (glfw_key >= GLFW_KEY_LEFT_SHIFT && glfw_key <= GLFW_KEY_RIGHT_SUPER)
        return glfw_key == GLFW_KEY_LEFT_CONTROL || glfw_key == GLFW_KEY_RIGHT_CONTROL;
    return glfw_key >= GLFW_KEY_ESCAPE;
}

} // namespace counterpoint
