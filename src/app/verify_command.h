#pragma once

// verify, of a folder or a zip, with the people whom this user knows. Thread: the program's main thread, or a
// job of the window.

#include "app/bundle_source.h"
#include "bundle/verify.h"
#include "identity/identity_store.h"

namespace counterpoint {

struct VerifyRequest {
    std::string head; ///< a head code as it was typed; empty: none
    bool strict = false;
    bool deep = false;
    PasswordSource password; ///< of a zip
};

/// ErrorKind::invalid if `head` is no head code. Where the list of known people cannot be read, nobody is
/// known, and the report says so.
[[nodiscard]] Result<VerifyReport> verify_command(FileSystem& files, const IdentityStore& store,
                                                  const std::string& path, const VerifyRequest& request);

} // namespace counterpoint
