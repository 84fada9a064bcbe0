#include "app/terminal_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterpoint;

TEST_CASE("Lines stay lines, and nothing in them controls a terminal") {
    CHECK(printable_lines("a\nb\n\nc") == "a\nb\n\nc");
    CHECK(printable_lines("a\tb\x1b[31m\r\n\u202Ec\u0085d") == "a b?[31m?\n?c?d");
    CHECK(printable_lines("") == "");
    CHECK(printable_lines("größer – “so”\n") == "größer – “so”\n");
}

TEST_CASE("JSON for a terminal says the same, by escapes alone") {
    const std::string wild = "a\x1b\x7f\u0085\u202E\u2066 ä – 𝄞 \u2028 \"\\ \n";
    const std::string escaped = json_for_terminal(nlohmann::json({{"text", wild}}).dump(2));
    CHECK(printable_lines(escaped) == escaped);
    CHECK(nlohmann::json::parse(escaped)["text"] == wild);
    CHECK(escaped.find("\\u202e") != std::string::npos);
    CHECK(escaped.find("ä – 𝄞") != std::string::npos);
}
