#include "platform/key_inbox.h"

#include "platform/glfw_keys.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace counterpoint {

namespace {

/// Must Dear ImGui see it in a frame of its own?
bool stands_alone(const InputEvent& event) {
    if (const auto* key = std::get_if<KeyEvent>(&event))
        return key->down && (key->special || key->press.control);
    return std::holds_alternative<MouseEvent>(event);
}

} // namespace

std::size_t events_of_one_frame(const std::deque<InputEvent>& events) {
    if (!events.empty() && stands_alone(events.front()))
        return 1;
    std::size_t count = 0;
    while (count < events.size() && !stands_alone(events[count]))
        ++count;
    return count;
}

/// GLFW's callbacks are plain functions; the window's user pointer leads to the inbox.
struct KeyInbox::Callbacks {
    static KeyInbox& of(GLFWwindow* window) {
        return *static_cast<KeyInbox*>(glfwGetWindowUserPointer(window));
    }

    static void key(GLFWwindow* window, int key, int scancode, int action, int modifiers) {
        KeyInbox& inbox = of(window);
        KeyEvent event;
        const Instant now = inbox.clock_.monotonic_now(); // before anything that takes time
        event.press.at = action == GLFW_PRESS ? inbox.waiting_.key(scancode, now) : now;
        event.press.key = key_from_glfw(key);
        event.press.printed = printed_on(key, scancode);
        event.press.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
        event.press.control = (modifiers & GLFW_MOD_CONTROL) != 0;
        event.press.other_modifier = (modifiers & (GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0;
        event.press.repeat = action == GLFW_REPEAT;
        event.down = action != GLFW_RELEASE;
        event.special = is_special_key(key);
        event.glfw_key = key;
        event.glfw_scancode = scancode;
        event.glfw_action = action;
        event.glfw_modifiers = modifiers;
        inbox.events_.emplace_back(std::move(event));
        inbox.stirred_ = true;
    }

    static void character(GLFWwindow* window, unsigned code_point) {
        KeyInbox& inbox = of(window);
        inbox.events_.emplace_back(CharacterEvent{code_point});
        inbox.stirred_ = true;
    }

    static void mouse_button(GLFWwindow* window, int button, int action, int modifiers) {
        KeyInbox& inbox = of(window);
        MouseEvent event;
        const Instant now = inbox.clock_.monotonic_now();
        const bool left_press = button == GLFW_MOUSE_BUTTON_LEFT && action == GLFW_PRESS;
        event.at = left_press ? inbox.waiting_.left_button(now) : now;
        event.button = button;
        event.down = action == GLFW_PRESS;
        event.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
        event.x = inbox.mouse_x_;
        event.y = inbox.mouse_y_;
        inbox.events_.emplace_back(event);
        inbox.stirred_ = true;
    }

    static void moved(GLFWwindow* window, double x, double y) {
        KeyInbox& inbox = of(window);
        inbox.mouse_x_ = x;
        inbox.mouse_y_ = y;
        inbox.stirred_ = true;
    }

    static void dropped(GLFWwindow* window, int count, const char** paths) {
        KeyInbox& inbox = of(window);
        DropEvent event;
        for (int i = 0; i < count; ++i)
            event.paths.emplace_back(paths[i]);
        inbox.events_.emplace_back(std::move(event));
        inbox.stirred_ = true;
    }

    static void exposed(GLFWwindow* window) { of(window).stirred_ = of(window).exposed_ = true; }

    static void resized(GLFWwindow* window, int, int) { exposed(window); }
};

KeyInbox::KeyInbox(GLFWwindow* window, const Clock& clock) : window_(window), clock_(clock) {
    glfwGetCursorPos(window, &mouse_x_, &mouse_y_);
    focused_ = glfwGetWindowAttrib(window, GLFW_FOCUSED) != 0;
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, Callbacks::key);
    glfwSetCharCallback(window, Callbacks::character);
    glfwSetMouseButtonCallback(window, Callbacks::mouse_button);
    glfwSetCursorPosCallback(window, Callbacks::moved);
    glfwSetDropCallback(window, Callbacks::dropped);
    glfwSetWindowRefreshCallback(window, Callbacks::exposed);
    glfwSetFramebufferSizeCallback(window, Callbacks::resized);
}

KeyInbox::~KeyInbox() {
    glfwSetKeyCallback(window_, nullptr);
    glfwSetCharCallback(window_, nullptr);
    glfwSetMouseButtonCallback(window_, nullptr);
    glfwSetCursorPosCallback(window_, nullptr);
    glfwSetDropCallback(window_, nullptr);
    glfwSetWindowRefreshCallback(window_, nullptr);
    glfwSetFramebufferSizeCallback(window_, nullptr);
    glfwSetWindowUserPointer(window_, nullptr);
}

void KeyInbox::stir(GLFWwindow* window) {
    Callbacks::of(window).stirred_ = true;
}

void KeyInbox::tell_focus(GLFWwindow* window, bool focused) {
    Callbacks::of(window).focused_ = focused;
    stir(window);
}

void KeyInbox::poll() {
    waiting_.look();
    glfwPollEvents();
    waiting_.taken(clock_.monotonic_now());
}

void KeyInbox::wait(double seconds) {
    // Not GLFW's own wait where it can be helped: it would take what ends the wait before we have looked at
    // it.
    if (waiting_.wait(seconds))
        return poll();
    glfwWaitEventsTimeout(seconds);
}

std::vector<InputEvent> KeyInbox::take_for_one_frame() {
    const auto count = static_cast<std::ptrdiff_t>(events_of_one_frame(events_));
    std::vector<InputEvent> portion(std::make_move_iterator(events_.begin()),
                                    std::make_move_iterator(events_.begin() + count));
    events_.erase(events_.begin(), events_.begin() + count);
    return portion;
}

void KeyInbox::put_back(std::vector<InputEvent> events) {
    events_.insert(events_.begin(), std::make_move_iterator(events.begin()),
                   std::make_move_iterator(events.end()));
}

bool KeyInbox::take_stirred() {
    return std::exchange(stirred_, false);
}

bool KeyInbox::take_exposed() {
    return std::exchange(exposed_, false);
}

} // namespace counterpoint
