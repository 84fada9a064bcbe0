#include "audio/voice_activity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace counterpoint {

namespace {

constexpr float full_scale = 32'768.0F;
constexpr int nearly_full = 32'700;
constexpr int full_in_a_row = 3; ///< samples at the limit that make a cut
// Cut in a device before this one, which then turned the level down. A sine of 100 Hz at half of full scale
// has at most three equal samples at its top.
constexpr int equal_in_a_row = 6;
constexpr int loud_plateau = 8'192;
constexpr float louder_than_room = 2.2F;  ///< 7 dB
constexpr float faintest_voice = 0.0007F; ///< rms; a muted input has less
constexpr int pitch_rate = 6'000;         ///< about, Hz
constexpr int lowest_pitch = 70;
constexpr int highest_pitch = 400;
constexpr float clear_pitch = 0.6F; ///< correlation with itself one period later; noise stays under 0.4

/// The sum of `one[i] * other[i]`. Eight sums side by side, since one would wait for itself with every
/// addition: this was the most expensive part of recording after the encoder.
float product_of(const float* one, const float* other, std::size_t count) {
    constexpr std::size_t lanes = 8;
    std::array<float, lanes> sums{};
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += one[i + lane] * other[i + lane];
    float sum = 0;
    for (; i < count; ++i)
        sum += one[i] * other[i];
    for (const float part : sums)
        sum += part;
    return sum;
}

} // namespace

VoiceActivity::Window VoiceActivity::listen(std::span<const std::int16_t> samples) {
    int lowest = std::numeric_limits<int>::max();
    int highest = std::numeric_limits<int>::min();
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    for (const std::int16_t sample : samples) {
        const int value = sample;
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
        sum += value;
        squares += std::int64_t{value} * value;
    }
    const auto count = static_cast<double>(samples.size());
    const double mean = static_cast<double>(sum) / count;
    const double variance = std::max(0.0, static_cast<double>(squares) / count - mean * mean);
    Window window;
    window.peak = static_cast<float>(highest - lowest) / 2 / full_scale;
    window.rms = static_cast<float>(std::sqrt(variance)) / full_scale;
    if (std::max(highest, -lowest) >= loud_plateau)
        note_cut(samples, window);

    const float audible = std::max(faintest_voice, louder_than_room * room_noise(window.rms));
    window.pitch = window.rms > audible && has_pitch(samples, static_cast<float>(mean));
    return window;
}

void VoiceActivity::note_cut(std::span<const std::int16_t> samples, Window& window) {
    const int longest = sample_rate_ / 100; // what stands for longer is no wave, cut or not
    repeats_ = 0;
    int full = 0;
    for (const std::int16_t sample : samples) {
        full = std::abs(int{sample}) >= nearly_full ? full + 1 : 0;
        if (full == full_in_a_row)
            window.cut = true;
        if (sample == last_) {
            ++repeats_;
            continue;
        }
        if (repeats_ >= equal_in_a_row && repeats_ <= longest && std::abs(int{last_}) >= loud_plateau)
            window.cut = true;
        repeats_ = 1;
        last_ = sample;
    }
}

bool VoiceActivity::has_pitch(std::span<const std::int16_t> samples, float mean) {
    const auto step = static_cast<std::size_t>(std::max(1, sample_rate_ / pitch_rate));
    const int rate = sample_rate_ / static_cast<int>(step);
    slow_.clear();
    for (std::size_t i = 0; i + step <= samples.size(); i += step) {
        int sum = 0;
        for (std::size_t j = i; j < i + step; ++j)
            sum += samples[j];
        slow_.push_back(static_cast<float>(sum) / static_cast<float>(step) - mean);
    }
    const auto shortest = static_cast<std::size_t>(rate / highest_pitch);
    const auto longest = std::min(static_cast<std::size_t>(rate / lowest_pitch), slow_.size() / 2);
    const std::size_t length = slow_.size() - longest;
    const float energy = product_of(slow_.data(), slow_.data(), length);
    float shifted = energy; // of the same length, `lag` later
    for (std::size_t lag = 0; lag < shortest; ++lag)
        shifted += slow_[lag + length] * slow_[lag + length] - slow_[lag] * slow_[lag];
    // Low noise is like itself at short lags too; a pitch is a hill after a valley.
    bool valley = false;
    for (std::size_t lag = shortest; lag <= longest && lag + length <= slow_.size(); ++lag) {
        const float product = product_of(slow_.data(), slow_.data() + lag, length);
        const float likeness = product / std::sqrt(std::max(energy * shifted, 1.0F));
        valley = valley || likeness < clear_pitch / 2;
        if (valley && likeness > clear_pitch)
            return true;
        if (lag + length < slow_.size())
            shifted += slow_[lag + length] * slow_[lag + length] - slow_[lag] * slow_[lag];
    }
    return false;
}

/// The quietest fifth of a second of the last fifteen: people breathe in between.
float VoiceActivity::room_noise(float rms) {
    recent_rms_[windows_ % recent_rms_.size()] = rms;
    const auto second = static_cast<std::size_t>(windows_ / windows_per_second) % noise_seconds;
    float& quietest = quietest_[second];
    if (windows_ % windows_per_second == 0)
        quietest = std::numeric_limits<float>::max();
    ++windows_;
    if (windows_ >= recent_rms_.size()) {
        float sum = 0;
        for (const float one : recent_rms_)
            sum += one;
        quietest = std::min(quietest, sum / static_cast<float>(recent_rms_.size()));
    }
    const auto known = std::min<std::size_t>(
        noise_seconds, static_cast<std::size_t>((windows_ - 1) / windows_per_second) + 1);
    const float least = *std::min_element(quietest_.begin(), quietest_.begin() + static_cast<long>(known));
    return least == std::numeric_limits<float>::max() ? 0 : least;
}

} // namespace counterpoint
