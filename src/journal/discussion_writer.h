#pragma once

// The one writer of a discussion: command → decide → apply → line → where lines go.
//
// The state is always the fold of the lines handed over. A refused command changes nothing. What "handed
// over" means is the LineSink's: a file that is synced at once, or a queue that another thread makes durable.
// Thread: one thread at a time.

#include "base/clock.h"
#include "discussion/command.h"
#include "discussion/state.h"
#include "journal/journal_chain.h"
#include "journal/journal_file.h"

namespace counterpoint {

class LineSink {
public:
    virtual ~LineSink() = default;

    /// Takes over lines that belong together. An error means that none of them counts as taken.
    virtual Result<void> take(const std::vector<JournalChain::Line>& lines) = 0;
};

/// Appends and syncs before it returns. `file` must outlive it.
class DurableLineSink final : public LineSink {
public:
    explicit DurableLineSink(JournalFile& file) : file_(file) {}
    Result<void> take(const std::vector<JournalChain::Line>& lines) override;

private:
    JournalFile& file_;
};

class DiscussionWriter {
public:
    /// Goes on from `state` and `chain` (both fresh for a new discussion). `clock` and `sink` must outlive
    /// it.
    DiscussionWriter(State state, JournalChain chain, const Clock& clock, LineSink& sink);

    /// The recorded events, already applied; or the refusal of `decide`, or the sink's error.
    Result<std::vector<RecordedEvent>> execute(const Command& command);

    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] const JournalChain& chain() const { return chain_; }

private:
    State state_;
    JournalChain chain_;
    const Clock& clock_;
    LineSink& sink_;
};

} // namespace counterpoint
