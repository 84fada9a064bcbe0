#include "x_window.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <span>

namespace counterpoint::test {

namespace {

bool is_called(Display* display, Window window, const std::string& title) {
    char* name = nullptr;
    const bool named = XFetchName(display, window, &name) != 0 && name != nullptr && title == name;
    if (name != nullptr)
        XFree(name);
    return named;
}

bool can_be_seen(Display* display, Window window) {
    XWindowAttributes attributes{};
    return XGetWindowAttributes(display, window, &attributes) != 0 && attributes.map_state == IsViewable;
}

} // namespace

unsigned long find_window(Display* display, const std::string& title) {
    Window root = 0;
    Window parent = 0;
    Window* children = nullptr;
    unsigned count = 0;
    if (XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count) == 0)
        return 0;
    Window found = 0;
    for (const Window child : std::span(children, count))
        if (is_called(display, child, title) && can_be_seen(display, child))
            found = child;
    if (children != nullptr)
        XFree(children);
    return found;
}

} // namespace counterpoint::test
