// The sheets of a discussion that was kept in written notes: plain about it, and none pretends that there is
// sound.

#include "made_pdf.h"
#include "read_pdf.h"
#include "sample_sheets.h"
#include "sheet/derive_sheets.h"
#include "sheet/note_words.h"
#include "sheet/sheet_html.h"
#include "sheet/sheet_json.h"
#include "sheet/written_notes_csv.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;
using nlohmann::json;

namespace {

ResultSheet notes_sheet() {
    return result_sheet(confirmed_notes().state());
}

} // namespace

TEST_CASE("The page of written notes says that there is no recording, and has nothing that would play one") {
    const std::string page = sheet_html(notes_sheet());
    CHECK_THAT(page, Contains(std::string(kept_in_notes_sentence)));
    for (const char* sound : {"<audio", "recording.flac", "#t=", "media-src", "Annotated time counters",
                              "id=\"player\"", "Takes", "not been closed", "Said on the recording"}) {
        INFO(sound);
        CHECK(page.find(sound) == std::string::npos);
    }
    CHECK_THAT(page, Contains("id=\"note-2\"") && Contains("href=\"#note-2\"") && Contains("14:07:10"));
    CHECK_THAT(page, Contains("=Feedback &lt;b&gt;is&lt;/b&gt; asked for"));
    CHECK_THAT(page, Contains("time typed, written down"));
    CHECK_THAT(page, Contains("21 November 2026, 14:00:00") && Contains("UTC+01:00"));
    CHECK_THAT(page, Contains("The learner confirmed these notes as a true record"));
    CHECK_THAT(page, Contains("Note 1 corrected: a criterion was left out. Before: 14:05:30, AC 2.1"));
    CHECK(embedded_json(page) == sheet_json(notes_sheet()));
}

TEST_CASE("Notes that nobody confirmed, or that were changed since, are said not to be confirmed") {
    CHECK(confirmation_text(*ended_notes().state().notes) ==
          "The learner has not confirmed these notes as a true record.");
    ToldDiscussion told = confirmed_notes();
    told.add(NoteWithdrawn{3, "no part of it"}, Actor::assessor);
    CHECK_THAT(confirmation_text(*told.state().notes), Contains("changed after the learner had confirmed"));
    CHECK_THAT(sheet_html(result_sheet(told.state())), Contains("as they stand they are not confirmed"));
    CHECK_THAT(sheet_html(result_sheet(told.state())), !Contains("id=\"note-3\""));
}

TEST_CASE("The JSON of written notes has no recording, and the notes with their clock times") {
    const json sheet = json::parse(sheet_json(notes_sheet()));
    CHECK(sheet["recording"].is_null());
    CHECK(sheet["counters"].empty());
    CHECK(sheet["counter_line"] == "");
    const json& notes = sheet["written_notes"];
    CHECK(notes["line"] == "14:05:30 AC 2.1 and 2.2, 14:07:10 AC 3.1 and 3.2");
    CHECK(notes["began_at"] == "2026-11-21T13:00:00.000Z");
    CHECK(notes["utc_offset"] == 60);
    REQUIRE(notes["notes"].size() == 3);
    CHECK(notes["notes"][1]["clock"] == "14:07:10");
    CHECK(notes["notes"][1]["time"] == "typed");
    CHECK(notes["notes"][0]["criteria"] == json{"8585-301/2.1", "8585-301/2.2"});
    CHECK(notes["changes"][0]["before"]["criteria"] == json{"8585-301/2.1"});
    CHECK(notes["confirmed"]["by"] == "learner");
    CHECK(sheet["units"][0]["outcomes"][1]["criteria"][0]["notes"] == json{1});
}

TEST_CASE("The sheet of a recording says nothing of notes") {
    const json sheet = json::parse(sheet_json(typical_sheet()));
    CHECK_FALSE(sheet.contains("written_notes"));
    CHECK_FALSE(sheet["units"][0]["outcomes"][1]["criteria"][0].contains("notes"));
}

TEST_CASE("Written notes have a spreadsheet of their own, and no file that lays counters beside a sound") {
    std::vector<std::string> names;
    for (const DerivedFile& file : derive_sheets(notes_sheet()))
        names.push_back(file.name);
    CHECK(names == std::vector<std::string>{"result-sheet.html", "result-sheet.json", "written-notes.csv"});
    const std::string csv = written_notes_csv(notes_sheet());
    CHECK_THAT(csv, Contains("14:05:30,2026-11-21,UTC+01:00,8585-301/2.1 8585-301/2.2,"));
    CHECK_THAT(csv, Contains("\"'=Feedback <b>is</b> asked for,\nand written down.\",typed,"));
}

TEST_CASE("The PDF of written notes says so on its first page, and prints every note with its time") {
    const std::string text = ReadPdf(pdf(notes_sheet())).words();
    CHECK_THAT(text, Contains("kept in written notes"));
    CHECK_THAT(text, Contains("14:05:30") && Contains("GROW model") && Contains("A break of five minutes."));
    CHECK_THAT(text, Contains("Clock times of the notes"));
    CHECK_THAT(text, !Contains("Annotated time counters"));
    CHECK_THAT(text, !Contains("recording.flac"));
    CHECK_THAT(text, !Contains("SHA-256 of the file"));
    CHECK_THAT(text, !Contains("Said on the recording"));
}
