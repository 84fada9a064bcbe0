#pragma once

// Every key, character, mouse button and dropped file in the order in which it came, each with the instant of
// its press.
//
// Dear ImGui 1.86 keeps only whether a key is down when a frame begins: a key pressed and released between
// two frames is lost to it (measured: 4 of 28 presses seen with frames of 70 ms), and a lost mark is lost
// evidence. So input is kept here and handed on in portions, one a frame, such that Dear ImGui loses nothing
// either. Not chosen: Dear ImGui's own chaining of callbacks; it stores everything at once, and "Enter, then
// text" arriving together would lose the text, because the field is not active yet. Thread: the thread that
// polls GLFW's events, which is the main thread.

#include "base/clock.h"
#include "live/keys/key.h"
#include "platform/waiting_presses.h"

#include <deque>
#include <string>
#include <variant>
#include <vector>

struct GLFWwindow;

namespace counterpoint {

/// A key going down, repeating or going up. `glfw_*` are passed on to Dear ImGui's backend as they came.
struct KeyEvent {
    KeyPress press;
    bool down = false;    ///< pressed or repeated; `press` says which
    bool special = false; ///< text fields act on it as a key, not as a character
    int glfw_key = 0, glfw_scancode = 0, glfw_action = 0, glfw_modifiers = 0;
};

struct CharacterEvent {
    unsigned code_point = 0;
};

/// Position in the window's coordinates.
struct MouseEvent {
    int button = 0;
    bool down = false;
    bool shift = false;
    double x = 0, y = 0;
    Instant at{};
};

/// Files that were dropped on the window together.
struct DropEvent {
    std::vector<std::string> paths;
};

using InputEvent = std::variant<KeyEvent, CharacterEvent, MouseEvent, DropEvent>;

/// How many of the first events may share a frame: either one event that Dear ImGui has to see by itself (a
/// mouse button, Enter, Backspace, Ctrl+V), or a run of plain ones. At least 1 if there are any.
[[nodiscard]] std::size_t events_of_one_frame(const std::deque<InputEvent>& events);

class KeyInbox {
public:
    /// Installs its callbacks and takes the window's user pointer. `window` and `clock` must outlive the
    /// inbox.
    KeyInbox(GLFWwindow* window, const Clock& clock);
    ~KeyInbox();
    KeyInbox(const KeyInbox&) = delete;
    KeyInbox& operator=(const KeyInbox&) = delete;

    /// GLFW's events come in through these two alone: what waits now, or what comes within `seconds`.
    void poll();
    void wait(double seconds);

    [[nodiscard]] bool empty() const { return events_.empty(); }

    /// The next portion, removed from the inbox.
    [[nodiscard]] std::vector<InputEvent> take_for_one_frame();

    /// In front of what waits, to be taken again.
    void put_back(std::vector<InputEvent> events);

    /// True if anything at all came since the last call, also what is not kept: the mouse moved, the window
    /// was uncovered.
    [[nodiscard]] bool take_stirred();

    /// Something came that goes to Dear ImGui directly (the wheel): a frame is due for it too.
    static void stir(GLFWwindow* window);

    /// For the window's focus callback, which Dear ImGui shares.
    static void tell_focus(GLFWwindow* window, bool focused);
    [[nodiscard]] bool has_focus() const { return focused_; }

    /// True if the window's picture was lost (uncovered, resized) since the last call.
    [[nodiscard]] bool take_exposed();

private:
    struct Callbacks;

    GLFWwindow* window_;
    const Clock& clock_;
    std::deque<InputEvent> events_;
    WaitingPresses waiting_;
    double mouse_x_ = 0; ///< as of the events so far; GLFW could only say where the mouse is by now
    double mouse_y_ = 0;
    bool stirred_ = true;
    bool exposed_ = true;
    bool focused_ = false;
};

} // namespace counterpoint
