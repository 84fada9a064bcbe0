#pragma once

// Reads a journal: the events, and honestly what could not be read (FORMAT.md "What a reader does").
//
// On failure: ErrorKind::missing, damaged (with the number of the line and the reason) or unreadable.
// Thread: pure, or as the file system given.

#include "base/file_system.h"
#include "discussion/state.h"
#include "journal/journal_chain.h"

namespace counterpoint {

/// Bytes; a journal of 10,000 marks has about 4 million.
constexpr std::uint64_t largest_journal = std::uint64_t{256} << 20;

struct JournalContent {
    std::vector<RecordedEvent> events;
    JournalChain chain;            ///< stands at the last whole line
    std::uint64_t whole_bytes = 0; ///< length of the whole lines
    std::uint64_t torn_bytes = 0;  ///< behind them: a write that was cut, never acknowledged
    std::size_t unknown_events =
        0; ///< of types that this program does not know; the state is then incomplete
};

[[nodiscard]] Result<JournalContent> parse_journal(std::string_view bytes);
[[nodiscard]] Result<JournalContent> read_journal(FileSystem& files, const std::string& path);

/// The fold of all events.
[[nodiscard]] State state_from(const std::vector<RecordedEvent>& events);

} // namespace counterpoint
