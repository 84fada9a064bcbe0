// Dates and times on the forms for people: one form of them, and never two that could be read as one.

#include "made_pdf.h"
#include "read_pdf.h"
#include "sample_sheets.h"
#include "sheet/decision_words.h"
#include "sheet/sheet_html.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

/// Without the JSON in it, which is for programs.
std::string page_for_people(const ResultSheet& sheet) {
    std::string page = sheet_html(sheet);
    const std::string_view json = embedded_json(page);
    REQUIRE_FALSE(json.empty());
    return page.erase(static_cast<std::size_t>(json.data() - page.data()), json.size());
}

} // namespace

TEST_CASE("No time on the page or in the PDF is one that machines write") {
    for (const auto& [name, sheet] :
         {NamedSheet{"decided", decided_sheet()}, NamedSheet{"typical", typical_sheet()},
          NamedSheet{"notes", result_sheet(confirmed_notes().state())}}) {
        INFO(name);
        CHECK_THAT(page_for_people(sheet), !Contains("2026-11-21T"));
        CHECK_THAT(ReadPdf(pdf(sheet)).words(), !Contains("2026-11-21T"));
    }
}

TEST_CASE("A declaration and the trail of notes have the sheet's form of date and time") {
    ToldDiscussion told = confirmed_notes();
    told.add(DeclarationMade{"This is my own work.", ""}, Actor::learner);
    const ResultSheet sheet = result_sheet(told.state());
    CHECK_THAT(sheet_html(sheet), Contains("<dt>Noted</dt><dd><bdi>21 November 2026, 10:15:10 UTC</bdi>") &&
                                      Contains("<td>21 November 2026, 10:15:08 UTC, afterwards</td>"));
    CHECK_THAT(ReadPdf(pdf(sheet)).words(), Contains("Noted 21 November 2026, 10:15:10 UTC") &&
                                                Contains("21 November 2026, 10:15:08 UTC, afterwards"));
}

TEST_CASE("When it was agreed and when that was written down are told apart") {
    const WallTime at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} + std::chrono::hours{16};
    CHECK(agreement_text(Agreement{"by e-mail on 20 November", at}) ==
          "agreed by e-mail on 20 November (written down 30 November 2026, 16:00:00 UTC)");
    CHECK(agreement_text(Agreement{"", at}) == "agreed, 30 November 2026, 16:00:00 UTC");
    CHECK(agreement_text(std::nullopt) == "not agreed");
}
