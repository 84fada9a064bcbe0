#include "units/extract.h"
#include "units/same_words.h"

#include "base/text.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

TEST_CASE("Typography alone makes no other words") {
    CHECK(same_words("the client\u2019s on\u2011going work", "The client's on-going work."));
    CHECK(same_words("a\u00A0b", "a b"));
    CHECK(same_words("on-going supervision", "ongoing supervision"));
    CHECK(same_words("goals , plans", "goals, plans"));
    CHECK(same_words("self- awareness", "self-awareness"));
    CHECK(same_words("skills \u2013 and more", "skills - and more"));
    CHECK(same_words("the \u201Cwhole\u201D of it", "the 'whole' of it"));
    CHECK(same_words("individual (s)", "individual(s)"));
    CHECK(same_words("Check the:\n\u00B7 smoker", "Check the: \u2022 smoker"));
    CHECK(same_words("and/or", "and / or"));
    CHECK(same_words("6\u20139 people", "6-9 people"));
}

TEST_CASE("Words, commas and whatever stands between digits count") {
    CHECK_FALSE(same_words("café", "cafe"));
    CHECK_FALSE(same_words("caf\u00E9", "caf\u00E8"));
    CHECK_FALSE(same_words("1 session", "2 sessions"));
    CHECK_FALSE(same_words("", "a"));
    for (const auto& [one, other] :
         {std::pair{"for 1.5 hours", "for 15 hours"}, std::pair{"2-3", "23"}, std::pair{"2 - 3", "2-3"},
          std::pair{"1,5", "1.5"}, std::pair{"1, 2", "1,2"}, std::pair{"1 2", "12"}, std::pair{"2/3", "23"},
          std::pair{"10:30", "1030"}, std::pair{"goals, and plans", "goals and plans"},
          std::pair{"the rapist", "therapist"}, std::pair{"clients' goals", "client's goals"}}) {
        INFO(one << " | " << other);
        CHECK_FALSE(same_words(one, other));
    }
}

TEST_CASE("A text of marks alone is compared in linear time") {
    std::string marks;
    for (int i = 0; i < 1'000'000; ++i)
        marks += " -";
    CHECK_FALSE(same_words(marks, marks + "x"));
}

TEST_CASE("An extract has whole characters, and shows where two texts differ") {
    CHECK(extract("short") == "short");
    CHECK(extract(std::string(119, 'a') + "ää").size() <= 120);
    CHECK(is_clean_utf8(extract(std::string(116, 'a') + "äää")));
    const std::string same(300, 'a');
    const auto [one, other] = around_difference(same + " 6 hours", same + " 9 hours");
    CHECK(one.ends_with("a 6 hours"));
    CHECK(other.ends_with("a 9 hours"));
    CHECK(one.size() < 120);
    CHECK(around_difference("a", "b") == std::pair<std::string, std::string>{"a", "b"});
    std::string umlauts;
    for (int i = 0; i < 200; ++i)
        umlauts += "ä";
    for (const auto& text : {around_difference(umlauts + "x", umlauts).first,
                             around_difference(umlauts + "ü", umlauts + "ö").second,
                             around_difference("x" + umlauts, "y" + umlauts).first})
        CHECK(is_clean_utf8(text));
}
