#pragma once

// What the panels show, in words ready to be drawn. Everything that is decided about the screen is decided
// here, so that a panel only lays out and a test needs no window.
//
// Promises: the same snapshot, window state and instant give the same view; nothing here fails.
// Thread: the window's main thread.

#include "live/catalogue_view.h"
#include "live/decide_view.h"
#include "live/key_map.h"
#include "live/plan_pages_view.h"
#include "live/plan_view.h"
#include "live/player_view.h"
#include "live/snapshot.h"
#include "live/stage_view.h"
#include "live/window_state.h"

namespace counterpoint {

enum class Screen {
    plan,
    arrangements,
    questions,
    catalogue,
    discussions,
    conduct,
    stopped, ///< until the Stop is taken back or the recording is closed
    finished,
    decide,
};

/// ---- the discussion while it runs

struct TileView {
    CriterionId criterion;
    std::string number;       ///< "2.1"
    std::string label;        ///< "Diagnostic tools"
    std::string statement;    ///< exact wording
    std::string key;          ///< what the key is called, empty if it has none
    int touched = 0;          ///< counters that name it
    std::string touched_text; ///< "3 times", empty if never
    bool last = false;        ///< the last counter names it
};

struct OutcomeView {
    std::string name; ///< "LO 2"
    std::string statement;
    std::vector<TileView> tiles;
};

struct UnitView {
    std::string id;
    std::string title;
    std::vector<OutcomeView> outcomes;
};

struct CounterRow {
    MarkId mark = 0;
    std::string time;     ///< "1m 55 secs"
    std::string criteria; ///< "AC 2.1"
    std::string note;
    std::uint64_t sequence = 0; ///< the events up to this one make the row what it is
};

/// The part that only events change; kept from one event to the next, because it may hold thousands of
/// counters.
struct DiscussionView {
    std::string learner;
    std::string units_text; ///< "8585-301 and 8585-302"
    bool practice = false;
    std::vector<UnitView> units;
    std::vector<CounterRow> counters; ///< the last made first
    bool has_descriptors = false;     ///< at least one criterion has sufficiency descriptors
};

struct MeterView {
    std::string name;      ///< "Microphone", "Left", "Right"
    float level = 0;       ///< 0 to 1 along a scale of 60 dB
    float held = 0;        ///< the loudest of the last moments, same scale
    std::string word;      ///< "good", "too loud", "quiet", "silent"
    bool alarming = false; ///< too loud or silent
};

/// A criterion's wording, and what the centre's handbook says to it.
struct CriterionText {
    std::string statement; ///< "AC 2.1  " and the exact wording, or a hint how to see one
    std::string warning;   ///< that the result sheet words it differently; empty if it does not
    Texts referral;        ///< sufficiency descriptors, empty unless a handbook was read in
    Texts pass;
    Texts guidance;
};

struct ConductView {
    std::string clock;       ///< recording time, "4:05" or "1:04:05"
    std::string clock_state; ///< "Recording", "Starting…", "Recorder lost"
    bool running = false;    ///< marks and Stop make sense
    bool paused = false;     ///< it runs, and stands still
    bool stopped = false;    ///< it was stopped, which can be taken back
    std::vector<MeterView> meters;
    bool sound_arriving = true;
    std::string sound_text; ///< "Sound is arriving" or what is wrong
    std::string sleep_text; ///< "computer may sleep", empty if it is kept awake
    std::string space_text; ///< "5 h 12 min of space", empty if not known
    std::uint64_t durable_sequence = 0;
    std::string pending_word; ///< said of a counter that is not known to be on the disk
    bool can_undo = false;
    std::string last_title; ///< "Last: 2m 43 secs AC 3.1 and 3.2" or how to begin
    std::string last_note;
    CriterionText criterion; ///< the one under the mouse, else the last counter's first

    [[nodiscard]] bool saved(const CounterRow& row) const { return row.sequence <= durable_sequence; }
};

/// ---- when it was stopped and is not closed yet

struct StoppedView {
    std::string title;                  ///< "Stopped at 42m 05 secs"
    std::string explanation;            ///< what the two keys do, and when it closes by itself
    std::vector<std::string> untouched; ///< criteria in scope without a counter, "AC 2.1 Diagnostic tools"
    std::vector<std::string> unsaid;    ///< statements of the end that nobody ticked, in words
};

/// ---- what is wrong

enum class Severity { calm, notice, warning, danger };

/// What a button of the banner does.
enum class BannerAction { go_on, close_as_it_is, stop, close_window, stay, dismiss };

struct BannerButton {
    BannerAction action;
    std::string text;
};

struct BannerView {
    Severity severity = Severity::calm;
    std::vector<std::string> lines; ///< the worst first; one calm line when all is well
    std::vector<BannerButton> buttons;
};

/// ---- afterwards

struct FinishedView {
    bool whole = false; ///< the folder is complete and its files may be opened
    std::string title;
    std::string explanation;
    std::string folder;
    std::vector<std::string> facts; ///< "Learner Name, 8585-301", "1 h 02 min recorded, 14 counters"
    std::string counter_line;       ///< the mandated form, empty if nothing was marked
};

struct ViewModel {
    Screen screen = Screen::plan;
    KeyContext keys = KeyContext::planning;
    PlanView plan;
    ArrangementsView arrangements;
    QuestionsView questions;
    CatalogueView catalogue;
    DiscussionView discussion;
    ConductView conduct;
    StoppedView stopped; ///< of that screen
    BannerView banner;
    FinishedView finished;
    DecideView decide;
    PlayerView player; ///< of a closed recording
    StageBar stages;
    DiscussionsView discussions;
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
[[nodiscard]] CatalogueView catalogue_view(const Snapshot& snapshot, const WindowState& window);

/// What an assessor should know about a unit before planning: approval it needs, documents that disagree.
[[nodiscard]] Texts notes_of(const Unit& unit);

[[nodiscard]] BannerView banner_view(const Snapshot& snapshot, const WindowState& window, Screen screen);
/// Takes "all is well" back beside a meter that says otherwise.
void heed_meters(BannerView& banner, const ConductView& conduct);
[[nodiscard]] StoppedView stopped_view(const Snapshot& snapshot);
[[nodiscard]] FinishedView finished_view(const Snapshot& snapshot);
[[nodiscard]] DecideView decide_view(const State& state, const DecideDraft& draft);
[[nodiscard]] DiscussionsView discussions_view(const Snapshot& snapshot, const WindowState& window);
[[nodiscard]] StageBar stage_bar(const Snapshot& snapshot, Screen screen);
[[nodiscard]] Screen screen_of(const Snapshot& snapshot, const WindowState& window);

/// Labels begin with the criterion's number, which a tile shows larger on a line of its own.
[[nodiscard]] std::string label_without_number(const Criterion& criterion);
[[nodiscard]] std::string clock_text(Frame frames, int sample_rate); ///< "4:05", "1:04:05"

} // namespace counterpoint
