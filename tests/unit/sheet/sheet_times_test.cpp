// Dates and times on the forms for people: one form of them, and never two that could be read as one.

#include "made_pdf.h"
#include "read_pdf.h"
#include "sample_sheets.h"
#include "sheet/decision_words.h"
#include "sheet/sheet_html.h"
#include "sheet/sheet_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

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

TEST_CASE("Where nobody typed the day of a decision, the sheet gives the day on which it was recorded") {
    const std::string unit = "8585-301";
    ToldDiscussion told = typical_discussion();
    told.add(CountersignerNamed{"Robin Lane"}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::referral, ""}, Actor::assessor)
        .add(UnitCountersigned{unit, Judgement::referral, ""}, Actor::assessor)
        .add(UnitChecked{unit, "Kim Doe", QaResult::confirmed, "Heard.", ""}, Actor::iqa);
    const ResultSheet sheet = result_sheet(told.state());
    const std::string page = sheet_html(sheet);
    const std::string day = "21 November 2026 (as recorded)";
    for (const char* heading : {"Date", "Date of QA check"})
        CHECK_THAT(page, Contains("<th scope=\"row\">" + std::string(heading) + "</th><td><bdi>" + day));
    CHECK_THAT(page, Contains("confirmed the decision (21 November 2026, as recorded). Heard."));
    const std::string words = ReadPdf(pdf(sheet)).words();
    for (const char* signature : {"Signature of Assessor", "Signature of QA", "countersigning"})
        CHECK_THAT(words, Contains(signature));
    std::size_t days = 0;
    for (std::size_t at = words.find("as recorded"); at != std::string::npos;
         at = words.find("as recorded", at + 1))
        ++days;
    CHECK(days == 4); // three rows of the form, and the check in words

    const auto decisions = nlohmann::json::parse(sheet_json(sheet))["units"][0]["decisions"];
    for (const auto& decided : {decisions["outcome"], decisions["countersigned"], decisions["checks"][0]}) {
        CHECK(decided["day"] == "");
        CHECK_THAT(decided["recorded_at"].get<std::string>(), Contains("2026-11-21T10:15:"));
    }
    const auto typed = nlohmann::json::parse(sheet_json(decided_sheet()))["units"][0]["decisions"];
    CHECK_FALSE(typed["outcome"].contains("recorded_at")); // sheets with days keep their bytes
}

TEST_CASE("The countersignature bears the name of who gave it, whoever is named afterwards") {
    ToldDiscussion told = typical_discussion();
    told.add(CountersignerNamed{"Robin Lane"}, Actor::assessor)
        .add(UnitDecided{"8585-301", Judgement::referral, "today"}, Actor::assessor)
        .add(UnitCountersigned{"8585-301", Judgement::referral, "today"}, Actor::assessor)
        .add(CountersignerNamed{""}, Actor::assessor);
    CHECK_THAT(sheet_html(result_sheet(told.state())),
               Contains("countersigning Assessor</th><td><bdi>Robin Lane</bdi>"));
    CHECK_THAT(ReadPdf(pdf(result_sheet(told.state()))).words(), Contains("Robin Lane"));
}
