#pragma once

// `counterpoint-cli export`: what it says about the copy that it made. Thread: the program's main thread.

#include "bundle/export_sound.h"

namespace counterpoint {

/// One line about the copy at `target`, which is there and was read back.
[[nodiscard]] Result<std::string> export_sound_command(FileSystem& files, const std::string& folder,
                                                       SoundForm form, const std::string& target);

} // namespace counterpoint
