#include "live/recorder/recording_outcome.h"

#include <fmt/format.h>

namespace counterpoint {

Result<void> outcome_of(const RecordingMishaps& mishaps, const std::string& folder) {
    Error error;
    if (mishaps.source_damage)
        error = {ErrorKind::damaged,
                 "The sound ended early: " + mishaps.source_damage->what,
                 mishaps.source_damage->path,
                 {},
                 {}};
    else if (mishaps.write_problem)
        error = {mishaps.write_problem->kind,
                 "The recording ended early: " + mishaps.write_problem->what,
                 mishaps.write_problem->path,
                 {},
                 mishaps.write_problem->advice};
    else if (mishaps.disk_was_full)
        error = {ErrorKind::full,
                 "The recording ended early: the disk was nearly full.",
                 folder,
                 {},
                 "Free some space before the next one."};
    else if (mishaps.unmade_marks > 0)
        error = {ErrorKind::invalid, "The recording was stopped before all marks were made.", folder, {}, {}};
    else
        return {};
    error.safe = "Everything until then is in the recording, which is closed and whole.";
    if (mishaps.unmade_marks > 0)
        error.safe += fmt::format(" The last {} of the marks lie after its end.", mishaps.unmade_marks);
    return error;
}

Error not_closed(FileSystem& files, const std::string& folder, Error error) {
    if (!files.exists(folder))
        return {ErrorKind::missing,
                "The recording could not be closed: its folder was moved or renamed while it was recorded.",
                folder, "Its sound is safe in it, and every mark that was shown as saved.",
                "counterpoint-cli stop with the folder's new name closes it."};
    error.what = "The recording could not be closed. " + error.what;
    if (error.path.empty())
        error.path = folder;
    error.safe = "Its sound is safe, and every mark that was shown as saved.";
    error.advice += error.advice.empty() ? "" : " ";
    error.advice += "Then counterpoint-cli stop closes it.";
    return error;
}

} // namespace counterpoint
