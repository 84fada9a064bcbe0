#pragma once

// Text that nobody may find later: a passphrase. It is wiped when it goes, and never copied.
//
// What it cannot promise: that the system did not write the page to its swap space. Thread: one at a time.

#include <cstddef>
#include <string_view>
#include <vector>

namespace counterpoint {

class Secret {
public:
    static constexpr std::size_t longest = 1'024; ///< bytes

    Secret() { bytes_.reserve(longest); } // growing would leave a copy behind
    ~Secret();
    Secret(Secret&& other) noexcept = default; // takes the memory over; nothing stays in `other`
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    /// False, and nothing happens, once `longest` bytes are held.
    bool add(char byte);
    void remove_last(); ///< nothing if it is empty

    [[nodiscard]] std::string_view text() const { return {bytes_.data(), bytes_.size()}; }

private:
    void wipe();

    std::vector<char> bytes_;
};

/// A secret of this text, for tests and callers that hold it anyway. What is beyond `Secret::longest` is left
/// out.
[[nodiscard]] Secret secret_from(std::string_view text);

} // namespace counterpoint
