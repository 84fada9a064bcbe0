#include "units/handbook/handbook_text.h"

#include "base/text.h"
#include "units/handbook/line_text.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using Catch::Contains;

namespace {

std::vector<std::string> texts(const std::string& bytes) {
    const auto text = text_of_txt(bytes);
    REQUIRE(text.ok());
    std::vector<std::string> all;
    for (const HandbookLine& line : *text)
        all.push_back(line.text);
    return all;
}

std::string utf16(const std::u16string& text, bool big_endian) {
    std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

} // namespace

TEST_CASE("A text is read in every encoding that word processors write") {
    const std::vector<std::string> wanted = {"client\u2019s caf\u00E9", "two"};
    CHECK(texts("client\u2019s caf\u00E9\ntwo\n") == wanted);
    CHECK(texts("\xEF\xBB\xBF"
                "client\u2019s caf\u00E9\r\ntwo") == wanted);
    CHECK(texts("client\x92s caf\xE9\rtwo\r") == wanted);
    CHECK(texts(utf16(u"client\u2019s caf\u00E9\ntwo\n", false)) == wanted);
    CHECK(texts(utf16(u"client\u2019s caf\u00E9\r\ntwo", true)) == wanted);
}

TEST_CASE("What had to be guessed of a text's letters is told") {
    CHECK(guess_about_handbook("client\u2019s caf\u00E9").empty());
    CHECK(guess_about_handbook("plain").empty());
    CHECK(guess_about_handbook(utf16(u"client\u2019s", false)).empty());
    CHECK(guess_about_handbook("PK\x03\x04\xFF").empty());
    CHECK_THAT(guess_about_handbook("client\x92s"), Contains("Windows-1252"));
    CHECK_THAT(guess_about_handbook("caf\u00E9 client\u2019s and on\x92"), Contains("damaged"));
}

TEST_CASE("A damaged byte leaves the other letters of a text as they are") {
    CHECK(texts("caf\u00E9 client\u2019s and o\x92n\n") ==
          std::vector<std::string>{"caf\u00E9 client\u2019s and o\uFFFDn"});
}

TEST_CASE("Encodings that nothing announces are refused with the ones that are read") {
    std::string no_mark = utf16(u"client and coach", false).substr(2);
    std::string utf32("\xFF\xFE\0\0", 4);
    for (const char c : std::string("client and coach"))
        utf32 += std::string(1, c) + std::string(3, '\0');
    for (const std::string& bytes : {no_mark + no_mark, utf32})
        CHECK_THAT(text_of_txt(bytes).error().what, Contains("UTF-8, UTF-16 or Windows-1252"));
}

TEST_CASE("Cells, bullets and marks of converters are told from the words") {
    const auto lines = text_of_txt("\t\u00B7 a  thing\n- 1.1 Define\n[bookmark: _Toc1]Unit 300\tTitle \n"
                                   "coaching and[footnoteRef:2]\u00A0mentoring [2:  A note ] \n[odd] [one\n")
                           .value();
    REQUIRE(lines.size() == 6);
    CHECK(lines[0] == HandbookLine{1, true, true, "a thing"});
    CHECK(lines[1] == HandbookLine{2, false, true, "1.1 Define"});
    CHECK(lines[2] == HandbookLine{3, false, false, "Unit 300\tTitle"});
    CHECK(lines[3] == HandbookLine{4, false, false, "coaching and mentoring"});
    CHECK(lines[4].number == 4);
    CHECK_THAT(lines[4].text, Contains("A note"));
    CHECK(lines[5].text == "[odd] [one");
}

TEST_CASE("Too large, empty and binary files are refused with a sentence") {
    CHECK_FALSE(text_of_txt("").ok());
    CHECK_FALSE(text_of_txt(" \n\t ").ok());
    CHECK_THAT(text_of_txt(std::string(17U << 20, 'a')).error().what, Contains("larger"));
    CHECK_THAT(text_of_txt(std::string(300'000, '\n') + "a").error().what, Contains("lines"));
    CHECK_THAT(text_of_txt(std::string(5'000, '\x02')).error().what, Contains("no text"));
}

TEST_CASE("Labels of criteria are known in every spelling, and nothing else is one") {
    const auto number = [](const char* text) {
        const auto label = criterion_label(text);
        return label ? label->number + "|" + std::string(label->rest) : std::string("none");
    };
    CHECK(number("AC 1.1 Plan") == "1.1|Plan");
    CHECK(number("AC2.4") == "2.4|");
    CHECK(number("A.C 1.4") == "1.4|");
    CHECK(number("2.5") == "2.5|");
    CHECK(number("3.3 \tCommunication") == "3.3|Communication");
    CHECK(number("10.12 Last") == "10.12|Last");
    CHECK(number("AC 1.1: Plan") == "1.1|Plan");
    for (const char* text : {"", "AC", "1", "1.", "1.1.2 deep", "2.5%", "1.2a", "123.1 x", "1,1 x",
                             "Section 1.1", "3.14159 is pi"})
        CHECK(number(text) == "none");
}
