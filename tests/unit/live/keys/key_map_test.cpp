#include "live/keys/key_map.h"

#include "units/catalogue.h"

#include <catch2/catch.hpp>

#include <set>

using namespace counterpoint;

namespace {

Unit unit_of(const std::string& id, const std::vector<int>& criteria_per_outcome) {
    Unit unit;
    unit.id = id;
    for (std::size_t lo = 0; lo < criteria_per_outcome.size(); ++lo) {
        LearningOutcome outcome;
        outcome.number = std::to_string(lo + 1);
        for (int ac = 1; ac <= criteria_per_outcome[lo]; ++ac)
            outcome.criteria.push_back({outcome.number + "." + std::to_string(ac), "statement", "label"});
        unit.outcomes.push_back(outcome);
    }
    return unit;
}

std::string label_of(const KeyMap& map, const std::string& unit, const std::string& number) {
    const auto key = map.key_of({unit, number});
    return key ? key_label(*key, {}) : "none";
}

KeyPress press_of(Key key) {
    KeyPress press;
    press.key = key;
    return press;
}

bool means_nothing(const KeyMeaning& meaning) {
    return std::holds_alternative<std::monostate>(meaning);
}

} // namespace

TEST_CASE("one unit takes the rows of the left hand, outcome by outcome") {
    const KeyMap map({unit_of("8585-301", {3, 4, 4})});
    CHECK(label_of(map, "8585-301", "1.1") == "Q");
    CHECK(label_of(map, "8585-301", "1.3") == "E");
    CHECK(label_of(map, "8585-301", "2.1") == "A");
    CHECK(label_of(map, "8585-301", "2.4") == "F");
    CHECK(label_of(map, "8585-301", "3.1") == "Z");
    CHECK(label_of(map, "8585-301", "3.4") == "V");
    CHECK(label_of(map, "8585-301", "4.1") == "none");
}

TEST_CASE("a second unit takes the right hand") {
    const KeyMap map({unit_of("8585-301", {3, 4, 4}), unit_of("8585-302", {5, 5, 5})});
    CHECK(label_of(map, "8585-301", "2.1") == "A");
    CHECK(label_of(map, "8585-302", "1.1") == "Y");
    CHECK(label_of(map, "8585-302", "1.5") == "P");
    CHECK(label_of(map, "8585-302", "2.5") == ";");
    CHECK(label_of(map, "8585-302", "3.1") == "N");
    CHECK(label_of(map, "8585-302", "3.5") == "/");
}

TEST_CASE("an outcome of more than five criteria goes on into the free row beside it") {
    const KeyMap map({unit_of("u", {8, 12})});
    CHECK(label_of(map, "u", "1.5") == "T");
    CHECK(label_of(map, "u", "1.6") == "Y");
    CHECK(label_of(map, "u", "1.8") == "I");
    CHECK(label_of(map, "u", "2.10") == ";");
    CHECK(label_of(map, "u", "2.11") == "none");
}

TEST_CASE("an outcome of more than five criteria stays in its own row if the one beside is taken") {
    const KeyMap map({unit_of("u", {7}), unit_of("v", {2})});
    CHECK(label_of(map, "u", "1.5") == "T");
    CHECK(label_of(map, "u", "1.6") == "none");
    CHECK(label_of(map, "v", "1.1") == "Y");
}

TEST_CASE("a unit of more than three outcomes goes on with the right hand") {
    const KeyMap map({unit_of("u", {1, 1, 1, 2}), unit_of("v", {1, 1, 1})});
    CHECK(label_of(map, "u", "4.2") == "U");
    CHECK(label_of(map, "v", "1.1") == "H");
    CHECK(label_of(map, "v", "2.1") == "N");
    CHECK(label_of(map, "v", "3.1") == "none");
}

TEST_CASE("no key is given twice, whatever the units") {
    for (const auto& shape :
         std::vector<std::vector<int>>{{3, 4, 4}, {12, 12, 12}, {6, 1, 9}, {1, 1, 1, 1, 1, 1, 1}, {0, 3}}) {
        const KeyMap map({unit_of("a", shape), unit_of("b", shape), unit_of("c", {2, 2})});
        std::set<Key> keys;
        std::set<CriterionId> criteria;
        for (const KeyBinding& binding : map.bindings()) {
            CHECK(static_cast<int>(binding.key) < criterion_key_count);
            CHECK(keys.insert(binding.key).second);
            CHECK(criteria.insert(binding.criterion).second);
        }
    }
}

TEST_CASE("every criterion of the built-in units has a key") {
    const Catalogue catalogue = built_in_catalogue();
    for (const Unit& unit : catalogue.units()) {
        CAPTURE(unit.id);
        CHECK(KeyMap({unit}).bindings().size() == criteria_of(unit));
    }

    const auto both = [&catalogue](const char* first, const char* second) {
        return std::vector<Unit>{catalogue.find(first).value(), catalogue.find(second).value()};
    };
    CHECK(KeyMap(both("8585-301", "8585-302")).bindings().size() == 22);
    CHECK(KeyMap(both("8585-301", "8585-303")).bindings().size() == 15);
    CHECK(KeyMap(both("8589-702", "8589-703")).bindings().size() == 15);
}

