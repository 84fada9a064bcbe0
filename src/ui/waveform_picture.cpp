#include "ui/waveform_picture.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr float full_scale = 32'768.0F;

void draw_channel(const Theme& theme, std::span<const SampleRange> all, std::size_t channels,
                  std::size_t channel, const Rect& box) {
    ImDrawList* const list = ImGui::GetWindowDrawList();
    const auto columns = all.size() / channels;
    const float middle = box.y + box.h / 2;
    const float half = box.h / 2 - 1;
    const auto pixels = static_cast<std::size_t>(std::max(box.w, 0.0F));
    for (std::size_t x = 0; x < pixels && columns > 0; ++x) {
        // At least one column; where several share a pixel, the loudest of them.
        const std::size_t first = x * columns / pixels;
        const std::size_t end = std::max(first + 1, (x + 1) * columns / pixels);
        int lowest = 0, highest = 0;
        for (std::size_t column = first; column < end; ++column) {
            const SampleRange& range = all[column * channels + channel];
            lowest = std::min<int>(lowest, range.lowest);
            highest = std::max<int>(highest, range.highest);
        }
        const float left = box.x + static_cast<float>(x);
        list->AddRectFilled({left, middle - half * static_cast<float>(highest) / full_scale - 0.5F},
                            {left + 1, middle - half * static_cast<float>(lowest) / full_scale + 0.5F},
                            theme.color.muted);
    }
}

} // namespace

void draw_waveform_columns(const Theme& theme, std::span<const SampleRange> columns, std::size_t channels,
                           const Rect& box) {
    const float height = box.h / static_cast<float>(std::max<std::size_t>(channels, 1));
    for (std::size_t channel = 0; channel < channels; ++channel)
        draw_channel(theme, columns, channels, channel,
                     {box.x, box.y + static_cast<float>(channel) * height, box.w, height});
}

} // namespace counterpoint
