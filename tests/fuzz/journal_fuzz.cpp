// A journal of a stranger's: read or refused, and what was read can be folded.

#include "discussion/apply.h"
#include "discussion/marks/counters.h"
#include "fuzz/promise.h"
#include "journal/journal_reader.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = parse_journal({reinterpret_cast<const char*>(data), size});
    if (!content) {
        promise(!content.error().what.empty());
        return 0;
    }
    const State state = state_from(content->events);
    for (const Counter& counter : counters(state))
        promise(!counter.criteria.empty());
    return 0;
}
