#include "live/window/counter_region.h"

#include "live/words/finished_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr double shortest_after = 5; // seconds
constexpr double longest_after = 60;
} // namespace

Result<PlaybackRegion> counter_region(const std::vector<Counter>& counters, std::size_t number, Frame length,
                                      int sample_rate) {
    if (number < 1 || number > counters.size())
        return Error{ErrorKind::invalid,
                     counters.empty() ? std::string(finished_words::no_counters)
                                      : fmt::format(finished_words::no_such_counter, number, counters.size()),
                     {},
                     {},
                     finished_words::show_lists_them};
    const Frame at = counters[number - 1].frame;
    const auto next = std::find_if(counters.begin() + static_cast<std::ptrdiff_t>(number), counters.end(),
                                   [at](const Counter& counter) { return counter.frame > at; });
    const Frame until = next == counters.end() ? length : next->frame;
    const Frame end = std::clamp(until, at + frame_at_seconds(shortest_after, sample_rate),
                                 at + frame_at_seconds(longest_after, sample_rate));
    return PlaybackRegion{std::max<Frame>(at - frame_at_seconds(counter_pre_roll, sample_rate), 0),
                          std::min(end, length)};
}

} // namespace counterpoint
