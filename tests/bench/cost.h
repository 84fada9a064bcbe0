#pragma once

// What some work costs: wall and processor seconds, of children too. Thread: one.

#include <sys/resource.h>

#include <chrono>

namespace counterpoint::bench {

struct Cost {
    double wall = 0;
    double processor = 0; ///< seconds, its children's too
};

inline double processor_seconds() {
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        getrusage(who, &used);
        for (const timeval& time : {used.ru_utime, used.ru_stime})
            sum += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    }
    return sum;
}

template <typename Work>
Cost cost_of(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    const double processor = processor_seconds();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            processor_seconds() - processor};
}

/// Of this process until now, MB.
inline double largest_memory() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

} // namespace counterpoint::bench
