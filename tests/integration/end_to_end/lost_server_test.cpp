// The sound server is killed under the recording and comes back: the loss is in the record, and time stays
// true.

#include "audio/frame_time.h"
#include "bundle/layout.h"
#include "desk.h"
#include "known_sound.h"
#include "monitor_ear.h"
#include "support/places.h"

#include <catch2/catch.hpp>

#include <cstdio>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

constexpr std::size_t clicks = 2; ///< before the gap, and as many after it
constexpr Frame near_enough = sound_rate * 30 / 1000;

/// Plays the sound and says when each of its clicks sounded.
std::vector<Instant> play(const std::string& path) {
    const MonitorEar ear;
    REQUIRE(run({"paplay", path}) == 0);
    return ear.clicks();
}

} // namespace

TEST_CASE("Clicks before and after a gap stand as far apart in the recording as they sounded",
          "[lost_server]") {
    Desk desk;
    const KnownSound played = speech_with_clicks(clicks, desk.folder.path());
    const std::string path = desk.folder.file("played.flac");
    write_sound(*desk.files, path, played);
    desk.fill_in_plan();
    desk.record();

    std::vector<Instant> sounded = play(path);
    REQUIRE(run({"bash", in_tests("support/with_sound_server.sh"), "--restart", "1"}) == 0);
    await("the loss in the journal", [&] { return !desk.state().losses.empty(); });
    desk.hand.press("q"); // a mark after the gap, before the sound comes back to it
    for (const Instant instant : play(path))
        sounded.push_back(instant);
    await("the mark", [&] { return desk.marks() == 1; });
    desk.stop();
    desk.close();

    CHECK(desk.command_line({"verify", desk.bundle()}) == 0);
    const State state = desk.state();
    CHECK(state.takes.size() == 1);
    REQUIRE(state.losses.size() == 1);
    CHECK(state.losses[0].frames > sound_rate);
    CHECK(state.losses[0].cause.starts_with("the device was gone for "));

    const auto recorded = read_sound(*desk.files, data_path(desk.bundle(), recording_name));
    const std::vector<Frame> heard = ClickFinder{}.find(recorded);
    REQUIRE(heard.size() == 2 * clicks);
    REQUIRE(sounded.size() == heard.size());
    for (std::size_t i = 1; i < heard.size(); ++i) {
        const Frame wrong = (heard[i] - heard[0]) - frames_in(sounded[i] - sounded[0], sound_rate);
        CHECK(std::abs(wrong) <= near_enough);
        if (i == clicks)
            std::printf("the first click after the gap stands %+.1f ms from its place\n",
                        static_cast<double>(wrong) * 1000 / sound_rate);
    }
    for (const std::size_t first : {std::size_t{0}, clicks}) {
        const Match match =
            correlation(played, recorded, best_offset(played, recorded, heard[first] - played.clicks[0]));
        CHECK(match.left > 0.999);
        CHECK(match.right > 0.999);
    }
}
