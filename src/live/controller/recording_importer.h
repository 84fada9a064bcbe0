#pragma once

// Lets another program import a recording: decoders of a stranger's file must stay out of the window, and an
// hour takes half a minute.
//
// Promises: never waits; an import that was begun goes on when the window is closed. Thread: one at a time.

#include "base/file_system.h"
#include "base/process.h"

#include <optional>
#include <string>

namespace counterpoint {

class RecordingImporter {
public:
    /// `program` is counterpoint-cli; `runtime` takes what it says. `files` must outlive the importer.
    RecordingImporter(FileSystem& files, std::string program, const std::string& runtime);

    /// Into the plan in `folder`. Not while running().
    Result<void> begin(const std::string& folder, const std::string& from, bool what_there_is);

    [[nodiscard]] bool running() const { return child_.has_value(); }
    [[nodiscard]] const std::string& folder() const { return folder_; } ///< of the last one

    /// Once, when it has ended: what it said against the file; empty if `folder` holds the recording.
    [[nodiscard]] std::optional<std::string> take_outcome();

private:
    FileSystem& files_;
    std::string program_;
    std::string output_path_;
    std::string error_path_;
    std::string folder_;
    std::optional<ChildProcess> child_;
};

} // namespace counterpoint
