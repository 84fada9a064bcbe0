#pragma once

// Hours of two voices for measurements: the practice conversation over and over, with the noise of a quiet
// room on top, since digital silence would make every encoder and decoder look better than it is. Made once
// and kept in the build folder: three hours take half a minute. Thread: one.

#include "audio/sound_reader.h"
#include "audio/take_writer.h"
#include "base/assets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace counterpoint::bench {

/// A figure of something that failed would be worth nothing.
template <typename T>
T must(Result<T> result) {
    if (result)
        return std::move(*result);
    fmt::print(stderr, "failed: {}\n", result.error().message());
    std::exit(1);
}
inline void must(const Result<void>& result) {
    if (result)
        return;
    fmt::print(stderr, "failed: {}\n", result.error().message());
    std::exit(1);
}

/// Path of a FLAC file of 48 kHz, two channels, so long.
inline std::string long_sound(FileSystem& files, int hours) {
    const std::string path =
        (std::filesystem::path(COUNTERPOINT_BENCH_DIR) / fmt::format("two-voices-{}h.flac", hours)).string();
    if (files.exists(path))
        return path;
    auto reader =
        must(SoundReader::open_memory(embedded_asset("practice/practice-discussion.opus"), "practice"));
    std::vector<std::int16_t> speech(static_cast<std::size_t>(reader->stated_frames() * 2));
    speech.resize(static_cast<std::size_t>(must(reader->read(speech)) * 2));
    std::mt19937 random(7);
    std::normal_distribution<double> room(0, 20);
    std::vector<std::int16_t> noise(480'007); // of no common length with the speech
    std::ranges::generate(noise, [&] { return static_cast<std::int16_t>(std::lround(room(random))); });

    const std::string unfinished = path + ".unfinished";
    std::filesystem::remove(unfinished);
    auto take = must(TakeWriter::create(files, unfinished, {48'000, 2}));
    std::size_t at = 0;
    std::vector<std::int16_t> second(2 * 48'000);
    for (int done = 0; done < hours * 3'600; ++done) {
        for (std::int16_t& sample : second) {
            sample = static_cast<std::int16_t>(
                std::clamp(speech[at % speech.size()] + noise[at % noise.size()], -32'768, 32'767));
            ++at;
        }
        must(take->write(second));
    }
    must(take->finish());
    std::filesystem::rename(unfinished, path);
    return path;
}

/// The value below which `share` (0 to 1) of them lie.
inline double quantile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

} // namespace counterpoint::bench
