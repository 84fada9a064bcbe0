// result-sheet.pdf as other programs read it: its words, their order, links, bookmarks, fonts, structure.

#include "sheet/sheet_pdf.h"

#include "read_pdf.h"
#include "sample_sheets.h"
#include "sheet/learner_copy.h"
#include "support/golden.h"

#include <catch2/catch.hpp>

#include <clocale>
#include <cstdlib>
#include <ctime>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

std::string pdf(const ResultSheet& sheet) {
    auto bytes = sheet_pdf(sheet);
    INFO((bytes.ok() ? std::string() : bytes.error().message()));
    REQUIRE(bytes.ok());
    return *bytes;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

void check_order(const std::string& text, const std::vector<std::string>& parts) {
    std::size_t at = 0;
    for (const std::string& part : parts) {
        INFO(part << "\nin\n" << text);
        const std::size_t found = text.find(part, at);
        REQUIRE(found != std::string::npos);
        at = found + part.size();
    }
}

ResultSheet sheet_of(const std::string& learner, const std::string& note = {}) {
    ToldDiscussion discussion;
    discussion.name("Riverside College", learner, "Alex Reid")
        .start()
        .mark(48'000, {{"8585-301", "1.1"}}, note)
        .stop(96'000)
        .close(96'000, 1'000, std::string(64, 'b'));
    return result_sheet(discussion.state());
}

/// All that people say of a discussion, from the plan to quality assurance.
ResultSheet decided() {
    const std::string unit = "8585-301";
    ToldDiscussion discussion;
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid")
        .add(DiscussionPlanned{{.scope = {{unit, "1.1"}, {unit, "2.1"}, {unit, "3.1"}},
                                .date = "21 November 2026",
                                .time = "10:15",
                                .minutes = 45,
                                .place = "Room 4",
                                .access_arrangements = "a break every 20 minutes",
                                .others_present = {{"Kim Doe", "IQA"}},
                                .evidence_title = "Discussion of the diary",
                                .evidence_reference = "E7"}},
             Actor::assessor)
        .add(QuestionsListed{{{1, "How did you plan?", {{unit, "1.1"}}, {}},
                              {2, "Which tools did you use?", {{unit, "2.1"}}, {}}}},
             Actor::assessor)
        .add(PlanAgreed{Actor::learner, "by e-mail"}, Actor::assessor)
        .add(SubmissionNamed{{2, std::string(32, '1'), std::string(64, '2'), {{unit, "1.2"}}}},
             Actor::assessor)
        .add(ExceptionRecorded{Step::microphone_tested, "the room was changed"}, Actor::assessor)
        .add(IdentityChecked{"photo identification"}, Actor::assessor)
        .start()
        .add(StatementSaid{SpokenStatement::recorded, 2 * 48'000}, Actor::assessor)
        .add(QuestionAsked{1, "", 20 * 48'000}, Actor::assessor)
        .mark(30 * 48'000, {{unit, "1.1"}})
        .add(QuestionAnswered{60 * 48'000}, Actor::assessor)
        .stop(90 * 48'000)
        .close(90 * 48'000, 1'000, std::string(64, 'f'))
        .add(MarkMoved{1, 25 * 48'000, "the answer began earlier"}, Actor::assessor)
        .add(FeedbackGiven{{unit, "1.1"}, "A clear plan.\nWell told."}, Actor::assessor)
        .add(CriterionDecided{{unit, "1.1"}, Judgement::pass, ""}, Actor::assessor)
        .add(CriterionDecided{{unit, "2.1"}, Judgement::referral, "no tool was named"}, Actor::assessor)
        .add(EvidenceNamed{1, {{unit, "3.1"}}, "Coaching diary", "E4", "pages 3 to 5"}, Actor::assessor)
        .add(OutcomeCommented{{unit, "1"}, "A thorough answer."}, Actor::assessor)
        .add(OutcomeCommented{{unit, "1"}, "Agreed."}, Actor::iqa)
        .add(DeclarationMade{"This is my own work.", ""}, Actor::learner)
        .add(CountersignerNamed{"Robin Lane"}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::referral, "21 November 2026"}, Actor::assessor)
        .add(UnitCountersigned{unit, Judgement::referral, "22 November 2026"}, Actor::assessor)
        .add(UnitChecked{unit, "Kim Doe", QaResult::confirmed, "Heard counter 1.", "23 November 2026"},
             Actor::iqa);
    return result_sheet(discussion.state());
}

} // namespace

TEST_CASE("What was decided stands in the form, where the handbook has it") {
    const std::string words = ReadPdf(pdf(decided())).words();
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
                        "Kim Doe, IQA: confirmed the decision (23 November 2026). Heard counter 1."});
    CHECK_THAT(words, !Contains("nformal until quality assurance")); // it has confirmed
}

TEST_CASE("After the form the PDF tells what was planned, asked, said, declared and changed") {
    const ReadPdf read(pdf(decided()));
    check_order(read.words(), {"0m 25 secs AC 1.1",
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
                               "The assessor not agreed",
                               "agreed by e-mail",
                               "Carried over AC 1.2",
                               "Exceptions",
                               "Went on without: the microphone tested. the room was changed",
                               "Said on the recording",
                               "photo identification",
                               "0m 02 secs",
                               "not ticked",
                               "Recording",
                               "Changes of counters",
                               "Counter 1 was moved from 0m 30 secs to 0m 25 secs: the answer began earlier",
                               "Portfolio evidence matrix",
                               "Discussion of the diary: 0m 25 secs E7",
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
                                         {"handbook", handbook_sheet()}};
    for (const NamedSheet& named : sheets) {
        const std::string text = ReadPdf(pdf(named.sheet)).text();
        const std::string name = "sheet/" + named.name + "/result-sheet.pdf.txt";
        INFO(name);
        CHECK(golden(name, text) == text);
    }
}

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
    const ResultSheet sheet = decided();
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

TEST_CASE("What the centre's handbook says stands in the form and after it") {
    check_order(ReadPdf(pdf(handbook_sheet())).words(),
                {"Wording from Keeping Bees, version 1.3, May 2024.", "approved beforehand",
                 "Sufficiency descriptors", "Referral", "Pass", "The day was wet", "No reason is given",
                 "The day was dry", "Assessor's Decision (delete as applicable)",
                 "Unit Outcome (delete as applicable)", "Depth and guidance", "Weather, season.",
                 "Where the handbook's pages disagree", "AC 1.2: Two against three."});
}

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
