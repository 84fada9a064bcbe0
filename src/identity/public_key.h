#pragma once

// A person's public Ed25519 key (RFC 8032), by OpenSSL: who holds the other half made a signature.
//
// What is read comes from strangers. The PEM is accepted in one exact form of 113 bytes, the one that
// `openssl pkey -pubout` writes, so no parser of theirs or ours can be led astray. Thread: plain value.

#include "base/result.h"

#include <array>
#include <string>
#include <string_view>

namespace counterpoint {

class PublicKey {
public:
    using Bytes = std::array<unsigned char, 32>;
    static constexpr std::size_t signature_bytes = 64;

    explicit PublicKey(const Bytes& bytes) : bytes_(bytes) {}

    /// ErrorKind::damaged for anything but the exact form.
    [[nodiscard]] static Result<PublicKey> from_pem(std::string_view pem);

    /// "-----BEGIN PUBLIC KEY-----" and so on: SubjectPublicKeyInfo (RFC 8410 §4).
    [[nodiscard]] std::string pem() const;

    /// SHA-256 of the SubjectPublicKeyInfo, 64 lower-case hexadecimal digits: what people compare.
    [[nodiscard]] std::string fingerprint() const;

    /// True if the holder of this key signed exactly these bytes. `signature` may be anything.
    [[nodiscard]] bool verifies(std::string_view message, std::string_view signature) const;

    bool operator==(const PublicKey&) const = default;

private:
    [[nodiscard]] std::string subject_public_key_info() const;

    Bytes bytes_;
};

/// "3c5a a04a 07da …": in groups of four, as people read it to each other.
[[nodiscard]] std::string grouped_fingerprint(std::string_view fingerprint);

/// 64 lower-case digits from what a person typed, with spaces, colons or hyphens in it; empty if it is no
/// whole fingerprint. Half of one is not enough to know a person by.
[[nodiscard]] std::string fingerprint_from(std::string_view typed);

} // namespace counterpoint
