#pragma once

// Golden files: the exact bytes that a thing has to have, in tests/golden/. They change only by an explicit
// switch: COUNTERPOINT_UPDATE_GOLDEN=1 writes them anew, and `git diff` then shows what a reviewer has to
// agree to.

#include "support/places.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace counterpoint::test {

/// The golden bytes of `name` ("sheet/typical/time-counters.csv"); `bytes` themselves when the switch is on.
inline std::string golden(const std::string& name, std::string_view bytes) {
    const std::filesystem::path path = std::filesystem::path(in_tests("golden")) / name;
    if (const char* update = std::getenv("COUNTERPOINT_UPDATE_GOLDEN"); update != nullptr && *update == '1') {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return std::string(bytes);
    }
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return "There is no golden file " + path.string() + ".";
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace counterpoint::test
