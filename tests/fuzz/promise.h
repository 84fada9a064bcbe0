#pragma once

// What must hold for every input. Ends the program, as a fuzzer and a test need it. Thread: any.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace counterpoint {

inline void promise(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace counterpoint
