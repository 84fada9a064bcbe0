#include "identity/signing_key.h"

#include <openssl/asn1t.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <new>

namespace counterpoint {

namespace {

constexpr std::uint64_t scrypt_n = 16'384;
constexpr std::uint64_t scrypt_r = 8;
constexpr std::uint64_t scrypt_p = 5;
constexpr int salt_bytes = 16;

template <auto Free>
struct Freer {
    template <typename T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freer<BIO_free>>;
using PlainKey = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Freer<PKCS8_PRIV_KEY_INFO_free>>;
using LockedKey = std::unique_ptr<X509_SIG, Freer<X509_SIG_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Freer<X509_ALGOR_free>>;
using Encryption = std::unique_ptr<PBE2PARAM, Freer<PBE2PARAM_free>>;
using Scrypt = std::unique_ptr<SCRYPT_PARAMS, Freer<SCRYPT_PARAMS_free>>;

Error internal(std::string_view what) {
    return Error{ErrorKind::internal, std::string(what), {}, "Nothing was written.", {}};
}

Error damaged_key() {
    return Error{
        ErrorKind::damaged, "This is no Ed25519 key locked by a passphrase.", {}, "It was not changed.", {}};
}

/// -1 for a number that is negative or beyond 64 bits.
std::int64_t number(const ASN1_INTEGER* integer) {
    std::int64_t value = -1;
    return integer != nullptr && ASN1_INTEGER_get_int64(&value, integer) == 1 ? value : -1;
}

/// True if unlocking costs a bounded time: the file may come from anywhere.
bool is_affordable(const X509_SIG& locked) {
    const X509_ALGOR* algorithm = nullptr;
    X509_SIG_get0(&locked, &algorithm, nullptr);
    if (algorithm == nullptr || OBJ_obj2nid(algorithm->algorithm) != NID_pbes2)
        return false;
    const Encryption encryption(
        static_cast<PBE2PARAM*>(ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter)));
    if (!encryption || OBJ_obj2nid(encryption->keyfunc->algorithm) != NID_id_scrypt)
        return false;
    const Scrypt scrypt(static_cast<SCRYPT_PARAMS*>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), encryption->keyfunc->parameter)));
    if (!scrypt)
        return false;
    const std::int64_t n = number(scrypt->costParameter);
    const std::int64_t r = number(scrypt->blockSize);
    const std::int64_t p = number(scrypt->parallelizationParameter);
    return n > 0 && n <= 1 << 20 && r > 0 && r <= 1'000 && p > 0 && p <= 1'000 &&
           n * r * p <= static_cast<std::int64_t>(4 * scrypt_n * scrypt_r * scrypt_p);
}

} // namespace

struct SigningKey::Handle {
    Key key;
};

SigningKey::SigningKey(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

Result<SigningKey> SigningKey::generate() {
    Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!key)
        return internal("OpenSSL could not make a key.");
    return SigningKey(std::make_unique<Handle>(Handle{std::move(key)}));
}

Result<SigningKey> SigningKey::unlock(std::string_view pem, const Secret& passphrase) {
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    if (!bio)
        throw std::bad_alloc();
    const LockedKey locked(PEM_read_bio_PKCS8(bio.get(), nullptr, nullptr, nullptr));
    if (!locked || !is_affordable(*locked))
        return damaged_key();
    const std::string_view text = passphrase.text();
    const PlainKey plain(PKCS8_decrypt(locked.get(), text.data(), static_cast<int>(text.size())));
    if (!plain)
        return Error{
            ErrorKind::refused, "This is not the passphrase of the key.", {}, "Nothing was written.", {}};
    Key key(EVP_PKCS82PKEY(plain.get()));
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_ED25519)
        return damaged_key();
    return SigningKey(std::make_unique<Handle>(Handle{std::move(key)}));
}

Result<std::string> SigningKey::locked_pem(const Secret& passphrase) const {
    const PlainKey plain(EVP_PKEY2PKCS8(handle_->key.get()));
    Algorithm scrypt(
        PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, salt_bytes, nullptr, scrypt_n, scrypt_r, scrypt_p));
    if (!plain || !scrypt)
        return internal("OpenSSL could not lock the key.");
    const std::string_view text = passphrase.text();
    const LockedKey locked(
        PKCS8_set0_pbe(text.data(), static_cast<int>(text.size()), plain.get(), scrypt.get()));
    if (!locked)
        return internal("OpenSSL could not lock the key.");
    (void)scrypt.release(); // now part of the locked key
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PKCS8(bio.get(), locked.get()) != 1)
        throw std::bad_alloc();
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &bytes);
    return std::string(bytes, static_cast<std::size_t>(length));
}

PublicKey SigningKey::public_key() const {
    PublicKey::Bytes bytes{};
    std::size_t length = bytes.size();
    if (EVP_PKEY_get_raw_public_key(handle_->key.get(), bytes.data(), &length) != 1)
        throw std::bad_alloc(); // every Ed25519 key has one
    return PublicKey(bytes);
}

std::string SigningKey::sign(std::string_view message) const {
    std::string signature(PublicKey::signature_bytes, '\0');
    std::size_t length = signature.size();
    const Context context(EVP_MD_CTX_new());
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, handle_->key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size()) != 1)
        throw std::bad_alloc(); // OpenSSL fails here only for want of memory
    return signature;
}

} // namespace counterpoint
