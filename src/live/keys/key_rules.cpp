#include "live/keys/key_rules.h"

#include "live/words/help_words.h"

#include <algorithm>

namespace counterpoint {

namespace {

namespace words = help_words;

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
        {plan, Key::f9, 0, !shifted, Intent::begin, "F9", words::go_on_to_recording},
        {before, Key::f9, 0, !shifted, Intent::record, "F9", words::record},
        {{beginning}, Key::escape, 0, !shifted, Intent::leave_beginning, words::esc, words::back_to_plan},
        {{typing_beginning}, Key::escape, 0, !shifted, Intent::leave_field, words::esc, words::leave_field},
        {{reading}, Key::escape, 0, !shifted, Intent::leave_catalogue, words::esc, words::back_to_plan},
        {{arranging}, Key::escape, 0, !shifted, Intent::leave_plan_page, words::esc, words::back_to_plan},
        {{typing_arrangement}, Key::escape, 0, !shifted, Intent::leave_field, words::esc, words::leave_field},
        {{choosing}, Key::escape, 0, !shifted, Intent::leave_discussions, words::esc, words::close_list},
        {{aside}, Key::escape, 0, !shifted, Intent::leave_aside, words::esc, words::back_to_work},

        {talk, Key::other, 0, !shifted, MarkIntent{}, words::tile_key, words::mark},
        {talk, Key::other, 0, shifted, MarkIntent{{}, true}, words::shift_tile_key, words::add_to_last},
        {talk, Key::digit_0, 0, !shifted, DigitIntent{}, words::number, words::mark_number},
        {talk, Key::digit_0, 0, shifted, DigitIntent{0, true}, words::shift_number,
         words::add_number_to_last},
        {talk, Key::f5, 0, !shifted, Intent::repeat, "F5", words::mark_again},
        {talk, Key::f6, 0, !shifted, Intent::answer_began, "F6", words::answer_began},
        {talk, Key::f4, 0, !shifted, Intent::prompted, "F4", words::prompted},
        {talk, Key::f7, 0, !shifted, Intent::enough, "F7", words::enough},
        {talk, Key::backspace, 0, !shifted, Intent::undo, words::backspace, words::withdraw_last},
        {talk, Key::other, 'z', !shifted, Intent::undo, words::ctrl_z, words::withdraw_last},
        {talk, Key::enter, 0, !shifted, Intent::write_note, words::enter, words::write_note},
        {talk, Key::f2, 0, !shifted, Intent::ask, "F2", words::question_put},
        {talk, Key::f2, 0, shifted, Intent::follow_up, words::shift_f2, words::other_question_put},
        {talk, Key::f3, 0, !shifted, Intent::answered, "F3", words::question_answered},
        {talk, Key::page_up, 0, !shifted, Intent::previous_question, words::page_up, words::question_before},
        {talk, Key::page_down, 0, !shifted, Intent::next_question, words::page_down, words::question_after},
        {talk, Key::f8, 0, !shifted, Intent::say, "F8", words::said},
        {talk, Key::f8, 0, shifted, Intent::unsay, words::shift_f8, words::not_said},
        {talk, Key::f11, 0, !shifted, Intent::strip, "F11", words::strip},
        {{recording}, Key::f9, 0, !shifted, Intent::pause, "F9", words::pause},
        {{paused}, Key::f9, 0, !shifted, Intent::resume, "F9", words::go_on},
        {talk, Key::f10, 0, !shifted, Intent::stop, "F10", words::stop},

        {{typing_note}, Key::enter, 0, !shifted, Intent::save_note, words::enter, words::keep_note},
        {{typing_note}, Key::escape, 0, !shifted, Intent::leave_note, words::esc, words::leave_note},
        // The one function key that no text field takes, so that Stop is never out of reach.
        {{typing_note}, Key::f10, 0, !shifted, Intent::stop, "F10", words::stop},

        {{typing_reason}, Key::enter, 0, !shifted, Intent::save_reason, words::enter, words::keep_reason},
        {{typing_reason}, Key::escape, 0, !shifted, Intent::leave_reason, words::esc, words::leave_reason},
        {{typing_reason}, Key::f9, 0, !shifted, Intent::resume, "F9", words::go_on},
        {{typing_reason}, Key::f10, 0, !shifted, Intent::stop, "F10", words::stop},

        {{stopped}, Key::f9, 0, !shifted, Intent::take_back, "F9", words::take_back},
        {{stopped}, Key::f10, 0, !shifted, Intent::close, "F10", words::close_recording},
        {{lost}, Key::f9, 0, !shifted, WindowRequest{GoOnInNewTake{}}, "F9", words::go_on_recording},

