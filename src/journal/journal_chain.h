#pragma once

// Lines of a journal and the chain that binds each to the one before (FORMAT.md). Bytes only; no file.
// Thread: one chain from one thread at a time.

#include "base/result.h"
#include "base/sha256.h"
#include "discussion/event.h"

#include <optional>
#include <string_view>

namespace counterpoint {

/// Bytes; longer lines are refused when read.
constexpr std::size_t longest_journal_line = std::size_t{4} << 20;

/// Where a journal stands: what the next line must follow.
class JournalChain {
public:
    [[nodiscard]] std::uint64_t sequence() const {
        return sequence_;
    }                                                             ///< of the last line, 0 before the first
    [[nodiscard]] const Sha256Hex& head() const { return head_; } ///< SHA-256 of the last line

    /// Gives the event its place and its line (with the line feed), and moves on to it.
    struct Line {
        RecordedEvent event;
        std::string bytes;
    };
    [[nodiscard]] Line next(Event event, Actor by, WallTime at);

    /// Reads the line (without its line feed) that must come next and moves on to it. ErrorKind::damaged with
    /// the reason, and the chain stays where it was. An event of unknown type moves the chain and gives
    /// nullopt.
    [[nodiscard]] Result<std::optional<RecordedEvent>> follow(std::string_view line);

private:
    std::uint64_t sequence_ = 0;
    Sha256Hex head_ = Sha256Hex(64, '0');
};

} // namespace counterpoint
