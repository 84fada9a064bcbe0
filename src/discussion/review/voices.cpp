#include "discussion/review/voices.h"

#include <algorithm>

namespace counterpoint {

namespace {

bool heard_in(const std::vector<bool>& channel, std::size_t index) {
    return index < channel.size() && channel[index];
}

/// Seconds of the windows of [from, until) that `counts`.
template <typename Counts>
double seconds_where(const HeardVoices& voices, Frame from, Frame until, Counts counts) {
    if (!voices.known())
        return 0;
    const Frame first = std::max<Frame>(from, 0) / voices.window;
    const Frame end = (std::max<Frame>(until, 0) + voices.window - 1) / voices.window;
    Frame windows = 0;
    for (Frame index = first; index < end; ++index)
        windows += counts(static_cast<std::size_t>(index)) ? 1 : 0;
    return seconds_from(windows * voices.window, voices.sample_rate);
}

} // namespace

double HeardVoices::seconds_heard(Frame from, Frame until) const {
    return seconds_where(*this, from, until, [this](std::size_t index) {
        return std::any_of(heard.begin(), heard.end(),
                           [index](const std::vector<bool>& channel) { return heard_in(channel, index); });
    });
}

double HeardVoices::seconds_of_assessor(Frame from, Frame until) const {
    if (!assessor)
        return 0;
    return seconds_where(*this, from, until, [this](std::size_t index) {
        for (std::size_t channel = 0; channel < heard.size(); ++channel)
            if (heard_in(heard[channel], index) != (channel == *assessor))
                return false;
        return true;
    });
}

} // namespace counterpoint
