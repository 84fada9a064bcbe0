#pragma once

// The window's controller with the real command line program as its recorder. Thread: that of the test.

#include "app/discussion_folder.h"
#include "live/controller/controller.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <thread>

namespace counterpoint::test {

using namespace std::chrono_literals;

struct Scene {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    SystemClock clock;
    std::unique_ptr<Controller> controller;

    /// With a recorder program that runs these lines of shell before it becomes the real one.
    explicit Scene(const std::string& before) {
        const std::string program = folder.file("recorder");
        REQUIRE(
            files
                ->replace(program, fmt::format("#!/bin/sh\n{}\nexec '{}' \"$@\"\n", before, COUNTERPOINT_CLI))
                .ok());
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        std::filesystem::create_directories(folder.file("runtime"));
        start();
    }

    /// As another window.
    void start() {
        const std::string program = folder.file("recorder");
        controller.reset();
        controller = std::make_unique<Controller>(ControllerWorld{
            .files = *files,
            .clock = clock,
            .catalogue = folder.file("units"),
            .questions = folder.file("questions"),
            .command_line_program = program,
            .discussions = folder.file("discussions"),
            .runtime = folder.file("runtime"),
            .waveforms = folder.file("waveforms"),
            .settings = folder.file("window.json"),
            .phrases = folder.file("own/phrases.txt"),
            .show = [](const std::string&) { return Result<void>(); },
            .on_news = {},
        });
    }

    void record() {
        controller->request(StartRecording{{"8585-301"},
                                           {"Riverside College", "012345"},
                                           {"Sam Okafor", "L0012345"},
                                           {"Alex Reid"},
                                           {SourceKind::practice, "practice conversation"}});
    }

    void submit(Action action) {
        controller->submit({{Actor::assessor, std::move(action)}, clock.monotonic_now()});
    }

    void stop_and_close() {
        submit(StopRecording{});
        submit(CloseRecording{});
    }

    std::shared_ptr<const Snapshot> await(const std::function<bool(const Snapshot&)>& condition) {
        const auto limit = std::chrono::steady_clock::now() + 60s;
        for (;;) {
            auto snapshot = controller->snapshot();
            if (condition(*snapshot))
                return snapshot;
            REQUIRE(std::chrono::steady_clock::now() < limit);
            std::this_thread::sleep_for(5ms);
        }
    }

    [[nodiscard]] std::size_t discussions() const {
        std::error_code none;
        const std::filesystem::directory_iterator all(folder.file("discussions"), none);
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }
};

/// `record` alone: the same program also lists the devices.
inline std::string while_recording(const std::string& lines) {
    return "if [ \"$1\" = record ]; then\n" + lines + "\nfi";
}

} // namespace counterpoint::test
