#pragma once

// Where the sound of `counterpoint-cli record` comes from: a file, a microphone or the practice conversation.
//
// Promises: nothing has been recorded, started or made when this returns; what can be known to be wrong (no
// such file, no sound in it, no such microphone, a speed or length that is none) is an error in words.
// Thread: the program's main thread; may wait some seconds for the sound system.

#include "live/commands/record_command.h"

namespace counterpoint {

/// The device and what is known of it before it starts.
struct RecordSource {
    std::unique_ptr<CaptureDevice> device;
    SoundSource source; ///< its name is UTF-8
    SoundFormat format;
    std::optional<Frame> length; ///< frames, of a file
};

[[nodiscard]] Result<RecordSource> open_record_source(const RecorderWorld& world,
                                                      const RecordOptions& options);

} // namespace counterpoint
