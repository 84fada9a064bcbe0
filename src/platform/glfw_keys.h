#pragma once

// GLFW's keys as ours. GLFW names a key by its place on a US keyboard, as we do.
// Thread: the main thread (the layout's names come from GLFW).

#include "live/keys/key.h"

namespace counterpoint {

[[nodiscard]] Key key_from_glfw(int glfw_key);

/// What the keyboard layout prints on the key, lower case; empty if it does not say.
[[nodiscard]] std::string printed_on(int glfw_key, int glfw_scancode);

/// Names for the tiles, upper case where that is one letter.
[[nodiscard]] KeyNames key_names_of_layout();

/// A key that Dear ImGui has to see in a frame of its own: no letter, digit or sign, and of the modifiers
/// only Control.
[[nodiscard]] bool is_special_key(int glfw_key);

} // namespace counterpoint
