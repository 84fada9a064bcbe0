#pragma once

// The sound of these tests: speech that is known, with clicks at known frames; and finding both again in a
// recording.
//
// A click is 2 ms of almost full-scale alternation; speech stays below a third of that and never alternates
// so fast, so neither can be taken for the other. Two sentences, one a channel, show that channels are kept
// apart. Thread: plain values and pure functions.

#include "base/file_system.h"
#include "base/frame.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace counterpoint::test {

constexpr int sound_rate = 48'000;
constexpr Frame lead_in = sound_rate; ///< of silence: a sound server may drop samples while a stream begins
constexpr Frame lead_out =
    sound_rate / 2; ///< of silence: what the server has not handed over at Stop is not recorded

struct KnownSound {
    std::vector<std::int16_t> samples; ///< two channels, interleaved
    std::vector<Frame> clicks;         ///< first frames, rising
};

/// espeak-ng speaks; clicks stand at uneven distances, the first one 1 s after the speech begins.
[[nodiscard]] KnownSound speech_with_clicks(std::size_t clicks, const std::string& work_folder);

/// For paplay; removed by whoever owns the path.
void write_sound(FileSystem& files, const std::string& path, const KnownSound& sound);

/// All samples, two channels.
[[nodiscard]] std::vector<std::int16_t> read_sound(FileSystem& files, const std::string& path);

/// Finds clicks in sound that comes bit by bit.
class ClickFinder {
public:
    /// Frames (counted from the first one ever given) at which clicks begin in these samples of two channels.
    [[nodiscard]] std::vector<Frame> find(std::span<const std::int16_t> interleaved);

private:
    Frame frames_ = 0;
    Frame quiet_until_ = 0; ///< one click is found once
};

/// Where `played` lies in `recorded` (frames to add), around `guess`: the place of the best correlation.
[[nodiscard]] Frame best_offset(const KnownSound& played, const std::vector<std::int16_t>& recorded,
                                Frame guess);

struct Match {
    double left = 0; ///< Pearson's r over the whole of the played speech
    double right = 0;
};
[[nodiscard]] Match correlation(const KnownSound& played, const std::vector<std::int16_t>& recorded,
                                Frame offset);

} // namespace counterpoint::test
