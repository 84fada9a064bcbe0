#pragma once

// Bits of a bundle's files, flipped in place, and the seed that says which.

#include "unit/bundle/sample_bundle.h"

#include <cstdlib>
#include <random>

namespace counterpoint::test {

/// Flips one bit in place. Not by replacing the file: thousands of synced renames would only measure the
/// disk.
inline void flip(SampleBundle& bundle, const std::string& name, std::uint64_t bit) {
    auto file = bundle.files().open(bundle.path(name), OpenMode::read_write);
    REQUIRE(file.ok());
    char byte = 0;
    REQUIRE((*file)->read_at(bit / 8, {&byte, 1}).value() == 1);
    byte = static_cast<char>(byte ^ (1 << (bit % 8)));
    REQUIRE((*file)->write_at(bit / 8, {&byte, 1}).ok());
}

/// Another one each time; the one that failed stands in the message and can be given again.
inline std::uint32_t test_seed() {
    const char* given = std::getenv("COUNTERPOINT_SEED");
    return static_cast<std::uint32_t>(given ? std::strtoul(given, nullptr, 10) : std::random_device{}());
}

inline std::uint64_t below(std::mt19937& random, std::uint64_t end) {
    return std::uniform_int_distribution<std::uint64_t>(0, end - 1)(random);
}

} // namespace counterpoint::test
