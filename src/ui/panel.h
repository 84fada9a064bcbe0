#pragma once

// What every panel gets and the frame it stands in.
//
// A panel is a function: it reads the view, lets fields write what is typed into the window state, and sends
// wishes to the sink. It opens no file, takes no lock, holds nothing between frames. Thread: the window's
// main thread, between NewFrame and Render.

#include "live/views/view_model.h"
#include "ui/scope.h"
#include "ui/theme.h"

namespace counterpoint {

/// Pixels.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    bool operator==(const Rect&) const = default;
};

/// References live as long as the frame.
struct PanelFrame {
    const ViewModel& view;
    WindowState& window;
    CommandSink& sink;
    const Theme& theme;
    Rect area;
    FrameInput input;
};

/// The panel's window: fixed where the layout puts it. `name` is stable; tests find panels by it. It tells
/// ScreenScroll of a wheel that turned over it and moved nothing, and that it has the keyboard.
class PanelScope : Scope {
public:
    enum class Look { card, bare };
    enum class Overflow { is_cut, scrolls };
    PanelScope(const char* name, const PanelFrame& frame, Look look = Look::card,
               Overflow overflow = Overflow::is_cut);
    ~PanelScope();

private:
    struct Placed {
        explicit Placed(const Rect& area);
    } placed_;
    const char* name_;
    ScreenScroll& scroll_;
    ColorScope background_;
    StyleScope border_;
    StyleScope padding_;
    WindowScope window_;
};

} // namespace counterpoint
