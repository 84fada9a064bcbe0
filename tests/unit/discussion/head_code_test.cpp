#include "discussion/seals/head_code.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

/// The head and the code of the worked example in src/bundle/FORMAT.md.
const std::string head = "9f2e6d33a3717ee826353a404ba4618d1aeeb6879ad7936bce8ed5f46814924d";
const std::string grouped = "KWQ6-TCX3-E5ZE-G9HN-7904-Q931-HM";

} // namespace

TEST_CASE("A head code is the first 130 bits of the head") {
    CHECK(grouped_head_code(head_code(head)) == grouped);
    CHECK(head_code(head).size() == head_code_length);
    CHECK(head_code(std::string(64, '0')) == std::string(26, '0'));
    CHECK(head_code(std::string(64, 'f')) == std::string(26, 'Z'));
    CHECK(head_code("").empty());
    CHECK(head_code(std::string(64, 'F')).empty());
}

TEST_CASE("Each of the 130 bits counts") {
    for (std::size_t digit = 0; digit < 32; ++digit) {
        std::string other = head;
        other[digit] = other[digit] == '0' ? '1' : '0';
        CHECK(head_code(other) != head_code(head));
    }
}

TEST_CASE("A head code is read as people type it") {
    const std::string code = head_code(head);
    CHECK(head_code_from(code) == code);
    CHECK(head_code_from(grouped) == code);
    std::string lower = grouped;
    for (char& c : lower)
        c = c == '-' ? ' ' : static_cast<char>(std::tolower(c));
    CHECK(head_code_from("  " + lower + "\r\n") == code);
    CHECK(head_code_from("OoIiLl" + std::string(20, '0')) == "001111" + std::string(20, '0'));
}

TEST_CASE("What is no head code is none") {
    const std::string code = head_code(head);
    for (const std::string& typed :
         {std::string(), code.substr(1), code + "0", "U" + code.substr(1), "!" + code.substr(1),
          std::string(26, '\0'), std::string(1'000'000, 'A')}) {
        INFO(typed.substr(0, 40));
        CHECK_FALSE(head_code_from(typed));
    }
}
