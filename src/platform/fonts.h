#pragma once

// The computer's own sans-serif font, found by fontconfig: one that has Latin, Greek and Cyrillic, because
// that is how names of people are written. Fails softly: where fontconfig knows no font, or the file cannot
// be read, it is empty. Thread: any one thread.

#include "live/window/window_client.h"

namespace counterpoint {

[[nodiscard]] FontFiles find_font_files();

} // namespace counterpoint
