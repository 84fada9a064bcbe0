#include "hand.h"

#include "x_window.h"

#include <catch2/catch.hpp>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

#include <cctype>

namespace counterpoint::test {

namespace {

/// Between typed characters: two presses of one key within a millisecond are one press to GLFW.
constexpr unsigned long typing_milliseconds = 5;

/// A window may vanish while it is looked at; Xlib would end the program.
int ignore_error(Display*, XErrorEvent*) {
    return 0;
}

} // namespace

struct Hand::Content {
    Display* display = XOpenDisplay(nullptr);
    Window window = 0;

    ~Content() {
        if (display != nullptr)
            XCloseDisplay(display);
    }

    void key(const std::string& name, bool down, unsigned long delay = 0) const {
        const KeySym symbol = XStringToKeysym(name.c_str());
        const KeyCode code = symbol == NoSymbol ? KeyCode{0} : XKeysymToKeycode(display, symbol);
        INFO("key " << name);
        REQUIRE(code != 0);
        XTestFakeKeyEvent(display, code, down ? True : False, delay);
    }
};

Hand::Hand() : content_(std::make_unique<Content>()) {
    REQUIRE(content_->display != nullptr);
    XSetErrorHandler(ignore_error);
}

Hand::~Hand() = default;

bool Hand::take_window(const std::string& title) {
    content_->window = find_window(content_->display, title);
    if (content_->window == 0)
        return false;
    XSetInputFocus(content_->display, content_->window, RevertToParent, CurrentTime);
    XSync(content_->display, False);
    return true;
}

Instant Hand::press(const std::string& key) {
    const Instant at = std::chrono::steady_clock::now();
    content_->key(key, true);
    content_->key(key, false);
    XFlush(content_->display);
    return at;
}

void Hand::press_twice(const std::string& key) {
    for (int i = 0; i < 2; ++i) {
        content_->key(key, true, typing_milliseconds);
        content_->key(key, false, typing_milliseconds);
    }
    XFlush(content_->display);
}

void Hand::press_with(const std::string& modifier, const std::string& key) {
    content_->key(modifier, true);
    content_->key(key, true, typing_milliseconds);
    content_->key(key, false, typing_milliseconds);
    content_->key(modifier, false);
    XFlush(content_->display);
}

Instant Hand::settle() {
    XSync(content_->display, False);
    return std::chrono::steady_clock::now();
}

void Hand::type(const std::string& text) {
    for (const char character : text) {
        const std::string key = character == ' '    ? "space"
                                : character == '\t' ? "Tab"
                                : character == '.'  ? "period"
                                                    : std::string(1, character);
        const bool shift = std::isupper(static_cast<unsigned char>(character)) != 0;
        if (shift)
            content_->key("Shift_L", true);
        content_->key(key, true, typing_milliseconds);
        content_->key(key, false);
        if (shift)
            content_->key("Shift_L", false);
    }
    XFlush(content_->display);
}

void Hand::point_at(Place place) {
    XTestFakeMotionEvent(content_->display, -1, place.x, place.y, 0);
    XFlush(content_->display);
}

void Hand::click(Place place) {
    point_at(place);
    XTestFakeButtonEvent(content_->display, 1, True, 0);
    XTestFakeButtonEvent(content_->display, 1, False, 0);
    XFlush(content_->display);
}

unsigned Hand::color_at(Place place) {
    const std::vector<unsigned> colors = colors_from(place, 1);
    return colors.empty() ? 0 : colors.front();
}

std::vector<unsigned> Hand::colors_from(Place place, int pixels) {
    XImage* image = XGetImage(content_->display, content_->window, place.x, place.y,
                              static_cast<unsigned>(pixels), 1, AllPlanes, ZPixmap);
    if (image == nullptr)
        return {};
    std::vector<unsigned> colors;
    for (int x = 0; x < pixels; ++x)
        colors.push_back(static_cast<unsigned>(XGetPixel(image, x, 0) & 0xFF'FF'FF));
    XDestroyImage(image);
    return colors;
}

} // namespace counterpoint::test
