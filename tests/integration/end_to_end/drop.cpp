#include "drop.h"

#include "program.h"
#include "x_window.h"

#include <catch2/catch.hpp>

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <cctype>

namespace counterpoint::test {

namespace {

constexpr long protocol_version = 5;

/// The program that the file is dragged from.
class Source {
public:
    explicit Source(std::string uri) : uri_(std::move(uri) + "\r\n") {
        REQUIRE(display_ != nullptr);
        window_ = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
        XSetSelectionOwner(display_, atom("XdndSelection"), window_, CurrentTime);
    }
    ~Source() { XCloseDisplay(display_); }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    void drop_on(Window target, Place place) {
        const auto self = static_cast<long>(window_);
        send(target, "XdndEnter", {self, protocol_version << 24, static_cast<long>(atom("text/uri-list"))});
        send(target, "XdndPosition",
             {self, 0, (long{place.x} << 16) | place.y, CurrentTime,
              static_cast<long>(atom("XdndActionCopy"))});
        await("the window that would take the file", [this] { return answered("XdndStatus"); });
        REQUIRE(taken_);
        send(target, "XdndDrop", {self, 0, CurrentTime});
        await("the window that has taken the file", [this] { return answered("XdndFinished"); });
    }

    [[nodiscard]] Window find(const std::string& title) const { return find_window(display_, title); }

private:
    [[nodiscard]] Atom atom(const char* name) const { return XInternAtom(display_, name, False); }

    void send(Window target, const char* type, std::initializer_list<long> values) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target;
        event.xclient.message_type = atom(type);
        event.xclient.format = 32;
        std::copy(values.begin(), values.end(), event.xclient.data.l);
        XSendEvent(display_, target, False, NoEventMask, &event);
        XFlush(display_);
    }

    /// Goes through what came, and hands the file's name over when it is asked for.
    bool answered(const char* type) {
        while (XPending(display_) > 0) {
            XEvent event{};
            XNextEvent(display_, &event);
            if (event.type == SelectionRequest)
                hand_over(event.xselectionrequest);
            if (event.type == ClientMessage && event.xclient.message_type == atom(type)) {
                taken_ = (event.xclient.data.l[1] & 1) != 0;
                return true;
            }
        }
        return false;
    }

    void hand_over(const XSelectionRequestEvent& request) {
        XChangeProperty(display_, request.requestor, request.property, request.target, 8, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(uri_.data()), static_cast<int>(uri_.size()));
        XEvent event{};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = request.requestor;
        event.xselection.selection = request.selection;
        event.xselection.target = request.target;
        event.xselection.property = request.property;
        event.xselection.time = request.time;
        XSendEvent(display_, request.requestor, False, NoEventMask, &event);
        XFlush(display_);
    }

    std::string uri_;
    Display* display_ = XOpenDisplay(nullptr);
    Window window_ = 0;
    bool taken_ = false;
};

} // namespace

std::string file_uri(const std::string& path) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char character : path) {
        const auto byte = static_cast<unsigned char>(character);
        if (std::isalnum(byte) != 0 || character == '/' || character == '.' || character == '-')
            uri += character;
        else
            uri += std::string("%") + digits[byte / 16] + digits[byte % 16];
    }
    return uri;
}

void drop_file(const std::string& title, const std::string& path, Place place) {
    Source source(file_uri(path));
    const Window target = source.find(title);
    REQUIRE(target != 0);
    source.drop_on(target, place);
}

} // namespace counterpoint::test
