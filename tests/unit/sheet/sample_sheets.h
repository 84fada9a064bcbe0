#pragma once

// The sheets that every form of the result sheet is tested with.

#include "discussion/result_sheet.h"
#include "support/noted_discussion.h"
#include "support/told_discussion.h"

namespace counterpoint::test {

/// What somebody may type, by mistake or to do harm.
inline const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts{
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "--> <!-- ]]>",
        "\"' onfocus=\"alert(1)\" autofocus='",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r\n=1+1",
        " =1+1",
        "＝1+1",
        "line one\nline two\r\n\r\nWEBVTT\n00:00.000 --> 00:01.000\nmore",
        "\xE2\x80\xAE"
        "evil right to left",
        "😀 Zoë 日本 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
        std::string("nul\0inside", 10),
        "broken \xC3\x28 utf-8 \xFF",
        "&lt;b&gt; &amp; \\u003c",
        "../../x",
        std::string(5'000, 'x'),
    };
    return texts;
}

inline ResultSheet typical_sheet() {
    return result_sheet(typical_discussion().state());
}

/// Planned, and nothing else yet.
inline ResultSheet empty_sheet() {
    return result_sheet(ToldDiscussion().state());
}

inline ResultSheet practice_sheet() {
    ToldDiscussion discussion;
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid")
        .start({SourceKind::practice, "practice conversation"})
        .mark(48'000, {{"8585-301", "1.1"}})
        .stop(10 * 48'000)
        .close(10 * 48'000, 1'000, std::string(64, 'b'));
    return result_sheet(discussion.state());
}

/// Two units, two takes, more than an hour, two marks at the same moment and one at the very end.
inline ResultSheet several_units_sheet() {
    ToldDiscussion discussion({"8585-301", "8585-302"});
    constexpr Frame hour = Frame{3600} * 48'000;
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid")
        .start()
        .mark(hour / 2, {{"8585-301", "1.1"}, {"8585-301", "1.2"}, {"8585-301", "1.3"}, {"8585-302", "1.1"}})
        .add(TakeEnded{1, hour, TakeEnding::cut_short})
        .add(TakeStarted{2, "take-02.flac", {SourceKind::device, "Built-in microphone"}, {48'000, 1}, hour})
        .mark(hour + 125 * 48'000, {{"8585-302", "3.4"}})
        .mark(hour + 125 * 48'000, {{"8585-302", "2.1"}}, "same moment")
        .add(TakeEnded{2, hour, TakeEnding::stopped})
        .add(RecordingStopped{StopCause::disk_reserve, 2 * hour})
        .mark(2 * hour, {{"8585-301", "3.4"}})
        .close(2 * hour, 123'456'789, std::string(64, 'c'));
    return result_sheet(discussion.state());
}

/// All that people say of a discussion, from the plan to quality assurance.
inline ResultSheet decided_sheet() {
    ToldDiscussion discussion;
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid");
    tell_plan(discussion);
    discussion.start()
        .add(StatementSaid{SpokenStatement::recorded, 2 * 48'000}, Actor::assessor)
        .add(QuestionAsked{1, "", 20 * 48'000}, Actor::assessor)
        .mark(30 * 48'000, {{"8585-301", "1.1"}})
        .add(QuestionAnswered{60 * 48'000}, Actor::assessor)
        .add(QuestionAsked{0, "And what else?", 61 * 48'000}, Actor::assessor)
        .mark(115 * 48'000, {{"8585-301", "2.1"}})
        .stop(300 * 48'000)
        .close(300 * 48'000, 9'876'543, std::string(64, 'a'));
    tell_decisions(discussion);
    return result_sheet(discussion.state());
}

/// What a stranger's journal may say wherever a person may say something.
inline void say_everywhere(ToldDiscussion& discussion, const std::string& all) {
    const std::string unit = "8585-301";
    discussion
        .add(DiscussionPlanned{{.date = all,
                                .time = all,
                                .place = all,
                                .method = all,
                                .access_arrangements = all,
                                .special_consideration = all,
                                .others_present = {{all, all}},
                                .approvals = {{all, all, all}},
                                .evidence_title = all,
                                .evidence_reference = all}})
        .add(QuestionsListed{{{1, all, {{unit, "1.1"}}, {all}}, {2, all, {}, {}}}})
        .add(PlanAgreed{Actor::learner, all})
        .add(ExceptionRecorded{Step::other, all})
        .add(SubmissionNamed{{2, all, all, {}}})
        .add(IdentityChecked{all})
        .add(RecordingAgreed{all})
        .add(QuestionAsked{0, all, 48'000})
        .add(QuestionAsked{1, "", 48'000})
        .add(FeedbackGiven{{unit, "1.1"}, all})
        .add(CriterionDecided{{unit, "1.1"}, Judgement::referral, all})
        .add(EvidenceNamed{1, {{unit, "1.1"}}, all, all, all})
        .add(OutcomeCommented{{unit, "1"}, all}, Actor::assessor)
        .add(OutcomeCommented{{unit, "1"}, all}, Actor::iqa)
        .add(DeclarationMade{all, all})
        .add(CountersignerNamed{all})
        .add(UnitDecided{unit, Judgement::referral, all})
        .add(UnitCountersigned{unit, Judgement::referral, all})
        .add(CriterionDecided{{unit, "1.1"}, Judgement::referral, "again " + all}) // the trail has them all
        .add(UnitDecided{unit, Judgement::referral, all})
        .add(UnitCountersigned{unit, Judgement::referral, all})
        .add(UnitChecked{unit, all, QaResult::confirmed, all, all}, Actor::iqa);
}

/// Every hostile text at every place where a person may type.
inline ResultSheet hostile_sheet() {
    ToldDiscussion discussion;
    std::string all;
    for (const std::string& text : hostile_texts())
        all += text + " ";
    discussion.add(PartiesNamed{{all, all}, {all, all}, {all}}, Actor::assessor);
    say_everywhere(discussion, all);
    discussion.start({SourceKind::file, all});
    Frame frame = 0;
    for (const std::string& text : hostile_texts())
        discussion.mark(frame += 48'000, {{"8585-301", "1.1"}}, text);
    discussion.add(FramesLost{48'000, 1, all})
        .add(RecordingPaused{48'000, all}, Actor::assessor)
        .add(DeviceLost{all, all, 48'000})
        .add(DeviceReturned{all, "another " + all, 48'000})
        .stop(100 * 48'000);
    discussion.close(100 * 48'000, 1, std::string(64, 'd'));
    discussion.add(Sealed{1, all, all, all, std::string(64, 'e'), "counterpoint-result-sheet/1"},
                   Actor::learner);
    ResultSheet sheet = result_sheet(discussion.state());
    Criterion& criterion = sheet.units[0].outcomes[0].criteria[0].criterion; // of a stranger's handbook
    criterion.statement = criterion.sheet_statement = all;
    criterion.referral = criterion.pass = criterion.depth = criterion.guidance = criterion.starting_points =
        hostile_texts();
    sheet.units[0].unit.source = {all, all, all, all, all};
    sheet.units[0].unit.outcome_heading = all;
    sheet.units[0].unit.disagreements = {{"1.1", all, all}, {"", all, all}};
    return sheet;
}

/// A unit that was read from a centre's own handbook.
inline ResultSheet handbook_sheet() {
    ResultSheet sheet = typical_sheet();
    Unit& unit = sheet.units[0].unit;
    unit.source = {"Keeping Bees", "1.3", "May 2024", "bees.docx", std::string(64, 'e')};
    unit.needs_prior_approval = true;
    unit.outcome_heading = "Assessor's Decision";
    unit.disagreements = {{"", "The unit is printed twice.", "9901:1"},
                          {"1.2", "Two against three.", "9901:2"}};
    auto& rows = sheet.units[0].outcomes[0].criteria;
    rows[0].criterion.referral = {"The day was wet", "No reason is given"};
    rows[0].criterion.pass = {"The day was dry"};
    rows[0].criterion.depth = {"Weather, season."};
    rows[0].criterion.guidance = {"Show why the day was chosen."};
    rows[1].criterion.statement = "Check the:\n· smoker\n· veil\nbefore each visit";
    rows[1].criterion.sheet_statement = "Check smoker and veil";
    rows[2].criterion.inferred = true;
    rows[2].criterion.starting_points = {"Tell means to say."};
    return sheet;
}

struct NamedSheet {
    std::string name;
    ResultSheet sheet;
};

inline std::vector<NamedSheet> all_sheets() {
    return {{"typical", typical_sheet()},   {"empty", empty_sheet()},
            {"practice", practice_sheet()}, {"several-units", several_units_sheet()},
            {"handbook", handbook_sheet()}, {"hostile", hostile_sheet()},
            {"decided", decided_sheet()},   {"notes", result_sheet(confirmed_notes().state())}};
}

} // namespace counterpoint::test
