#pragma once

// Dear ImGui without a window: panels are drawn, clicked and read as text, and nothing is shown.
//
// With src/ui/focus_place.cpp the only place that knows Dear ImGui's internals.

#include "ui/panel.h"

#include <functional>
#include <string>

namespace counterpoint::test {

class HeadlessUi {
public:
    explicit HeadlessUi(float width = 1280, float height = 720, float scale = 1);
    ~HeadlessUi();
    HeadlessUi(const HeadlessUi&) = delete;
    HeadlessUi& operator=(const HeadlessUi&) = delete;

    using Draw = std::function<void()>;

    /// One frame, 1/60 s after the one before.
    void frame(const Draw& draw);

    /// Every word that `draw`, which draws one panel, shows now, as one line: where words were wrapped is not
    /// told.
    std::string text(const Draw& draw);

    /// Activates the item `id` (as after "###") of a panel, as the keyboard would, and draws until it has
    /// acted.
    void activate(const char* panel, const std::string& id, const Draw& draw);

    /// Gives a text field the keyboard.
    void enter_field(const char* panel, const std::string& id, const Draw& draw);

    /// Mouse down at the middle of an item, one frame, mouse up, one frame.
    void mouse_down(ImVec2 at, const Draw& draw);
    void mouse_up(const Draw& draw);

    /// The two together, wherever the item is.
    void click(const char* panel, const std::string& id, const Draw& draw);

    /// Where the item is that the mouse must hit; draws a frame at each try. Fails the test if it is nowhere.
    [[nodiscard]] ImVec2 find_by_mouse(const char* panel, const std::string& id, const Draw& draw);

    /// Turns the mouse wheel over this place; negative is towards the end.
    void turn_wheel(ImVec2 at, float lines, const Draw& draw);

    /// Characters for the active field, then a frame.
    void type(const std::string& words, const Draw& draw);

    /// A key that is no character: down for one frame, then up for one.
    void press(ImGuiKey key, const Draw& draw);

    /// Triangles' corners of the last frame.
    [[nodiscard]] int vertices() const;

    /// Pixels of a panel's content that lie beyond its edges and that no scroll bar leads to.
    [[nodiscard]] float out_of_reach(const char* panel) const;

    /// How far a panel was scrolled down, pixels.
    [[nodiscard]] float scrolled(const char* panel) const;

    /// True if a text field has the keyboard.
    [[nodiscard]] bool wants_text() const;

    /// True if that item of a panel has it, field or not.
    [[nodiscard]] bool has_keyboard(const char* panel, const std::string& id) const;

    /// What was last put into the clipboard.
    [[nodiscard]] const std::string& clipboard() const { return clipboard_; }

    [[nodiscard]] const Theme& theme() const { return theme_; }
    void use(Appearance appearance);

    /// Letters as wide as on a real screen; without, they are Dear ImGui's own, the same size at any scale.
    void use(const FontFiles& fonts, float scale);

private:
    Theme theme_;
    std::string clipboard_;
    ImVec2 mouse_{-1, -1};
    bool mouse_is_down_ = false;
};

} // namespace counterpoint::test
