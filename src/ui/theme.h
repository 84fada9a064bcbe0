#pragma once

// How the window looks: colours for light and dark surroundings and for eyes that need more contrast, sizes,
// fonts. Calm, because a learner sits opposite; readable from two metres, because the assessor looks at the
// learner.
//
// Colour never speaks alone: whatever it says is also a word, a shape or a place.
// Thread: the window's main thread.

#include "live/window/window_client.h"
#include "live/window/window_settings.h"

#include <imgui.h>

namespace counterpoint {

/// Opaque colours. Each ink is readable on each surface it is named with (contrast 4.5 : 1 or more; held by a
/// test).
struct Palette {
    ImU32 background;
    ImU32 surface; ///< of a panel
    ImU32 raised;  ///< of a tile, a field, a button
    ImU32 raised_hover;
    ImU32 line;   ///< between panels, and where nothing hangs on it
    ImU32 edge;   ///< of what can be pressed or typed into: 3 : 1 on all of the above
    ImU32 ink;    ///< on all of the above
    ImU32 muted;  ///< less important, same surfaces
    ImU32 accent; ///< what can be pressed, what was marked
    ImU32 accent_hover;
    ImU32 on_accent;
    ImU32 accent_soft; ///< carries ink and muted
    ImU32 danger;      ///< words and edges, on background, surface, raised and danger_soft
    ImU32 danger_face; ///< of a button that ends something
    ImU32 danger_hover;
    ImU32 on_danger;   ///< on danger_face and danger_hover
    ImU32 danger_soft; ///< carries ink
    ImU32 warning;
    ImU32 warning_soft; ///< carries ink
};

[[nodiscard]] const Palette& palette(Appearance appearance);

/// Owned by the font atlas of the Dear ImGui context. Never null once build_fonts has run.
struct Fonts {
    ImFont* tiny = nullptr; ///< where the words would not fit otherwise
    ImFont* small = nullptr;
    ImFont* body = nullptr;
    ImFont* large = nullptr;
    ImFont* strong = nullptr;
    ImFont* number = nullptr; ///< of a criterion
    ImFont* title = nullptr;
    ImFont* clock = nullptr; ///< digits and colon only
};

/// Replaces the fonts of the current context. A file that is missing or no font leaves Dear ImGui's own small
/// font, Latin-1 only, so that the window opens on any machine.
[[nodiscard]] Fonts build_fonts(const FontFiles& files, float scale, Letters letters = Letters::all);

struct Theme {
    Palette color{};
    Fonts font;
    float scale = 1;

    /// Pixels from the design's units (1/96 inch).
    [[nodiscard]] float px(float units) const { return units * scale; }
};

/// Makes Dear ImGui's own widgets look like the theme.
void apply_theme(const Theme& theme);

} // namespace counterpoint
