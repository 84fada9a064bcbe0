#pragma once

// The recorder's journal writer: takes lines at once, makes them durable on a thread of its own.
//
// A mark never waits for a disk, and never for sound. A failed append is tried again four times a second and
// never given up or un-applied; meanwhile `problem()` says what is wrong. Lines reach the disk one by one, in
// the order in which they were taken. Thread: take() from the control thread; the rest
// from any.

#include "journal/discussion_writer.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace counterpoint {

class JournalQueue final : public LineSink {
public:
    /// Goes on behind event `durable`. `journal` must outlive the queue and belongs to its thread until then.
    /// `on_durable` is called on that thread after each sync; it must be quick and must not call back.
    JournalQueue(JournalFile& journal, std::uint64_t durable, std::function<void()> on_durable);

    /// Tries once more to write what is left, then ends the thread.
    ~JournalQueue() override;

    Result<void> take(const std::vector<JournalChain::Line>& lines) override;

    /// Events up to this one survive a power cut.
    [[nodiscard]] std::uint64_t durable_sequence() const { return durable_.load(); }

    /// Why the last try failed; empty when nothing is wrong.
    [[nodiscard]] std::string problem() const;

    /// Waits until everything taken is durable; false when the time is over before that.
    [[nodiscard]] bool wait_until_durable(std::chrono::milliseconds timeout);

private:
    struct Waiting {
        std::uint64_t sequence;
        std::string bytes;
    };

    void run(const std::stop_token& stop);

    JournalFile& journal_;
    std::function<void()> on_durable_;
    std::atomic<std::uint64_t> durable_;

    mutable std::mutex mutex_; ///< guards the next three
    std::condition_variable_any changed_;
    std::deque<Waiting> waiting_; ///< the first stays until it is durable
    std::string problem_;

    std::jthread thread_; ///< last, so that everything it uses is there before it starts
};

} // namespace counterpoint
