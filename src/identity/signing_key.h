#pragma once

// A person's private Ed25519 key, and its form on the disk: PKCS#8 under a passphrase.
//
// The form is what `openssl pkey` reads: PBES2 with AES-256-CBC and scrypt, N = 16384, r = 8, p = 5, some
// 100 ms and 16 MiB for each guess. Not chosen: a larger N, since OpenSSL 3.0 gives scrypt at most 32 MiB and
// nobody could open the key without us; Argon2, which OpenSSL 3.0 lacks. Thread: one at a time. OpenSSL wipes
// the key when the object goes.

#include "base/result.h"
#include "base/secret.h"
#include "identity/public_key.h"

#include <memory>
#include <string>

namespace counterpoint {

class SigningKey {
public:
    /// From the system's random source. ErrorKind::internal where OpenSSL has none.
    [[nodiscard]] static Result<SigningKey> generate();

    /// The key in "-----BEGIN ENCRYPTED PRIVATE KEY-----". ErrorKind::refused if the passphrase is another
    /// one, damaged if it is no Ed25519 key under scrypt, or would need more than four times the work of
    /// ours.
    [[nodiscard]] static Result<SigningKey> unlock(std::string_view pem, const Secret& passphrase);

    [[nodiscard]] Result<std::string> locked_pem(const Secret& passphrase) const;

    [[nodiscard]] PublicKey public_key() const;

    /// 64 bytes (RFC 8032 §5.1.6): the same for the same message.
    [[nodiscard]] std::string sign(std::string_view message) const;

    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;
    ~SigningKey();

private:
    struct Handle;
    explicit SigningKey(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> handle_;
};

} // namespace counterpoint
