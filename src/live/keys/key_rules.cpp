#include "live/keys/key_rules.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// The letter that the keyboard prints there, or where it prints no Latin one that of a US keyboard; 0 for
/// none. Of the signs + - 0, where = stands for the + that many keyboards have above it.
char letter_of(const KeyPress& press) {
    if (press.printed == "+" || press.printed == "=")
        return '+';
    if (press.printed == "-")
        return '-';
    if (press.printed == "0" || press.key == Key::digit_0) // above it some keyboards print a letter
        return '0';
    if (press.printed.size() == 1 && press.printed[0] >= 'a' && press.printed[0] <= 'z')
        return press.printed[0];
    const auto index = static_cast<std::size_t>(press.key);
    const char us = index < us_key_names.size() ? us_key_names[index][0] : 0;
    return us >= 'A' && us <= 'Z' ? static_cast<char>(us - 'A' + 'a') : 0;
}

const std::vector<KeyContext>& every_context() {
    using enum KeyContext;
    static const std::vector<KeyContext> contexts{
        planning,           typing_plan,   reading,   arranging,
        typing_arrangement, choosing,      deciding,  typing_decision,
        reviewing,          typing_review, beginning, typing_beginning,
        typing_reason,      recording,     paused,    stopped,
        typing_note,        lost,          aside,     idle};
    return contexts;
}

bool may_bear_criterion(Key key) {
    return static_cast<int>(key) < criterion_key_count;
}

bool is_digit_key(Key key) {
    return key >= Key::digit_0 && key <= Key::digit_9;
}

bool fits(const KeyRule& rule, const KeyPress& press) {
    if (press.shift != rule.shift || press.control != (rule.letter != 0))
        return false;
    if (rule.letter != 0)
        return letter_of(press) == rule.letter;
    if (rule.is_digit())
        return is_digit_key(press.key);
    return rule.is_criterion_key() ? may_bear_criterion(press.key) : press.key == rule.key;
}

} // namespace

bool KeyRule::holds_everywhere() const {
    return contexts.size() == every_context().size();
}

bool KeyRule::holds_in(KeyContext context) const {
    return std::find(contexts.begin(), contexts.end(), context) != contexts.end();
}

