#pragma once

// What tests of sound share: whole files as samples, repeatable noise, waiting for another thread.

#include "audio/sound_reader.h"
#include "audio/take_writer.h"
#include "support/remembering_listener.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <random>
#include <thread>
#include <vector>

namespace counterpoint::test {

/// Everything that can be read from a sound file.
inline std::vector<std::int16_t> samples_of(FileSystem& files, const std::string& path) {
    auto reader = SoundReader::open(files, path);
    INFO((reader ? std::string() : reader.error().message()));
    REQUIRE(reader.ok());
    std::vector<std::int16_t> all;
    std::vector<std::int16_t> block(8192);
    while (true) {
        const auto got = (*reader)->read(block);
        REQUIRE(got.ok());
        if (*got == 0)
            return all;
        all.insert(all.end(), block.begin(), block.begin() + *got * (*reader)->format().channels);
    }
}

/// A hum with noise: compresses like speech does, and no two blocks are alike.
inline std::vector<std::int16_t> noise(std::size_t samples, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0, 900);
    std::vector<std::int16_t> all(samples);
    for (std::size_t i = 0; i < samples; ++i)
        all[i] = static_cast<std::int16_t>(6000 * std::sin(static_cast<double>(i) * 0.013) + normal(random));
    return all;
}

inline void write_take(FileSystem& files, const std::string& path, SoundFormat format,
                       const std::vector<std::int16_t>& samples) {
    auto writer = TakeWriter::create(files, path, format);
    REQUIRE(writer.ok());
    REQUIRE((*writer)->write(samples).ok());
    REQUIRE((*writer)->finish().ok());
}

/// Waits for what another thread will do; fails the test instead of hanging it.
template <typename Condition>
void await(Condition condition) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!condition()) {
        REQUIRE(std::chrono::steady_clock::now() < limit);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace counterpoint::test
