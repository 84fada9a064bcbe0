#pragma once

// marks.csv: marks to be made by the command line. Columns `time,criteria,note`, with that header.
//
//   time      `1m55.250`, `1h02m05`, `115.25` (seconds) or `00:01:55.250`
//   criteria  `2.1` or `3.1 3.2`; `8585-301/2.1` where more than one unit has that number
//   note      any text; quoted as RFC 4180 has it
// Everything wrong is an Error that names the line; nothing is guessed.
// Thread: pure functions.

#include "base/result.h"
#include "discussion/marks/mark.h"

#include <optional>

namespace counterpoint {

struct ScriptedMark {
    double seconds = 0;
    std::vector<CriterionId> criteria;
    std::string note;
    std::size_t line = 0; ///< of the file, for messages
};

/// Seconds, or nullopt if the text is none of the three forms or beyond 1,000 hours.
[[nodiscard]] std::optional<double> parse_mark_time(std::string_view text);

/// Sorted by time. At most 16 MiB and 100,000 marks.
[[nodiscard]] Result<std::vector<ScriptedMark>> parse_marks(std::string_view bytes,
                                                            const std::vector<Unit>& units);

} // namespace counterpoint
