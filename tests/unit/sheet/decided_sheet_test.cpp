#include "sample_sheets.h"
#include "sheet/decision_words.h"
#include "sheet/sheet_html.h"
#include "sheet/sheet_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

bool holds(const std::string& page, const std::string& words) {
    return page.find(words) != std::string::npos;
}

/// The row of a criterion on the page, from its head to the end of the row.
std::string row_of(const std::string& page, const std::string& number) {
    const auto begin = page.find("<span class=\"number\">AC " + number + "</span>");
    REQUIRE(begin != std::string::npos);
    return page.substr(begin, page.find("</tr>", begin) - begin);
}

} // namespace

TEST_CASE("A criterion's feedback holds its counters, and its decision stands beside it") {
    const std::string page = sheet_html(decided_sheet());
    const std::string passed = row_of(page, "1.1");
    CHECK(holds(passed, "0m 25 secs"));
    CHECK(holds(passed, "A clear plan.\nWell told."));
    CHECK(passed.find("0m 25 secs") < passed.find("A clear plan."));
    CHECK(holds(passed, "<strong class=\"pass\">Pass</strong>"));
    CHECK_FALSE(holds(passed, "Pass / Referral"));
    const std::string referred = row_of(page, "2.1");
    CHECK(holds(referred, "<strong class=\"referral\">Referral</strong>"));
    CHECK(holds(referred, "no tool was named"));
    CHECK(holds(row_of(page, "3.1"), "Coaching diary"));
    CHECK(holds(row_of(page, "1.2"), "Passed in an earlier submission."));
    CHECK(holds(row_of(page, "2.2"), "not in the scope of this discussion"));
    CHECK(holds(row_of(page, "2.2"), "Pass / Referral"));
}

TEST_CASE("Each criterion in scope without a counter says so, whatever else stands there") {
    const ResultSheet decided = decided_sheet();
    const std::string page = sheet_html(decided);
    CHECK(holds(row_of(page, "3.1"), "no counter")); // beside evidence from elsewhere
    CHECK_FALSE(holds(row_of(page, "1.1"), "no counter"));
    CHECK(holds(row_of(page, "1.2"), "not in the scope of this discussion"));

    ToldDiscussion told = typical_discussion();
    told.add(FeedbackGiven{{"8585-301", "1.1"}, "Said too little."}, Actor::assessor);
    const std::string row = row_of(sheet_html(result_sheet(told.state())), "1.1");
    CHECK(holds(row, "no counter"));
    CHECK(row.find("no counter") < row.find("Said too little."));

    ToldDiscussion noted = confirmed_notes();
    noted.add(FeedbackGiven{{"8585-301", "1.1"}, "Said too little."}, Actor::assessor);
    CHECK(holds(row_of(sheet_html(result_sheet(noted.state())), "1.1"), "no note"));
    CHECK_FALSE(holds(row_of(sheet_html(empty_sheet()), "1.1"), "no counter")); // a form to be filled in
}

TEST_CASE("The end of the form says who decided what and when, and is open where nobody did") {
    const std::string page = sheet_html(decided_sheet());
    for (const char* words :
         {"Signature of Assessor", "21 November 2026", "Signature of countersigning Assessor", "Robin Lane",
          "22 November 2026", "Date of QA check", "23 November 2026",
          "Kim Doe, IQA: confirmed the decision (23 November 2026). Heard counters 1 and 2."})
        CHECK(holds(page, words));
    CHECK_FALSE(holds(page, "informal until quality assurance"));
    const std::string open = sheet_html(typical_sheet());
    CHECK(holds(open, "informal until quality assurance"));
    CHECK(holds(open, "Nothing is final without it."));
}

TEST_CASE("The page tells what was planned, asked, said, changed and left out") {
    const std::string page = sheet_html(decided_sheet());
    for (const char* words :
         {"a break every 20 minutes", "Kim Doe (IQA)",
          "agreed by e-mail (written down 21 November 2026, 10:15:06 UTC)", "How did you plan?",
          "And what else?", "Planned and not ticked as asked", "Which tools did you use?",
          "This discussion is being recorded", "not ticked", "photo identification", "the learner refuses",
          "Counter 1 (AC 1.1) was moved from 0m 30 secs to 0m 25 secs: the answer began earlier",
          "Went on without: the microphone tested.", "This is my own work.",
          "Portfolio evidence matrix, unit 8585-301", "Professional discussion 1", "E7"})
        CHECK(holds(page, words));
}

TEST_CASE("The same for machines") {
    const auto sheet = nlohmann::json::parse(sheet_json(decided_sheet()));
    const auto& unit = sheet["units"][0];
    CHECK(unit["decisions"]["stage"] == "confirmed");
    CHECK(unit["decisions"]["countersigned"]["name"] == "Robin Lane");
    const auto& criterion = unit["outcomes"][0]["criteria"][0];
    CHECK(criterion["judgement"] == "pass");
    CHECK(criterion["feedback"] == "A clear plan.\nWell told.");
    CHECK(unit["outcomes"][0]["criteria"][1]["judgement"].is_null());
    CHECK(unit["outcomes"][0]["criteria"][1]["carried_over"] == true);
    CHECK(sheet["counter_changes"][0]["before"]["seconds"] == 30.0);
    CHECK(sheet["conduct"]["asked"][1]["text"] == "And what else?");
    CHECK(sheet["conduct"]["standardisation_allowed"] == false);
    CHECK(sheet["plan"]["submission"]["number"] == 2);
    CHECK(sheet["declaration"]["words"] == "This is my own work.");
}
