// A window and its player, over the real link, with a scripted output.

#include "live/link/player_link.h"

#include "audio/take_writer.h"
#include "live/commands/player_command.h"
#include "support/scripted_device.h"
#include "support/scripted_output.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <future>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

constexpr Frame length = 480'000;

struct Scene {
    Scene() {
        auto take = TakeWriter::create(*files, folder.file("recording.flac"), {48'000, 2});
        REQUIRE(take.ok());
        REQUIRE((*take)->write(counting_sound(0, length, 2)).ok());
        REQUIRE((*take)->finish().ok());
        auto opened =
            Player::open(*files, clock, folder.file("recording.flac"), std::make_unique<LentOutput>(first));
        REQUIRE(opened.ok());
        player = std::move(*opened);
        auto listening = LineListener::listen(name);
        REQUIRE(listening.ok());
        listener.emplace(std::move(*listening));
        served = std::async(std::launch::async, [this] {
            return serve_player({*files, clock, signals}, *player, *listener,
                                [this](const std::string&) { return std::make_unique<LentOutput>(second); });
        });
        link.emplace(name, std::nullopt);
    }
    ~Scene() { link.reset(); } // which ends the player

    /// Until the window has heard of it; sound flows meanwhile.
    template <typename Condition>
    void await_that(Condition condition) {
        const auto limit = std::chrono::steady_clock::now() + 30s;
        while (!condition()) {
            REQUIRE(std::chrono::steady_clock::now() < limit);
            first.pull(48, clock.monotonic_now());
            second.pull(48, clock.monotonic_now());
            REQUIRE(link->receive());
            std::this_thread::sleep_for(1ms);
        }
    }

    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    SystemClock clock;
    TerminationSignals signals;
    std::string name = "test-player-" + random_hex(8);
    ScriptedOutput first;
    ScriptedOutput second;
    std::unique_ptr<Player> player;
    std::optional<LineListener> listener;
    std::future<Result<void>> served;
    std::optional<PlayerLink> link;
};

} // namespace

TEST_CASE("A window plays, seeks, changes and pauses through its player") {
    Scene scene;
    scene.await_that([&] { return scene.link->hello.has_value(); });
    CHECK(*scene.link->hello == PlayerHello{length, {48'000, 2}});
    scene.link->send(SeekCommand{100'000});
    scene.link->send(PlayCommand{});
    scene.await_that([&] { return scene.link->status.playing && scene.link->status.position > 100'100; });
    scene.link->send(SpeedCommand{2});
    scene.link->send(MuteCommand{1, true});
    scene.link->send(LoopCommand{200'000, 300'000});
    scene.await_that([&] {
        return scene.link->status.speed == 2 && scene.link->status.muted == std::array{false, true} &&
               scene.link->status.loop == std::pair{Frame{200'000}, Frame{300'000}};
    });
    scene.link->send(EndLoopCommand{});
    scene.link->send(PauseCommand{});
    scene.await_that([&] { return !scene.link->status.playing && !scene.link->status.loop; });
    CHECK(scene.link->refused.empty());
    scene.link.reset();
    CHECK(scene.served.get().ok()); // it ends with the window
}

TEST_CASE("What a player does not do it says, and it goes through another device when asked") {
    Scene scene;
    scene.link->send(SpeedCommand{9});
    scene.link->send(LoopCommand{5, 3});
    scene.link->send(MuteCommand{7, true});
    scene.await_that([&] { return scene.link->refused.size() == 3; });
    scene.link->send(PlayCommand{});
    scene.link->send(OutputCommand{"other"});
    scene.await_that([&] { return scene.second.starts() == 1; });
    CHECK(scene.first.starts() == 1);
    CHECK_FALSE(scene.first.running());
    scene.await_that([&] { return scene.link->status.position > 0; });
}

TEST_CASE("A player that cannot be started is gone, and nothing waits for it") {
    const TemporaryFolder folder;
    auto link = PlayerLink::start("/bin/false", folder.path(), folder.file("log"));
    REQUIRE(link.ok());
    link->send(PlayCommand{});
    const auto limit = std::chrono::steady_clock::now() + 30s;
    while (link->receive())
        REQUIRE(std::chrono::steady_clock::now() < limit);
}

TEST_CASE("Every message of the player says the same at the other end") {
    for (const PlayerCommand& command : std::vector<PlayerCommand>{
             PlayCommand{}, PauseCommand{}, SeekCommand{7}, SpeedCommand{0.75}, MuteCommand{1, false},
             LoopCommand{3, 9}, EndLoopCommand{}, OutputCommand{"pulse"}}) {
        const std::string line = player_command_line(command);
        const auto read = parse_player_command(line);
        REQUIRE(read.ok());
        CHECK(read->index() == command.index());
        CHECK(player_command_line(*read) == line);
    }
    PlayerStatus status{12,    Instant(5s), true, false, 1.5, {true, false}, std::pair{Frame{1}, Frame{2}},
                        false, "Why."};
    const auto read = parse_player_message(player_message_line(status));
    REQUIRE(read.ok());
    CHECK(std::get<PlayerStatus>(*read) == status);
    for (const char* line :
         {"", "[]", "{}", "{\"seek\":\"x\"}", "{\"seek\":1.5}", "{\"mute\":{}}", "{\"loop\":3}",
          "{\"output\":1}", "{\"speed\":null}", "{\"status\":{}}", "{\"hello\":[]}"}) {
        INFO(line);
        CHECK_FALSE(parse_player_command(line).ok());
        CHECK_FALSE(parse_player_message(line).ok());
    }
}

TEST_CASE("A screen counts on between two statuses, and not for ever") {
    PlayerStatus status;
    status.position = 1'000;
    status.at = Instant(10s);
    status.playing = true;
    status.speed = 0.5;
    CHECK(status.position_at(Instant(10s) + 100ms, 48'000) == 1'000 + 2'400);
    CHECK(status.position_at(Instant(60s), 48'000) == 1'000 + 24'000); // the player hangs
    CHECK(status.position_at(Instant(9s), 48'000) == 1'000);
    status.playing = false;
    CHECK(status.position_at(Instant(11s), 48'000) == 1'000);
}
