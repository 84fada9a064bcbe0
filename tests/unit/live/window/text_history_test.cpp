#include "live/window/text_history.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

/// Types one character after another at the end.
void type(TextHistory& history, std::string& text, std::string_view words) {
    for (const char character : words) {
        text += character;
        history.follow(text);
    }
}

} // namespace

TEST_CASE("A text goes back word by word, and forward again") {
    TextHistory history;
    std::string text;
    history.begin(text);
    type(history, text, "one two ");
    type(history, text, "three");
    CHECK(history.undo() == "one two ");
    CHECK(history.undo() == "one ");
    CHECK(history.undo() == "");
    CHECK_FALSE(history.undo());
    CHECK(history.redo() == "one ");
    CHECK(history.redo() == "one two ");
    CHECK(history.redo() == "one two three");
    CHECK_FALSE(history.redo());
}

TEST_CASE("What was pasted and what was deleted in one go are one step each") {
    TextHistory history;
    history.begin("begin");
    history.follow("begin and a pasted sentence");
    history.follow("begin and a pasted sentenc");
    history.follow("begin and a pasted senten");
    CHECK(history.undo() == "begin and a pasted sentence");
    CHECK(history.undo() == "begin");
}

TEST_CASE("Typing after taking back leaves nothing to make again") {
    TextHistory history;
    history.begin("a");
    history.follow("a pasted text");
    CHECK(history.undo() == "a");
    history.follow("ab");
    CHECK_FALSE(history.redo());
    CHECK(history.undo() == "a");
}

TEST_CASE("A text that stands still makes no steps") {
    TextHistory history;
    history.begin("same");
    for (int i = 0; i < 10; ++i)
        history.follow("same");
    CHECK_FALSE(history.undo());
}

TEST_CASE("The cursor goes behind what has changed, never into a character") {
    CHECK(end_of_change("one three", "one two three") == 7);
    CHECK(end_of_change("one two three", "one three") == 3);
    CHECK(end_of_change("", "αβ") == 4);
    CHECK(end_of_change("α", "β") == 2); // they begin with the same byte
    CHECK(end_of_change("same", "same") == 4);
}

TEST_CASE("A long afternoon of typing keeps a bounded number of steps") {
    TextHistory history;
    std::string text;
    history.begin(text);
    for (int i = 0; i < 1'000; ++i)
        type(history, text, "word ");
    int steps = 0;
    while (history.undo())
        ++steps;
    CHECK(steps > 100);
    CHECK(steps < 1'000);
}
