#pragma once

// What the command line prints for commands that need neither window nor device.
// Thread: the program's main thread.

#include "app/discussion_folder.h"
#include "app/units_command.h"

#include <iosfwd>

namespace counterpoint {

[[nodiscard]] Result<std::string> show_discussion(FileSystem& files, const std::string& folder, bool json);

/// Who talked for how long, time to think, questions asked and not asked
/// (discussion/conduct/conduct_report.h).
[[nodiscard]] Result<std::string> conduct_report_command(FileSystem& files, const std::string& folder);

/// What had to be mended in the folder (app/repair.h), and `show_discussion` of it.
[[nodiscard]] Result<std::string> repair_command(FileSystem& files, const Clock& clock,
                                                 const std::string& folder,
                                                 const std::string& waveforms = {});

/// `show_discussion` of the folder, if what came before went well.
[[nodiscard]] Result<std::string> summary_after(const Result<void>& done, FileSystem& files,
                                                const std::string& folder);

/// Prints the text, or the error's sentences on `err`. The exit code: 0, or 2 for any error.
[[nodiscard]] int print(const Result<std::string>& result, std::ostream& out, std::ostream& err);

} // namespace counterpoint
