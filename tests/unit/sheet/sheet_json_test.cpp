#include "sheet/sheet_json.h"

#include "base/text.h"
#include "sample_sheets.h"
#include "sheet/sheet_html.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using nlohmann::json;

TEST_CASE("The JSON sheet says what it is and who was there") {
    const std::string text = sheet_json(typical_sheet());
    CHECK(text.starts_with("{\n  \"format\": \"counterpoint-result-sheet/1\",\n"));
    CHECK(text.ends_with("}\n"));
    const json sheet = json::parse(text);
    CHECK(sheet["practice"] == false);
    CHECK(sheet["centre"] == json{{"name", "Riverside College"}, {"number", "012345"}});
    CHECK(sheet["learner"] == json{{"name", "Sam Okafor"}, {"registration", "L0012345"}});
    CHECK(sheet["assessor"]["name"] == "Alex Reid");
}

TEST_CASE("The JSON sheet has every counter with its frame, seconds, words and criteria") {
    const json sheet = json::parse(sheet_json(typical_sheet()));
    REQUIRE(sheet["counters"].size() == 3);
    const json& counter = sheet["counters"][1];
    CHECK(counter["frame"] == 163 * 48'000);
    CHECK(counter["seconds"] == 163.0);
    CHECK(counter["text"] == "2m 43 secs");
    CHECK(counter["criteria"] == json{"8585-301/3.1", "8585-301/3.2"});
    CHECK(counter["note"] == "the GROW model, with \"Client 1\"");
    CHECK(counter["origin"] == "live");
    CHECK(sheet["counters"][2]["origin"] == "added-later");
    CHECK(sheet["counter_line"] == "1m 55 secs AC 2.1, 2m 43 secs AC 3.1 and 3.2, 4m 10 secs AC 2.1");
}

TEST_CASE("The JSON sheet has each criterion with its exact statement and the marks that name it") {
    const json sheet = json::parse(sheet_json(typical_sheet()));
    const json& criterion = sheet["units"][0]["outcomes"][1]["criteria"][0];
    CHECK(criterion["id"] == "8585-301/2.1");
    CHECK(criterion["statement"] ==
          "Use diagnostic or assessment tools to effectively coach within an organisational context");
    CHECK(criterion["marks"] == json{1, 3});
    CHECK(sheet["units"][0]["outcomes"][0]["criteria"][0]["marks"] == json::array());
}

TEST_CASE("The JSON sheet tells the recording and every loss") {
    const json recording = json::parse(sheet_json(typical_sheet()))["recording"];
    CHECK(recording["closed"] == true);
    CHECK(recording["file"] == "recording.flac");
    CHECK(recording["sha256"] == std::string(64, 'a'));
    CHECK(recording["bytes"] == 9'876'543);
    CHECK(recording["frames"] == 300 * 48'000);
    CHECK(recording["seconds"] == 300.0);
    CHECK(recording["rate"] == 48'000);
    CHECK(recording["channels"] == 1);
    CHECK(recording["lost_frames"] == 4'800);
    CHECK(recording["stopped_by"] == "assessor");
    CHECK(recording["losses"][0]["at_seconds"] == 200.0);
    CHECK(recording["takes"][0]["source"] == json{{"kind", "device"}, {"name", "USB microphone"}});

    const json planned = json::parse(sheet_json(empty_sheet()))["recording"];
    CHECK(planned["closed"] == false);
    CHECK(planned["file"].is_null());
    CHECK(planned["frames"] == 0);
}

TEST_CASE("A practice sheet says so to machines") {
    CHECK(json::parse(sheet_json(practice_sheet()))["practice"] == true);
}

TEST_CASE("The JSON sheet holds no markup and gives hostile text back unchanged") {
    const std::string text = sheet_json(hostile_sheet());
    CHECK(text.find_first_of("<>&") == std::string::npos);
    CHECK(is_clean_utf8(text));
    const json sheet = json::parse(text);
    REQUIRE(sheet["counters"].size() == hostile_texts().size());
    for (std::size_t i = 0; i < hostile_texts().size(); ++i)
        if (const std::string& note = hostile_texts()[i]; clean_utf8(note) == note)
            CHECK(sheet["counters"][i]["note"] == note);
}

TEST_CASE("An AC whose number was not printed says so, and a unit asks for approval only if that is known") {
    const json unit = json::parse(sheet_json(handbook_sheet()))["units"][0];
    CHECK(unit["outcomes"][0]["criteria"][2]["inferred"] == true);
    CHECK_FALSE(unit["outcomes"][0]["criteria"][0].contains("inferred"));
    CHECK(unit["needs_prior_approval"] == true);
    ResultSheet sheet = handbook_sheet();
    sheet.units[0].unit.needs_prior_approval = {};
    CHECK(json::parse(sheet_json(sheet))["units"][0]["needs_prior_approval"] == false);
}

TEST_CASE("What was wrong with the sound stands on the sheet, for people and for machines") {
    ToldDiscussion discussion;
    discussion.start();
    discussion.add(SignalProblemBegan{SignalProblem::dead_microphone, 1, 10 * 48'000, 18 * 48'000});
    discussion.add(SignalProblemEnded{SignalProblem::dead_microphone, 1, 30 * 48'000});
    discussion.add(DeviceLost{"USB <microphone>", "It is gone.", 60 * 48'000});
    discussion.add(DeviceReturned{"USB <microphone>", "Built-in", 65 * 48'000});
    discussion.stop(100 * 48'000);
    const ResultSheet sheet = result_sheet(discussion.state());

    const json health = json::parse(sheet_json(sheet))["recording"]["health"];
    CHECK(health["signal"][0]["since"] == 10 * 48'000);
    CHECK(health["signal"][0]["until"] == 30 * 48'000);
    CHECK(health["devices"][0]["returned_as"] == "Built-in");

    const std::string page = sheet_html(sheet);
    CHECK(
        page.find("The microphone gives nothing: it is muted or unplugged, from 0m 10 secs to 0m 30 secs") !=
        std::string::npos);
    CHECK(
        page.find("USB &lt;microphone&gt; was gone from 1m 00 secs to 1m 05 secs; from then on Built-in was "
                  "recorded") != std::string::npos);
}
