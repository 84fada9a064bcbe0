#pragma once

// What stands behind the window in window tests: decides and applies like the recorder, but hears nothing and
// keeps nothing. Marks are durable one second after they were made, so that both states can be seen.

#include "live/controller/command_sink.h"
#include "live/controller/snapshot_source.h"

#include <deque>
#include <functional>

namespace counterpoint::test {

class PretendRecorder final : public CommandSink, public SnapshotSource {
public:
    explicit PretendRecorder(const Clock& clock);

    void submit(StampedCommand command) override;
    void request(WindowRequest request) override;
    std::shared_ptr<const Snapshot> snapshot() override;

    void die();
    void problem(std::string sentence) { problems_.push_back(std::move(sentence)); }
    void devices(SoundDevices devices) {
        base_.devices = std::move(devices);
        changed_ = true;
    }

    /// As if the recording had begun so much earlier.
    void begin_earlier(std::chrono::seconds by) { begun_ -= by; }

    /// Called with every command as it comes in, in words.
    std::function<void(const std::string&)> tell = [](const std::string&) {};

private:
    void run(Action action, Actor by = Actor::program);
    void start(const StartRecording& wanted);
    void close();
    [[nodiscard]] Frame frame_at(Instant instant) const;

    const Clock& clock_;
    State state_;
    Snapshot base_;
    std::shared_ptr<const Snapshot> latest_;
    std::vector<std::string> problems_;
    std::deque<std::pair<Instant, std::uint64_t>> written_; ///< events, and when they came
    Instant begun_{};
    Instant stopped_{};
    Instant last_status_{};
    bool changed_ = true;
};

} // namespace counterpoint::test
