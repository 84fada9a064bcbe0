#pragma once

// Runs calls that may hang on a thread of its own, one after the other, and waits for each only so long.
//
// For PortAudio: with a sound server that does not answer, opening, stopping and even listing devices never
// return. The caller goes on without the call; the thread stays behind with it and is usable again when it
// returns. Ownership: a job may outlive the caller, so it must own (share) everything it touches. Thread:
// run() from any; calls that come at once are run one after the other.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace counterpoint {

class DeadlineThread {
public:
    DeadlineThread();

    /// Leaves a job that hangs to itself; waits for nothing.
    ~DeadlineThread();
    DeadlineThread(const DeadlineThread&) = delete;
    DeadlineThread& operator=(const DeadlineThread&) = delete;

    /// True if the job is done. False if it, or one before it, is not done in time; in the second case the
    /// job will never run, unless `even_if_late`: then it runs as soon as the thread is free.
    bool run(std::function<void()> job, std::chrono::milliseconds deadline, bool even_if_late = false);

private:
    struct Shared;
    static void work(const std::shared_ptr<Shared>& shared);

    std::shared_ptr<Shared> shared_;
};

/// Where PortAudio's calls are made. It is not thread-safe: devices and outputs that live at the same time
/// share one.
using PortAudioThread = std::shared_ptr<DeadlineThread>;

} // namespace counterpoint
