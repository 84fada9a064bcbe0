#include "audio/deadline_thread.h"

#include <algorithm>
#include <deque>
#include <thread>

namespace counterpoint {

struct DeadlineThread::Shared {
    struct Job {
        std::uint64_t number;
        std::function<void()> call;
    };

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job> waiting;
    std::uint64_t given = 0; ///< number of the last job that was given
    std::uint64_t done = 0;  ///< number of the last job that has run
    bool closing = false;
};

DeadlineThread::DeadlineThread() : shared_(std::make_shared<Shared>()) {
    std::thread([shared = shared_] { work(shared); }).detach();
}

DeadlineThread::~DeadlineThread() {
    const std::lock_guard lock(shared_->mutex);
    shared_->closing = true;
    shared_->changed.notify_all();
}

bool DeadlineThread::run(std::function<void()> job, std::chrono::milliseconds deadline, bool even_if_late) {
    std::unique_lock lock(shared_->mutex);
    const std::uint64_t number = ++shared_->given;
    shared_->waiting.push_back({number, std::move(job)});
    shared_->changed.notify_all();
    if (shared_->changed.wait_for(lock, deadline, [&] { return shared_->done >= number; }))
        return true;
    if (!even_if_late)
        std::erase_if(shared_->waiting, [number](const Shared::Job& one) { return one.number == number; });
    return false;
}

void DeadlineThread::work(const std::shared_ptr<Shared>& shared) {
    std::unique_lock lock(shared->mutex);
    while (true) {
        shared->changed.wait(lock, [&] { return shared->closing || !shared->waiting.empty(); });
        if (shared->waiting.empty())
            return;
        const Shared::Job job = std::move(shared->waiting.front());
        shared->waiting.pop_front();
        lock.unlock();
        job.call();
        lock.lock();
        shared->done = job.number;
        shared->changed.notify_all();
    }
}

} // namespace counterpoint
