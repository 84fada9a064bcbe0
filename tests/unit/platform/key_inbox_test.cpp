#include "platform/key_inbox.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

KeyEvent letter(bool down = true) {
    KeyEvent event;
    event.press.key = Key::q;
    event.down = down;
    return event;
}

KeyEvent special(bool down = true) {
    KeyEvent event;
    event.press.key = Key::enter;
    event.down = down;
    event.special = true;
    return event;
}

/// How many events each frame gets until none is left.
std::vector<std::size_t> portions(std::deque<InputEvent> events) {
    std::vector<std::size_t> sizes;
    while (!events.empty()) {
        const std::size_t count = events_of_one_frame(events);
        REQUIRE(count >= 1);
        REQUIRE(count <= events.size());
        sizes.push_back(count);
        events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return sizes;
}

} // namespace

TEST_CASE("letters and characters share a frame") {
    CHECK(portions({letter(), CharacterEvent{'q'}, letter(false), letter(), CharacterEvent{'q'}}) ==
          std::vector<std::size_t>{5});
    CHECK(events_of_one_frame({}) == 0);
}

TEST_CASE("a key that a text field acts on has a frame of its own, and its release comes later") {
    CHECK(portions({letter(), CharacterEvent{'q'}, special(), special(false), CharacterEvent{'x'}}) ==
          std::vector<std::size_t>{2, 1, 2});
    CHECK(portions({special(), special(false), special(), special(false)}) ==
          std::vector<std::size_t>{1, 1, 1, 1});
}

TEST_CASE("a mouse click is seen going down and going up") {
    const MouseEvent down{0, true, false, 1, 1, {}};
    const MouseEvent up{0, false, false, 1, 1, {}};
    CHECK(portions({down, up, down, up}) == std::vector<std::size_t>{1, 1, 1, 1});
}

TEST_CASE("Ctrl and a letter has a frame of its own: text fields take it as a key") {
    KeyEvent paste = letter();
    paste.press.control = true;
    CHECK(portions({CharacterEvent{'x'}, paste, CharacterEvent{'y'}}) == std::vector<std::size_t>{1, 1, 1});
}

TEST_CASE("a dropped file stands where it came among the keys") {
    const DropEvent drop{{"/home/alex/talk.wav"}};
    CHECK(portions({letter(), drop, letter(false), special()}) == std::vector<std::size_t>{3, 1});
}
