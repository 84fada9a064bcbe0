#include "live/recorder/journal_queue.h"

namespace counterpoint {

namespace {
constexpr std::chrono::milliseconds retry_after{250};
} // namespace

JournalQueue::JournalQueue(JournalFile& journal, std::uint64_t durable, std::function<void()> on_durable)
    : journal_(journal), on_durable_(std::move(on_durable)), durable_(durable),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

JournalQueue::~JournalQueue() = default;

Result<void> JournalQueue::take(const std::vector<JournalChain::Line>& lines) {
    {
        const std::scoped_lock lock(mutex_);
        for (const JournalChain::Line& line : lines)
            waiting_.push_back({line.event.sequence, line.bytes});
    }
    changed_.notify_all();
    return {};
}

std::string JournalQueue::problem() const {
    const std::scoped_lock lock(mutex_);
    return problem_;
}

bool JournalQueue::wait_until_durable(std::chrono::milliseconds timeout) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, timeout, [this] { return waiting_.empty(); });
}

void JournalQueue::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, stop, [this] { return !waiting_.empty(); });
        if (waiting_.empty())
            return;                             // asked to stop, and nothing is left
        const Waiting& line = waiting_.front(); // others are added behind it, which moves nothing
        lock.unlock();
        const Result<void> written = journal_.append(line.bytes);
        if (written) {
            durable_.store(line.sequence);
            on_durable_();
        }
        lock.lock();
        problem_ = written ? std::string() : written.error().message();
        if (written)
            waiting_.pop_front();
        changed_.notify_all();
        if (!written) {
            if (stop.stop_requested())
                return;
            changed_.wait_for(lock, stop, retry_after, [] { return false; });
        }
    }
}

} // namespace counterpoint
