// Presses keys and mouse buttons of the X display, as if by hand, and tells when: each press is one line,
// its token and the CLOCK_MONOTONIC instant just before it was sent, in nanoseconds.
//
//   send_keys WINDOW-TITLE TOKEN...
//     q  Return  F10      press and release (X key names)
//     shift+w  ctrl+z     with a modifier held
//     text:hello world    one press a character
//     down:q  up:q        one half of a press
//     sleep:200           milliseconds
//     unfocus             the keyboard goes to no window
//     click:120,300       left mouse button there (the window's corner is 0,0); shift+click:120,300
//
// The window gets the keyboard first. Only 2 ms lie between two presses, so neighbours fall into one frame.

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};
using DisplayHandle = std::unique_ptr<Display, CloseDisplay>;

[[noreturn]] void fail(const std::string& reason) {
    std::fprintf(stderr, "send_keys: %s\n", reason.c_str());
    std::exit(1);
}

/// The window may vanish while it is asked; Xlib would end the program.
int ignore_error(Display*, XErrorEvent*) {
    return 0;
}

Window find_window(Display* display, Window from, const std::string& title) {
    char* name = nullptr;
    if (XFetchName(display, from, &name) && name) {
        const bool found = title == name;
        XFree(name);
        if (found)
            return from;
    }
    Window root = 0, parent = 0;
    Window* children = nullptr;
    unsigned count = 0;
    Window result = 0;
    if (XQueryTree(display, from, &root, &parent, &children, &count) && children) {
        for (unsigned i = 0; i < count && !result; ++i)
            result = find_window(display, children[i], title);
        XFree(children);
    }
    return result;
}

class Hand {
public:
    explicit Hand(Display* display) : display_(display) {}

    void key(const std::string& name, bool down) {
        const KeySym symbol = XStringToKeysym(name.c_str());
        const KeyCode code = symbol == NoSymbol ? KeyCode{0} : XKeysymToKeycode(display_, symbol);
        if (code == 0)
            fail("no key is called " + name);
        XTestFakeKeyEvent(display_, code, down, 0);
        XFlush(display_);
    }

    void tap(const std::string& name) {
        tell(name);
        key(name, true);
        key(name, false);
        // GLFW takes two presses of one key in the same millisecond of the server for one.
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }

    void character(char character) {
        if (character == ' ')
            return tap("space");
        const std::string name(1, character);
        const bool upper = character >= 'A' && character <= 'Z';
        if (upper)
            key("Shift_L", true);
        tap(name);
        if (upper)
            key("Shift_L", false);
    }

    void click(const std::string& place) {
        const auto comma = place.find(',');
        if (comma == std::string::npos)
            fail("a click needs X,Y");
        XTestFakeMotionEvent(display_, -1, std::atoi(place.c_str()), std::atoi(place.c_str() + comma + 1), 0);
        tell("click:" + place);
        XTestFakeButtonEvent(display_, 1, True, 0);
        XTestFakeButtonEvent(display_, 1, False, 0);
        XFlush(display_);
    }

    void token(const std::string& token) {
        if (token.starts_with("shift+") || token.starts_with("ctrl+")) {
            const auto plus = token.find('+');
            const std::string modifier = token[0] == 's' ? "Shift_L" : "Control_L";
            key(modifier, true);
            this->token(token.substr(plus + 1));
            key(modifier, false);
        } else if (token.starts_with("text:")) {
            for (const char one : token.substr(5))
                character(one);
        } else if (token.starts_with("down:")) {
            tell(token);
            key(token.substr(5), true);
        } else if (token.starts_with("up:")) {
            key(token.substr(3), false);
        } else if (token.starts_with("sleep:")) {
            std::this_thread::sleep_for(std::chrono::milliseconds(std::atoi(token.c_str() + 6)));
        } else if (token == "unfocus") {
            XSetInputFocus(display_, None, RevertToNone, CurrentTime);
            XSync(display_, False);
        } else if (token.starts_with("click:")) {
            click(token.substr(6));
        } else {
            tap(token);
        }
    }

private:
    static void tell(const std::string& what) {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf(
            "%s %lld\n", what.c_str(),
            static_cast<long long>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()));
    }

    Display* display_;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 3)
        fail("usage: send_keys WINDOW-TITLE TOKEN...");
    const DisplayHandle display(XOpenDisplay(nullptr));
    if (!display)
        fail("there is no display");
    XSetErrorHandler(ignore_error);

    Window window = 0;
    for (int tries = 0; tries < 400 && !window; ++tries) {
        window = find_window(display.get(), DefaultRootWindow(display.get()), argv[1]);
        XWindowAttributes attributes{};
        if (window &&
            (!XGetWindowAttributes(display.get(), window, &attributes) || attributes.map_state != IsViewable))
            window = 0;
        if (!window)
            std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
    if (!window)
        fail(std::string("no window is called ") + argv[1]);
    XSetInputFocus(display.get(), window, RevertToParent, CurrentTime);
    XSync(display.get(), False);

    Hand hand(display.get());
    for (int i = 2; i < argc; ++i)
        hand.token(argv[i]);
    XSync(display.get(), False);
    return 0;
}
