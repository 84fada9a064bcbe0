#pragma once

// One command on a discussion that no recorder is busy with: the way of the command line, and of the window
// for everything that is not live.
//
// Promises: what was decided is durable before the sheets are derived; a failure after that is mended by the
// next command or by `counterpoint-cli stop`. ErrorKind::in_use while a recorder or another program writes to
// the discussion. Thread: one at a time for a discussion; waits for the disk.

#include "base/clock.h"
#include "base/file_system.h"
#include "discussion/command.h"
#include "discussion/state.h"

#include <functional>
#include <vector>

namespace counterpoint {

/// Makes the command from the discussion as it stands ("AC 2.1" needs its units), or says why it cannot.
using CommandMaker = std::function<Result<Command>(const State&)>;

/// Opens the discussion in `folder`, decides, makes the events durable and, once the recording is closed,
/// derives sheets and manifests anew.
[[nodiscard]] Result<void> carry_out(FileSystem& files, const Clock& clock, const std::string& folder,
                                     const CommandMaker& make);

/// What became of several commands.
struct CarriedOut {
    State state;               ///< after those that were allowed
    std::vector<Error> failed; ///< what was refused or could not be written, in order
};

/// Several commands, one after the other, and the sheets once behind them. A refused one does not keep the
/// next from being carried out. An Error only if the discussion cannot be opened for writing.
[[nodiscard]] Result<CarriedOut> carry_out_all(FileSystem& files, const Clock& clock,
                                               const std::string& folder,
                                               const std::vector<Command>& commands);

} // namespace counterpoint
