#pragma once

// What Dear ImGui has drawn, as a PNG: pictures of any screen, at any size, without a window, a display or
// OpenGL. Slow and exact enough to be looked at. Thread: the one that draws.

#include "base/result.h"

#include <imgui.h>

#include <string>

namespace counterpoint::test {

/// The last frame of the current context, over this ground. Its fonts' pixels must still be there
/// (GetTexDataAsAlpha8).
Result<void> write_picture(ImU32 background, const std::string& path);

} // namespace counterpoint::test
