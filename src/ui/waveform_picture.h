#pragma once

// Draws the sound: the columns of a picture, a channel in its box. Thread: see ui/panel.h.

#include "audio/waveform.h"
#include "ui/panel.h"

#include <span>

namespace counterpoint {

/// `columns` holds a range a channel, column by column; each pixel shows the loudest of those that it stands
/// for. One box below the other for each channel.
void draw_waveform_columns(const Theme& theme, std::span<const SampleRange> columns, std::size_t channels,
                           const Rect& box);

} // namespace counterpoint
