#include "live/keys/key_rules.h"

#include <catch2/catch.hpp>

#include <set>
#include <tuple>

using namespace counterpoint;

namespace {

/// A press that the rule speaks of, as on a US keyboard.
KeyPress press_for(const KeyRule& rule) {
    KeyPress press;
    press.key = rule.is_criterion_key() ? Key::q : rule.key;
    press.shift = rule.shift;
    press.control = rule.control;
    if (rule.letter != 0) {
        press.control = true;
        press.printed = std::string(1, rule.letter);
    }
    return press;
}

Unit unit_with_one_criterion() {
    Unit unit;
    unit.id = "u";
    unit.outcomes.push_back({"1", "statement", {{"1.1", "statement", "label"}}});
    return unit;
}

constexpr int intents = static_cast<int>(WindowIntent::copy_counters) + 1;

} // namespace

TEST_CASE("Every key does what its rule says, wherever the rule holds") {
    const KeyMap map({unit_with_one_criterion()});
    for (const KeyRule& rule : key_rules())
        for (const KeyContext context : rule.contexts) {
            CAPTURE(rule.name, words_of(context));
            const KeyMeaning meaning = map.meaning(press_for(rule), context);
            REQUIRE(meaning.index() == rule.meaning.index());
            if (const auto* mark = std::get_if<MarkIntent>(&meaning))
                CHECK(*mark == MarkIntent{{"u", "1.1"}, rule.shift});
            if (const auto* digit = std::get_if<DigitIntent>(&meaning))
                CHECK(*digit == DigitIntent{0, rule.shift});
            if (const auto* intent = std::get_if<WindowIntent>(&meaning))
                CHECK(*intent == std::get<WindowIntent>(rule.meaning));
        }
}

TEST_CASE("Every rule has a name and words for help, and its context a heading") {
    for (const KeyRule& rule : key_rules()) {
        CAPTURE(rule.name);
        CHECK_FALSE(rule.name.empty());
        CHECK_FALSE(rule.words.empty());
        REQUIRE_FALSE(rule.contexts.empty());
        for (const KeyContext context : rule.contexts)
            CHECK_FALSE(words_of(context).empty());
    }
}

TEST_CASE("No press has two rules in one context") {
    std::set<std::tuple<KeyContext, Key, char, bool, bool>> presses;
    for (const KeyRule& rule : key_rules())
        for (const KeyContext context : rule.contexts) {
            CAPTURE(rule.name, words_of(context));
            CHECK(presses.insert({context, rule.key, rule.letter, rule.shift, rule.control}).second);
        }
}

TEST_CASE("Whatever the window can be asked by a key has a rule") {
    std::set<WindowIntent> reached;
    for (const KeyRule& rule : key_rules())
        if (const auto* intent = std::get_if<WindowIntent>(&rule.meaning))
            reached.insert(*intent);
    CHECK(reached.size() == intents);
}

TEST_CASE("A plain Enter begins a line of a written note, and does not write it down") {
    const KeyMap map;
    for (const KeyContext context : {KeyContext::noting, KeyContext::typing_written}) {
        KeyPress press;
        press.key = Key::enter;
        CHECK(std::holds_alternative<std::monostate>(map.meaning(press, context)));
        press.control = true;
        const KeyMeaning meaning = map.meaning(press, context);
        REQUIRE(std::holds_alternative<WindowIntent>(meaning));
        CHECK(std::get<WindowIntent>(meaning) == WindowIntent::write_down);
    }
}
