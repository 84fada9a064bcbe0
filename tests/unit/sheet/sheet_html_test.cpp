#include "sheet/sheet_html.h"

#include "base/base64.h"
#include "base/text.h"
#include "sample_sheets.h"
#include "sheet/html.h"
#include "sheet/recording_words.h"
#include "sheet/sheet_json.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

bool holds(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

std::size_t count(std::string_view page, std::string_view text) {
    std::size_t found = 0;
    for (std::size_t at = page.find(text); at != std::string_view::npos;
         at = page.find(text, at + text.size()))
        ++found;
    return found;
}

/// The page as its reader sees it: tags away, entities resolved, data, style and script left out.
std::string visible_text(const std::string& page) {
    std::string text;
    std::string_view rest = page;
    rest.remove_prefix(rest.find("<body"));
    while (!rest.empty()) {
        if (rest.front() != '<') {
            text += rest.front();
            rest.remove_prefix(1);
            continue;
        }
        if (rest.starts_with("<script"))
            rest.remove_prefix(rest.find("</script>"));
        rest.remove_prefix(rest.find('>') + 1);
    }
    for (const auto& [entity, character] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, std::string_view(entity).size(), character);
    return text;
}

} // namespace

TEST_CASE("The page embeds exactly the bytes of the JSON sheet") {
    for (const NamedSheet& named : all_sheets()) {
        INFO(named.name);
        CHECK(embedded_json(sheet_html(named.sheet)) == sheet_json(named.sheet));
    }
}

TEST_CASE("A page with no embedded sheet, or with two, has none") {
    CHECK(embedded_json("").empty());
    CHECK(embedded_json("<p>").empty());
    const std::string once = std::string(embedded_json_begin) + "{}" + std::string(embedded_json_end);
    CHECK(embedded_json(once) == "{}");
    CHECK(embedded_json(once + once).empty());
    CHECK(embedded_json(std::string(embedded_json_begin) + "{}").empty());
}

