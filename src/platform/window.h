#pragma once

// The one window: GLFW, OpenGL 3.2 and the Dear ImGui context, from opening to closing.
//
// Fails on opening only: no display, no OpenGL 3.2. Afterwards it never blocks longer than its longest sleep.
// Thread: the main thread, except wake().

#include "base/clock.h"
#include "base/result.h"
#include "live/window/window_client.h"
#include "platform/key_inbox.h"

#include <memory>

struct GLFWwindow;
struct ImDrawData;

namespace counterpoint {

struct WindowOptions {
    std::string title = "Counterpoint";
    int width = 1280; ///< at a scale of 1
    int height = 720;
};

class Window {
public:
    /// `clock` must outlive the window. ErrorKind::device with what is missing and how to do without.
    [[nodiscard]] static Result<std::unique_ptr<Window>> open(const WindowOptions& options,
                                                              const Clock& clock);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Runs until the person has closed the window and the client lets it go. Draws when something has
    /// happened or moves, at most once per distinct picture; between that it sleeps.
    void run(WindowClient& client);

    /// Ends the sleep of run() at once: there is news. Any thread, at any time while the window lives.
    void wake();

private:
    struct Handle;
    Window(std::unique_ptr<Handle> handle, const Clock& clock);

    void adapt(WindowClient& client);
    /// Focus and shape; true if either changed.
    bool follow_desktop(WindowClient& client);
    void draw_portion(WindowClient& client, bool exposed);
    bool is_second_click(const MouseEvent& click, Instant screen_since);
    FrameInput hand_on(std::vector<InputEvent> portion, WindowClient& client);
    void show(const ImDrawData& data, const WindowClient::Background& background, bool exposed);

    std::unique_ptr<Handle> handle_;
    const Clock& clock_;
    KeyInbox inbox_;
    std::array<bool, 3> mouse_down_{};
    struct Click {
        Instant at{};
        double x = 0, y = 0;
        Instant first{}; ///< of the clicks that follow each other this fast at this place
    } last_click_;
    bool key_taken_ = false;       ///< the last key that went down meant something by itself
    bool letter_again_ = false;    ///< the next letter was put back and comes again
    bool enter_presses_ = false;   ///< Enter is down, and went down outside a text field
    int frames_without_input_ = 0; ///< still to draw before the next input is handed on
    double scale_ = 0;
    Letters letters_ = Letters::latin; ///< that the fonts have
    bool focused_ = true;
    WindowClient::Shape shape_;
    struct Place {
        int x = 0, y = 0, width = 0, height = 0;
    } full_;                ///< of the window before it became a strip
    std::size_t shown_ = 0; ///< fingerprint of the picture on the screen
};

} // namespace counterpoint
