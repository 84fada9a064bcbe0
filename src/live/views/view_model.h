#pragma once

// What the panels show, in words ready to be drawn. Everything that is decided about the screen is decided
// here, so that a panel only lays out and a test needs no window.
//
// Promises: the same snapshot, window state and instant give the same view; nothing here fails.
// Thread: the window's main thread.

#include "live/controller/snapshot.h"
#include "live/keys/key_map.h"
#include "live/views/bank_view.h"
#include "live/views/banner_view.h"
#include "live/views/catalogue_view.h"
#include "live/views/conduct_report_view.h"
#include "live/views/conduct_view.h"
#include "live/views/decide_view.h"
#include "live/views/notes_view.h"
#include "live/views/plan_pages_view.h"
#include "live/views/plan_view.h"
#include "live/views/player_view.h"
#include "live/views/review_view.h"
#include "live/views/stage_view.h"
#include "live/window/aside.h"
#include "live/window/beginning.h"
#include "live/window/window_state.h"

#include <deque>

namespace counterpoint {

enum class Screen {
    plan,
    arrangements,
    questions,
    catalogue,
    discussions,
    beginning, ///< the talk, before it is recorded
    conduct,
    strip,   ///< the same in a small strip of tiles
    stopped, ///< until the Stop is taken back or the recording is closed
    finished,
    noting, ///< written notes instead of a recording, while they are kept and afterwards
    review,
    decide,
    welcome,
    settings,
    help,
};

/// What takes the place of something that usually stands beside the work.
enum class Beside {
    nothing,
    help,           ///< beside the tiles
    conduct_report, ///< beside the counters that are heard again
};

/// ---- when it was stopped and is not closed yet

struct StoppedView {
    std::string title;                  ///< "Stopped at 42m 05 secs"
    std::string explanation;            ///< what the two keys do, and when it closes by itself
    std::vector<std::string> untouched; ///< criteria in scope without a counter, "AC 2.1 Diagnostic tools"
    std::vector<std::string> unsaid;    ///< statements of the end that nobody ticked, in words
};

/// ---- afterwards

struct FinishedView {
    bool whole = false; ///< the folder is complete and its files may be opened
    std::string title;
    std::string explanation;
    std::string folder;
    std::vector<std::string> facts; ///< "Learner Name, 8585-301", "1 h 02 min recorded, 14 counters"
    std::string counter_line;       ///< the mandated form, empty if nothing was marked
    bool in_notes = false;          ///< kept in written notes: clock times stand in its place
};

struct ViewModel {
    Screen screen = Screen::plan;
    KeyContext keys = KeyContext::planning;
    PlanView plan;
    ArrangementsView arrangements;
    QuestionsView questions;
    BankView bank; ///< of that page
    CatalogueView catalogue;
    DiscussionView discussion;
    BeginningView beginning;
    ConductView conduct;
    NotesView notes;     ///< of that screen
    StoppedView stopped; ///< of that screen
    BannerView banner;
    FinishedView finished;
    DecideView decide;
    ConductReportView conduct_report; ///< of a closed recording, where it is shown
    PlayerView player;                ///< of the same
    ReviewView review;                ///< of the same, on that screen
    StageBar stages;
    DiscussionsView discussions;
    std::vector<HelpGroup> help; ///< while it is shown
    Beside beside = Beside::nothing;
    FileChoice file_choice;
    Instant now{}; ///< of this frame
    std::shared_ptr<const State> state;

    ViewModel(); // and the rest compiled once, as State's are
    ViewModel(ViewModel&& other) noexcept;
    ViewModel& operator=(ViewModel&& other) noexcept;
    ~ViewModel();
};

[[nodiscard]] PlanView plan_view(const SetupDraft& setup, const Snapshot& snapshot);
[[nodiscard]] ArrangementsView arrangements_view(const Snapshot& snapshot, const WindowState& window);
[[nodiscard]] QuestionsView questions_view(const Snapshot& snapshot, const WindowState& window);
[[nodiscard]] BankView bank_view(const Snapshot& snapshot, const WindowState& window);
[[nodiscard]] CatalogueView catalogue_view(const Snapshot& snapshot, const WindowState& window);

/// What an assessor should know about a unit before planning: approval it needs, documents that disagree.
[[nodiscard]] Texts notes_of(const Unit& unit);

[[nodiscard]] BannerView banner_view(const Snapshot& snapshot, const WindowState& window, Screen screen);
/// Takes "all is well" back beside a meter that says otherwise.
void heed_meters(BannerView& banner, const ConductView& conduct);
[[nodiscard]] StoppedView stopped_view(const Snapshot& snapshot);
[[nodiscard]] FinishedView finished_view(const Snapshot& snapshot);
[[nodiscard]] DecideView decide_view(const State& state, const DecideDraft& draft);

/// The user's own phrases beside the feedback.
void offer_phrases(DecideCriterionView& view, std::shared_ptr<const std::vector<std::string>> phrases,
                   const DecideDraft& draft);
[[nodiscard]] DiscussionsView discussions_view(const Snapshot& snapshot, const WindowState& window);
[[nodiscard]] StageBar stage_bar(const Snapshot& snapshot, Screen screen);
[[nodiscard]] Screen screen_of(const Snapshot& snapshot, const WindowState& window);
/// The same as if no page beside the work were open.
[[nodiscard]] Screen screen_behind(const Snapshot& snapshot, const WindowState& window);

/// The talk is on the screen, however large.
[[nodiscard]] bool is_talk(Screen screen);

/// Labels begin with the criterion's number, which a tile shows larger on a line of its own.
[[nodiscard]] std::string label_without_number(const Criterion& criterion);
[[nodiscard]] std::string clock_text(Frame frames, int sample_rate); ///< "4:05", "1:04:05"

} // namespace counterpoint
