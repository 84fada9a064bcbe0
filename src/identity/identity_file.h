#pragma once

// The file of an identity: whose key it is, the roles in which they act, the key under its passphrase, and
// the public key, so that an identity can be shown without the passphrase.
//
//     Counterpoint identity 1
//     Name: Alex Reid
//     Roles: assessor, iqa
//     -----BEGIN ENCRYPTED PRIVATE KEY-----
//     …
//     -----BEGIN PUBLIC KEY-----
//     …
//
// Text before a PEM block is allowed (RFC 7468 §2), so `openssl pkey -in FILE` opens it as it is. One exact
// form: what is read and written again is the same bytes, or it is ErrorKind::damaged. Pure. Thread: any.

#include "base/result.h"
#include "identity/public_key.h"

#include <string>
#include <vector>

namespace counterpoint {

inline constexpr std::size_t largest_identity_file = std::size_t{16} << 10; ///< bytes
inline constexpr std::size_t longest_person_name = 200;                     ///< bytes

struct IdentityFile {
    std::string name;
    std::vector<std::string> roles; ///< of "assessor", "learner", "iqa", "eqa", in this order, at least one
    std::string locked_key;         ///< PEM, as SigningKey::locked_pem gives it
    PublicKey public_key;
};

[[nodiscard]] std::string format_identity(const IdentityFile& identity);
[[nodiscard]] Result<IdentityFile> parse_identity(std::string_view bytes);

/// Roles in which people seal, in the order of the process.
[[nodiscard]] const std::vector<std::string>& role_names();

/// The same roles in their order, each once; empty if one is none or there are none.
[[nodiscard]] std::vector<std::string> in_role_order(const std::vector<std::string>& roles);

[[nodiscard]] bool has_role(const std::vector<std::string>& roles, std::string_view role);

} // namespace counterpoint
