// Ctrl with + - 0, on keyboards that print them in different places.

#include "live/keys/key_map.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

std::optional<WindowIntent> with_control(Key key, const char* printed, bool shift, KeyContext context) {
    KeyPress press;
    press.key = key;
    press.printed = printed;
    press.shift = shift;
    press.control = true;
    const KeyMeaning meaning = KeyMap().meaning(press, context);
    const auto* intent = std::get_if<WindowIntent>(&meaning);
    return intent ? std::optional(*intent) : std::nullopt;
}

} // namespace

TEST_CASE("Everything grows and shrinks by Ctrl with + and -, whatever one is doing") {
    for (const KeyContext context : {KeyContext::planning, KeyContext::typing_plan, KeyContext::recording,
                                     KeyContext::typing_note, KeyContext::aside, KeyContext::idle}) {
        CHECK(with_control(Key::other, "=", true, context) == WindowIntent::larger);
        CHECK(with_control(Key::other, "=", false, context) == WindowIntent::larger);
        CHECK(with_control(Key::other, "+", false, context) == WindowIntent::larger);
        CHECK(with_control(Key::other, "-", false, context) == WindowIntent::smaller);
        CHECK(with_control(Key::other, "0", false, context) == WindowIntent::first_size);
    }
}

TEST_CASE("A German keyboard has its minus where others have a criterion's key") {
    CHECK(with_control(Key::slash, "-", false, KeyContext::recording) == WindowIntent::smaller);
}

TEST_CASE("A French keyboard prints a letter where others have the 0") {
    CHECK(with_control(Key::digit_0, "à", false, KeyContext::recording) == WindowIntent::first_size);
}

TEST_CASE("Without Control the same keys are typed") {
    KeyPress press;
    press.printed = "-";
    CHECK(KeyMap().meaning(press, KeyContext::typing_plan).index() == 0);
}
