// The trail of decisions on every form of the sheet.

#include "made_pdf.h"
#include "read_pdf.h"
#include "sample_sheets.h"
#include "sheet/decision_trail_words.h"
#include "sheet/learner_copy.h"
#include "sheet/sheet_html.h"
#include "sheet/sheet_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;
using nlohmann::json;

namespace {

const std::string unit = "8585-301";

/// A discussion in which AC 3.2 was referred, and what was changed since.
ToldDiscussion referred(const std::vector<std::string>& units = {unit}) {
    ToldDiscussion told(units);
    told.add(CriterionDecided{{unit, "3.2"}, Judgement::referral, "no tool was named"}, Actor::assessor);
    return told;
}

Texts trail_of(const ToldDiscussion& told) {
    Texts lines;
    for (const DecisionTrailLine& line : decision_trail(result_sheet(told.state())))
        lines.push_back(line.what);
    return lines;
}

} // namespace

TEST_CASE("A changed decision stands on the sheet in words, with when and by whom") {
    ToldDiscussion told = referred();
    told.add(CriterionDecided{{unit, "3.2"}, Judgement::pass, ""}, Actor::assessor);
    const ResultSheet sheet = result_sheet(told.state());
    const auto lines = decision_trail(sheet);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].what == "AC 3.2: Referral (no tool was named) became Pass");
    CHECK(lines[0].when == "21 November 2026, 10:15:03 UTC, by the assessor");
    const std::string page = sheet_html(sheet);
    CHECK_THAT(page, Contains("Changes of decisions") && Contains(lines[0].what) && Contains(lines[0].when));
    CHECK_THAT(ReadPdf(pdf(sheet)).words(),
               Contains("Changes of decisions") && Contains(lines[0].what) && Contains(lines[0].when));
}

TEST_CASE("Every kind of change has its sentence") {
    ToldDiscussion told = referred();
    told.add(FeedbackGiven{{unit, "3.2"}, "Little."}, Actor::assessor)
        .add(FeedbackGiven{{unit, "3.2"}, "More."}, Actor::assessor)
        .add(FeedbackGiven{{unit, "3.2"}, ""}, Actor::assessor)
        .add(FeedbackGiven{{unit, "3.2"}, "Enough."}, Actor::assessor)
        .add(CriterionDecided{{unit, "3.2"}, std::nullopt, ""}, Actor::assessor)
        .add(CriterionDecided{{unit, "3.2"}, Judgement::referral, "no model"}, Actor::assessor)
        .add(OutcomeCommented{{unit, "3"}, "Short."}, Actor::iqa)
        .add(DeclarationMade{"Mine.", "on paper"}, Actor::assessor)
        .add(DeclarationMade{"My own work.", ""}, Actor::learner)
        .add(CountersignerNamed{"Robin Lane"}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::referral, ""}, Actor::assessor)
        .add(UnitCountersigned{unit, Judgement::referral, "today"}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::referral, "today"}, Actor::assessor)
        .add(UnitCountersigned{unit, Judgement::referral, "tomorrow"}, Actor::assessor)
        .add(OutcomeCommented{{unit, "3"}, "Agreed."}, Actor::iqa)
        .add(CriterionDecided{{unit, "3.2"}, Judgement::pass, ""}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::pass, "tomorrow"}, Actor::assessor)
        .add(UnitChecked{unit, "Kim Doe", QaResult::returned, "AC 3.2?", ""}, Actor::iqa);
    const Texts expected{
        "AC 3.2: the feedback \"Little.\" became \"More.\"",
        "AC 3.2: the feedback \"More.\" was taken away",
        "AC 3.2: feedback again: \"Enough.\"",
        "AC 3.2: Referral (no tool was named) was opened again",
        "AC 3.2: open again, then Referral (no model)",
        "Declaration of authenticity: made again; the one of 21 November 2026, 10:15:10 UTC was: \"Mine.\" "
        "(on "
        "paper)",
        "Unit 8585-301: Referral (21 November 2026, as recorded) became Referral (today)",
        "Unit 8585-301: the countersignature of Robin Lane, Referral (today), no longer stands, since the "
        "unit "
        "was decided anew",
        "Unit 8585-301: countersigned again by Robin Lane, Referral (tomorrow)",
        "Learning Outcome 3: the QA comment \"Short.\" became \"Agreed.\"",
        "AC 3.2: Referral (no model) became Pass",
        "Unit 8585-301: the outcome Referral (today) was opened again, since AC 3.2 was decided anew",
        "Unit 8585-301: the countersignature of Robin Lane, Referral (tomorrow), no longer stands, since AC "
        "3.2 "
        "was decided anew",
        "Unit 8585-301: open again, then Pass (tomorrow)",
        "Unit 8585-301: the outcome Pass (tomorrow) was opened again, returned by quality assurance"};
    CHECK(trail_of(told) == expected);
    CHECK_THAT(decision_trail(result_sheet(told.state())).back().when, Contains(", by IQA"));
}

