#include "live/commands/record_command.h"

#include "bundle/layout.h"
#include "journal/journal_reader.h"
#include "live/recorder/record_source.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_marks_file = std::uint64_t{16} << 20;

Error invalid(std::string what, std::string advice = {}) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, std::move(advice)};
}

Result<DiscussionPlan> plan_of(const Catalogue& catalogue, const RecordOptions& options) {
    return with_units(catalogue, options.units, {{}, options.centre, options.learner, options.assessor});
}

bool names_anything(const RecordOptions& options) {
    return !options.units.empty() || options.centre != Centre{} || options.learner != Learner{} ||
           options.assessor != Assessor{};
}

Result<std::vector<ScriptedMark>> marks_of(const RecorderWorld& world, const RecordOptions& options,
                                           const std::vector<Unit>& units, const RecordSource& source,
                                           std::optional<Frame> stop_at) {
    if (options.marks.empty())
        return std::vector<ScriptedMark>{};
    const std::optional<Frame> end = source.length ? source.length : stop_at;
    if (!end)
        return invalid("Marks from a file need a recording of known length.", "Give --from or --seconds.");
    auto bytes = world.files.read_all(options.marks, largest_marks_file);
    if (!bytes)
        return bytes.error();
    auto marks = parse_marks(*bytes, units);
    if (!marks) {
        Error error = marks.error();
        error.path = options.marks;
        return error;
    }
    for (const ScriptedMark& mark : *marks)
        if (frame_at_seconds(mark.seconds, source.format.sample_rate) >= *end)
            return Error{
                ErrorKind::invalid,
                fmt::format("Line {} of the marks: the time {:.3f} s lies past the end of the recording, "
                            "which has {:.3f} s.",
                            mark.line, mark.seconds, seconds_from(*end, source.format.sample_rate)),
                options.marks,
                "Nothing was recorded.",
                {}};
    return marks;
}

Error other_format(const std::string& from, SoundFormat format, SoundFormat wanted) {
    return Error{
        ErrorKind::invalid,
        fmt::format(
            "This sound has {} Hz and {} channel(s); the recording that is to go on has {} Hz and {}.",
            format.sample_rate, format.channels, wanted.sample_rate, wanted.channels),
        from, "Nothing was recorded.", "Go on with sound of the same kind."};
}

Error closed_already(const std::string& folder) {
    return Error{ErrorKind::refused,
                 "The recording of this discussion is closed; nothing can be added to it.", folder,
                 "It was not changed.", "Record a new discussion in another folder."};
}

Error kept_in_notes_already(const std::string& folder) {
    return Error{ErrorKind::refused,
                 "This discussion is kept in written notes; nothing is recorded behind them.", folder,
                 "It was not changed.", "Record a new discussion in another folder."};
}

bool is_in_notes(FileSystem& files, const std::string& folder) {
    const auto content = read_journal(files, journal_path(folder));
    return content && kept_in_notes(state_from(content->events));
}

bool is_closed(FileSystem& files, const std::string& folder) {
    const auto content = read_journal(files, journal_path(folder));
    return content && state_from(content->events).stage == RecordingStage::closed;
}

} // namespace

Result<void> record_command(const RecorderWorld& world, const Catalogue& catalogue,
                            const RecordOptions& options) {
    if (options.folder.empty())
        return invalid("The folder has no name.");
    const FolderKind kind = folder_kind(world.files, options.folder);
    const bool goes_on = kind == FolderKind::discussion;
    if (goes_on && names_anything(options))
        return Error{ErrorKind::refused,
                     "This folder holds a discussion already, with its own units and names.", options.folder,
                     "It was not changed.", "Choose a new folder, or leave out units and names."};
    if (kind == FolderKind::something_else)
        return Error{ErrorKind::refused, "This folder holds something else already.", options.folder,
                     "It was not changed.", "Choose a new folder for the discussion."};
    // Before the sound: nobody should look for a microphone first.
    if (goes_on && is_in_notes(world.files, options.folder))
        return kept_in_notes_already(options.folder);
    if (goes_on && is_closed(world.files, options.folder))
        return closed_already(options.folder);
    auto plan = goes_on ? Result<DiscussionPlan>(DiscussionPlan{}) : plan_of(catalogue, options);
    if (!plan)
        return plan.error();
    auto source = open_record_source(world, options);
    if (!source)
        return source.error();
    std::optional<Frame> stop_at;
    if (options.seconds && !source->length)
        stop_at = frame_at_seconds(*options.seconds, source->format.sample_rate);

    auto discussion =
        goes_on ? open_discussion(world.files, options.folder) : Result<DiscussionFile>(DiscussionFile{});
    if (!discussion)
        return discussion.error();
    if (goes_on && discussion->state.stage == RecordingStage::closed)
        return closed_already(options.folder);
    if (goes_on && !discussion->state.takes.empty() && source->source.kind == SourceKind::device)
        source->format = sound_format(discussion->state);
    if (goes_on && !discussion->state.takes.empty() && source->format != sound_format(discussion->state))
        return other_format(options.from, source->format, sound_format(discussion->state));
    auto marks = marks_of(world, options, goes_on ? discussion->state.units : plan->units, *source, stop_at);
    if (!marks)
        return marks.error();
    const auto missing = missing_folders(world.files, options.folder);
    if (!goes_on)
        discussion = create_discussion(world.files, world.clock, options.folder, *plan);
    if (!discussion)
        return discussion.error();

    auto recorded = record(world, std::move(*discussion),
                           {options.folder, std::move(source->device), source->source, source->format,
                            std::move(*marks), stop_at});
    if (!recorded && !goes_on)
        (void)discard_unrecorded(world.files, options.folder, missing); // only if no sound ever came
    return recorded;
}

} // namespace counterpoint
