#include "audio/playback/tempo.h"

#include <SoundTouch.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace counterpoint {

namespace {
constexpr std::size_t at_a_time = 512; // frames
} // namespace

Tempo::Tempo(int sample_rate) : stretcher_(std::make_unique<soundtouch::SoundTouch>()) {
    stretcher_->setSampleRate(static_cast<unsigned>(sample_rate));
    stretcher_->setChannels(2);
}

Tempo::~Tempo() = default;

void Tempo::restart(double speed) {
    assert(speed >= slowest_speed && speed <= fastest_speed);
    stretcher_->clear();
    stretcher_->setTempo(speed);
    speed_ = speed;
    in_ = out_ = 0;
    finished_ = false;
}

void Tempo::put(std::span<const std::int16_t> interleaved) {
    std::array<float, at_a_time * 2> floats{};
    while (!interleaved.empty()) {
        const std::size_t samples = std::min(interleaved.size(), floats.size());
        for (std::size_t i = 0; i < samples; ++i)
            floats[i] = static_cast<float>(interleaved[i]) / 32'768.0F;
        stretcher_->putSamples(floats.data(), static_cast<unsigned>(samples / 2));
        in_ += static_cast<std::int64_t>(samples / 2);
        interleaved = interleaved.subspan(samples);
    }
}

void Tempo::finish() {
    finished_ = true;
    stretcher_->flush();
}

std::size_t Tempo::take(std::span<std::int16_t> interleaved) {
    std::array<float, at_a_time * 2> floats{};
    auto wanted = static_cast<std::int64_t>(std::min(interleaved.size(), floats.size()) / 2);
    if (finished_) // flushing fills up with silence
        wanted = std::min<std::int64_t>(wanted, std::llround(static_cast<double>(in_) / speed_) - out_);
    if (wanted <= 0)
        return 0;
    std::size_t got = stretcher_->receiveSamples(floats.data(), static_cast<unsigned>(wanted));
    for (std::size_t i = 0; i < got * 2; ++i)
        interleaved[i] =
            static_cast<std::int16_t>(std::lrint(std::clamp(floats[i] * 32'768.0F, -32'768.0F, 32'767.0F)));
    if (finished_ && got == 0) { // or too little with it, where very little went in
        got = static_cast<std::size_t>(wanted);
        std::fill_n(interleaved.begin(), got * 2, std::int16_t{0});
    }
    out_ += static_cast<std::int64_t>(got);
    return got;
}

} // namespace counterpoint
