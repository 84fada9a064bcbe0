#pragma once

// `counterpoint-cli player`: plays one recording for the window that started it.
//
// A process of its own for the same reasons as the recorder: what PortAudio and a sound server print, hang in
// or crash on stays out of the window, which links no sound system at all. Not chosen: playing in the window;
// a hung server would then hang the one program in which the assessor decides. Promises: reads only; ends
// when the window leaves, or when none comes. Thread: the program's main thread.

#include "audio/playback/player.h"
#include "base/local_socket.h"
#include "live/recorder/recorder.h"

#include <functional>

namespace counterpoint {

using MakeOutput = std::function<std::unique_ptr<PlaybackDevice>(const std::string& name)>;

/// Serves the one window that connects to `listener`, until it leaves or the program is told to end.
/// ErrorKind::missing if none connects within ten seconds.
[[nodiscard]] Result<void> serve_player(const RecorderWorld& world, Player& player, LineListener& listener,
                                        const MakeOutput& make_output);

/// The recording of the bundle in `folder`, under the link name `link`.
[[nodiscard]] Result<void> player_command(const RecorderWorld& world, const std::string& folder,
                                          const std::string& link);

} // namespace counterpoint
