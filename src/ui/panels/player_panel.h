#pragma once

// Listens to the closed recording: its waveform with the counters, and buttons to play, go about, loop, slow
// down and mute a voice. Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_player_panel(const PanelFrame& frame);

} // namespace counterpoint
