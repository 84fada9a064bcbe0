#include "identity/public_key.h"

#include "base/base64.h"
#include "base/sha256.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

namespace counterpoint {

namespace {

/// Everything of a SubjectPublicKeyInfo before the key's 32 bytes: SEQUENCE { SEQUENCE { OID 1.3.101.112 },
/// BIT STRING } (RFC 8410 §4). Not chosen: the ASN.1 reader; there is only this one form.
constexpr std::string_view info_begin{"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12};
constexpr std::string_view pem_begin = "-----BEGIN PUBLIC KEY-----\n";
constexpr std::string_view pem_end = "\n-----END PUBLIC KEY-----\n";
constexpr std::size_t base64_digits = 60; // of 44 bytes

using RawKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using CheckContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* octets(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Error no_key() {
    return Error{ErrorKind::damaged, "This is no Ed25519 public key in the form of a seal.", {}, {}, {}};
}

} // namespace

Result<PublicKey> PublicKey::from_pem(std::string_view pem) {
    if (pem.size() != pem_begin.size() + base64_digits + pem_end.size() || !pem.starts_with(pem_begin))
        return no_key();
    const auto info = from_base64(pem.substr(pem_begin.size(), base64_digits));
    if (!info || info->size() != info_begin.size() + Bytes().size())
        return no_key();
    Bytes bytes{};
    std::copy_n(info->begin() + info_begin.size(), bytes.size(), bytes.begin());
    const PublicKey key(bytes);
    return key.pem() == pem ? Result<PublicKey>(key) : no_key();
}

std::string PublicKey::subject_public_key_info() const {
    std::string info(info_begin);
    info.append(reinterpret_cast<const char*>(bytes_.data()), bytes_.size());
    return info;
}

std::string PublicKey::pem() const {
    std::string text(pem_begin);
    text += base64(subject_public_key_info());
    text += pem_end;
    return text;
}

std::string PublicKey::fingerprint() const {
    return sha256_hex(subject_public_key_info());
}

bool PublicKey::verifies(std::string_view message, std::string_view signature) const {
    if (signature.size() != signature_bytes)
        return false;
    const RawKey key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_.data(), bytes_.size()),
                     EVP_PKEY_free);
    const CheckContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), octets(signature), signature.size(), octets(message),
                            message.size()) == 1;
}

std::string grouped_fingerprint(std::string_view fingerprint) {
    std::string text;
    for (std::size_t i = 0; i < fingerprint.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += ' ';
        text += fingerprint[i];
    }
    return text;
}

std::string fingerprint_from(std::string_view typed) {
    std::string digits;
    for (const char c : typed) {
        if (c == ' ' || c == ':' || c == '-')
            continue;
        digits += c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const bool whole =
        digits.size() == 64 && digits.find_first_not_of("0123456789abcdef") == std::string::npos;
    return whole ? digits : std::string();
}

} // namespace counterpoint
