#pragma once

// Asks another program which microphones there are: PortAudio's noise, hangs and crashes must stay out of the
// window.
//
// Promises: never waits; a listing that fails gives no names, as a computer without a microphone does.
// Thread: one thread at a time.

#include "base/file_system.h"
#include "base/process.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

class DeviceListing {
public:
    /// `program` is counterpoint-cli; `folder` takes what it prints. `files` must outlive the listing.
    DeviceListing(FileSystem& files, std::string program, const std::string& folder);

    /// Starts to look, also if a look is under way. A look that is killed by a fault is begun again, twice.
    Result<void> look();

    [[nodiscard]] bool looking() const { return child_.has_value(); }

    /// The names, once, when a look has ended.
    [[nodiscard]] std::optional<std::vector<std::string>> take_names();

private:
    Result<void> start();

    FileSystem& files_;
    std::string program_;
    std::string output_path_;
    std::optional<ChildProcess> child_;
    int attempts_ = 0;
};

} // namespace counterpoint
