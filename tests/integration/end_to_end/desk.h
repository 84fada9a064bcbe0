#pragma once

// An assessor's desk for one test: the real window program on the display, a folder for its discussions, and
// what can be read from them on the disk. All places of the window that tests press or look at are known here
// alone. Thread: one.

#include "base/file_system.h"
#include "discussion/state.h"
#include "hand.h"
#include "program.h"
#include "support/temporary_folder.h"

#include <optional>

namespace counterpoint::test {

class Desk {
public:
    /// The window is open when this returns.
    Desk();
    ~Desk(); ///< ends the recorder too, which would otherwise outlive a test that failed
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void open_window();
    void kill_window();
    [[nodiscard]] pid_t window_process() const { return window_->id(); }

    /// Ticks the unit 8585-301, types names, chooses the sound server's microphone.
    void fill_in_plan();

    /// Presses Record and returns when marks count. The instant is that of the press.
    Instant record();

    /// The window shows a recording that runs: keys are marks.
    [[nodiscard]] bool shows_recording();

    /// The window shows that something serious is wrong.
    [[nodiscard]] bool shows_danger();

    /// The window says that the recording stands still.
    [[nodiscard]] bool shows_pause();

    /// The window says that the recording is stopped, and offers to close it.
    [[nodiscard]] bool shows_stopped();

    /// Presses Stop and returns when the window offers to take it back. The instant is that of the press.
    Instant stop();

    /// After Stop: closes the recording, and returns when the bundle is written.
    void close();
    void await_bundle();

    static constexpr Place unit_302{400, 570}; ///< of the plan's units
    [[nodiscard]] bool shows_chosen(Place choice);

    /// Drops a file on the first page of the plan.
    void drop(const std::string& path);

    /// Has a file chosen in the desktop's own window; returns when the button is pressed.
    void choose_recording();

    /// Presses Import, once there is something to import, and returns when the bundle is written.
    void import_given();

    /// Opens the discussion of that folder, the only one there is, from the list of discussions, goes to
    /// Review and returns when keys are heard there.
    void review(const std::string& discussion);

    /// In Review: where something of that colour stands in the picture of the whole recording, 0 to 1 of its
    /// length; none while it is not there. The playhead is looked for at its foot, the place of a change that
    /// is on its way at its lozenge.
    [[nodiscard]] std::optional<double> playhead();
    [[nodiscard]] std::optional<double> drafted_place();

    /// Of the picture of the whole recording: two pixels, 0 to 1 of its length.
    [[nodiscard]] static double picture_grain();

    [[nodiscard]] const std::string& bundle() const { return bundle_; }
    [[nodiscard]] std::vector<RecordedEvent> events();
    [[nodiscard]] State state();
    [[nodiscard]] std::size_t marks() { return state().marks.size(); }

    /// Exit code of counterpoint-cli; its words go into the test's messages.
    int command_line(std::vector<std::string> arguments);

    Hand hand;
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();

private:
    void choose(const std::string& what, Place place);
    void click_button(const std::string& what, Place place, unsigned color);
    void await_import_buttons();
    [[nodiscard]] std::optional<double> middle_of(unsigned color, int y);
    [[nodiscard]] std::string find_bundle();
    [[nodiscard]] int place_of_device(const std::string& name);

    std::unique_ptr<Program> window_;
    std::string bundle_;
};

/// The keys of 8585-301's criteria in the order of the sheet, and the criteria.
struct CriterionKey {
    const char* key;
    const char* criterion;
};
extern const std::vector<CriterionKey> criterion_keys;

} // namespace counterpoint::test
