// The main job with real parts: speech is played into the sound server, the real window records it through
// PortAudio in its recorder's process, a key goes down with each click, and the bundle holds all of it where
// it belongs.

#include "audio/frame_time.h"
#include "bundle/layout.h"
#include "desk.h"
#include "known_sound.h"
#include "monitor_ear.h"
#include "support/places.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

constexpr std::size_t clicks = 8;
constexpr Frame near_enough = sound_rate * 30 / 1000;
/// What the sound server may have kept from before the recording began.
constexpr Frame buffer = sound_rate / 10;
/// What the device hands over at a time.
constexpr Frame block = sound_rate / 50;

std::vector<Frame> counters_of(const State& state) {
    std::vector<Frame> frames;
    for (const Mark& mark : state.marks)
        frames.push_back(mark.points_to);
    return frames;
}

/// Tells people how near things are; the test only says whether that is near enough.
void print(const char* what, const std::vector<Frame>& distances) {
    Frame sum = 0;
    for (const Frame distance : distances)
        sum += distance;
    const auto [least, most] = std::minmax_element(distances.begin(), distances.end());
    const auto ms = [](double frames) { return frames * 1000 / sound_rate; };
    std::printf("%s: %zu, from %+.1f to %+.1f ms, mean %+.1f ms\n", what, distances.size(),
                ms(static_cast<double>(*least)), ms(static_cast<double>(*most)),
                ms(static_cast<double>(sum) / static_cast<double>(distances.size())));
}

} // namespace

TEST_CASE("Every counter points to what was heard when its key went down", "[counters]") {
    Desk desk;
    const KnownSound played = speech_with_clicks(clicks, desk.folder.path());
    write_sound(*desk.files, desk.folder.file("played.flac"), played);
    struct Press {
        Instant sent;
        Instant happened_by;
    };
    std::vector<Press> presses(clicks);
    Hand finger; // of the ear's thread: nothing lies between hearing and pressing
    // Before the recording starts: the null sink hands over sound as much ahead of time as its closest
    // listener asks it to work in (20 ms without the ear, 5 with it), and moves the sound by that when a
    // listener comes.
    MonitorEar ear([&](std::size_t click) {
        presses.at(click).sent = finger.press(criterion_keys[click % criterion_keys.size()].key);
        presses.at(click).happened_by = finger.settle();
    });
    desk.fill_in_plan();
    const Instant record_pressed = desk.record();
    const Instant surely_recording = std::chrono::steady_clock::now();

    REQUIRE(run({"paplay", desk.folder.file("played.flac")}) == 0);
    await("every mark", [&] { return desk.marks() == clicks; });
    const Instant stop_pressed = desk.stop();
    desk.close();
    const Instant surely_stopped = std::chrono::steady_clock::now();

    CHECK(desk.command_line({"verify", desk.bundle()}) == 0);
    const State state = desk.state();
    CHECK(state.stage == RecordingStage::closed);
    CHECK(state.learner == Learner{"Samira Okafor", "L0012345"});
    CHECK(state.assessor == Assessor{"Alex Reid"});
    CHECK(state.centre == Centre{"Riverside College", "012345"});
    REQUIRE(state.takes.size() == 1);
    CHECK(state.takes[0].source == SoundSource{SourceKind::device, "pulse"});
    CHECK(lost_frames(state) == 0);

    // The sound: all of it, nothing between, nothing moved.
    const auto recorded = read_sound(*desk.files, data_path(desk.bundle(), recording_name));
    CHECK(static_cast<Frame>(recorded.size() / 2) == state.recording->frames);
    const std::vector<Frame> heard = ClickFinder{}.find(recorded);
    REQUIRE(heard.size() == clicks);
    const Frame offset = best_offset(played, recorded, heard[0] - played.clicks[0]);
    for (std::size_t i = 0; i < clicks; ++i)
        CHECK(heard[i] == played.clicks[i] + offset);
    const Match match = correlation(played, recorded, offset);
    CHECK(match.left > 0.999);
    CHECK(match.right > 0.999);

    // The time: as long as it lasted, by the click that the ear heard.
    const Instant first_click = ear.clicks().at(0);
    const Instant begin = first_click - duration_of(heard[0], sound_rate);
    const Instant end = begin + duration_of(state.recording->frames, sound_rate);
    CHECK(begin > record_pressed - duration_of(buffer, sound_rate));
    CHECK(begin < surely_recording);
    CHECK(end > stop_pressed - duration_of(block, sound_rate)); // nothing said before Stop is missing
    CHECK(end < surely_stopped);

    // The counters. On a busy computer the ear hears a click a little late, and the display takes a little
    // longer to carry out the press; between the two the press happened, and there the counter belongs.
    const std::vector<Frame> counters = counters_of(state);
    REQUIRE(counters.size() == clicks);
    const std::vector<Instant> sounded = ear.clicks();
    std::vector<Frame> sent, happened, counted, wrong;
    for (std::size_t i = 0; i < clicks; ++i) {
        sent.push_back(frames_in(presses[i].sent - sounded[i], sound_rate));
        happened.push_back(frames_in(presses[i].happened_by - sounded[i], sound_rate));
        counted.push_back(counters[i] - heard[i]);
        wrong.push_back(counted[i] - std::clamp(counted[i], sent[i], happened[i]));
        CHECK(state.marks[i].criteria ==
              std::vector<CriterionId>{{"8585-301", criterion_keys[i % criterion_keys.size()].criterion}});
        CHECK(std::abs(wrong[i]) <= near_enough);
    }
    print("keys sent after their clicks", sent);
    print("keys down by", happened);
    print("counters after their clicks", counted);
    print("counters after their keys", wrong);

    // And whoever opens the result sheet hears them.
    setenv("COUNTERPOINT_CLI", COUNTERPOINT_CLI, 1);
    setenv("COUNTERPOINT_BUNDLE", desk.bundle().c_str(), 1);
    const std::string words = desk.folder.file("browser");
    const int passed = run({NODE_PROGRAM, "--test", in_tests("browser/recorded_bundle.test.js")}, words);
    INFO(*desk.files->read_all(words, 1'000'000));
    CHECK(passed == 0);
}
