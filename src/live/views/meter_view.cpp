#include "live/views/meter_view.h"

#include "live/words/conduct_words.h"
#include "live/words/shared_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace counterpoint {

namespace {

constexpr float meter_range_db = 60;

// Measured: a muted microphone peaks at 0.0005 to 0.0010, a quiet room with an open one at 0.017 and more.
constexpr float silent_peak = 0.002F;
constexpr float quiet_peak = 0.03F;
constexpr float loud_peak = 0.98F;

float meter_level(float peak) {
    if (peak <= 0)
        return 0;
    return std::clamp(1 + 20 * std::log10(peak) / meter_range_db, 0.0F, 1.0F);
}

} // namespace

MeterView meter_view(std::string name, float peak, float held) {
    MeterView view{std::move(name), meter_level(peak), meter_level(held), conduct_words::good, false};
    if (held >= loud_peak)
        view.word = conduct_words::too_loud;
    else if (held < silent_peak)
        view.word = conduct_words::silent;
    else if (held < quiet_peak)
        view.word = conduct_words::quiet;
    view.alarming = held >= loud_peak || held < silent_peak;
    return view;
}

std::string meter_name(std::size_t channel, std::size_t channels) {
    return channels == 1  ? conduct_words::microphone
           : channel == 0 ? shared_words::left
                          : shared_words::right;
}

} // namespace counterpoint
