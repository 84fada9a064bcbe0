// What is heard through the window, with a sound server.

#include "controller_scene.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE("What was recorded is heard in the window's own player: play, seek, speed, and away again") {
    Scene scene("");
    scene.controller->request(Listen{PlayCommand{}});
    CHECK_FALSE(scene.await([](const Snapshot& s) { return s.playback.step == Playback::Step::failed; })
                    ->playback.failure.empty()); // nothing lies open
    scene.record();
    scene.await([](const Snapshot& s) { return s.live.frames > 48'000; });
    scene.stop_and_close();
    const auto finished = scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    const Frame length = finished->state->recording->frames;

    scene.controller->request(Listen{SpeedCommand{0.5}});
    scene.controller->request(Listen{PlayCommand{}});
    scene.await(
        [](const Snapshot& s) { return s.playback.status.playing && s.playback.status.position > 0; });
    scene.controller->request(Listen{PauseCommand{}});
    scene.controller->request(Listen{SeekCommand{24'000}});
    const auto seeked = scene.await([](const Snapshot& s) {
        return !s.playback.status.playing && std::abs(s.playback.status.position - 24'000) < 480;
    });
    CHECK(seeked->playback.length == length);
    CHECK(seeked->playback.status.speed == 0.5);
    CHECK(seeked->playback.failure.empty());
    scene.controller->request(EndListening{});
    scene.await([](const Snapshot& s) { return s.playback.step == Playback::Step::none; });
}

TEST_CASE("The microphone is tested before the talk, and one that is not there is said") {
    Scene scene("");
    scene.controller->request(TestSound{{SourceKind::device, "pulse"}, 1, {}, true});
    const auto listening = scene.await([](const Snapshot& s) { return !s.sound_test.channels.empty(); });
    CHECK(listening->sound_test.failure.empty());
    const auto done =
        scene.await([](const Snapshot& s) { return s.sound_test.step == SoundTest::Step::done; });
    CHECK_FALSE(done->sound_test.passed()); // nobody speaks into the null sink
    CHECK_THAT(done->sound_test.channels[0].verdict, Contains("."));

    scene.controller->request(TestSound{{SourceKind::device, "no such microphone"}, 1, {}, false});
    const auto failed =
        scene.await([](const Snapshot& s) { return s.sound_test.step == SoundTest::Step::failed; });
    CHECK_THAT(failed->sound_test.failure, Contains("no such microphone"));
    CHECK(failed->sound_test.channels.empty());

    scene.controller->request(TestSound{{SourceKind::device, "pulse"}, 60, {}, false});
    scene.await([](const Snapshot& s) { return s.sound_test.step == SoundTest::Step::recording; });
    scene.controller->request(EndSoundTest{});
    scene.await([](const Snapshot& s) { return s.sound_test.step == SoundTest::Step::done; });
}
