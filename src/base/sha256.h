#pragma once

// SHA-256 (FIPS 180-4) by OpenSSL, which uses the processor's own instructions.
// Thread: one Sha256 object from one thread at a time.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace counterpoint {

/// 64 lower-case hexadecimal digits.
using Sha256Hex = std::string;

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);

    /// The hash of everything added so far; more may follow.
    [[nodiscard]] Sha256Hex so_far() const;

    /// The hash of everything added; the object is spent.
    [[nodiscard]] Sha256Hex finish();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

[[nodiscard]] Sha256Hex sha256_hex(std::string_view bytes);

} // namespace counterpoint
