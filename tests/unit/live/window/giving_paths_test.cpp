// A file that is dropped on the window is where its path would be typed, or it is said where it belongs.

#include "live/window/giving_paths.h"

#include "live/views/view_model.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("A dropped file's path stands in the field that the page asks for") {
    WindowState window;
    window.setup.existing = "/home/alex/typed";
    take_dropped({"/home/alex/my talk.wav"}, Screen::plan, window);
    CHECK(window.setup.existing == "/home/alex/my talk.wav");
    CHECK(window.setup.existing_comes_into_view > 0);
    CHECK(window.leave_field);
    take_dropped({"/home/alex/handbook.docx"}, Screen::catalogue, window);
    CHECK(window.catalogue.handbook == "/home/alex/handbook.docx");
    take_dropped({"/home/alex/talks/one"}, Screen::discussions, window);
    CHECK(window.discussions.path == "/home/alex/talks/one");
    take_dropped({"/home/alex/questions.csv"}, Screen::questions, window);
    CHECK(window.plan_page.bank_file == "/home/alex/questions.csv");
    CHECK(window.setup.existing == "/home/alex/my talk.wav");
    CHECK(window.notice.empty());
}

TEST_CASE("Of several files none is taken, and it is said until one is") {
    WindowState window;
    window.setup.existing = "/home/alex/typed";
    take_dropped({"/one.wav", "/two.wav"}, Screen::plan, window);
    CHECK(window.setup.existing == "/home/alex/typed");
    CHECK_THAT(window.notice, Contains("Several files") && Contains("Nothing was taken"));
    take_dropped({"/one.wav"}, Screen::plan, window);
    CHECK(window.setup.existing == "/one.wav");
    CHECK(window.notice.empty());
}

TEST_CASE("Where no path is asked for, a dropped file changes nothing, and it is said where it belongs") {
    for (const Screen screen : {Screen::conduct, Screen::review, Screen::decide, Screen::finished,
                                Screen::arrangements, Screen::help}) {
        WindowState window;
        window.typing = true;
        take_dropped({"/home/alex/talk.wav"}, screen, window);
        CHECK(window.setup.existing.empty());
        CHECK_FALSE(window.leave_field); // whoever types a note goes on typing
        CHECK_THAT(window.notice, Contains("first page of Plan"));
    }
}

TEST_CASE("What was chosen goes into its field once, and what is typed afterwards stays") {
    WindowState window;
    FileChoice choice{true, WantedPath::handbook, 0, ""};
    follow_file_choice(choice, window);
    CHECK_FALSE(window.leave_field);
    choice = {false, WantedPath::handbook, 1, "/home/alex/handbook.docx"};
    follow_file_choice(choice, window);
    CHECK(window.catalogue.handbook == "/home/alex/handbook.docx");
    window.catalogue.handbook = "/home/alex/other.docx";
    follow_file_choice(choice, window);
    CHECK(window.catalogue.handbook == "/home/alex/other.docx");
    choice.number = 2; // the same file once more
    follow_file_choice(choice, window);
    CHECK(window.catalogue.handbook == "/home/alex/handbook.docx");
}
