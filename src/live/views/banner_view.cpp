#include "discussion/marks/counters.h"
#include "live/views/view_model.h"
#include "live/window/unsaved.h"
#include "live/words/banner_words.h"
#include "live/words/notes_words.h"
#include "live/words/review_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace counterpoint {

namespace {

/// A loss is said for as long as the recording runs: whoever looked away must still learn of it.
std::string loss_sentence(const State& state) {
    const int rate = sound_format(state).sample_rate;
    return fmt::format(banner_words::loss, seconds_from(lost_frames(state), rate),
                       counter_text(state.losses.back().at, rate));
}

std::string unsaved_sentence(const Unsaved& what) {
    std::vector<const char*> parts;
    if (what.plan)
        parts.push_back(banner_words::plan_not_kept);
    if (what.note)
        parts.push_back(banner_words::note_unwritten);
    if (what.change)
        parts.push_back(banner_words::change_not_made);
    if (what.decision)
        parts.push_back(banner_words::decision_not_made);
    return fmt::format(banner_words::lost_with_window, fmt::join(parts, "; "));
}

} // namespace

BannerView banner_view(const Snapshot& snapshot, const WindowState& window, Screen screen) {
    BannerView view;
    const auto raise = [&](Severity severity) { view.severity = std::max(view.severity, severity); };

    const bool lost = snapshot.link == LinkState::lost;
    if (lost) {
        raise(Severity::danger);
        view.lines.emplace_back(banner_words::recorder_ended);
        view.buttons.push_back({BannerAction::go_on, banner_words::go_on});
        view.buttons.push_back({BannerAction::close_as_it_is, banner_words::close_as_it_is});
    } else if (window.close_asked && is_talk(screen)) {
        raise(Severity::warning);
        view.lines.emplace_back(banner_words::still_recording);
        if (const Unsaved what = unsaved(snapshot, window); what.any())
            view.lines.push_back(unsaved_sentence(what));
        view.buttons.push_back({BannerAction::stop, banner_words::stop});
        view.buttons.push_back({BannerAction::close_window, banner_words::close_window});
        view.buttons.push_back({BannerAction::stay, banner_words::stay});
    }

    if (const Unsaved what = unsaved(snapshot, window);
        window.close_asked && !is_talk(screen) && what.any()) {
        raise(Severity::warning);
        view.lines.push_back(unsaved_sentence(what));
        view.buttons.push_back({BannerAction::stay, banner_words::stay});
        view.buttons.push_back({BannerAction::close_window, banner_words::close_all_the_same});
    }

    if (is_talk(screen) && !lost && is_paused(*snapshot.state)) {
        raise(Severity::warning);
        view.lines.push_back(fmt::format(banner_words::paused, snapshot.state->pauses.back().reason));
    }

    if (screen == Screen::stopped) {
        raise(Severity::warning);
        view.lines.emplace_back(banner_words::stopped);
    }

    if ((is_talk(screen) && !lost) || screen == Screen::stopped) {
        // What the recorder last said about itself is of no use once it is gone.
        for (const std::string& problem : snapshot.live.problems) {
            raise(Severity::danger);
            view.lines.push_back(problem);
        }
        if (!snapshot.live.sound_arriving && snapshot.live.problems.empty() && is_talk(screen)) {
            raise(Severity::danger);
            view.lines.emplace_back(banner_words::no_sound);
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
        view.lines.emplace_back(banner_words::keys_elsewhere);
        view.buttons.push_back({BannerAction::strip, banner_words::strip});
    } else if (view.lines.empty() && is_talk(screen) && recording && !snapshot.state->losses.empty()) {
        raise(Severity::notice);
        view.lines.push_back(loss_sentence(*snapshot.state));
    }

    for (const std::string& notice : snapshot.notices) {
        raise(Severity::notice);
        view.lines.push_back(notice);
    }
    if (!window.notice.empty()) {
        raise(Severity::notice);
        view.lines.push_back(window.notice);
    }
    if (!snapshot.notices.empty() || !window.notice.empty())
        view.buttons.push_back({BannerAction::dismiss, banner_words::dismiss});

    const bool in_notes = kept_in_notes(*snapshot.state);
    if (view.lines.empty() && screen == Screen::plan)
        view.lines.emplace_back(banner_words::plan);
    if (view.lines.empty() && screen == Screen::beginning)
        view.lines.emplace_back(banner_words::beginning);
    if (view.lines.empty() && screen == Screen::arrangements)
        view.lines.emplace_back(banner_words::arrangements);
    if (view.lines.empty() && screen == Screen::questions)
        view.lines.emplace_back(banner_words::questions);
    if (view.lines.empty() && screen == Screen::discussions)
        view.lines.emplace_back(banner_words::discussions);
    if (view.lines.empty() && screen == Screen::decide)
        view.lines.emplace_back(in_notes ? notes_words::banner_decide : banner_words::decide);
    if (view.lines.empty() && screen == Screen::review)
        view.lines.emplace_back(review_words::banner);
    if (view.lines.empty() && screen == Screen::noting)
        view.lines.emplace_back(is_closed(*snapshot.state) ? notes_words::banner_ended : notes_words::banner);
    if (view.lines.empty() && screen == Screen::finished)
        view.lines.emplace_back(in_notes ? notes_words::banner_finished : banner_words::finished);
    if (view.lines.empty() && is_talk(screen))
        view.lines.emplace_back(recording ? banner_words::all_well : banner_words::starting);
    return view;
}

// The watch over the sound takes its time, so that it never cries wolf; the eye does not.
void heed_meters(BannerView& banner, const ConductView& conduct) {
    if (banner.severity != Severity::calm || !conduct.running || conduct.paused)
        return;
    for (const MeterView& meter : conduct.meters)
        if (meter.alarming) {
            banner.lines = {fmt::format(banner_words::level, meter.name, meter.word)};
            return;
        }
}

} // namespace counterpoint
