// What result-sheet.pdf says, field by field and in the order of the awarding body's form.

#include "sheet/sheet_pdf.h"

#include "made_pdf.h"
#include "sample_sheets.h"
#include "sheet/learner_copy.h"
#include "support/golden.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE("What was decided stands in the form, where the handbook has it") {
    const std::string words = ReadPdf(pdf(decided_sheet())).words();
    check_order(words, {"Countersigning Assessor Robin Lane",
                        "Submission 2",
                        "AC 1.1",
                        "Time counters: 0m 25 secs",
                        "A clear plan. Well told.",
                        "Pass",
                        "AC 1.2",
                        "Passed in an earlier submission.",
                        "Pass",
                        "comments (optional) A thorough answer.",
                        "QA comments (optional) Agreed.",
                        "AC 2.1",
                        "Referral no tool was named",
                        "AC 2.2",
                        "not in the scope of this discussion",
                        "Pass / Referral",
                        "AC 3.1",
                        "Other evidence: Coaching diary, reference E4: pages 3 to 5",
                        "Unit Outcome Referral Date 21 November 2026 Signature of Assessor Alex Reid",
                        "Unit Outcome Referral Date 22 November 2026",
                        "countersigning",
                        "Robin Lane",
                        "Unit Outcome Referral Date of QA check 23 November 2026",
                        "Signature of QA Kim Doe",
                        "Kim Doe, IQA: confirmed the decision (23 November 2026). Heard counters 1 and 2."});
    CHECK_THAT(words, !Contains("nformal until quality assurance")); // it has confirmed
}

TEST_CASE("After the form the PDF tells what was planned, asked, said, declared and changed") {
    const ReadPdf read(pdf(decided_sheet()));
    check_order(read.words(),
                {"0m 25 secs AC 1.1",
                 "Declaration of authenticity",
                 "This is my own work.",
                 "Questions",
                 "0m 20 secs How did you plan? AC 1.1 1m 00 secs",
                 "Planned and not ticked as asked",
                 "Which tools did you use? · AC 2.1",
                 "Plan",
                 "21 November 2026 10:15",
                 "Room 4",
                 "45 minutes",
                 "Kim Doe (IQA)",
                 "a break every 20 minutes",
                 "The assessor agreed",
                 "agreed by e-mail",
                 "Carried over AC 1.2",
                 "Exceptions",
                 "Went on without: the microphone tested. the room was changed at short notice",
                 "Said on the recording",
                 "photo identification",
                 "0m 02 secs",
                 "not ticked",
                 "Recording",
                 "Changes of counters",
                 "Counter 1 (AC 1.1) was moved from 0m 30 secs to 0m 25 secs: the answer began earlier",
                 "Portfolio evidence matrix",
                 "Professional discussion 1: 0m 25 secs E7",
                 "Earlier submission",
                 "Coaching diary E4"});
    CHECK(count(read.by("pdfinfo -url"), "result-sheet.html#t=20\n") == 1); // a question's moment plays, too
    CHECK_THAT(ReadPdf(pdf(typical_sheet())).words(), Contains("Nothing is final without it."));
}

TEST_CASE("The PDF reads as the awarding body's form, field by field") {
    check_order(ReadPdf(pdf(typical_sheet())).words(),
                {"Result Sheet",
                 "Unit 8585-301 Undertaking Coaching",
                 "Centre Number 012345",
                 "Centre Name Riverside College",
                 "Learner Registration No L0012345",
                 "Learner Name Sam Okafor",
                 "Assessment Criteria (AC)",
                 "Assessor feedback on AC",
                 "Pass / Referral",
                 "Learning Outcome 1 Be able to plan and organise",
                 "AC 1.1",
                 "Produce a plan for effective coaching",
                 "Pass / Referral",
                 "Learning Outcome 1 comments (optional)",
                 "QA comments (optional)",
                 "Learning Outcome 2",
                 "AC 2.1",
                 "1m 55 secs, 4m 10 secs (added later)",
                 "Learning Outcome 3",
                 "AC 3.1",
                 "2m 43 secs (the GROW model, with \"Client 1\")",
                 "Unit Outcome",
                 "PASS / REFERRAL",
                 "Date",
                 "Signature of Assessor",
                 "Unit Outcome",
                 "PASS / REFERRAL",
                 "Date of QA check",
                 "Signature of QA",
                 "informal until quality assurance has confirmed it",
                 "1m 55 secs AC 2.1, 2m 43 secs AC 3.1 and 3.2, 4m 10 secs AC 2.1",
                 "Recording",
                 "Portfolio evidence matrix",
                 "Portfolio Evidence Titles",
                 "Reference Number"});
}

