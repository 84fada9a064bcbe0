#pragma once

// A recorder on a thread of the test, with a device that the test plays, and a window's link to it.
// Thread: the test's.

#include "bundle/layout.h"
#include "bundle/verify.h"
#include "live/link/recorder_link.h"
#include "live/recorder/recorder.h"
#include "support/faulty_file_system.h"
#include "support/sample_discussion.h"
#include "support/scripted_device.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <future>

namespace counterpoint::test {

using namespace std::chrono_literals;

inline const DiscussionPlan plan{{small_unit()}, {"Riverside", "012345"}, {"Sam", "L1"}, {"Alex"}};

/// A recorder that runs on a thread of this test, with a device that the test plays.
struct Running {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> real = real_file_system();
    FaultyFileSystem files{*real};
    SystemClock clock;
    TerminationSignals signals;
    std::string path = folder.file("talk");
    ScriptedDevice* device = nullptr;
    std::future<Result<void>> result;

    /// `keeps_time`: the device is a microphone, and not a file that waits to be taken.
    explicit Running(std::optional<Frame> stop_at = {}, std::vector<ScriptedMark> marks = {},
                     bool keeps_time = false, std::chrono::milliseconds closes_after = take_back_time) {
        auto discussion = create_discussion(files, clock, path, plan);
        REQUIRE(discussion.ok());
        auto scripted = std::make_unique<ScriptedDevice>(keeps_time);
        device = scripted.get();
        RecordingRequest request{path,        std::move(scripted), {SourceKind::device, "scripted"},
                                 {48'000, 1}, std::move(marks),    stop_at,
                                 closes_after};
        result = std::async(std::launch::async, [this, discussion = std::move(*discussion),
                                                 request = std::move(request)]() mutable {
            return record({files, clock, signals}, std::move(discussion), std::move(request));
        });
        while (device->starts() == 0)
            std::this_thread::yield();
    }

    RecorderLink attach() {
        const std::string name = *link_name(files, path);
        for (;;)
            if (auto link = RecorderLink::connect(name))
                return std::move(*link);
    }

    /// The instant of delivery.
    Instant deliver(Frame first, Frame frames) {
        const Instant now = clock.monotonic_now();
        device->deliver(counting_sound(first, frames, 1), now);
        return now;
    }

    /// The bundle must be whole; what the recorder says of the recording is returned.
    Result<void> end() {
        Result<void> done = result.get();
        INFO((done ? std::string() : done.error().message()));
        const VerifyReport report = verify(*real, path);
        INFO(report_lines(report));
        REQUIRE(report.verdict == Verdict::whole);
        return done;
    }

    void finish() { REQUIRE(end().ok()); }

    State state() { return state_from(read_journal(*real, journal_path(path))->events); }
};

/// Listens until the condition holds or the recorder is gone.
template <typename Condition>
bool hear_until(RecorderLink& link, Condition condition) {
    for (;;) {
        if (condition())
            return true;
        wait_for({link.descriptor()}, {}, 1s);
        if (!link.receive())
            return condition();
    }
}

inline StampedCommand mark_on(const std::string& number, Instant at) {
    return {{Actor::assessor, MakeMark{0, 0, {{"8585-301", number}}, {}, MarkOrigin::live}}, at};
}

inline StampedCommand by_assessor(Action action, Instant at = {}) {
    return {{Actor::assessor, std::move(action)}, at};
}

/// Stops and closes, as whoever does not stay to take it back.
inline void end(RecorderLink& link) {
    link.send(by_assessor(StopRecording{}, SystemClock().monotonic_now()));
    link.send(by_assessor(CloseRecording{}));
}

} // namespace counterpoint::test
