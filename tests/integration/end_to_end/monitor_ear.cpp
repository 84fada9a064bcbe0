#include "monitor_ear.h"

#include "audio/frame_time.h"
#include "known_sound.h"
#include "program.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <mutex>
#include <thread>

namespace counterpoint::test {

struct MonitorEar::Content {
    std::function<void(std::size_t)> on_click;
    TemporaryFolder folder;
    std::unique_ptr<Program> parec;
    int pipe = -1;

    std::atomic<bool> hears{false};
    mutable std::mutex mutex; ///< guards the next two
    std::vector<Frame> heard;
    Instant begin = Instant::max(); ///< of frame 0, as the least late block tells it

    std::thread thread;

    void listen() {
        ClickFinder finder;
        Frame frames = 0;
        std::size_t count = 0;
        std::array<char, 1 << 16> bytes{};
        std::size_t filled = 0;
        std::vector<std::int16_t> samples;
        for (;;) {
            const ssize_t got = read(pipe, bytes.data() + filled, bytes.size() - filled);
            if (got <= 0)
                return;
            const Instant now = std::chrono::steady_clock::now();
            filled += static_cast<std::size_t>(got);
            samples.resize(filled / 4 * 2); // whole frames
            std::memcpy(samples.data(), bytes.data(), samples.size() * 2);
            const std::size_t rest = filled % 4;
            std::memmove(bytes.data(), bytes.data() + filled - rest, rest);
            filled = rest;
            const auto clicks = finder.find(samples);
            for (std::size_t i = 0; i < clicks.size(); ++i, ++count)
                if (on_click)
                    on_click(count); // at once: everything else can wait
            frames += static_cast<Frame>(samples.size() / 2);
            const std::scoped_lock lock(mutex);
            begin = std::min(begin, now - duration_of(frames, sound_rate));
            heard.insert(heard.end(), clicks.begin(), clicks.end());
            hears = true;
        }
    }
};

MonitorEar::MonitorEar(std::function<void(std::size_t)> on_click) : content_(std::make_unique<Content>()) {
    content_->on_click = std::move(on_click);
    const std::string path = content_->folder.file("heard");
    REQUIRE(mkfifo(path.c_str(), 0600) == 0);
    // Without waiting for a writer; reading waits for one again once parec holds the other end.
    content_->pipe = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(content_->pipe >= 0);
    content_->parec = std::make_unique<Program>(
        std::vector<std::string>{"parec", "--raw", "-d", "lab.monitor", "--latency-msec=5", "--format=s16le",
                                 "--rate=48000", "--channels=2"},
        path);
    fcntl(content_->pipe, F_SETFL, 0);
    content_->thread = std::thread([content = content_.get()] { content->listen(); });
    await("the first sound of the monitor", [this] { return content_->hears.load(); });
}

MonitorEar::~MonitorEar() {
    content_->parec->kill_at_once(); // which ends the pipe
    content_->thread.join();
    close(content_->pipe);
}

std::vector<Instant> MonitorEar::clicks() const {
    const std::scoped_lock lock(content_->mutex);
    std::vector<Instant> instants;
    for (const Frame frame : content_->heard)
        instants.push_back(content_->begin + duration_of(frame, sound_rate));
    return instants;
}

} // namespace counterpoint::test