TEST_CASE("keys while recording") {
    const KeyMap map({unit_of("8585-301", {3, 4, 4})});
    const auto recording = KeyContext::recording;

    CHECK(std::get<MarkIntent>(map.meaning(press_of(Key::a), recording)) ==
          MarkIntent{{"8585-301", "2.1"}, false});
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::backspace), recording)) == WindowIntent::undo);
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::enter), recording)) == WindowIntent::write_note);
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::f10), recording)) == WindowIntent::stop);
    CHECK(means_nothing(map.meaning(press_of(Key::p), recording)));
    CHECK(means_nothing(map.meaning(press_of(Key::other), recording)));

    SECTION("Shift adds to the last counter") {
        KeyPress press = press_of(Key::s);
        press.shift = true;
        CHECK(std::get<MarkIntent>(map.meaning(press, recording)) == MarkIntent{{"8585-301", "2.2"}, true});
    }
    SECTION("a held key is one press") {
        KeyPress press = press_of(Key::a);
        press.repeat = true;
        CHECK(means_nothing(map.meaning(press, recording)));
        press.key = Key::backspace;
        CHECK(means_nothing(map.meaning(press, recording)));
    }
    SECTION("Ctrl and Alt make no marks") {
        KeyPress press = press_of(Key::a);
        press.control = true;
        CHECK(means_nothing(map.meaning(press, recording)));
        press.control = false;
        press.other_modifier = true;
        CHECK(means_nothing(map.meaning(press, recording)));
    }
}

TEST_CASE("Ctrl+Z is the letter Z of the person's own keyboard") {
    const KeyMap map({unit_of("8585-301", {3, 4, 4})});
    KeyPress press;
    press.control = true;

    const auto [key, printed, is_undo] = GENERATE(table<Key, std::string, bool>({
        {Key::z, "z", true},  // QWERTY
        {Key::z, "", true},   // the layout does not say
        {Key::y, "z", true},  // QWERTZ: Z sits where Y does
        {Key::z, "y", false}, // QWERTZ: this key prints Y
        {Key::w, "z", true},  // AZERTY
        {Key::z, "w", false}, // AZERTY
        {Key::z, "я", true},  // Cyrillic: no Latin letter, so the position
    }));
    press.key = key;
    press.printed = printed;
    CHECK(means_nothing(map.meaning(press, KeyContext::recording)) != is_undo);
    press.shift = true;
    CHECK(means_nothing(map.meaning(press, KeyContext::recording)));
}

TEST_CASE("a text field swallows keys") {
    const KeyMap map(built_in_catalogue().units());
    for (int key = 0; key <= static_cast<int>(Key::other); ++key) {
        const KeyPress press = press_of(static_cast<Key>(key));
        CAPTURE(key);
        const bool helps = press.key == Key::f1; // no text field takes it, nor F9
        const bool leaves = press.key == Key::escape;
        if (press.key != Key::f9)
            CHECK(means_nothing(map.meaning(press, KeyContext::typing_plan)) != (helps || leaves));
        const bool ends_note = press.key == Key::enter || press.key == Key::escape || press.key == Key::f9 ||
                               press.key == Key::f10;
        CHECK(means_nothing(map.meaning(press, KeyContext::typing_note)) != (ends_note || helps));
    }
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::enter), KeyContext::typing_note)) ==
          WindowIntent::save_note);
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::escape), KeyContext::typing_note)) ==
          WindowIntent::leave_note);
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::f9), KeyContext::typing_note)) ==
          WindowIntent::pause);
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::f10), KeyContext::typing_note)) ==
          WindowIntent::stop);
}

TEST_CASE("outside a running recording no key marks") {
    const KeyMap map(built_in_catalogue().units());
    for (const KeyContext context : {KeyContext::planning, KeyContext::lost, KeyContext::idle})
        for (int key = 0; key < criterion_key_count; ++key)
            CHECK(means_nothing(map.meaning(press_of(static_cast<Key>(key)), context)));

    CHECK(std::holds_alternative<WindowRequest>(map.meaning(press_of(Key::f9), KeyContext::lost)));
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::f9), KeyContext::recording)) ==
          WindowIntent::pause);

    for (const KeyContext context : {KeyContext::planning, KeyContext::typing_plan})
        CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::f9), context)) == WindowIntent::begin);
    for (const KeyContext context : {KeyContext::beginning, KeyContext::typing_beginning})
        CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::f9), context)) == WindowIntent::record);
    CHECK(means_nothing(map.meaning(press_of(Key::enter), KeyContext::planning)));
}

TEST_CASE("a tile shows what the person's keyboard prints") {
    KeyNames names;
    names[static_cast<std::size_t>(Key::q)] = "A";
    CHECK(key_label(Key::q, names) == "A");
    CHECK(key_label(Key::w, names) == "W");
    CHECK(key_label(Key::enter, names).empty());
}

TEST_CASE("F9 pauses and goes on, and F10 stops in a pause too") {
    const KeyMap map({unit_of("8585-301", {2, 3})});
    KeyPress press;
    press.key = Key::f9;
    CHECK(std::get<WindowIntent>(map.meaning(press, KeyContext::recording)) == WindowIntent::pause);
    CHECK(std::get<WindowIntent>(map.meaning(press, KeyContext::paused)) == WindowIntent::resume);
    press.key = Key::f10;
    CHECK(std::get<WindowIntent>(map.meaning(press, KeyContext::paused)) == WindowIntent::stop);
}

TEST_CASE("While a Stop can be taken back F9 does so, F10 closes, and no key marks") {
    const KeyMap map({unit_of("8585-301", {2, 3})});
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::f9), KeyContext::stopped)) ==
          WindowIntent::take_back);
    CHECK(std::get<WindowIntent>(map.meaning(press_of(Key::f10), KeyContext::stopped)) ==
          WindowIntent::close);
    for (const Key key : {Key::q, Key::enter, Key::backspace})
        CHECK(means_nothing(map.meaning(press_of(key), KeyContext::stopped)));
}
