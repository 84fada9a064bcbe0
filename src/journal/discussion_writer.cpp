#include "journal/discussion_writer.h"

#include "discussion/apply.h"
#include "discussion/decide.h"

namespace counterpoint {

Result<void> DurableLineSink::take(const std::vector<JournalChain::Line>& lines) {
    const std::uint64_t before = file_.size();
    for (const JournalChain::Line& line : lines)
        if (auto appended = file_.append(line.bytes); !appended) {
            file_.cut_back(before); // all of a command's events or none
            return appended;
        }
    return {};
}

DiscussionWriter::DiscussionWriter(State state, JournalChain chain, const Clock& clock, LineSink& sink)
    : state_(std::move(state)), chain_(std::move(chain)), clock_(clock), sink_(sink) {}

Result<std::vector<RecordedEvent>> DiscussionWriter::execute(const Command& command) {
    auto events = decide(state_, command);
    if (!events)
        return events.error();
    JournalChain chain = chain_;
    std::vector<JournalChain::Line> lines;
    const WallTime now = clock_.wall_now();
    for (Event& event : *events) {
        lines.push_back(chain.next(std::move(event), command.by, now));
        // Written, it would make the whole journal unreadable. Only huge units of strangers' get here.
        if (lines.back().bytes.size() > longest_journal_line)
            return Error{ErrorKind::refused,
                         "This is too much for one line of the journal.",
                         {},
                         "Nothing was written.",
                         "Choose fewer units, or units with less text."};
    }
    if (auto taken = sink_.take(lines); !taken)
        return taken.error();
    chain_ = std::move(chain);
    std::vector<RecordedEvent> recorded;
    for (JournalChain::Line& line : lines) {
        state_ = apply(std::move(state_), line.event);
        recorded.push_back(std::move(line.event));
    }
    return recorded;
}

} // namespace counterpoint
