#include "journal/journal_reader.h"

#include "discussion/apply.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// A power cut may keep the end of a write, line feed and all, and not its beginning: where that did not
/// reach the disk there are zeros.
bool lacks_parts(std::string_view line) {
    return line.find('\0') != std::string_view::npos;
}

} // namespace

Result<JournalContent> parse_journal(std::string_view bytes) {
    JournalContent content;
    std::string_view rest = bytes;
    for (;;) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos || (end + 1 == rest.size() && lacks_parts(rest.substr(0, end))))
            break;
        auto event = content.chain.follow(rest.substr(0, end));
        if (!event) {
            Error error = event.error();
            if (error.kind != ErrorKind::unreadable)
                error.kind = ErrorKind::damaged;
            error.what = fmt::format("Line {} of the journal is not as it was written. {}",
                                     content.chain.sequence() + 1, error.what);
            return error;
        }
        if (*event)
            content.events.push_back(std::move(**event));
        else
            ++content.unknown_events;
        rest.remove_prefix(end + 1);
    }
    content.torn_bytes = rest.size();
    content.whole_bytes = bytes.size() - rest.size();
    const bool opened = !content.events.empty() && content.events.front().sequence == 1 &&
                        std::holds_alternative<DiscussionOpened>(content.events.front().event);
    if (!opened)
        return Error{
            ErrorKind::damaged, "The journal does not begin with the opening of a discussion.", {}, {}, {}};
    return content;
}

Result<JournalContent> read_journal(FileSystem& files, const std::string& path) {
    auto bytes = files.read_all(path, largest_journal);
    if (!bytes) {
        Error error = bytes.error();
        if (error.kind != ErrorKind::missing)
            error.kind = ErrorKind::unreadable;
        return error;
    }
    auto content = parse_journal(*bytes);
    if (!content) {
        Error error = content.error();
        error.path = path;
        return error;
    }
    return content;
}

State state_from(const std::vector<RecordedEvent>& events) {
    State state;
    for (const RecordedEvent& event : events)
        state = apply(std::move(state), event);
    return state;
}

} // namespace counterpoint
