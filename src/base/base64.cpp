#include "base/base64.h"

#include <openssl/evp.h>

namespace counterpoint {

namespace {

const unsigned char* octets(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* octets(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

} // namespace

std::string base64(std::string_view bytes) {
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0'); // EVP_EncodeBlock ends with a NUL
    EVP_EncodeBlock(octets(text), octets(bytes), static_cast<int>(bytes.size()));
    text.pop_back();
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::string bytes(text.size() / 4 * 3, '\0');
    if (!text.empty() && EVP_DecodeBlock(octets(bytes), octets(text), static_cast<int>(text.size())) < 0)
        return std::nullopt;
    for (std::size_t padding = 0; padding < 2 && text.ends_with('='); ++padding) {
        bytes.pop_back(); // EVP_DecodeBlock counts the padding as zeros
        text.remove_suffix(1);
    }
    // EVP_DecodeBlock passes white space over and reads padding leniently; there is one form.
    std::string again = base64(bytes);
    while (again.ends_with('='))
        again.pop_back();
    return again == text ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace counterpoint