TEST_CASE("With several units a change names its own") {
    ToldDiscussion told = referred({unit, "8585-302"});
    told.add(CriterionDecided{{unit, "3.2"}, Judgement::pass, ""}, Actor::assessor);
    CHECK(trail_of(told) == Texts{"AC 3.2 (301): Referral (no tool was named) became Pass"});
}

TEST_CASE("Where no decision was changed, no form of the sheet speaks of it") {
    for (const NamedSheet& named :
         {NamedSheet{"typical", typical_sheet()}, NamedSheet{"empty", empty_sheet()},
          NamedSheet{"referred", result_sheet(referred().state())}}) {
        INFO(named.name);
        CHECK_THAT(sheet_html(named.sheet), !Contains(std::string(decision_trail_heading)));
        CHECK_THAT(ReadPdf(pdf(named.sheet)).words(), !Contains(std::string(decision_trail_heading)));
        CHECK_FALSE(json::parse(sheet_json(named.sheet)).contains("decision_changes"));
    }
}

TEST_CASE("The sheet of written notes has the trail, the learner's copy has not") {
    ToldDiscussion told = confirmed_notes();
    told.add(CriterionDecided{{unit, "2.1"}, Judgement::pass, ""}, Actor::assessor)
        .add(CriterionDecided{{unit, "2.1"}, Judgement::referral, "one tool only"}, Actor::assessor);
    const ResultSheet sheet = result_sheet(told.state());
    const std::string words = "AC 2.1: Pass became Referral (one tool only)";
    CHECK_THAT(sheet_html(sheet), Contains(words));
    CHECK_THAT(ReadPdf(pdf(sheet)).words(), Contains(words));
    CHECK_THAT(learner_copy_html(sheet), !Contains(words) && !Contains(std::string(decision_trail_heading)));
}

TEST_CASE("The trail for machines has what stood before and what stands now") {
    const json changes = json::parse(sheet_json(decided_sheet()))["decision_changes"];
    REQUIRE(changes.size() == 7);
    CHECK(changes[0]["kind"] == "feedback");
    CHECK(changes[0]["before"]["feedback"] == "A plan.");
    CHECK(changes[1]["criterion"] == "8585-301/1.1");
    CHECK(changes[1]["by"] == "assessor");
    CHECK(changes[1]["before"] ==
          json{{"judgement", "referral"}, {"referral_reason", "no hours were planned"}});
    CHECK(changes[1]["after"] == json{{"judgement", "pass"}, {"referral_reason", ""}});
    CHECK(changes[2]["kind"] == "unit-outcome");
    CHECK(changes[2]["criterion"] == "8585-301/1.1");
    CHECK(changes[2]["before"]["day"] == "");
    CHECK(changes[2]["after"].is_null());
    CHECK(changes[3]["before"]["name"] == "Robin Lane");
    CHECK(changes[4]["learning_outcome"] == "1");
    CHECK(changes[5]["before"].is_null());
    CHECK(changes[5]["after"]["day"] == "21 November 2026");
    CHECK(changes[6]["kind"] == "countersignature");
}
