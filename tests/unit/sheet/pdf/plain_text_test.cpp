#include "sheet/pdf/plain_text.h"

#include <catch2/catch.hpp>

using namespace counterpoint::pdf;

TEST_CASE("What is set on a page is well-formed, in lines, and steers nothing") {
    CHECK(text_to_set("a\r\nb\rc\nd") == "a\nb\nc\nd");
    CHECK(text_to_set("a\tb") == "a    b");
    CHECK(text_to_set(std::string("a\0b\x1B[1m\x7F", 8)) == "a\xEF\xBF\xBD"
                                                            "b\xEF\xBF\xBD[1m\xEF\xBF\xBD");
    CHECK(text_to_set("\xFF") == "\xEF\xBF\xBD");
    CHECK(text_to_set("a\xE2\x80\xAE"
                      "b\xE2\x81\xA9"
                      "c") == "abc"); // U+202E, U+2069
    CHECK(text_to_set("Zoë 日本 😀 <b>") == "Zoë 日本 😀 <b>");
}

TEST_CASE("A shortened text is one line and says that it was cut") {
    CHECK(shortened("Sam\nOkafor", 10) == "Sam Okafor");
    CHECK(shortened("Sam Okafor!", 10) == "Sam Okafo…");
    CHECK(shortened("שלום עולם", 4) == "שלו…");
    CHECK(shortened("", 4).empty());
}
