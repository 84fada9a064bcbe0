// result-sheet.pdf of what somebody may type, by mistake or to do harm, and of computers unlike this one.

#include "sheet/sheet_pdf.h"

#include "made_pdf.h"
#include "sample_sheets.h"

#include <catch2/catch.hpp>

#include <clocale>
#include <cstdlib>
#include <ctime>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE("Markup in a name is text, and a link in one leads nowhere") {
    const ReadPdf read(
        pdf(sheet_of("<b>Sam</b> & <span size='1'>x</span>", "uri='http://example.org' </a>")));
    CHECK_THAT(read.words(), Contains("<b>Sam</b> & <span size='1'>x</span>"));
    CHECK_THAT(read.words(), Contains("uri='http://example.org' </a>"));
    CHECK(count(read.by("pdfinfo -url"), "example.org") == 0);
}

TEST_CASE("Every hostile text is in the PDF to be read") {
    const ReadPdf read(pdf(hostile_sheet()));
    const std::string words = read.words();
    for (const char* text : {"<script>alert(1)</script>", "=cmd|' /C calc'!A0", "Zoë", "evil right to left",
                             "&lt;b&gt; &amp; \\u003c"})
        CHECK_THAT(words, Contains(text));
    CHECK_THAT(words, Contains("nul\xEF\xBF\xBDinside"));
    CHECK(read.pages() < 120);
    for (const std::string& url : {std::string("javascript:"), std::string("http:")})
        CHECK(count(read.by("pdfinfo -url"), url) == 0);
}

TEST_CASE("Names that run from right to left are drawn and read in their own order") {
    for (const std::string name : {"שלום כהן", "محمد علي"}) {
        const ReadPdf read(pdf(sheet_of(name, "note " + name + " end")));
        const std::string text = read.text();
        INFO(text);
        CHECK(count(text, name) >= 2);
        CHECK_THAT(text, !Contains("could not be drawn"));
    }
}

TEST_CASE("A letter that no font has stays in the text and is told of") {
    const std::string letter = "\xF4\x80\x80\x81"; // U+100001, for private use: nobody has it
    const ReadPdf read(pdf(sheet_of("Sam " + letter + " Okafor")));
    const std::string words = read.words();
    INFO(words);
    CHECK_THAT(words, Contains("Sam " + letter + " Okafor"));
    CHECK_THAT(words, Contains("no font of the computer that made this PDF has U+100001."));
    CHECK_THAT(words, !Contains("10 00 01")); // the digits of a box
    CHECK_THAT(ReadPdf(pdf(typical_sheet())).words(), !Contains("no font"));
}

TEST_CASE("A flood of accents, an endless word and thousands of counters still make a sheet") {
    std::string flood = "a";
    for (int i = 0; i < 3'000; ++i)
        flood += "\xCC\x81";
    ToldDiscussion discussion;
    discussion.name("Riverside College", flood, std::string(9'000, 'M')).start();
    constexpr int marks = 3'000;
    for (int i = 0; i < marks; ++i)
        discussion.mark(i * 48'000, {{"8585-301", "1.1"}});
    discussion.stop(marks * 48'000).close(marks * 48'000, 1, std::string(64, 'e'));
    const ReadPdf read(pdf(result_sheet(discussion.state())));
    CHECK_THAT(read.by("qpdf --check"), Contains("No syntax or stream encoding errors found"));
    CHECK_THAT(read.words(), Contains("49m 59 secs AC 1.1"));
}

TEST_CASE("The same sheet gives the same PDF, in any locale and time zone") {
    const auto everywhere = [] {
        std::string bytes;
        for (const NamedSheet& named : all_sheets())
            bytes += pdf(named.sheet);
        return bytes;
    };
    const std::string here = everywhere();
    CHECK(everywhere() == here);
    for (const char* name : {"LC_ALL", "LANGUAGE", "PANGO_LANGUAGE"})
        ::setenv(name, "ja_JP.UTF-8", 1);
    std::setlocale(LC_ALL, "de_DE.UTF-8"); // where it is installed
    ::setenv("TZ", "Pacific/Auckland", 1);
    ::tzset();
    const std::string elsewhere = everywhere();
    for (const char* name : {"LC_ALL", "LANGUAGE", "PANGO_LANGUAGE", "TZ"})
        ::unsetenv(name);
    ::tzset();
    std::setlocale(LC_ALL, "C");
    CHECK(elsewhere == here);
}

TEST_CASE("Where there is no font, a PDF says so in its place") {
    const std::string bytes = sheet_pdf_instead({ErrorKind::missing,
                                                 "This computer (an old one) has no font.",
                                                 {},
                                                 {},
                                                 "Install one, e.g. \\fonts: Zoë."});
    const ReadPdf read(bytes);
    CHECK_THAT(read.by("qpdf --check"), Contains("No syntax or stream encoding errors found"));
    CHECK_THAT(read.words(), Contains("This computer (an old one) has no font."));
    CHECK_THAT(read.words(), Contains("result-sheet.html beside this file is the whole sheet"));
    CHECK(read.pages() == 1);
}
