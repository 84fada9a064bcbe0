#include "base/sha256.h"

#include "base/text.h"

#include <openssl/evp.h>

#include <new>

namespace counterpoint {

struct Sha256::Context {
    EVP_MD_CTX* handle = EVP_MD_CTX_new();
    Context() {
        if (handle == nullptr || EVP_DigestInit_ex(handle, EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc(); // OpenSSL fails here only for want of memory
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { EVP_MD_CTX_free(handle); }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
    EVP_DigestUpdate(context_->handle, bytes.data(), bytes.size());
}

Sha256Hex Sha256::so_far() const {
    Sha256 copy;
    EVP_MD_CTX_copy_ex(copy.context_->handle, context_->handle);
    return copy.finish();
}

Sha256Hex Sha256::finish() {
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned length = 0;
    EVP_DigestFinal_ex(context_->handle, reinterpret_cast<unsigned char*>(digest.data()), &length);
    digest.resize(length);
    return hex(digest);
}

Sha256Hex sha256_hex(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace counterpoint
