#pragma once

// What `counterpoint-cli identity` prints. Thread: the program's main thread.

#include "base/clock.h"
#include "identity/identity_store.h"

namespace counterpoint {

/// What was made, with the fingerprint to be told to others.
[[nodiscard]] Result<std::string> new_identity(IdentityStore& store, const std::string& name,
                                               const std::vector<std::string>& roles,
                                               const Secret& passphrase);

/// Name, roles, fingerprint, file, and the public key as others need it.
[[nodiscard]] Result<std::string> show_identity(const IdentityStore& store, const std::string& name);

/// One's own identities and the people that one knows.
[[nodiscard]] Result<std::string> list_identities(const IdentityStore& store, bool json);

struct TrustRequest {
    std::string name;
    std::vector<std::string> roles;
    std::string fingerprint; ///< as it was read out, or empty
    std::string key_file;    ///< a .pub.pem, as a seal has it, or empty
    std::string said_by;
};

/// ErrorKind::invalid unless exactly one of fingerprint and key file is given, or both and they agree.
[[nodiscard]] Result<std::string> trust_person(FileSystem& files, IdentityStore& store, const Clock& clock,
                                               const TrustRequest& request);

[[nodiscard]] Result<std::string> forget_person(IdentityStore& store, const std::string& name_or_fingerprint);

} // namespace counterpoint
