#pragma once

// How loud each channel was since somebody last looked, for meters on a screen.
//
// Thread: listen() on one thread (the device's; real time), take() on one other. Not chosen: the sound writer
// as the place for it; it works in rounds of an eighth of a second, and a meter that is so late looks broken.

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>

namespace counterpoint {

class PeakMeter {
public:
    /// `channels` is 1 or 2.
    explicit PeakMeter(int channels) : channels_(static_cast<std::size_t>(channels)) {}

    /// Real time. Whole frames.
    void listen(std::span<const std::int16_t> interleaved) noexcept {
        // Two samples a step, whatever they are: the compiler makes vectors of it.
        std::array<std::int16_t, 2> lowest{};
        std::array<std::int16_t, 2> highest{};
        const std::size_t pairs = interleaved.size() / 2;
        for (std::size_t i = 0; i < pairs; ++i)
            for (std::size_t side = 0; side < 2; ++side) {
                lowest[side] = std::min(lowest[side], interleaved[2 * i + side]);
                highest[side] = std::max(highest[side], interleaved[2 * i + side]);
            }
        if (interleaved.size() % 2 != 0) {
            lowest[0] = std::min(lowest[0], interleaved.back());
            highest[0] = std::max(highest[0], interleaved.back());
        }
        std::array<int, 2> peaks{std::max(int{highest[0]}, -int{lowest[0]}),
                                 std::max(int{highest[1]}, -int{lowest[1]})};
        if (channels_ == 1)
            peaks = {std::max(peaks[0], peaks[1]), 0};
        for (std::size_t channel = 0; channel < channels_; ++channel) {
            // The other thread may take the peak in between: then the old one must not come back.
            int before = peaks_[channel].load(std::memory_order_relaxed);
            while (before < peaks[channel] &&
                   !peaks_[channel].compare_exchange_weak(before, peaks[channel], std::memory_order_relaxed))
                ;
        }
    }

    /// The largest sample of each channel since the last call, 0 to 1.
    [[nodiscard]] std::array<float, 2> take() noexcept {
        return {static_cast<float>(peaks_[0].exchange(0, std::memory_order_relaxed)) / 32'768.0F,
                static_cast<float>(peaks_[1].exchange(0, std::memory_order_relaxed)) / 32'768.0F};
    }

private:
    std::size_t channels_;
    std::array<std::atomic<int>, 2> peaks_{}; ///< largest absolute sample
};

} // namespace counterpoint
