#pragma once

// Hands lines to the journal queue and tells them to the windows at the same moment.
// Thread: the recorder's control thread.

#include "base/text.h"
#include "live/recorder/journal_queue.h"
#include "live/recorder/recorder_server.h"

namespace counterpoint {

class TellingLineSink final : public LineSink {
public:
    /// Both must outlive it.
    TellingLineSink(JournalQueue& queue, RecorderServer& server) : queue_(queue), server_(server) {}

    Result<void> take(const std::vector<JournalChain::Line>& lines) override {
        for (const JournalChain::Line& line : lines)
            server_.tell_event(std::string(trimmed(line.bytes)));
        return queue_.take(lines);
    }

private:
    JournalQueue& queue_;
    RecorderServer& server_;
};

} // namespace counterpoint
