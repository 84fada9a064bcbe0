#pragma once

// What the window itself remembers: what was typed and chosen, and is no command yet. Nothing of it is
// evidence.
//
// Text fields write into it, the key map asks it whether somebody is typing, the view model reads it.
// Not chosen: buffers inside each panel; "why is Record disabled" and "do keys mark now" would then need the
// panels. Thread: the window's main thread.

#include "base/clock.h"
#include "discussion/conduct/conduct.h"
#include "discussion/decision/decision.h"
#include "discussion/marks/mark.h"
#include "live/window/plan_draft.h"
#include "live/window/review_draft.h"
#include "live/window/screen_part.h"
#include "live/window/text_history.h"
#include "live/window/window_settings.h"
#include "live/window/written_note_draft.h"

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// The note on the last mark while it is typed.
struct NoteDraft {
    bool open = false;
    bool takes_focus = false; ///< opened just now; its text field is to become active
    std::string text;
    std::string before; ///< the mark's note when this one was opened
};

/// The page before the recording, while it is typed.
struct BeginningDraft {
    std::string identity; ///< how the learner was known
    std::string consent;  ///< how they agreed to be recorded
    std::string reason;   ///< why the recording begins although a point is not met
    bool reason_takes_focus = false;
    bool notes_asked = false;       ///< whether there is to be no recording
    bool notes_lack_reason = false; ///< notes were to begin, which are no practice, and need it
};

/// A criterion's number while it is typed.
struct NumberDraft {
    std::string digits;
    Instant at{};         ///< when the first one went down: the moment that counts
    bool add = false;     ///< to the last counter
    bool nothing = false; ///< these digits are no criterion; they stay to be seen until the next key
};

/// Why it was paused, while it is typed.
struct PauseDraft {
    bool open = false;
    bool takes_focus = false;
    std::string text;
    bool begun = false; ///< the recorder has said that it is paused
};

/// What is looked at and half done in the talk.
struct TalkDraft {
    std::optional<QuestionId> question; ///< chosen to be shown; none: the first that was not asked
    NumberDraft number;
    PauseDraft pause;
    std::chrono::milliseconds lead_in{0}; ///< a counter points so much before its press
    bool strip = false;                   ///< the window is a small strip of tiles
    struct Tick {
        SpokenStatement statement{};
        Instant at{};
    };
    std::optional<SpokenStatement> statement_shown; ///< where a list too long for its place last scrolled to
    std::vector<Tick> ticks;                        ///< given, and perhaps not in the snapshot yet
};

/// What is looked at in the catalogue.
struct CatalogueDraft {
    bool open = false;      ///< the catalogue's screen instead of the plan
    std::string shown_unit; ///< id; empty: what was found in the handbook
    std::string handbook;   ///< path as typed
};

/// The stages of a discussion, as the window leads through them.
enum class Stage { plan, conduct, review, decide };

/// Which discussion is to be opened.
struct DiscussionsDraft {
    bool open = false; ///< the list instead of the discussion that lies open
    std::string path;  ///< of a folder elsewhere, as typed
};

/// Where one person alone speaks, pointed at while it is heard; no command until both are.
struct VoicesDraft {
    std::optional<Frame> assessor_at;
    std::optional<Frame> learner_at;
};

/// What is decided on: one criterion, a learning outcome (for comments), a unit, or (all empty) what concerns
/// the submission as a whole.
struct DecideTarget {
    std::string unit = {};
    std::string outcome = {};
    std::string criterion = {};
    auto operator<=>(const DecideTarget&) const = default;
};

/// What is typed about one target and becomes a command only when it is asked for.
struct TypedDecision {
    std::string reason = {}; ///< what a referral lacks
    ReferralGround ground = ReferralGround::criterion_not_met;
    std::string evidence_title = {};
    std::string evidence_reference = {};
    std::string evidence_explanation = {};
    bool operator==(const TypedDecision&) const = default;
};

/// The same about the submission as a whole.
struct TypedSubmission {
    std::string declaration = {};
    std::string declared_how = {};
    std::string countersigner = {};
    bool operator==(const TypedSubmission&) const = default;
};

/// What is typed about the target and no command yet.
struct DecideDraft : TypedDecision, TypedSubmission {
    DecideTarget target;
    TypedDecision filled;                       ///< what is written down about the target, as last seen
    TypedSubmission submission_filled;          ///< the same about the submission
    std::map<DecideTarget, TypedDecision> left; ///< typed about others, and waiting
    std::string feedback;                       ///< or the comment on a learning outcome
    std::string day;
    std::string copied; ///< what was last put into the clipboard, for saying so
    enum class Focus { none, feedback, reason } takes_focus = Focus::none;
    Focus typed_into = Focus::none; ///< the field that is active; it says so in every frame
    bool scroll_to_target = false;  ///< the list is to show it
    bool operator==(const DecideDraft&) const = default;
};

/// What the paragraph that has the keyboard was before.
struct ParagraphHistory {
    std::string field; ///< its id; empty: none has the keyboard
    TextHistory text;
};

/// A page beside the work. While the talk is recorded help alone is shown, beside the tiles.
enum class Aside { none, welcome, settings, help };

struct WindowState {
    std::string discussion; ///< the one that the drafts below were read from; empty: they are of a new one
    SetupDraft setup;
    std::optional<SetupDraft> set_aside; ///< a plan that was typed and not kept, while another one lies open
    PlanPageDraft plan_page;
    CatalogueDraft catalogue;
    BeginningDraft beginning;
    NoteDraft note;
    TalkDraft talk;
    WrittenNoteDraft written;                                  ///< where a discussion is kept in notes
    std::map<std::string, WrittenNoteDraft> written_elsewhere; ///< typed in discussions that lie open no more
    std::map<std::string, DecideDraft> decide_elsewhere;       ///< the same of decisions
    std::map<std::string, ReviewDraft> review_elsewhere;       ///< and of changes of counters
    std::uint64_t notes_given = 0; ///< to be written down, so far; the number of the last one
    std::optional<Stage> wanted;   ///< stage that the person chose; none: the one that the discussion is at
    DiscussionsDraft discussions;
    VoicesDraft voices;
    DecideDraft decide;
    ReviewDraft review;
    bool leave_field = false;              ///< the field that has the keyboard is to give it back
    std::optional<CriterionId> pointed_at; ///< the tile under the mouse
    ParagraphHistory paragraph;
    bool typing = false;            ///< a text field is active; the fields say so in every frame
    bool field_waits = false;       ///< one has the keyboard and is not active: so do they
    bool field_takes_focus = false; ///< a letter came for it: it is to become active
    bool close_asked = false; ///< somebody closed the window while it records, or would lose what is typed
    bool close_now = false;   ///< and answered: close
    bool has_keyboard = true; ///< the desktop gives keys to this window
    WindowSettings settings;  ///< kept whenever they change
    Aside aside = Aside::none;
    Aside before_help = Aside::none; ///< where help leads back to
    ScreenScroll scroll;
    std::uint64_t file_choice = 0; ///< number of the last one that is in its field
    std::string notice;            ///< of the window's own, a sentence; until it is dismissed
    Instant last_command_at{};     ///< when the last command of the discussion was given
};

} // namespace counterpoint