const std::vector<KeyRule>& key_rules() {
    using enum KeyContext;
    using Intent = WindowIntent;
    using Contexts = std::vector<KeyContext>;
    static const Contexts plan{planning, typing_plan};
    static const Contexts before{beginning, typing_beginning};
    static const Contexts talk{recording, paused};
    static const Contexts decision{deciding, typing_decision};
    static const Contexts review{reviewing, typing_review};
    static const Contexts listening{reviewing, typing_review, deciding, typing_decision};
    static const bool shifted = true;
    // F9 makes sound run and F10 ends it, everywhere. Letters decide only with Control: what is typed beside
    // a field must not pass a criterion.
    static const std::vector<KeyRule> rules = {
        {plan, Key::f9, 0, !shifted, Intent::begin, "F9", "Go on to the recording"},
        {before, Key::f9, 0, !shifted, Intent::record, "F9", "Record, or first say why a point is left open"},
        {{beginning}, Key::escape, 0, !shifted, Intent::leave_beginning, "Esc", "Back to the plan"},
        {{typing_beginning}, Key::escape, 0, !shifted, Intent::leave_field, "Esc", "Leave the field"},
        {{reading}, Key::escape, 0, !shifted, Intent::leave_catalogue, "Esc", "Back to the plan"},
        {{arranging}, Key::escape, 0, !shifted, Intent::leave_plan_page, "Esc", "Back to the plan"},
        {{typing_arrangement}, Key::escape, 0, !shifted, Intent::leave_field, "Esc", "Leave the field"},
        {{choosing}, Key::escape, 0, !shifted, Intent::leave_discussions, "Esc", "Close the list"},
        {{aside}, Key::escape, 0, !shifted, Intent::leave_aside, "Esc", "Back to the work"},

        {talk, Key::other, 0, !shifted, MarkIntent{}, "a tile's key", "Mark its criterion now"},
        {talk, Key::other, 0, shifted, MarkIntent{{}, true}, "Shift + a tile's key",
         "Add its criterion to the last counter"},
        {talk, Key::digit_0, 0, !shifted, DigitIntent{}, "2 3",
         "Mark AC 2.3 at the first digit; of several units "
         "the unit's place comes first"},
        {talk, Key::digit_0, 0, shifted, DigitIntent{0, true}, "Shift + 2 3",
         "Add AC 2.3 to the last counter"},
        {talk, Key::f5, 0, !shifted, Intent::repeat, "F5", "Mark the last counter's criteria again, now"},
        {talk, Key::f6, 0, !shifted, Intent::answer_began, "F6",
         "Let the last counter point to where the answer began"},
        {talk, Key::f4, 0, !shifted, Intent::prompted, "F4", "The learner needed a prompt, or not after all"},
        {talk, Key::f7, 0, !shifted, Intent::enough, "F7",
         "Enough was heard to the last counter's criteria, or not after all"},
        {talk, Key::backspace, 0, !shifted, Intent::undo, "Backspace", "Withdraw the last counter"},
        {talk, Key::other, 'z', !shifted, Intent::undo, "Ctrl+Z", "Withdraw the last counter"},
        {talk, Key::enter, 0, !shifted, Intent::write_note, "Enter", "Write a note on the last counter"},
        {talk, Key::f2, 0, !shifted, Intent::ask, "F2", "The question that is shown was put"},
        {talk, Key::f2, 0, shifted, Intent::follow_up, "Shift+F2",
         "A question that is not on the list was put"},
        {talk, Key::f3, 0, !shifted, Intent::answered, "F3", "The question is answered"},
        {talk, Key::page_up, 0, !shifted, Intent::previous_question, "Page Up", "Show the question before"},
        {talk, Key::page_down, 0, !shifted, Intent::next_question, "Page Down", "Show the next question"},
        {talk, Key::f8, 0, !shifted, Intent::say, "F8", "The next statement of the list was said"},
        {talk, Key::f8, 0, shifted, Intent::unsay, "Shift+F8", "The last tick was a mistake"},
        {talk, Key::f11, 0, !shifted, Intent::strip, "F11", "A small strip of tiles, or the window again"},
        {{recording}, Key::f9, 0, !shifted, Intent::pause, "F9", "Pause"},
        {{paused}, Key::f9, 0, !shifted, Intent::resume, "F9", "Go on"},
        {talk, Key::f10, 0, !shifted, Intent::stop, "F10", "Stop"},

        {{typing_note}, Key::enter, 0, !shifted, Intent::save_note, "Enter", "Keep the note"},
        {{typing_note}, Key::escape, 0, !shifted, Intent::leave_note, "Esc", "Leave the note as it was"},
        // The one function key that no text field takes, so that Stop is never out of reach.
        {{typing_note}, Key::f10, 0, !shifted, Intent::stop, "F10", "Stop"},

        {{typing_reason}, Key::enter, 0, !shifted, Intent::save_reason, "Enter", "Keep the reason"},
        {{typing_reason}, Key::escape, 0, !shifted, Intent::leave_reason, "Esc", "Leave it at “break”"},
        {{typing_reason}, Key::f9, 0, !shifted, Intent::resume, "F9", "Go on"},
        {{typing_reason}, Key::f10, 0, !shifted, Intent::stop, "F10", "Stop"},

        {{stopped}, Key::f9, 0, !shifted, Intent::take_back, "F9", "Take the Stop back"},
        {{stopped}, Key::f10, 0, !shifted, Intent::close, "F10", "Close the recording"},
        {{lost}, Key::f9, 0, !shifted, WindowRequest{GoOnInNewTake{}}, "F9", "Go on recording"},

        {decision, Key::page_up, 0, !shifted, Intent::previous_part, "Page Up", "What stands above"},
        {decision, Key::page_down, 0, !shifted, Intent::next_part, "Page Down", "What stands below"},
        {decision, Key::other, 'p', !shifted, Intent::judge_pass, "Ctrl+P", "Pass the criterion"},
        {decision, Key::other, 'r', !shifted, Intent::judge_referral, "Ctrl+R",
         "Refer the criterion, or first its reason"},
        {decision, Key::other, 'f', !shifted, Intent::write_feedback, "Ctrl+F", "Write feedback"},
        {{deciding},
         Key::other,
         'c',
         !shifted,
         Intent::copy_counters,
         "Ctrl+C",
         "Copy the counters"}, // in a field it copies what is selected there
        {{typing_decision}, Key::escape, 0, !shifted, Intent::leave_field, "Esc", "Leave the field"},

        // Function keys, as in transcription tools: a text field does not take them.
        {listening, Key::f4, 0, !shifted, Intent::play, "F4", "Play, or pause"},
        {listening, Key::f3, 0, !shifted, Intent::back_a_bit, "F3", "Three seconds back"},
        {listening, Key::f5, 0, !shifted, Intent::on_a_bit, "F5", "Three seconds on"},
        {listening, Key::f6, 0, !shifted, Intent::slower, "F6", "Slower"},
        {listening, Key::f7, 0, !shifted, Intent::faster, "F7", "Faster"},
        {review, Key::page_up, 0, !shifted, Intent::previous_counter, "Page Up", "The counter before"},
        {review, Key::page_down, 0, !shifted, Intent::next_counter, "Page Down", "The next counter"},
        {review, Key::f8, 0, !shifted, Intent::hear_counter, "F8",
         "Hear the counter, from two seconds before it"},
        {review, Key::f8, 0, shifted, Intent::loop_counter, "Shift+F8",
         "Hear it again and again, or no more"},
        {review, Key::f6, 0, shifted, Intent::nudge_back, "Shift+F6", "The counter 0.1 s back"},
        {review, Key::f7, 0, shifted, Intent::nudge_on, "Shift+F7", "The counter 0.1 s on"},
        {review, Key::f3, 0, shifted, Intent::nudge_far_back, "Shift+F3", "The counter 1 s back"},
        {review, Key::f5, 0, shifted, Intent::nudge_far_on, "Shift+F5", "The counter 1 s on"},
        {review, Key::other, 'm', !shifted, Intent::move_here, "Ctrl+M", "Move the counter to what is heard"},
        {review, Key::other, 's', !shifted, Intent::split_counter, "Ctrl+S",
         "Split the counter in two, each with a part of its criteria"},
        {review, Key::other, 'j', !shifted, Intent::merge_counters, "Ctrl+J",
         "Join the counter with the nearest one, or with the one on its other side"},
        {review, Key::other, 'n', !shifted, Intent::add_counter, "Ctrl+N", "A new counter at what is heard"},
        {review, Key::other, 'w', !shifted, Intent::withdraw_counter, "Ctrl+W", "Withdraw the counter"},
        {review, Key::enter, 0, !shifted, Intent::keep_change, "Enter",
         "Give the reason, then keep the change"},
        {{reviewing}, Key::escape, 0, !shifted, Intent::leave_change, "Esc", "Leave the counter as it was"},
        {{typing_review}, Key::escape, 0, !shifted, Intent::leave_field, "Esc", "Leave the field"},
        {review, Key::other, 'k', !shifted, Intent::next_finding, "Ctrl+K",
         "The next counter that is worth another look"},
        {review, Key::other, 'i', !shifted, Intent::closer, "Ctrl+I", "A closer look at the sound"},
        {review, Key::other, 'o', !shifted, Intent::wider, "Ctrl+O", "A wider look at the sound"},

        {every_context(), Key::f1, 0, !shifted, Intent::help, "F1", "Show every key, and back"},
        {every_context(), Key::other, '+', !shifted, Intent::larger, "Ctrl and +", "Everything larger"},
        {every_context(), Key::other, '+', shifted, Intent::larger, "Ctrl and +", "Everything larger"},
        {every_context(), Key::other, '-', !shifted, Intent::smaller, "Ctrl and −", "Everything smaller"},
        {every_context(), Key::other, '0', !shifted, Intent::first_size, "Ctrl+0", "The first size"},
    };
    return rules;
}

