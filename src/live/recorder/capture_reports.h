#pragma once

// What the capture noticed, as the command that puts it into the journal.
// Pure. Thread: any.

#include "discussion/command.h"
#include "live/recorder/capture_news.h"

#include <optional>

namespace counterpoint {

/// `first_frame` is the recording time at which the take begins: the capture counts from its own start.
/// nullopt for what only the recorder can answer (a pause that began, the source's end, a failed write).
[[nodiscard]] std::optional<Command> report_of(const CaptureEvent& event, Frame first_frame);

} // namespace counterpoint
