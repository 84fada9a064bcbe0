#pragma once

// A capture device that a test plays: it says when which sound arrives, goes away and comes back.
// Thread: deliver(), end() and break_down() from one thread, which stands for the device's; the rest as
// CaptureDevice says.

#include "audio/capture_device.h"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace counterpoint::test {

class ScriptedDevice final : public CaptureDevice {
public:
    explicit ScriptedDevice(bool keeps_time = true, std::string name = "scripted")
        : keeps_time_(keeps_time), name_(std::move(name)) {}

    Result<void> start(SoundFormat format, CaptureTarget& target) override;
    void stop() override;
    [[nodiscard]] bool running() const override { return running_; }
    [[nodiscard]] std::string name() const override { return name_; }
    [[nodiscard]] bool keeps_time() const override { return keeps_time_; }

    /// Hands sound to the target, if it is started.
    void deliver(std::span<const std::int16_t> interleaved, Instant at);

    /// The source is at its end, or (with a reason) cannot go on.
    void end(std::optional<Error> damage = {});
    [[nodiscard]] std::optional<Error> damage() const override { return damage_; }

    /// From now on running() is false and nothing can be delivered, until start() is called again.
    void break_down() { running_ = false; }

    /// How many calls of start() fail from now on.
    void refuse_starts(int count) { refusals_ = count; }

    /// True when the target has taken everything that was delivered.
    [[nodiscard]] bool drained();

    /// Successful calls of start().
    [[nodiscard]] int starts() const { return starts_; }

private:
    bool keeps_time_;
    std::string name_;
    std::mutex mutex_; ///< so that stop() ends every delivery, as CaptureDevice promises
    CaptureTarget* target_ = nullptr;
    Frame most_room_ = 0; ///< of the target when nothing waits
    std::atomic<bool> running_{false};
    std::atomic<int> refusals_{0};
    std::atomic<int> starts_{0};
    std::optional<Error> damage_; ///< set before the target hears of the end
};

/// Sound whose every frame tells its own position: left channel i, right channel -i (modulo 2^15).
[[nodiscard]] std::vector<std::int16_t> counting_sound(Frame first, Frame frames, int channels);

} // namespace counterpoint::test
