#pragma once

// The first steps, three of them beside each other, each of which can be taken or left out.

#include "ui/panel.h"

namespace counterpoint {

void draw_welcome_look_panel(const PanelFrame& frame);
void draw_welcome_handbook_panel(const PanelFrame& frame);
void draw_welcome_practice_panel(const PanelFrame& frame);
void draw_welcome_begin_panel(const PanelFrame& frame);

} // namespace counterpoint
