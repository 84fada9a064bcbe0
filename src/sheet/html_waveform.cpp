// The waveform in the page's player, with the counters on it: a drawing that needs no script, in which every
// counter is a link. Not chosen: a canvas, which shows nothing without a script and nothing to a screen
// reader.

#include "sheet/html_parts.h"

#include "base/base64.h"

#include <algorithm>
#include <cstdlib>

namespace counterpoint {

namespace {

constexpr std::size_t columns = 2'000; ///< of the journal's overview (src/journal/FORMAT.md)
constexpr int channel_height = 256;

/// A quiet voice fills the height as well as a loud one, but a muted microphone stays a line.
constexpr int loudest = 120;
constexpr int most_magnified = 8;

/// A stroke for each column, from its highest to its lowest sample; empty if the text is no overview of so
/// many channels, which a stranger's may be.
std::string strokes(std::string_view overview, int channels) {
    const auto bytes = from_base64(overview);
    const auto count = static_cast<std::size_t>(channels);
    if (!bytes || bytes->size() != columns * count * 2)
        return {};
    int peak = loudest / most_magnified;
    for (const char byte : *bytes)
        peak = std::max(peak, std::abs(static_cast<int>(static_cast<signed char>(byte))));
    const auto height_of = [&](char byte) {
        return static_cast<int>(static_cast<signed char>(byte)) * loudest / peak;
    };
    std::string path;
    for (std::size_t channel = 0; channel < count; ++channel) {
        const int middle = static_cast<int>(channel) * channel_height + channel_height / 2;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t at = (column * count + channel) * 2;
            const int lowest = height_of((*bytes)[at]);
            const int highest = height_of((*bytes)[at + 1]);
            if (lowest <= highest) // silence is a point of one unit
                path += fmt::format("M{} {}V{}", column, middle - highest, middle - lowest + 1);
        }
    }
    return path;
}

/// Where the frame stands, in columns with one decimal.
std::string place_of(const ResultSheet& sheet, Frame frame) {
    const double part = static_cast<double>(frame) / static_cast<double>(sheet.frames);
    return fmt::format("{:.1f}", part * static_cast<double>(columns));
}

Html pin_html(const ResultSheet& sheet, const Counter& counter, int height) {
    const std::string place = place_of(sheet, counter.frame);
    const Html line = fill("x1=\"{}\" x2=\"{}\" y2=\"{}\"", place, place, std::to_string(height));
    return counter_pin(sheet, counter,
                       fill("<title>{} {}</title><line class=\"pin-room\" {}/><line class=\"pin-line\" {}/>",
                            counter.text, counter.criteria_text, line, line));
}

} // namespace

Html waveform_html(const ResultSheet& sheet) {
    if (!sheet.recording || sheet.frames <= 0 || sheet.format.channels < 1 || sheet.format.channels > 2)
        return {};
    const int height = channel_height * sheet.format.channels;
    Html html =
        fill("<svg class=\"waveform\" id=\"waveform\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" "
             "role=\"group\" aria-label=\"Waveform with the counters on it\">\n"
             "<path class=\"sound\" d=\"{}\"/>\n",
             std::to_string(columns), std::to_string(height),
             Html{strokes(sheet.recording->overview, sheet.format.channels)});
    for (const Counter& counter : sheet.counters)
        html += pin_html(sheet, counter, height) += Html{"\n"};
    return html +=
           fill("<line class=\"playhead\" id=\"playhead\" y2=\"{}\" visibility=\"hidden\"/>\n</svg>\n",
                std::to_string(height));
}

} // namespace counterpoint
