#include "discussion/marks/counters.h"
#include "live/views/review_words.h"
#include "live/views/view_model.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// A loss is said for as long as the recording runs: whoever looked away must still learn of it.
std::string loss_sentence(const State& state) {
    const int rate = sound_format(state).sample_rate;
    return fmt::format(
        "Sound and marks are being saved. {:.1f} seconds of sound never arrived, the last of them "
        "at {}; they stand as silence, so that time stays true.",
        seconds_from(lost_frames(state), rate), counter_text(state.losses.back().at, rate));
}

} // namespace

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
    } else if (window.close_asked && is_talk(screen)) {
        raise(Severity::warning);
        view.lines.emplace_back(
            "The recording is running. It can go on without this window; the window finds it "
            "again when it is started again.");
        view.buttons.push_back({BannerAction::stop, "Stop the recording"});
        view.buttons.push_back({BannerAction::close_window, "Close, go on recording"});
        view.buttons.push_back({BannerAction::stay, "Stay here"});
    }

    if (is_talk(screen) && !lost && is_paused(*snapshot.state)) {
        raise(Severity::warning);
        view.lines.push_back(
            "Paused: " + snapshot.state->pauses.back().reason +
            ". Nothing is being recorded. F9 goes on; then say what time it is and why there was a break.");
    }

    if (screen == Screen::stopped) {
        raise(Severity::warning);
        view.lines.emplace_back(
            "The recording is stopped and not closed yet. Take the Stop back (F9) if it was a "
            "mistake, or close the recording (F10).");
    }

    if ((is_talk(screen) && !lost) || screen == Screen::stopped) {
        // What the recorder last said about itself is of no use once it is gone.
        for (const std::string& problem : snapshot.live.problems) {
            raise(Severity::danger);
            view.lines.push_back(problem);
        }
        if (!snapshot.live.sound_arriving && snapshot.live.problems.empty() && is_talk(screen)) {
            raise(Severity::danger);
            view.lines.emplace_back(
                "No sound is arriving from the microphone. The recording waits for it and "
                "goes on by itself.");
        }
    }

    if (const std::string sentence = stand_in_sentence(*snapshot.state);
        screen == Screen::conduct && !sentence.empty()) {
        raise(Severity::warning);
        view.lines.push_back(sentence);
    }

    const bool recording =
        snapshot.link == LinkState::attached && snapshot.state->stage == RecordingStage::recording;
    if (screen == Screen::conduct && recording && !window.has_keyboard) {
        raise(Severity::notice);
        view.lines.emplace_back(
            "Another window has the keyboard, so keys are not heard here: nothing is marked by "
            "them. Click into this window, or keep a strip of tiles in sight.");
        view.buttons.push_back({BannerAction::strip, "Strip of tiles (F11)"});
    } else if (view.lines.empty() && is_talk(screen) && recording && !snapshot.state->losses.empty()) {
        raise(Severity::notice);
        view.lines.push_back(loss_sentence(*snapshot.state));
    }

    for (const std::string& notice : snapshot.notices) {
        raise(Severity::notice);
        view.lines.push_back(notice);
    }
    if (!snapshot.notices.empty())
        view.buttons.push_back({BannerAction::dismiss, "Dismiss"});

    if (view.lines.empty() && screen == Screen::plan)
        view.lines.emplace_back("Choose the units, say who is there and which microphone hears them. Then go "
                                "on to the recording.");
    if (view.lines.empty() && screen == Screen::beginning)
        view.lines.emplace_back("Before the recording. What is not met can be mended here, or left open for "
                                "a reason that stands on "
                                "the sheet.");
    if (view.lines.empty() && screen == Screen::arrangements)
        view.lines.emplace_back("What is agreed beforehand. It stands on the result sheet.");
    if (view.lines.empty() && screen == Screen::questions)
        view.lines.emplace_back(
            "Questions in the order in which they will be asked. Notes are advice; you know the room.");
    if (view.lines.empty() && screen == Screen::discussions)
        view.lines.emplace_back("Choose the discussion to go on with, or plan a new one.");
    if (view.lines.empty() && screen == Screen::decide)
        view.lines.emplace_back(
            "Page Up and Page Down go through the sheet. With Ctrl: F writes feedback, P passes, R "
            "refers, C copies the counters. Esc leaves a field and keeps what was typed.");
    if (view.lines.empty() && screen == Screen::review)
        view.lines.emplace_back(review_words::banner);
    if (view.lines.empty() && screen == Screen::finished)
        view.lines.emplace_back("Nothing is being recorded any more.");
    if (view.lines.empty() && is_talk(screen))
        view.lines.emplace_back(recording ? "All is well. Sound and marks are being saved."
                                          : "Starting the recorder…");
    return view;
}

// The watch over the sound takes its time, so that it never cries wolf; the eye does not.
void heed_meters(BannerView& banner, const ConductView& conduct) {
    if (banner.severity != Severity::calm || !conduct.running || conduct.paused)
        return;
    for (const MeterView& meter : conduct.meters)
        if (meter.alarming) {
            banner.lines = {fmt::format("Sound and marks are being saved. {} is {} at the moment.",
                                        meter.name, meter.word)};
            return;
        }
}

} // namespace counterpoint
