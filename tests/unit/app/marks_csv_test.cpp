#include "app/marks_csv.h"

#include "discussion/command.h"
#include "support/sample_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

std::string refusal(const std::string& bytes, const std::vector<Unit>& units = {small_unit()}) {
    const auto marks = parse_marks(bytes, units);
    REQUIRE_FALSE(marks.ok());
    CHECK(marks.error().kind == ErrorKind::invalid);
    return marks.error().message();
}

} // namespace

TEST_CASE("A note may be as long as the discussion takes one, and no longer") {
    const std::string head = "time,criteria,note\n1,1.1,";
    CHECK(parse_marks(head + std::string(longest_text, 'x'), {small_unit()}).ok());
    CHECK(refusal(head + std::string(longest_text + 1, 'x')) ==
          "Line 2 of the marks: the note is longer than 10000 bytes.");
}

TEST_CASE("A time may be written in three forms") {
    CHECK(parse_mark_time("1m55.250") == 115.25);
    CHECK(parse_mark_time("115.25") == 115.25);
    CHECK(parse_mark_time("00:01:55.250") == 115.25);
    CHECK(parse_mark_time("1h02m05") == 3725);
    CHECK(parse_mark_time("90m0") == 5400);
    CHECK(parse_mark_time("2m") == 120);
    CHECK(parse_mark_time("0") == 0);
    for (const char* wrong : {"", "-1", "1m60", "00:60:00", "00:00:60", "1:2", "1e3", "nan", "inf", "0x10",
                              "1m-5", "m5", "1h60m00", "1..5", "99999999999999999999", " 5", "5s"})
        CHECK_FALSE(parse_mark_time(wrong).has_value());
}

TEST_CASE("Marks are read with their notes, in the order of time") {
    const auto marks =
        parse_marks("time,criteria,note\r\n1m05,2.1 2.2,\"said \"\"goal\"\", then more\"\r\n5,1.1\r\n\r\n",
                    {small_unit()});
    REQUIRE(marks.ok());
    REQUIRE(marks->size() == 2);
    CHECK((*marks)[0].seconds == 5);
    CHECK((*marks)[0].note.empty());
    CHECK((*marks)[1].seconds == 65);
    CHECK((*marks)[1].criteria == std::vector<CriterionId>{{"8585-301", "2.1"}, {"8585-301", "2.2"}});
    CHECK((*marks)[1].note == "said \"goal\", then more");
    CHECK((*marks)[1].line == 2);
}

TEST_CASE("A byte order mark, a quoted line feed and a missing last line feed are no trouble") {
    const auto marks =
        parse_marks("\xEF\xBB\xBFtime,criteria,note\n1,1.1,\"two\nlines\"\n2,1.2,x", {small_unit()});
    REQUIRE(marks.ok());
    REQUIRE(marks->size() == 2);
    CHECK((*marks)[0].note == "two\nlines");
    CHECK((*marks)[1].line == 4);
}

TEST_CASE("A number that two units have must say which") {
    const std::vector<Unit> units = {small_unit("8585-301"), small_unit("8585-302")};
    CHECK(refusal("time,criteria,note\n1,1.1,\n", units).find("8585-301/1.1") != std::string::npos);
    const auto marks = parse_marks("time,criteria,note\n1,8585-302/1.1,\n", units);
    REQUIRE(marks.ok());
    CHECK(marks->front().criteria.front() == CriterionId{"8585-302", "1.1"});
}

TEST_CASE("What is wrong in a file of marks is named with its line") {
    CHECK(refusal("").find("header") != std::string::npos);
    CHECK(refusal("1,1.1,\n").find("header") != std::string::npos);
    CHECK(refusal("time,criteria,note\n1,9.9,\n").find("Line 2 of the marks: There is no AC 9.9") !=
          std::string::npos);
    CHECK(refusal("time,criteria,note\n1,8585-999/1.1,\n").find("8585-999") != std::string::npos);
    CHECK(refusal("time,criteria,note\n1,1.1,\nsoon,1.1,\n").find("Line 3 of the marks: \"soon\"") !=
          std::string::npos);
    CHECK(refusal("time,criteria,note\n1,,\n").find("no assessment criterion") != std::string::npos);
    CHECK(refusal("time,criteria,note\n1\n").find("no assessment criterion") != std::string::npos);
    CHECK(refusal("time,criteria,note\n1,1.1,a,b\n").find("three columns") != std::string::npos);
    CHECK(refusal("time,criteria,note\n1,1.1,\"open\n").find("never closed") != std::string::npos);
    CHECK(refusal("time,criteria,note\n1,1.1,\xff\n").find("UTF-8") != std::string::npos);
}
