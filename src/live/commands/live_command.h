#pragma once

// A command of the command line on a discussion, whoever writes to it: the recorder carries it out while one
// is at work in the folder, else it is carried out here (app/carry_out.h).
//
// Promises: what was decided is durable when this returns. What may not be asked of a recorder is refused as
// long as one is at work. Thread: the program's main thread; waits for the recorder and the disk.

#include "app/carry_out.h"

namespace counterpoint {

[[nodiscard]] Result<void> carry_out_live(FileSystem& files, const Clock& clock, const std::string& folder,
                                          const CommandMaker& make, std::chrono::milliseconds lead_in = {});

} // namespace counterpoint
