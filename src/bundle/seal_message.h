#pragma once

// The message of a seal: the exact bytes that a person signs (FORMAT.md "Seals").
//
// Reading takes strangers' bytes and accepts one exact form: what is read and written again is the same
// bytes. Pure. Thread: any.

#include "base/clock.h"
#include "base/result.h"
#include "base/sha256.h"

#include <string>
#include <string_view>

namespace counterpoint {

inline constexpr std::size_t largest_seal_message = std::size_t{16} << 10; ///< bytes

struct SealMessage {
    std::string discussion; ///< 32 hexadecimal digits
    int seal = 1;           ///< 1 to 99
    std::string role;       ///< "assessor", "learner", "iqa", "eqa"
    std::string name;
    std::string statement;
    std::string established; ///< how it was made sure who this is
    std::string key;         ///< fingerprint, 64 hexadecimal digits
    WallTime sealed_at{};

    std::uint64_t journal_lines = 0; ///< of the journal, that of this seal the last
    Sha256Hex journal_sha256;        ///< of these lines as bytes
    Sha256Hex journal_head;          ///< of the last of them without its line feed
    bool in_notes = false; ///< kept in written notes: there is no recording, and the two below are empty
    std::uint64_t recording_bytes = 0;
    Sha256Hex recording_sha256;

    Sha256Hex bag_info_sha256;
    Sha256Hex bagit_sha256;
    Sha256Hex manifest_sha256; ///< of manifest-sha256.txt, which names every file of the payload

    bool operator==(const SealMessage&) const = default;
};

[[nodiscard]] std::string format_seal_message(const SealMessage& message);

/// ErrorKind::damaged with the reason; unreadable for the message of a newer program.
[[nodiscard]] Result<SealMessage> parse_seal_message(std::string_view bytes);

} // namespace counterpoint
