#include "support/scripted_device.h"

namespace counterpoint::test {

Result<void> ScriptedDevice::start(SoundFormat, CaptureTarget& target) {
    if (refusals_ > 0) {
        --refusals_;
        return Error{ErrorKind::device, "The scripted device does not start.", {}, {}, {}};
    }
    const std::lock_guard lock(mutex_);
    target_ = &target;
    most_room_ = target.room();
    running_ = true;
    ++starts_;
    return {};
}

void ScriptedDevice::stop() {
    const std::lock_guard lock(mutex_);
    target_ = nullptr;
    running_ = false;
}

void ScriptedDevice::deliver(std::span<const std::int16_t> interleaved, Instant at) {
    const std::lock_guard lock(mutex_);
    if (target_ != nullptr && running_)
        target_->frames_arrived(interleaved, at);
}

void ScriptedDevice::end(std::optional<Error> damage) {
    damage_ = std::move(damage);
    const std::lock_guard lock(mutex_);
    running_ = false;
    if (target_ != nullptr)
        target_->source_ended();
}

bool ScriptedDevice::drained() {
    const std::lock_guard lock(mutex_);
    return target_ == nullptr || target_->room() == most_room_;
}

std::vector<std::int16_t> counting_sound(Frame first, Frame frames, int channels) {
    std::vector<std::int16_t> samples;
    samples.reserve(static_cast<std::size_t>(frames * channels));
    for (Frame frame = first; frame < first + frames; ++frame) {
        const auto value = static_cast<std::int16_t>(frame & 0x7fff);
        samples.push_back(value);
        if (channels == 2)
            samples.push_back(static_cast<std::int16_t>(-value));
    }
    return samples;
}

} // namespace counterpoint::test
