#include "base/secret.h"

#include <openssl/crypto.h>

namespace counterpoint {

Secret::~Secret() {
    wipe();
}

Secret& Secret::operator=(Secret&& other) noexcept {
    wipe();
    bytes_ = std::move(other.bytes_);
    return *this;
}

bool Secret::add(char byte) {
    if (bytes_.size() == longest)
        return false;
    bytes_.reserve(longest); // after it was moved from
    bytes_.push_back(byte);
    return true;
}

void Secret::remove_last() {
    if (bytes_.empty())
        return;
    bytes_.back() = 0;
    bytes_.pop_back();
}

void Secret::wipe() {
    // Not std::fill: a compiler may leave out writes that nobody reads.
    OPENSSL_cleanse(bytes_.data(), bytes_.size());
    bytes_.clear();
}

Secret secret_from(std::string_view text) {
    Secret secret;
    for (const char byte : text)
        if (!secret.add(byte))
            break;
    return secret;
}

} // namespace counterpoint