std::string_view words_of(KeyContext context) {
    switch (context) {
    case KeyContext::planning:
    case KeyContext::typing_plan:
        return "Plan";
    case KeyContext::reading:
        return "Wording and handbooks";
    case KeyContext::arranging:
    case KeyContext::typing_arrangement:
        return "Arrangements and questions";
    case KeyContext::choosing:
        return "The list of discussions";
    case KeyContext::deciding:
    case KeyContext::typing_decision:
        return "Decide";
    case KeyContext::reviewing:
    case KeyContext::typing_review:
        return "Review";
    case KeyContext::recording:
        return "While the talk is recorded";
    case KeyContext::paused:
        return "In a pause";
    case KeyContext::stopped:
        return "After Stop";
    case KeyContext::typing_note:
        return "While a note is typed";
    case KeyContext::beginning:
    case KeyContext::typing_beginning:
        return "Before the recording";
    case KeyContext::typing_reason:
        return "While the reason of a pause is typed";
    case KeyContext::lost:
        return "When the recorder ended by itself";
    case KeyContext::aside:
        return "Settings, help and first steps";
    case KeyContext::idle:
        return "When there is nothing else to do";
    }
    return "";
}

const KeyRule* find_rule(const KeyPress& press, KeyContext context) {
    const auto& rules = key_rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const KeyRule& rule) {
        return rule.holds_in(context) && fits(rule, press);
    });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace counterpoint
