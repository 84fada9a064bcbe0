// result-sheet.pdf as a file: fonts, metadata, links, structure, bookmarks, pages.

#include "sheet/sheet_pdf.h"

#include "made_pdf.h"
#include "sample_sheets.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE("The PDF stands up to qpdf, and every font is in it") {
    for (const NamedSheet& named : all_sheets()) {
        INFO(named.name);
        const ReadPdf read(pdf(named.sheet));
        CHECK_THAT(read.by("qpdf --check"), Contains("No syntax or stream encoding errors found"));
        const std::string fonts = read.by("pdffonts");
        CHECK(count(fonts, "\n") > 2);
        CHECK(count(fonts, " yes yes yes ") ==
              count(fonts, "\n") - 2); // embedded, a subset, with its letters
    }
}

TEST_CASE("The PDF says what it is, in which language, and when the discussion was") {
    const std::string bytes = pdf(typical_sheet());
    const std::string info = ReadPdf(bytes).by("pdfinfo");
    CHECK_THAT(info, Contains("Result sheet 8585-301, Sam Okafor\n"));
    CHECK_THAT(info, Contains("Alex Reid\n"));
    CHECK_THAT(info, Contains("Sat Nov 21 10:15:03 2026 UTC\n")); // the take's beginning
    CHECK_THAT(info, Contains("Tagged:          yes"));
    CHECK_THAT(ReadPdf(bytes).by("qpdf --json"), Contains("\"/Lang\": \"u:en-GB\""));
    CHECK_THAT(ReadPdf(pdf(practice_sheet())).by("pdfinfo"), Contains("PRACTICE: result sheet 8585-301"));
    CHECK_THAT(ReadPdf(pdf(empty_sheet())).by("pdfinfo"), Contains("Sat Nov 21 10:15:00 2026 UTC\n"));
}

TEST_CASE("A counter in the PDF is a link that plays it in the page") {
    const std::string links = ReadPdf(pdf(typical_sheet())).by("pdfinfo -url");
    CHECK(count(links, "result-sheet.html#t=115.25\n") == 3); // form, line, matrix
    CHECK(count(links, "result-sheet.html#t=163\n") == 5);    // two criteria
    CHECK(count(ReadPdf(pdf(empty_sheet())).by("pdfinfo -url"), "result-sheet") == 0);
}

TEST_CASE("The PDF's structure has headings, tables with heads, and links") {
    const std::string structure = ReadPdf(pdf(typical_sheet())).by("pdfinfo -struct-text");
    check_order(structure,
                {"Document", "H1", "\"Result Sheet\"", "H2", "\"Unit 8585-301 Undertaking", "Table", "TR",
                 "TH", "\"Centre Number\"", "TD", "\"012345\"", "Table", "TH", "\"Assessment Criteria (AC)\"",
                 "H3", "\"Learning Outcome 1 Be able", "TD", "Link", "\"1m 55 secs\""});
}

TEST_CASE("Bookmarks lead to each unit, each learning outcome and each part") {
    check_order(ReadPdf(pdf(several_units_sheet())).by("pdftohtml -xml -stdout -i -q"),
                {"Result Sheet 8585-301", "Learning Outcome 1: Be able to plan", "Outcome of unit 8585-301",
                 "Result Sheet 8585-302", "Annotated time counters", "Recording",
                 "Portfolio evidence matrix 8585-301", "Portfolio evidence matrix 8585-302"});
}

TEST_CASE("Every page says which one it is, of how many, and whose") {
    const ReadPdf read(pdf(several_units_sheet()));
    const int pages = read.pages();
    REQUIRE(pages > 4);
    const std::string text = read.words();
    for (int page = 1; page <= pages; ++page)
        CHECK_THAT(text, Contains("Page " + std::to_string(page) + " of " + std::to_string(pages)));
    CHECK(count(text, "Sam Okafor, L0012345") == static_cast<std::size_t>(pages));
}

TEST_CASE("Each page of a practice PDF says so, and no page of another does") {
    const ReadPdf read(pdf(practice_sheet()));
    for (int page = 1; page <= read.pages(); ++page) {
        const std::string only = " -f " + std::to_string(page) + " -l " + std::to_string(page);
        INFO(page);
        CHECK_THAT(read.by("pdftotext" + only, "-"), Contains("PRACTICE"));
    }
    CHECK_THAT(read.words(), Contains("It is not evidence of anything that a learner can do."));
    CHECK_THAT(ReadPdf(pdf(typical_sheet())).words(), !Contains("PRACTICE"));
}

TEST_CASE("A table that goes on has its head on each page") {
    const ReadPdf read(pdf(sheet_of("Sam Okafor", std::string(9'000, 'w') + " end of the note")));
    std::size_t heads = 0;
    for (int page = 1; page <= read.pages(); ++page) {
        const std::string only = " -f " + std::to_string(page) + " -l " + std::to_string(page);
        const std::string text = read.by("pdftotext -raw" + only, "-");
        if (count(text, "wwwwwwwwww") > 0) {
            INFO(page);
            CHECK_THAT(text, Contains("Assessor feedback on AC"));
            ++heads;
        }
    }
    CHECK(heads >= 2);
    CHECK(count(read.by("pdftotext -raw", "-"), "w") >= 9'000); // nothing is lost between the pages
    CHECK_THAT(read.words(), Contains("end of the note"));
}
