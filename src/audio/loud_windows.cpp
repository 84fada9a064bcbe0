#include "audio/loud_windows.h"

#include <algorithm>

namespace counterpoint {

namespace {

// Measured: a muted microphone peaks at 0.0005 to 0.0010, a quiet room with an open one at 0.017 and more
// over minutes, a tenth of that in most moments; speech at arm's length at 0.1 to 0.5.
constexpr float faintest_loud = 0.01F;
constexpr float above_room = 3;
constexpr double room_seconds = 60;       ///< of sound whose quietest moments are the room
constexpr std::size_t quietest_part = 20; ///< one window in so many: people breathe in between
constexpr float sample_scale = 32'768;

std::vector<float> levels_of(const Waveform& waveform, int channel) {
    const Frame windows = (waveform.frames() + loud_window_frames - 1) / loud_window_frames;
    const auto ranges =
        waveform.picture(channel, 0, windows * loud_window_frames, static_cast<std::size_t>(windows));
    std::vector<float> levels;
    levels.reserve(ranges.size());
    for (const SampleRange& range : ranges)
        levels.push_back(static_cast<float>(int{range.highest} - int{range.lowest}) / 2 / sample_scale);
    return levels;
}

/// The level that most windows of these exceed.
float room_of(std::vector<float> levels) {
    const auto place = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / quietest_part);
    std::nth_element(levels.begin(), place, levels.end());
    return *place;
}

} // namespace

std::vector<std::vector<bool>> loud_windows(const Waveform& waveform) {
    const int rate = std::max(waveform.format().sample_rate, 1);
    const auto block = std::max<std::size_t>(
        static_cast<std::size_t>(room_seconds * rate / static_cast<double>(loud_window_frames)), 1);
    std::vector<std::vector<bool>> channels;
    for (int channel = 0; channel < waveform.format().channels; ++channel) {
        const std::vector<float> levels = levels_of(waveform, channel);
        std::vector<bool>& loud = channels.emplace_back();
        loud.reserve(levels.size());
        for (std::size_t first = 0; first < levels.size(); first += block) {
            // A short rest at the end is judged by the room before it.
            const std::size_t end = std::min(first + block, levels.size());
            const std::size_t begin = end - std::min(block, end);
            const float room = room_of({levels.begin() + static_cast<std::ptrdiff_t>(begin),
                                        levels.begin() + static_cast<std::ptrdiff_t>(end)});
            const float threshold = std::max(faintest_loud, above_room * room);
            for (std::size_t index = first; index < end; ++index)
                loud.push_back(levels[index] > threshold);
        }
    }
    return channels;
}

} // namespace counterpoint