        {decision, Key::page_up, 0, !shifted, Intent::previous_part, words::page_up, words::part_above},
        {decision, Key::page_down, 0, !shifted, Intent::next_part, words::page_down, words::part_below},
        {decision, Key::other, 'p', !shifted, Intent::judge_pass, words::ctrl_p, words::pass},
        {decision, Key::other, 'r', !shifted, Intent::judge_referral, words::ctrl_r, words::refer},
        {decision, Key::other, 'f', !shifted, Intent::write_feedback, words::ctrl_f, words::write_feedback},
        {{deciding},
         Key::other,
         'c',
         !shifted,
         Intent::copy_counters,
         words::ctrl_c,
         words::copy_counters}, // in a field it copies what is selected there
        {{typing_decision}, Key::escape, 0, !shifted, Intent::leave_field, words::esc, words::leave_field},

        // Function keys, as in transcription tools: a text field does not take them.
        {listening, Key::f4, 0, !shifted, Intent::play, "F4", words::play},
        {listening, Key::f3, 0, !shifted, Intent::back_a_bit, "F3", words::seconds_back},
        {listening, Key::f5, 0, !shifted, Intent::on_a_bit, "F5", words::seconds_on},
        {listening, Key::f6, 0, !shifted, Intent::slower, "F6", words::slower},
        {listening, Key::f7, 0, !shifted, Intent::faster, "F7", words::faster},
        {review, Key::page_up, 0, !shifted, Intent::previous_counter, words::page_up, words::counter_before},
        {review, Key::page_down, 0, !shifted, Intent::next_counter, words::page_down, words::counter_after},
        {review, Key::f8, 0, !shifted, Intent::hear_counter, "F8", words::hear},
        {review, Key::f8, 0, shifted, Intent::loop_counter, words::shift_f8, words::hear_again},
        {review, Key::f6, 0, shifted, Intent::nudge_back, words::shift_f6, words::nudge_back},
        {review, Key::f7, 0, shifted, Intent::nudge_on, words::shift_f7, words::nudge_on},
        {review, Key::f3, 0, shifted, Intent::nudge_far_back, words::shift_f3, words::nudge_far_back},
        {review, Key::f5, 0, shifted, Intent::nudge_far_on, words::shift_f5, words::nudge_far_on},
        {review, Key::other, 'm', !shifted, Intent::move_here, words::ctrl_m, words::move_here},
        {review, Key::other, 's', !shifted, Intent::split_counter, words::ctrl_s, words::split},
        {review, Key::other, 'j', !shifted, Intent::merge_counters, words::ctrl_j, words::join},
        {review, Key::other, 'n', !shifted, Intent::add_counter, words::ctrl_n, words::new_counter},
        {review, Key::other, 'w', !shifted, Intent::withdraw_counter, words::ctrl_w, words::withdraw},
        {review, Key::enter, 0, !shifted, Intent::keep_change, words::enter, words::keep_change},
        {{reviewing}, Key::escape, 0, !shifted, Intent::leave_change, words::esc, words::leave_change},
        {{typing_review}, Key::escape, 0, !shifted, Intent::leave_field, words::esc, words::leave_field},
        {review, Key::other, 'k', !shifted, Intent::next_finding, words::ctrl_k, words::next_finding},
        {review, Key::other, 'i', !shifted, Intent::closer, words::ctrl_i, words::closer},
        {review, Key::other, 'o', !shifted, Intent::wider, words::ctrl_o, words::wider},

        {every_context(), Key::f1, 0, !shifted, Intent::help, "F1", words::help},
        {every_context(), Key::other, '+', !shifted, Intent::larger, words::ctrl_plus, words::larger},
        {every_context(), Key::other, '+', shifted, Intent::larger, words::ctrl_plus, words::larger},
        {every_context(), Key::other, '-', !shifted, Intent::smaller, words::ctrl_minus, words::smaller},
        {every_context(), Key::other, '0', !shifted, Intent::first_size, words::ctrl_0, words::first_size},
    };
    return rules;
}

std::string_view words_of(KeyContext context) {
    switch (context) {
    case KeyContext::planning:
    case KeyContext::typing_plan:
        return words::while_planning;
    case KeyContext::reading:
        return words::while_reading;
    case KeyContext::arranging:
    case KeyContext::typing_arrangement:
        return words::while_arranging;
    case KeyContext::choosing:
        return words::while_choosing;
    case KeyContext::deciding:
    case KeyContext::typing_decision:
        return words::while_deciding;
    case KeyContext::reviewing:
    case KeyContext::typing_review:
        return words::while_reviewing;
    case KeyContext::recording:
        return words::while_recording;
    case KeyContext::paused:
        return words::while_paused;
    case KeyContext::stopped:
        return words::after_stop;
    case KeyContext::typing_note:
        return words::while_noting;
    case KeyContext::beginning:
    case KeyContext::typing_beginning:
        return words::before_recording;
    case KeyContext::typing_reason:
        return words::while_giving_reason;
    case KeyContext::lost:
        return words::recorder_lost;
    case KeyContext::aside:
        return words::while_aside;
    case KeyContext::idle:
        return words::otherwise;
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