TEST_CASE("The page has the fields of the awarding body's form, in its order") {
    const std::string text = visible_text(sheet_html(typical_sheet()));
    std::size_t at = 0;
    for (const char* field : {"Centre Number",
                              "012345",
                              "Centre Name",
                              "Riverside College",
                              "Learner Registration No",
                              "L0012345",
                              "Learner Name",
                              "Sam Okafor",
                              "Unit 8585-301",
                              "Learning Outcome 1",
                              "Be able to plan and organise a minimum of 6 hours",
                              "Assessment Criteria (AC)",
                              "Assessor feedback on AC",
                              "with annotated time counters",
                              "Pass / Referral",
                              "AC 1.1",
                              "Produce a plan for effective coaching",
                              "Learning Outcome 1 comments (optional)",
                              "QA comments (optional)",
                              "Learning Outcome 2",
                              "AC 2.1",
                              "1m 55 secs",
                              "4m 10 secs",
                              "added later",
                              "Learning Outcome 3",
                              "AC 3.1",
                              "2m 43 secs",
                              "the GROW model",
                              "Unit Outcome",
                              "Date",
                              "Signature of Assessor",
                              "Unit Outcome",
                              "Date of QA check",
                              "Signature of QA",
                              "informal until quality assurance has confirmed it"}) {
        const std::size_t found = text.find(field, at);
        INFO(field);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("The counter line stands on the page as the handbook wants it") {
    for (const NamedSheet& named : all_sheets())
        if (!named.sheet.counters.empty()) {
            INFO(named.name);
            CHECK(holds(visible_text(sheet_html(named.sheet)), named.sheet.counter_line));
        }
    CHECK(holds(sheet_html(empty_sheet()), "No criteria were marked"));
}

TEST_CASE("A counter is a link into the recording, at its own time") {
    const std::string page = sheet_html(typical_sheet());
    CHECK(count(page, "href=\"recording.flac#t=115.25\" data-seconds=\"115.25\"") == 4); // line and table
    CHECK(count(page, "href=\"recording.flac#t=163\"") == 6);                            // two criteria
    CHECK_FALSE(holds(sheet_html(empty_sheet()), "recording.flac"));
}

TEST_CASE("The waveform stands on the page with every counter on it as a link, without a script") {
    ResultSheet sheet = typical_sheet();
    const std::string flat = sheet_html(sheet); // of an older journal: counters on a line without sound
    CHECK(count(flat, "<a class=\"pin\"") == sheet.counters.size());
    CHECK(holds(flat, "<path class=\"sound\" d=\"\"/>"));

    std::string ranges;
    for (int column = 0; column < 2'000; ++column)
        ranges += column == 3 ? "\x80\x7f" : std::string(2, '\0');
    sheet.recording->overview = base64(ranges);
    const std::string page = sheet_html(sheet);
    CHECK(holds(page, "M2 128V129M3 9V249M4 128V129"));
    CHECK(holds(page, "<a class=\"pin\" href=\"recording.flac#t=115.25\" data-seconds=\"115.25\""));
    CHECK(holds(page, "aria-label=\"1m 55 secs AC 2.1\""));
    for (const std::string& strange :
         {std::string("\"><script>"), base64("short"), std::string(20'000, 'A')}) {
        sheet.recording->overview = strange;
        CHECK(holds(sheet_html(sheet), "<path class=\"sound\" d=\"\"/>"));
    }
}

TEST_CASE("Page and PDF say in the same words who talked for how long, or why that cannot be told") {
    ResultSheet sheet = typical_sheet();
    const auto told = [&](const std::string& words) {
        INFO(words);
        CHECK(holds(visible_text(sheet_html(sheet)), words));
        CHECK(talk_text(sheet).find(words) != std::string::npos);
    };
    told("cannot be told: the recording has one channel");
    sheet.format.channels = 2;
    told("was not measured");
    sheet.takes[0].talk = TalkTime{48'000 * 60, 48'000 * 30, 48'000 * 10};
    told("A voice sounded for 1m 40 secs in all: 60 % of it in the left channel, 30 % in the right channel, "
         "10 % in both at once.");
    told("guidance; no decision follows from it");
    sheet.takes[0].source.second = "what the computer plays";
    told("the left channel (USB microphone)");
    sheet.takes[0].talk = TalkTime{48'000, 48'000, 96'000};
    told("both channels carry the same voices");
    sheet.takes[0].talk = TalkTime{};
    told("no voice was heard");
}

TEST_CASE("The page tells the recording, its takes and what was lost") {
    const std::string text = visible_text(sheet_html(typical_sheet()));
    CHECK(holds(text, "5m 00 secs (300.00 seconds; 14,400,000 frames)"));
    CHECK(holds(text, "FLAC, 48,000 Hz, 16 bit, one channel"));
    CHECK(holds(text, "9,876,543 bytes"));
    CHECK(holds(text, std::string(64, 'a')));
    CHECK(holds(text, "21 November 2026, 10:15:03 UTC"));
    CHECK(holds(
        text,
        "At 3m 20 secs 4,800 frames (0.10 seconds) never arrived and stand as silence: no sound arrived "
        "from the device for 0.1 s."));
    CHECK(holds(visible_text(sheet_html(practice_sheet())), "No loss of sound was noticed."));
    CHECK(holds(visible_text(sheet_html(empty_sheet())), "not closed yet"));
}

TEST_CASE("A practice page says so at the top, in its title and at each unit") {
    const std::string page = sheet_html(practice_sheet());
    CHECK(holds(page, "<title>PRACTICE: result sheet"));
    CHECK(count(visible_text(page), "PRACTICE") >= 3);
    CHECK_FALSE(holds(visible_text(sheet_html(typical_sheet())), "PRACTICE"));
}

TEST_CASE("No name and no note becomes part of the page") {
    const std::string page = sheet_html(hostile_sheet());
    CHECK(is_clean_utf8(page));
    CHECK(count(page, "<script") == 2); // the data and the player
    CHECK(count(page, "</script") == 2);
    CHECK_FALSE(holds(page, "<img"));
    CHECK_FALSE(holds(page, "<!--"));
    CHECK_FALSE(holds(page, "onfocus=\""));
    CHECK(holds(visible_text(page), "<script>alert(1)</script>")); // but it can be read
    CHECK(holds(page, "<bdi>\xE2\x80\xAE"
                      "evil"));
}

TEST_CASE("The page allows one style and one script, by hash, and names no other place") {
    const std::string page = sheet_html(typical_sheet());
    CHECK(holds(page, "content=\"default-src 'none'; script-src 'sha256-"));
    CHECK_FALSE(holds(page, "unsafe"));
    CHECK_FALSE(holds(page, "http:"));
    CHECK_FALSE(holds(page, "https:"));
    CHECK_FALSE(holds(page, " style="));
    CHECK(count(page, "<style>") == 1);
}

TEST_CASE("The address of a file beside the page leads nowhere else") {
    CHECK(file_address("recording.flac") == "recording.flac");
    CHECK(file_address("javascript:alert(1)") == "javascript%3Aalert%281%29");
    CHECK(file_address("../../etc/passwd") == "..%2F..%2Fetc%2Fpasswd");
    CHECK(file_address("take 1#.flac") == "take%201%23.flac");
}

TEST_CASE("A unit without a level or a number prints none") {
    ResultSheet sheet = typical_sheet();
    Unit& unit = sheet.units[0].unit;
    const auto about = [&] {
        const std::string html = sheet_html(sheet);
        const std::size_t end = html.find("The unit is passed only when");
        return html.substr(html.rfind('>', end) + 1, end - html.rfind('>', end) - 1);
    };
    unit.level = 3;
    unit.uan = "D/617/2842";
    CHECK(about() == "Level 3, unit accreditation number D/617/2842. ");
    unit.level = 0;
    CHECK(about() == "Unit accreditation number D/617/2842. ");
    unit.uan.clear();
    CHECK(about().empty());
    unit.level = 3;
    CHECK(about() == "Level 3. ");
}

TEST_CASE("What the centre's handbook says to a criterion stands below it, as guidance") {
    const std::string html = sheet_html(handbook_sheet());
    CHECK_THAT(html, Contains("Wording from Keeping Bees, version 1.3, May 2024."));
    CHECK_THAT(html, Contains("approved beforehand"));
    CHECK_THAT(html, Contains("<li>The day was wet</li><li>No reason is given</li>"));
    CHECK(html.find("The day was wet") < html.find("The day was dry"));
    CHECK_THAT(html, Contains("Depth and guidance to AC 1.1"));
    CHECK_THAT(html, Contains("AC 1.2: Two against three."));
    CHECK_THAT(html, Contains("words it: &quot;Check smoker and veil&quot;"));
    CHECK_THAT(html, Contains("AC 1.3: The handbook does not print this number"));
    // QA's own row is headed as the form has it; the assessor's as this unit's sheet has it.
    CHECK_THAT(html, Contains("<th scope=\"row\">Assessor&#39;s Decision</th>"));
    CHECK_THAT(html, Contains("<th scope=\"row\">Unit Outcome</th>"));
    CHECK(sheet_html(typical_sheet()).find("sufficiency descriptors") == std::string::npos);
}
