#pragma once

// Which key means what, and when: key + modifiers + context -> command, request or intent. The keys with a
// fixed meaning stand in a table of their own (live/keys/key_rules.h).
//
// The criteria's keys mirror the sheet. A unit takes the three rows of one hand, outcome by outcome,
// criterion by criterion, so the second criterion of the third outcome is the second key of the third row:
//     first unit   LO 1  Q W E R T      second unit  LO 1  Y U I O P
//                  LO 2  A S D F G                   LO 2  H J K L ;
//                  LO 3  Z X C V B                   LO 3  N M , . /
// An outcome with more than five criteria goes on into the other hand's row if no outcome has that; a unit
// with more than three outcomes goes on there too. Whatever finds no key is marked by click. Not chosen:
// letters of the labels, or digits for numbers ("2" then "1"); two strokes for one moment, and the eye must
// leave the learner to find them. Thread: immutable after construction; any thread.

#include "live/controller/command_sink.h"
#include "live/keys/key.h"
#include "units/unit.h"

#include <optional>
#include <variant>
#include <vector>

namespace counterpoint {

/// What the person is doing, as far as keys are concerned.
enum class KeyContext {
    planning,           ///< the plan is open, no text field active
    typing_plan,        ///< a text field of the plan is active
    reading,            ///< the catalogue is open
    arranging,          ///< a further page of the plan, no text field active
    typing_arrangement, ///< a text field of it is active
    choosing,           ///< the list of discussions is open
    deciding,           ///< the decision's screen, no text field active
    typing_decision,    ///< a text field of it is active
    reviewing,          ///< the counters are heard again, no text field active
    typing_review,      ///< a text field of that is active
    recording,          ///< marks count
    paused,             ///< the recording stands still; a mark is sent all the same, and its refusal shown
    stopped,            ///< Stop can be taken back
    typing_note,        ///< the note's text field is active or about to be
    noting,             ///< the discussion is kept in written notes, no text field active
    typing_written,     ///< a text field of that is active
    beginning,          ///< the page before the recording is open, no text field active
    typing_beginning,   ///< a text field of it is active
    typing_reason,      ///< why it was paused, the field is active or about to be
    lost,               ///< the recorder died
    aside,              ///< settings, help or the first steps are shown
    idle,               ///< starting, finishing, finished: no key means anything
};

/// What a key asks of the window itself; the command follows from it (live/window/marking.h).
enum class WindowIntent {
    undo,       ///< withdraw the last mark
    write_note, ///< open the note of the last mark
    save_note,
    leave_note,      ///< close it, nothing changed
    record,          ///< what the Record button does
    pause,           ///< what the Pause button does
    resume,          ///< what the Go on button does
    stop,            ///< what the Stop button does
    take_back,       ///< what the Take back button does: the Stop was a mistake
    close,           ///< what the Close button does
    leave_catalogue, ///< back to the plan
    leave_discussions,
    leave_plan_page,
    leave_field,   ///< the text field gives the keyboard back; what was typed is kept
    write_down,    ///< the written note
    previous_part, ///< of what is decided on
    next_part,
    judge_pass,        ///< the chosen criterion
    judge_referral,    ///< the same, or first its reason
    refer_with_reason, ///< from the field of the reason alone
    write_feedback,
    begin, ///< to the page before the recording
    leave_beginning,
    repeat,       ///< the last counter's criteria again, now
    answer_began, ///< the last counter points there
    prompted,     ///< the last counter: the learner needed a prompt; once more: no
    enough,       ///< was heard to the last counter's criteria; once more: not
    ask,          ///< the question that is shown was put
    follow_up,    ///< one that is not on the list was put
    answered,     ///< the last question
    previous_question,
    next_question,
    say,   ///< the next statement of the list was said
    unsay, ///< the last tick was a mistake
    strip, ///< the window becomes a small strip of tiles, or a window again
    save_reason,
    leave_reason,
    next_panel, ///< the next part of the screen gets the keyboard
    previous_panel,
    help,        ///< every key, and back
    leave_aside, ///< back from settings, help or the first steps
    larger,      ///< everything in the window
    smaller,
    first_size,
    play,       ///< or pause, of the closed recording
    back_a_bit, ///< some seconds, to hear it again
    on_a_bit,
    slower,
    faster,
    previous_counter,
    next_counter,
    hear_counter, ///< the chosen one, from a little before it
    loop_counter, ///< round it, or no more
    nudge_back,   ///< the chosen counter, or the one that is being made
    nudge_on,
    nudge_far_back,
    nudge_far_on,
    move_here, ///< it points to what is heard
    split_counter,
    merge_counters,
    add_counter, ///< where it is heard
    withdraw_counter,
    keep_change, ///< or first its reason
    leave_change,
    next_finding,   ///< what is worth another look
    conduct_report, ///< beside the counters, or no more
    closer,         ///< the picture shows fewer seconds
    wider,
    copy_counters, ///< of what is chosen
};

/// A criterion was addressed now; `add` puts it to the last mark instead of making one.
struct MarkIntent {
    CriterionId criterion;
    bool add = false;
    bool operator==(const MarkIntent&) const = default;
};

/// A digit of a criterion's number ("2", "3": AC 2.3); `add` as of MarkIntent.
struct DigitIntent {
    int digit = 0;
    bool add = false;
    bool operator==(const DigitIntent&) const = default;
};

/// monostate: the key is not ours and goes on to the text field or list that has the focus.
using KeyMeaning = std::variant<std::monostate, MarkIntent, DigitIntent, WindowIntent, WindowRequest>;

struct KeyBinding {
    Key key = Key::other;
    CriterionId criterion;
};

class KeyMap {
public:
    KeyMap() = default;
    explicit KeyMap(const std::vector<Unit>& units);

    [[nodiscard]] KeyMeaning meaning(const KeyPress& press, KeyContext context) const;

    /// Key of a criterion, if it has one.
    [[nodiscard]] std::optional<Key> key_of(const CriterionId& criterion) const;

    /// Every criterion that has a key, no key twice.
    [[nodiscard]] const std::vector<KeyBinding>& bindings() const { return bindings_; }

private:
    std::vector<KeyBinding> bindings_;
};

/// What stands on a tile for this key: the layout's own name, else the US name.
[[nodiscard]] std::string key_label(Key key, const KeyNames& names);

} // namespace counterpoint
