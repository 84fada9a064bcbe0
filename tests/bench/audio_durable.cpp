// From taking a mark to "saved": the recorder's journal queue beside a bare append and fdatasync of the same
// bytes, on the disk of the temporary folder. One line at a time, as a person presses keys.

#include "base/clock.h"
#include "live/recorder/journal_queue.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>

using namespace counterpoint;

namespace {

constexpr int rounds = 2'000;

void print(const char* what, std::vector<double> microseconds) {
    std::sort(microseconds.begin(), microseconds.end());
    const auto at = [&](double part) {
        return microseconds[static_cast<std::size_t>(part * static_cast<double>(microseconds.size() - 1))] /
               1000;
    };
    fmt::print("{:28} p50 {:.3f} ms, p99 {:.3f} ms, most {:.3f} ms\n", what, at(0.5), at(0.99), at(1));
}

double since(Instant begin) {
    return std::chrono::duration<double, std::micro>(SystemClock().monotonic_now() - begin).count();
}

} // namespace

int main() {
    const auto files = real_file_system();
    const SystemClock clock;
    const std::string folder =
        fmt::format("{}/counterpoint-durable-{}", std::filesystem::temp_directory_path().string(),
                    clock.monotonic_now().time_since_epoch().count());
    std::filesystem::create_directories(folder);
    JournalChain chain;
    std::vector<JournalChain::Line> lines;
    lines.push_back(
        chain.next(DiscussionOpened{std::string(32, '0'), "bench"}, Actor::program, clock.wall_now()));
    for (int i = 0; i < rounds; ++i)
        lines.push_back(
            chain.next(MarkMade{i + 1, i * 48'000, i * 48'000, {{"8585-301", "2.1"}}, {}, MarkOrigin::live},
                       Actor::assessor, clock.wall_now()));

    // One of each in turn, so that whatever else the disk does, it does to both.
    auto journal = JournalFile::create(*files, folder + "/journal.jsonl");
    auto bare = files->open(folder + "/bare", OpenMode::create_new);
    if (!journal || !bare)
        return 1;
    std::vector<double> queued, appended;
    {
        std::atomic<int> wakes{0}; // of the size that the kernel waits for itself
        JournalQueue queue(*journal, 0, [&] {
            wakes.fetch_add(1);
            wakes.notify_all();
        });
        std::uint64_t size = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            Instant begin = clock.monotonic_now();
            (void)queue.take({lines[i]});
            for (auto seen = wakes.load(); queue.durable_sequence() <= i; seen = wakes.load())
                wakes.wait(seen); // not one wake for each line: two may have become durable at once
            queued.push_back(since(begin));

            begin = clock.monotonic_now();
            (void)(*bare)->write_at(size, lines[i].bytes);
            (void)(*bare)->sync();
            appended.push_back(since(begin));
            size += lines[i].bytes.size();
        }
    }
    print("journal queue", queued);
    print("bare append and fdatasync", appended);
    std::filesystem::remove_all(folder);
    return 0;
}
