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
    const char* title = "";
};

/// The panel's window: fixed where the layout puts it. `name` is stable and never shown; tests find panels by
/// it. A panel that comes with a new screen is at its top. It tells ScreenScroll of a wheel that turned over
/// it and moved nothing.
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
    ScreenScroll& scroll_;
    bool scrolls_;
    ColorScope background_;
    StyleScope border_;
    StyleScope padding_;
    WindowScope window_;
};

} // namespace counterpoint
