#pragma once

// Windows on an X display, found by their title. Thread: that of the display's connection.

#include <string>

struct _XDisplay; // Xlib's own header gives words like Always a meaning of its own, which Catch2's does not
                  // bear

namespace counterpoint::test {

/// Xlib's number of the last one of that title that can be seen; 0 while there is none.
[[nodiscard]] unsigned long find_window(_XDisplay* display, const std::string& title);

} // namespace counterpoint::test
