#pragma once

// The window's test of its microphone: runs `counterpoint-cli test-recording --json` and tells how far it is.
//
// Promises: nothing here waits. One test runs at a time, since a microphone and the file with what was found
// belong to one: another begins when the one before it has ended. Thread: the controller's.

#include "base/process.h"
#include "live/controller/controller_world.h"
#include "live/controller/snapshot_draft.h"

#include <optional>

namespace counterpoint {

class SoundTester {
public:
    /// Both must outlive it.
    SoundTester(const ControllerWorld& world, SnapshotDraft& draft) : world_(world), draft_(draft) {}

    /// A test that runs is ended, and what it finds is of no interest any more.
    void begin(const TestSound& wish);

    /// What is judged by then stays; a test that runs comes to its end soon.
    void end();

    /// Forgets the test: it was of another plan's microphone.
    void forget();

    /// Call it in every round.
    void attend();

    [[nodiscard]] bool running() const { return child_.has_value(); }

private:
    [[nodiscard]] std::string output_path() const;
    [[nodiscard]] std::string error_path() const;
    void start(const TestSound& wish);
    void read_output();
    void ended(int code);
    void show(SoundTest test);

    const ControllerWorld& world_;
    SnapshotDraft& draft_;
    std::optional<ChildProcess> child_;
    bool asked_to_end_ = false;
    bool forgotten_ = false;        ///< the child is only waited for
    std::optional<TestSound> next_; ///< begins behind it
};

} // namespace counterpoint
