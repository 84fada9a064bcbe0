#pragma once

// A playback device that a test drives: it asks for sound when the test says so, and keeps what it got.
// Thread: pull() from any one thread at a time; the counters from any.

#include "audio/playback/playback_device.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace counterpoint::test {

class ScriptedOutput final : public PlaybackDevice {
public:
    Result<void> start(int sample_rate, PlaybackSource& source) override {
        const std::lock_guard lock(mutex_);
        if (refuses_)
            return Error{ErrorKind::device, "The scripted output does not start.", {}, {}, {}};
        sample_rate_ = sample_rate;
        source_ = &source;
        running_ = true;
        ++starts_;
        return {};
    }
    void stop() override {
        const std::lock_guard lock(mutex_);
        source_ = nullptr;
        running_ = false;
    }
    [[nodiscard]] bool running() const override { return running_; }
    [[nodiscard]] std::string name() const override { return "scripted output"; }

    /// Asks for so many frames, which are heard from `heard_at` on. Silence while nothing is played.
    std::vector<std::int16_t> pull(Frame frames, Instant heard_at) {
        std::vector<std::int16_t> sound(static_cast<std::size_t>(frames) * 2);
        const std::lock_guard lock(mutex_);
        if (source_ != nullptr)
            source_->fill(sound, heard_at);
        return sound;
    }

    /// The system says that it is gone.
    void unplug() { running_ = false; }
    void refuse_to_start(bool refuses) { refuses_ = refuses; }
    [[nodiscard]] int starts() const { return starts_; }
    [[nodiscard]] int sample_rate() const { return sample_rate_; }

private:
    std::mutex mutex_;
    PlaybackSource* source_ = nullptr;
    std::atomic<bool> running_{false};
    std::atomic<bool> refuses_{false};
    std::atomic<int> starts_{0};
    std::atomic<int> sample_rate_{0};
};

/// Lends a scripted output to an owner that will not live as long as the test.
class LentOutput final : public PlaybackDevice {
public:
    explicit LentOutput(ScriptedOutput& output) : output_(output) {}
    ~LentOutput() override { output_.stop(); }
    Result<void> start(int sample_rate, PlaybackSource& source) override {
        return output_.start(sample_rate, source);
    }
    void stop() override { output_.stop(); }
    [[nodiscard]] bool running() const override { return output_.running(); }
    [[nodiscard]] std::string name() const override { return output_.name(); }

private:
    ScriptedOutput& output_;
};

} // namespace counterpoint::test
