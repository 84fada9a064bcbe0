#pragma once

// `counterpoint-cli export`: what it says about the copy that it made. Thread: the program's main thread; may
// wait for a person to type a password.

#include "app/bundle_source.h"
#include "bundle/export_small.h"
#include "bundle/export_sound.h"

namespace counterpoint {

/// Refuses a target inside the bundle itself, which would not be whole any more with a file that does not
/// belong to it.
[[nodiscard]] Result<void> check_leaves_bundle(const std::string& folder, const std::string& target);

/// One line about the copy at `target`, which is there and was read back.
[[nodiscard]] Result<std::string> export_sound_command(FileSystem& files, const std::string& folder,
                                                       SoundForm form, const std::string& target);

/// The learner's written copy (sheet/learner_copy.h): a page or a PDF, as the target's name ends.
[[nodiscard]] Result<std::string> export_plan_command(FileSystem& files, const std::string& folder,
                                                      const std::string& target);

struct ZipOptions {
    std::string target;
    bool locked = false; ///< with a password, from `password`
    PasswordSource password = {};
    std::uint64_t limit = portfolio_limit; ///< bytes, of a small copy
};

[[nodiscard]] Result<std::string> export_zip_command(FileSystem& files, const std::string& folder,
                                                     const ZipOptions& options);
[[nodiscard]] Result<std::string> export_small_command(FileSystem& files, const std::string& folder,
                                                       const ZipOptions& options);

} // namespace counterpoint
