#include "live/view_model.h"

namespace counterpoint {

BannerView banner_view(const Snapshot& snapshot, const WindowState& window, Screen screen) {
    BannerView view;
    const auto raise = [&](Severity severity) { view.severity = std::max(view.severity, severity); };

    const bool lost = snapshot.link == LinkState::lost;
    if (lost) {
        raise(Severity::danger);
        view.lines.emplace_back("The recorder has ended. Nothing is being recorded now. What it had saved of "
                                "the sound and the marks is "
                                "safe on the disk.");
        view.buttons.push_back({BannerAction::go_on, "Go on in a new take (F9)"});
        view.buttons.push_back({BannerAction::close_as_it_is, "Close as it is"});
    } else if (window.close_asked && screen == Screen::conduct) {
        raise(Severity::warning);
        view.lines.emplace_back(
            "The recording is running. It can go on without this window; the window finds it "
            "again when it is started again.");
        view.buttons.push_back({BannerAction::stop, "Stop the recording"});
        view.buttons.push_back({BannerAction::close_window, "Close, go on recording"});
        view.buttons.push_back({BannerAction::stay, "Stay here"});
    }

    if (screen == Screen::conduct && !lost) {
        // What the recorder last said about itself is of no use once it is gone.
        for (const std::string& problem : snapshot.live.problems) {
            raise(Severity::danger);
            view.lines.push_back(problem);
        }
        if (!snapshot.live.sound_arriving && snapshot.live.problems.empty()) {
            raise(Severity::danger);
            view.lines.emplace_back(
                "No sound is arriving from the microphone. The recording waits for it and "
                "goes on by itself.");
        }
    }

    for (const std::string& notice : snapshot.notices) {
        raise(Severity::notice);
        view.lines.push_back(notice);
    }
    if (!snapshot.notices.empty())
        view.buttons.push_back({BannerAction::dismiss, "Dismiss"});

    if (view.lines.empty() && screen == Screen::plan)
        view.lines.emplace_back(
            "Choose the units, say who is there and which microphone hears them. Then record.");
    if (view.lines.empty() && screen == Screen::finished)
        view.lines.emplace_back("Nothing is being recorded any more.");
    if (view.lines.empty() && screen == Screen::conduct)
        view.lines.emplace_back(snapshot.link == LinkState::attached &&
                                        snapshot.state->stage == RecordingStage::recording
                                    ? "All is well. Sound and marks are being saved."
                                    : "Starting the recorder…");
    return view;
}

} // namespace counterpoint
