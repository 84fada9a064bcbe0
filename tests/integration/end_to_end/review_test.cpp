// Counters corrected after the talk, by the keys of the real window: what stands in the journal afterwards
// are these changes, each with its reason, and everything that follows from the journal follows from them.

#include "bundle/layout.h"
#include "desk.h"
#include "known_sound.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

using Json = nlohmann::json;

constexpr std::size_t sentences = 12; // some 18 seconds

/// Records speech with three counters, as `counterpoint-cli record` does; the new folder.
std::string recorded(Desk& desk) {
    const std::string sound = desk.folder.file("talk.flac");
    write_sound(*desk.files, sound, speech_with_clicks(sentences, desk.folder.path()));
    const std::string marks = desk.folder.file("marks.csv");
    REQUIRE(desk.files->replace(marks, "time,criteria,note\n3,1.1,\n6,2.1,\n10,3.2,the GROW model\n"));
    const std::string folder = desk.folder.file("discussions/talk");
    REQUIRE(desk.command_line(
                {"record",          folder,     "--unit",     "8585-301",  "--from",    sound,
                 "--speed",         "max",      "--marks",    marks,       "--learner", "Samira Okafor",
                 "--registration",  "L0012345", "--assessor", "Alex Reid", "--centre",  "Riverside College",
                 "--centre-number", "012345"}) == 0);
    return folder;
}

/// What counterpoint-cli prints.
Json printed_json(Desk& desk, std::vector<std::string> arguments) {
    REQUIRE(desk.command_line(std::move(arguments)) == 0);
    return Json::parse(*desk.files->read_all(desk.folder.file("output"), 1'000'000));
}

std::string derived(Desk& desk, const char* name) {
    return *desk.files->read_all(data_path(desk.bundle(), name), 10'000'000);
}

void await_changes(Desk& desk, std::size_t changes) {
    await("the change", [&] { return desk.state().mark_changes.size() == changes; });
}

} // namespace

TEST_CASE("Counters are moved, withdrawn and added by keys, and journal and sheets tell just that",
          "[review]") {
    Desk desk;
    const std::string folder = recorded(desk);
    desk.review(folder);
    const std::vector<RecordedEvent> before = desk.events();
    const State recorded_state = desk.state();
    const int rate = recorded_state.recording->format.sample_rate;
    const Frame length = recorded_state.recording->frames;
    REQUIRE(recorded_state.marks.size() == 3);
    REQUIRE(recorded_state.mark_changes.empty());
    const std::string printed_before = derived(desk, "result-sheet.pdf");

    // The first counter: three tenths and a second on.
    desk.hand.press("Page_Down");
    for (int step = 0; step < 3; ++step)
        desk.hand.press_with("Shift_L", "F7");
    desk.hand.press_with("Shift_L", "F5");
    desk.hand.press("Return"); // asks for its reason first
    desk.hand.type("the answer began later");
    desk.hand.press("Return");
    await_changes(desk, 1);

    desk.hand.press("Page_Down");
    desk.hand.press_with("Control_L", "w"); // asks for its reason at once
    desk.hand.type("pressed by mistake");
    desk.hand.press("Return");
    await_changes(desk, 2);

    // The third counter is chosen now, and heard on from there; a new one where the playhead stands.
    const double third = static_cast<double>(recorded_state.marks[2].points_to) / static_cast<double>(length);
    const double heard_on = third + static_cast<double>(rate) / static_cast<double>(length);
    desk.hand.press("F4");
    await("a second of sound", [&] { return desk.playhead().value_or(0) > heard_on; });
    desk.hand.press("F4");
    desk.hand.press_with("Control_L", "n");
    await("the place of the new counter", [&] { return desk.drafted_place().has_value(); });
    const double place = desk.drafted_place().value();
    desk.hand.type("2.3\tmissed in the talk");
    desk.hand.press("Return");
    await_changes(desk, 3);
    const double playhead = desk.playhead().value();

    await("the bundle that is whole again", [&] {
        return desk.command_line({"verify", desk.bundle()}) == 0;
    });
    const State state = desk.state();
    CHECK(desk.events().size() == before.size() + 3);
    REQUIRE(state.marks.size() == 4);
    CHECK(state.marks[0].pressed == recorded_state.marks[0].pressed);
    CHECK(state.marks[0].points_to == recorded_state.marks[0].points_to + rate * 13 / 10);
    CHECK(state.marks[1].withdrawn);
    CHECK(state.marks[1].points_to == recorded_state.marks[1].points_to);
    CHECK(state.marks[2] == recorded_state.marks[2]);
    const Mark& added = state.marks[3];
    CHECK(added.criteria == std::vector<CriterionId>{{"8585-301", "2.3"}});
    CHECK(added.origin == MarkOrigin::added_later);
    const double added_at = static_cast<double>(added.points_to) / static_cast<double>(length);
    CHECK(added_at == Approx(place).margin(Desk::picture_grain()));
    CHECK(added_at > heard_on - Desk::picture_grain());
    CHECK(added_at < playhead + Desk::picture_grain());

    // What anyone else is told: the command line, and the files that were derived anew.
    const Json shown = printed_json(desk, {"show", desk.bundle(), "--json"});
    std::vector<MarkId> standing;
    for (const Json& counter : shown["counters"])
        standing.push_back(counter["mark"]);
    CHECK(standing == std::vector<MarkId>{1, 3, 4});
    CHECK(shown["counters"][0]["frame"] == state.marks[0].points_to);
    CHECK(shown["counters"][2]["frame"] == added.points_to);

    std::vector<std::string> changes;
    const Json sheet = Json::parse(derived(desk, "result-sheet.json"));
    for (const Json& change : sheet["counter_changes"])
        changes.push_back(change["mark"].dump() + " " + change["kind"].get<std::string>() + ": " +
                          change["reason"].get<std::string>());
    CHECK(changes == std::vector<std::string>{"1 moved: the answer began later",
                                              "2 withdrawn: pressed by mistake",
                                              "4 added-later: missed in the talk"});
    const std::string page = derived(desk, "result-sheet.html");
    for (const char* reason : {"the answer began later", "pressed by mistake", "missed in the talk"})
        CHECK(page.find(reason) != std::string::npos);
    const std::string table = derived(desk, "time-counters.csv");
    CHECK_THAT(table, Catch::Contains("8585-301/2.3") && !Catch::Contains("8585-301/2.1"));
    CHECK(derived(desk, "result-sheet.pdf") != printed_before);
}
