#pragma once

// `counterpoint-cli devices`: the microphones, or what sound can be played through, for people or, as a JSON
// array of names, for the window. Thread: the program's main thread.

#include "base/result.h"

namespace counterpoint {

[[nodiscard]] Result<std::string> devices_command(bool json);
[[nodiscard]] Result<std::string> outputs_command(bool json);

} // namespace counterpoint
