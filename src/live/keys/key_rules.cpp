#include "live/keys/key_rules.h"

#include "live/words/help_words.h"

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
    static const std::vector<KeyContext> contexts{planning,
                                                  typing_plan,
                                                  reading,
                                                  arranging,
                                                  typing_arrangement,
                                                  choosing,
                                                  deciding,
                                                  typing_decision,
                                                  reviewing,
                                                  typing_review,
                                                  beginning,
                                                  typing_beginning,
                                                  typing_reason,
                                                  recording,
                                                  paused,
                                                  stopped,
                                                  typing_note,
                                                  noting,
                                                  typing_written,
                                                  lost,
                                                  aside,
                                                  idle};
    return contexts;
}

bool may_bear_criterion(Key key) {
    return static_cast<int>(key) < criterion_key_count;
}

bool is_digit_key(Key key) {
    return key >= Key::digit_0 && key <= Key::digit_9;
}

bool fits(const KeyRule& rule, const KeyPress& press) {
    if (press.shift != rule.shift || press.control != (rule.letter != 0 || rule.control))
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

bool KeyRule::marks_a_moment() const {
    const auto* intent = std::get_if<WindowIntent>(&meaning);
    return is_criterion_key() || is_digit() || (intent != nullptr && *intent == WindowIntent::repeat);
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
    static const Contexts notes{noting, typing_written};
    static const bool shifted = true;
    static const bool with_control = true;
    // F9 makes sound run and F10 ends it, everywhere. Letters decide only with Control: what is typed beside
    // a field must not pass a criterion.
    static const std::vector<KeyRule> rules = {
        {plan, Key::f9, 0, !shifted, Intent::begin, "F9", help_words::go_on_to_recording},
        {before, Key::f9, 0, !shifted, Intent::record, "F9", help_words::record},
        {{beginning},
         Key::escape,
         0,
         !shifted,
         Intent::leave_beginning,
         help_words::esc,
         help_words::back_to_plan},
        {{typing_plan, typing_beginning},
         Key::escape,
         0,
         !shifted,
         Intent::leave_field,
         help_words::esc,
         help_words::leave_field},
        {{reading},
         Key::escape,
         0,
         !shifted,
         Intent::leave_catalogue,
         help_words::esc,
         help_words::back_to_plan},
        {{arranging},
         Key::escape,
         0,
         !shifted,
         Intent::leave_plan_page,
         help_words::esc,
         help_words::back_to_plan},
        {{typing_arrangement},
         Key::escape,
         0,
         !shifted,
         Intent::leave_field,
         help_words::esc,
         help_words::leave_field},
        {{choosing},
         Key::escape,
         0,
         !shifted,
         Intent::leave_discussions,
         help_words::esc,
         help_words::close_list},
        {{aside}, Key::escape, 0, !shifted, Intent::leave_aside, help_words::esc, help_words::back_to_work},

        {talk, Key::other, 0, !shifted, MarkIntent{}, help_words::tile_key, help_words::mark},
        {talk, Key::other, 0, shifted, MarkIntent{{}, true}, help_words::shift_tile_key,
         help_words::add_to_last},
        {talk, Key::digit_0, 0, !shifted, DigitIntent{}, help_words::number, help_words::mark_number},
        {talk, Key::digit_0, 0, shifted, DigitIntent{0, true}, help_words::shift_number,
         help_words::add_number_to_last},
        {talk, Key::f5, 0, !shifted, Intent::repeat, "F5", help_words::mark_again},
        {talk, Key::f6, 0, !shifted, Intent::answer_began, "F6", help_words::answer_began},
        {talk, Key::f4, 0, !shifted, Intent::prompted, "F4", help_words::prompted},
        {talk, Key::f7, 0, !shifted, Intent::enough, "F7", help_words::enough},
        {talk, Key::backspace, 0, !shifted, Intent::undo, help_words::backspace, help_words::withdraw_last},
        {talk, Key::other, 'z', !shifted, Intent::undo, help_words::ctrl_z, help_words::withdraw_last},
        {talk, Key::enter, 0, !shifted, Intent::write_note, help_words::enter, help_words::write_note},
        {talk, Key::f2, 0, !shifted, Intent::ask, "F2", help_words::question_put},
        {talk, Key::f2, 0, shifted, Intent::follow_up, help_words::shift_f2, help_words::other_question_put},
        {talk, Key::f3, 0, !shifted, Intent::answered, "F3", help_words::question_answered},
        {talk, Key::page_up, 0, !shifted, Intent::previous_question, help_words::page_up,
         help_words::question_before},
        {talk, Key::page_down, 0, !shifted, Intent::next_question, help_words::page_down,
         help_words::question_after},
        {talk, Key::f8, 0, !shifted, Intent::say, "F8", help_words::said},
        {talk, Key::f8, 0, shifted, Intent::unsay, help_words::shift_f8, help_words::not_said},
        {talk, Key::f11, 0, !shifted, Intent::strip, "F11", help_words::strip},
        {{recording}, Key::f9, 0, !shifted, Intent::pause, "F9", help_words::pause},
        {{paused}, Key::f9, 0, !shifted, Intent::resume, "F9", help_words::go_on},
        {talk, Key::f10, 0, !shifted, Intent::stop, "F10", help_words::stop},

        {{typing_note}, Key::enter, 0, !shifted, Intent::save_note, help_words::enter, help_words::keep_note},
        {{typing_note},
         Key::escape,
         0,
         !shifted,
         Intent::leave_note,
         help_words::esc,
         help_words::leave_note},
        // No text field takes function keys, so that neither is ever out of reach.
        {{typing_note}, Key::f9, 0, !shifted, Intent::pause, "F9", help_words::pause_or_go_on},
        {{typing_note}, Key::f10, 0, !shifted, Intent::stop, "F10", help_words::stop},

        {{typing_reason},
         Key::enter,
         0,
         !shifted,
         Intent::save_reason,
         help_words::enter,
         help_words::keep_reason},
        {{typing_reason},
         Key::escape,
         0,
         !shifted,
         Intent::leave_reason,
         help_words::esc,
         help_words::leave_reason},
        {{typing_reason}, Key::f9, 0, !shifted, Intent::resume, "F9", help_words::go_on},
        {{typing_reason}, Key::f10, 0, !shifted, Intent::stop, "F10", help_words::stop},

        {{stopped}, Key::f9, 0, !shifted, Intent::take_back, "F9", help_words::take_back},
        {{stopped}, Key::f10, 0, !shifted, Intent::close, "F10", help_words::close_recording},
        {{lost}, Key::f9, 0, !shifted, WindowRequest{GoOnInNewTake{}}, "F9", help_words::go_on_recording},

        {notes, Key::enter, 0, !shifted, Intent::write_down, help_words::ctrl_enter,
         help_words::write_note_down, with_control},
        {{typing_written},
         Key::escape,
         0,
         !shifted,
         Intent::leave_field,
         help_words::esc,
         help_words::leave_field_kept},

        {decision, Key::page_up, 0, !shifted, Intent::previous_part, help_words::page_up,
         help_words::part_above},
        {decision, Key::page_down, 0, !shifted, Intent::next_part, help_words::page_down,
         help_words::part_below},
        {decision, Key::other, 'p', !shifted, Intent::judge_pass, help_words::ctrl_p, help_words::pass},
        {decision, Key::other, 'r', !shifted, Intent::judge_referral, help_words::ctrl_r, help_words::refer},
        {{typing_decision},
         Key::enter,
         0,
         !shifted,
         Intent::refer_with_reason,
         help_words::enter,
         help_words::refer_with_reason},
        {decision, Key::other, 'f', !shifted, Intent::write_feedback, help_words::ctrl_f,
         help_words::write_feedback},
        {{deciding},
         Key::other,
         'c',
         !shifted,
         Intent::copy_counters,
         help_words::ctrl_c,
         help_words::copy_counters}, // in a field it copies what is selected there
        {{typing_decision},
         Key::escape,
         0,
         !shifted,
         Intent::leave_field,
         help_words::esc,
         help_words::leave_field},

        // Function keys, as in transcription tools: a text field does not take them.
        {listening, Key::f4, 0, !shifted, Intent::play, "F4", help_words::play},
        {listening, Key::f3, 0, !shifted, Intent::back_a_bit, "F3", help_words::seconds_back},
        {listening, Key::f5, 0, !shifted, Intent::on_a_bit, "F5", help_words::seconds_on},
        {listening, Key::f6, 0, !shifted, Intent::slower, "F6", help_words::slower},
        {listening, Key::f7, 0, !shifted, Intent::faster, "F7", help_words::faster},
        {review, Key::page_up, 0, !shifted, Intent::previous_counter, help_words::page_up,
         help_words::counter_before},
        {review, Key::page_down, 0, !shifted, Intent::next_counter, help_words::page_down,
         help_words::counter_after},
        {review, Key::f8, 0, !shifted, Intent::hear_counter, "F8", help_words::hear},
        {review, Key::f8, 0, shifted, Intent::loop_counter, help_words::shift_f8, help_words::hear_again},
        {review, Key::f6, 0, shifted, Intent::nudge_back, help_words::shift_f6, help_words::nudge_back},
        {review, Key::f7, 0, shifted, Intent::nudge_on, help_words::shift_f7, help_words::nudge_on},
        {review, Key::f3, 0, shifted, Intent::nudge_far_back, help_words::shift_f3,
         help_words::nudge_far_back},
        {review, Key::f5, 0, shifted, Intent::nudge_far_on, help_words::shift_f5, help_words::nudge_far_on},
        {review, Key::other, 'm', !shifted, Intent::move_here, help_words::ctrl_m, help_words::move_here},
        {review, Key::other, 's', !shifted, Intent::split_counter, help_words::ctrl_s, help_words::split},
        {review, Key::other, 'j', !shifted, Intent::merge_counters, help_words::ctrl_j, help_words::join},
        {review, Key::other, 'n', !shifted, Intent::add_counter, help_words::ctrl_n, help_words::new_counter},
        {review, Key::other, 'w', !shifted, Intent::withdraw_counter, help_words::ctrl_w,
         help_words::withdraw},
        {review, Key::enter, 0, !shifted, Intent::keep_change, help_words::enter, help_words::keep_change},
        {{reviewing},
         Key::escape,
         0,
         !shifted,
         Intent::leave_change,
         help_words::esc,
         help_words::leave_change},
        {{typing_review},
         Key::escape,
         0,
         !shifted,
         Intent::leave_field,
         help_words::esc,
         help_words::leave_field},
        {review, Key::other, 'k', !shifted, Intent::next_finding, help_words::ctrl_k,
         help_words::next_finding},
        {review, Key::other, 'r', !shifted, Intent::conduct_report, help_words::ctrl_r,
         help_words::conduct_report},
        {review, Key::other, 'i', !shifted, Intent::closer, help_words::ctrl_i, help_words::closer},
        {review, Key::other, 'o', !shifted, Intent::wider, help_words::ctrl_o, help_words::wider},

        {every_context(), Key::tab, 0, !shifted, Intent::next_panel, help_words::ctrl_tab,
         help_words::next_panel, with_control},
        {every_context(), Key::tab, 0, shifted, Intent::previous_panel, help_words::ctrl_shift_tab,
         help_words::previous_panel, with_control},
        {every_context(), Key::f1, 0, !shifted, Intent::help, "F1", help_words::help},
        {every_context(), Key::other, '+', !shifted, Intent::larger, help_words::ctrl_plus,
         help_words::larger},
        {every_context(), Key::other, '+', shifted, Intent::larger, help_words::ctrl_plus,
         help_words::larger},
        {every_context(), Key::other, '-', !shifted, Intent::smaller, help_words::ctrl_minus,
         help_words::smaller},
        {every_context(), Key::other, '0', !shifted, Intent::first_size, help_words::ctrl_0,
         help_words::first_size},
    };
    return rules;
}

std::string_view words_of(KeyContext context) {
    switch (context) {
    case KeyContext::planning:
    case KeyContext::typing_plan:
        return help_words::while_planning;
    case KeyContext::reading:
        return help_words::while_reading;
    case KeyContext::arranging:
    case KeyContext::typing_arrangement:
        return help_words::while_arranging;
    case KeyContext::choosing:
        return help_words::while_choosing;
    case KeyContext::deciding:
    case KeyContext::typing_decision:
        return help_words::while_deciding;
    case KeyContext::reviewing:
    case KeyContext::typing_review:
        return help_words::while_reviewing;
    case KeyContext::recording:
        return help_words::while_recording;
    case KeyContext::paused:
        return help_words::while_paused;
    case KeyContext::stopped:
        return help_words::after_stop;
    case KeyContext::typing_note:
        return help_words::while_noting;
    case KeyContext::beginning:
    case KeyContext::typing_beginning:
        return help_words::before_recording;
    case KeyContext::noting:
    case KeyContext::typing_written:
        return help_words::in_written_notes;
    case KeyContext::typing_reason:
        return help_words::while_giving_reason;
    case KeyContext::lost:
        return help_words::recorder_lost;
    case KeyContext::aside:
        return help_words::while_aside;
    case KeyContext::idle:
        return help_words::otherwise;
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