TEST_CASE("What is read out of the PDF has its golden text") {
    // Not of the hostile one, which holds letters that only some computers have fonts for.
    const std::vector<NamedSheet> sheets{{"typical", typical_sheet()},
                                         {"empty", empty_sheet()},
                                         {"practice", practice_sheet()},
                                         {"several-units", several_units_sheet()},
                                         {"handbook", handbook_sheet()},
                                         {"decided", decided_sheet()},
                                         {"notes", result_sheet(confirmed_notes().state())}};
    for (const NamedSheet& named : sheets) {
        const std::string text = ReadPdf(pdf(named.sheet)).text();
        const std::string name = "sheet/" + named.name + "/result-sheet.pdf.txt";
        INFO(name);
        CHECK(golden(name, text) == text);
    }
}

TEST_CASE("Every seal stands in the PDF in words, with what it covers, and the head code") {
    ResultSheet sheet = sheet_of("Sam Okafor");
    sheet.head_code = "KWQ6-TCX3-E5ZE-G9HN-7904-Q931-HM";
    sheet.journal_lines = 15;
    CHECK_THAT(ReadPdf(pdf(sheet)).words(), Contains("Nobody has sealed this record yet"));
    for (const auto& [number, role, line] :
         {std::tuple{1, Actor::learner, 12U}, std::tuple{2, Actor::assessor, 15U}})
        sheet.seals.push_back({.number = number,
                               .role = role,
                               .name = role == Actor::learner ? "Sam Okafor" : "Alex Reid",
                               .statement = "It is as it took place.",
                               .established = "photo ID",
                               .key = std::string(64, 'b'),
                               .sheet = "counterpoint-result-sheet/1",
                               .line = line,
                               .head = {}});
    const std::string text = ReadPdf(pdf(sheet)).words();
    for (const char* words :
         {"learner Sam Okafor", "assessor Alex Reid", "It is as it took place.", "photo ID", "bbbb bbbb",
          "Covers lines 1 to 12 of the journal and the recording; 3 lines came after it.",
          "Covers lines 1 to 15 of the journal, the recording and this sheet.",
          "KWQ6-TCX3-E5ZE-G9HN-7904-Q931-HM", "lines 1 to 15 of the journal, the last of which is seal 2"})
        CHECK_THAT(text, Contains(words));
}

TEST_CASE("The learner's copy has plan, questions and every criterion, and nothing that came later") {
    const ResultSheet sheet = decided_sheet();
    auto made = learner_copy_pdf(sheet);
    REQUIRE(made.ok());
    const std::string text = ReadPdf(*made).words();
    const std::string page = learner_copy_html(sheet);
    for (const char* words :
         {"Written copy for the learner", "21 November 2026 10:15", "Room 4", "a break every 20 minutes",
          "How did you plan?", "Which tools did you use?", "Client 1", "recorded as sound",
          "informal until quality assurance has confirmed", "Signature of Assessor", "Learning Outcome 1"}) {
        CHECK_THAT(text, Contains(words));
        if (std::string_view(words) != "Client 1")
            CHECK_THAT(page, Contains(words));
    }
    for (const SheetOutcome& outcome : sheet.units[0].outcomes)
        for (const SheetCriterion& row : outcome.criteria)
            CHECK_THAT(page, Contains(row.criterion.statement));
    for (const char* later : {"A clear plan.", "no tool was named", "Coaching diary", "A thorough answer.",
                              "0m 25 secs", "Kim Doe, IQA", "This is my own work.", "<audio", "<script"}) {
        CHECK_THAT(text, !Contains(later));
        CHECK_THAT(page, !Contains(later));
    }
}

TEST_CASE("What the centre's handbook says stands in the form and after it") {
    check_order(ReadPdf(pdf(handbook_sheet())).words(),
                {"Wording from Keeping Bees, version 1.3, May 2024.", "approved beforehand",
                 "Sufficiency descriptors", "Referral", "Pass", "The day was wet", "No reason is given",
                 "The day was dry", "Assessor's Decision (delete as applicable)",
                 "Unit Outcome (delete as applicable)", "Depth and guidance", "Weather, season.",
                 "Where the handbook's pages disagree", "AC 1.2: Two against three."});
}
