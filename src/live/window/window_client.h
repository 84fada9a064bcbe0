#pragma once

// What stands between a window (platform/) and what is drawn in it (ui/), which do not know each other.
//
// The window brings keys in the order in which they were pressed, each with its instant, and asks for one
// frame after another; it never decides what a key means, nor what a dropped file is for. Thread: the
// window's main thread.

#include "live/keys/key.h"

#include <string>
#include <vector>

namespace counterpoint {

/// The bytes of a font file of this computer, empty where none was found. `face` counts within a collection.
struct FontFile {
    std::string bytes;
    int face = 0;
};

struct FontFiles {
    FontFile regular;
    FontFile strong;
};

/// Which letters fonts are built of. All of them take a fifth of a second, the first picture needs Latin
/// alone.
enum class Letters { latin, all };

/// What a frame answers to, besides where the mouse is.
struct FrameInput {
    Instant now{};        ///< of the frame
    Instant pressed_at{}; ///< when the mouse button of this frame went down; `now` if none did
    bool shift = false;   ///< Shift was held at that moment
};

class WindowClient {
public:
    virtual ~WindowClient() = default;

    /// Before the first frame with Latin letters, before the second with all, and whenever the scale or the
    /// size changes (1 = 96 dots per inch): builds the fonts into the current Dear ImGui context. What the
    /// keyboard prints on the criteria's keys comes with it.
    virtual void set_up(float scale, const FontFiles& fonts, Letters letters) = 0;
    virtual void set_key_names(const KeyNames& names) = 0;

    /// True if the key meant something and must not reach a text field too.
    virtual bool take(const KeyPress& press) = 0;

    /// A letter was typed that meant nothing else. True if a text field has the keyboard and is only now
    /// made ready for it (holds_input()): then the letter is to come again.
    [[nodiscard]] virtual bool begin_typing() = 0;

    /// When another screen came last: the second click of a double click was meant for the one before, and
    /// must not press what stands there now.
    [[nodiscard]] virtual Instant screen_since() const = 0;

    /// The paths of files that were dropped on the window together.
    virtual void take_dropped(const std::vector<std::string>& paths) = 0;

    /// Something has changed since the last frame, apart from input.
    [[nodiscard]] virtual bool has_news() = 0;

    /// Lays out one frame, between ImGui::NewFrame and ImGui::Render.
    virtual void draw(const FrameInput& input) = 0;

    /// A text field is about to become active: no input before another frame was drawn.
    [[nodiscard]] virtual bool holds_input() const = 0;

    /// How large everything is to be beside what the monitor asks for, 1 or more.
    [[nodiscard]] virtual float size() const = 0;

    /// Longest sleep until something moves by itself, seconds.
    [[nodiscard]] virtual double sleep_seconds() const = 0;

    /// A window of light or dark surroundings, 0 to 1 each: red, green, blue.
    struct Background {
        float red, green, blue;
    };
    [[nodiscard]] virtual Background background() const = 0;

    /// The desktop gives keys to this window, or to another.
    virtual void set_focus(bool has_keyboard) = 0;

    /// A small strip that stays above other windows, of so many pixels; else the window as it was.
    struct Shape {
        bool strip = false;
        int width = 0;
        int height = 0;
        bool operator==(const Shape&) const = default;
    };
    [[nodiscard]] virtual Shape shape() const = 0;

    /// The person closes the window.
    virtual void close_requested() = 0;
    [[nodiscard]] virtual bool may_close() const = 0;
};

} // namespace counterpoint
