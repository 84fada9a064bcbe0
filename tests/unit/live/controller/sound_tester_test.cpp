// The window's test of its microphone, with a program in place of counterpoint-cli that says what the test
// wants.

#include "live/controller/sound_tester.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <sys/wait.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

/// What is found by a test of the device "slow" comes only after it was told to end.
/// It says that it began only once it listens to that: before, the signal would end it unheard.
constexpr const char* program = R"(#!/bin/sh
case "$*" in *slow*) trap 'sleep 0.2; say slow; echo slow >> {0}/ended; exit 0' TERM ;; esac
echo "$*" >> '{0}/began'
say() {{ echo '{{"channels":[{{"name":"'"$1"'","peak":0.5,"good":true,"verdict":"good"}}],"plays":false}}'; }}
case "$*" in
*slow*) while :; do sleep 0.05; done ;;
*broken*) echo "The microphone \"broken\" was not found." >&2; exit 1 ;;
*) say quick; echo quick >> '{0}/ended' ;;
esac
)";

struct Scene {
    Scene() {
        REQUIRE(files->replace(folder.file("cli"), fmt::format(program, folder.path())).ok());
        std::filesystem::permissions(folder.file("cli"), std::filesystem::perms::owner_all);
    }

    void await(const std::function<bool()>& condition) {
        const auto limit = std::chrono::steady_clock::now() + 30s;
        while (!condition()) {
            REQUIRE(std::chrono::steady_clock::now() < limit);
            tester.attend();
            std::this_thread::sleep_for(2ms);
        }
    }
    void await_beginning(const std::string& device) {
        await([&] { return words("began").find(device) != std::string::npos; });
    }
    void await_end() {
        await([this] { return !tester.running(); });
    }

    std::string words(const std::string& name) {
        const auto content = files->read_all(folder.file(name), 10'000);
        return content ? *content : std::string();
    }
    const SoundTest& shown() { return draft.value.sound_test; }
    static TestSound wish(const std::string& device) { return {{SourceKind::device, device}, 5, {}, true}; }

    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    SystemClock clock;
    ControllerWorld world{.files = *files,
                          .clock = clock,
                          .catalogue = {},
                          .questions = {},
                          .command_line_program = folder.file("cli"),
                          .discussions = {},
                          .runtime = folder.path(),
                          .settings = {},
                          .show = {},
                          .on_news = {}};
    SnapshotDraft draft;
    SoundTester tester{world, draft};
};

bool has_children() {
    return waitid(P_ALL, 0, nullptr, WEXITED | WNOHANG | WNOWAIT) == 0;
}

} // namespace

TEST_CASE("What a sound test finds is told, and what it cannot is said in the program's words") {
    Scene scene;
    scene.tester.begin(Scene::wish("quick"));
    CHECK(scene.shown().step == SoundTest::Step::recording);
    scene.await_end();
    CHECK(scene.shown().passed());
    scene.tester.begin(Scene::wish("broken"));
    scene.await_end();
    CHECK(scene.shown().step == SoundTest::Step::failed);
    CHECK(scene.shown().failure.find("was not found") != std::string::npos);
}

TEST_CASE("A sound test that takes another's place waits until that has ended, and tells its own findings") {
    Scene scene;
    scene.tester.begin(Scene::wish("slow"));
    scene.await_beginning("slow");
    scene.tester.begin(Scene::wish("quick"));
    CHECK(scene.shown().source.name == "quick");
    scene.await_end();
    CHECK(scene.words("ended") == "slow\nquick\n");
    REQUIRE(scene.shown().channels.size() == 1);
    CHECK(scene.shown().channels[0].name == "quick");
}

TEST_CASE("A sound test that is forgotten tells nothing more, and leaves no process behind") {
    Scene scene;
    scene.tester.begin(Scene::wish("slow"));
    scene.await_beginning("slow");
    scene.tester.forget();
    CHECK(scene.shown() == SoundTest{});
    scene.await_end();
    CHECK(scene.words("ended") == "slow\n");
    CHECK(scene.shown() == SoundTest{});
    CHECK_FALSE(has_children());
}

TEST_CASE("Whoever wants the microphone for something else gets it: a test that waited does not begin") {
    Scene scene;
    scene.tester.begin(Scene::wish("slow"));
    scene.await_beginning("slow");
    scene.tester.begin(Scene::wish("quick"));
    scene.tester.end();
    CHECK(scene.shown().step == SoundTest::Step::done);
    scene.await_end();
    CHECK(scene.words("began").find("quick") == std::string::npos);
}
