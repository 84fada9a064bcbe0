#pragma once

// The program's window content: takes snapshots, keys and frames, and gives commands. It ties the key map,
// the view model and the panels together; what the window is made of stays outside
// (live/window/window_client.h).
//
// Promises: never waits for anything; whatever the recorder does, the window goes on answering.
// Thread: the window's main thread.

#include "live/controller/snapshot_source.h"
#include "live/views/view_model_maker.h"
#include "live/window/window_client.h"
#include "ui/theme.h"

namespace counterpoint {

class AppWindow final : public WindowClient {
public:
    /// `source` and `sink` must outlive it. Settings that change are given to the sink to be kept.
    AppWindow(SnapshotSource& source, CommandSink& sink, const WindowSettings& settings);

    void set_up(float scale, const FontFiles& fonts, Letters letters) override;
    void set_key_names(const KeyNames& names) override;
    bool take(const KeyPress& press) override;
    bool begin_typing() override;
    [[nodiscard]] Instant screen_since() const override { return screen_since_; }
    void take_dropped(const std::vector<std::string>& paths) override;
    bool has_news() override;
    void draw(const FrameInput& input) override;
    [[nodiscard]] bool holds_input() const override;
    [[nodiscard]] float size() const override;
    [[nodiscard]] double sleep_seconds() const override;
    [[nodiscard]] Background background() const override;
    void set_focus(bool has_keyboard) override;
    [[nodiscard]] Shape shape() const override;
    void close_requested() override;
    [[nodiscard]] bool may_close() const override { return window_.close_now; }

private:
    const ViewModel& current_view(Instant now);
    void act(WindowIntent intent, Instant at);
    void follow_tab(const ViewModel& view);
    void act_in_talk(WindowIntent intent, Instant at);
    void act_on_part(WindowIntent intent, Instant at);

    SnapshotSource& source_;
    CommandSink& sink_;
    ViewModelMaker maker_;
    WindowState window_;
    KeyNames key_names_;
    Theme theme_;
    std::shared_ptr<const Snapshot> snapshot_;
    WindowSettings kept_;          ///< as the sink was last told
    std::optional<Screen> screen_; ///< of the last frame
    Instant screen_since_{};
    Instant drawn_at_{};
    Appearance styled_as_ = Appearance::light;
    bool styled_ = false;
    struct PressedTab {
        KeyboardPlace before;
        int direction = 1;
        int frames = 3; ///< until Dear ImGui has done what it does
    };
    std::optional<PressedTab> tab_;
    bool item_is_gone_ = false; ///< that had the keyboard
    int held_frames_ = 0;       ///< frames for which input has been held back for a field
};

} // namespace counterpoint
