#include "live/record_command.h"

#include "audio/file_device.h"
#include "audio/portaudio_device.h"
#include "base/assets.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_marks_file = std::uint64_t{16} << 20;
constexpr std::string_view practice_asset = "practice/practice-discussion.opus";

Error invalid(std::string what, std::string advice = {}) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, std::move(advice)};
}

/// The device and what is known of it before it starts.
struct Source {
    std::unique_ptr<CaptureDevice> device;
    SoundSource source;
    SoundFormat format;
    std::optional<Frame> length; ///< frames, of a file
};

/// A file ends by itself at the asked length, to the frame.
Source file_source(std::unique_ptr<FileDevice> device, SourceKind kind, Frame length,
                   const RecordOptions& options) {
    const SoundFormat format = device->format();
    if (options.seconds > 0) {
        length = std::min(length, frame_at_seconds(options.seconds, format.sample_rate));
        device->end_at(length);
    }
    const std::string name = device->name();
    return {std::move(device), {kind, name}, format, length};
}

Result<PlaySpeed> speed_of(const RecordOptions& options) {
    if (options.speed == "real" || (options.speed.empty() && options.from.empty()))
        return PlaySpeed::real;
    if (options.speed == "max" || options.speed.empty())
        return PlaySpeed::maximum;
    return invalid(fmt::format("\"{}\" is no speed.", options.speed), "Write real or max.");
}

Result<Source> named_file_source(const RecorderWorld& world, const RecordOptions& options, PlaySpeed speed) {
    auto info = sound_info(world.files, options.from);
    if (!info)
        return info.error();
    auto device = FileDevice::open(world.files, world.clock, options.from, speed);
    if (!device)
        return device.error();
    return file_source(std::move(*device), SourceKind::file, info->frames, options);
}

Result<Source> practice_source(const RecorderWorld& world, const RecordOptions& options, PlaySpeed speed) {
    auto device =
        FileDevice::open_memory(embedded_asset(practice_asset), "Practice conversation", world.clock, speed);
    if (!device)
        return device.error();
    const Frame length = (*device)->stated_frames();
    return file_source(std::move(*device), SourceKind::practice, length, options);
}

Result<Source> microphone_source(const RecorderWorld& world, const RecordOptions& options) {
    auto devices = list_input_devices();
    if (!devices)
        return devices.error();
    const auto found = std::find_if(devices->begin(), devices->end(), [&](const DeviceInfo& info) {
        return options.device.empty() ? info.is_default : info.name == options.device;
    });
    if (found == devices->end() && (devices->empty() || !options.device.empty()))
        return Error{ErrorKind::device,
                     options.device.empty() ? "There is no microphone on this computer."
                                            : fmt::format("There is no microphone \"{}\".", options.device),
                     {},
                     {},
                     "See counterpoint-cli devices, or use --practice or --from."};
    SoundFormat format;
    const int had = found == devices->end() ? 1 : found->channels;
    format.channels = options.channels > 0 ? options.channels : std::clamp(had, 1, 2);
    auto device = std::make_unique<PortAudioDevice>(options.device, world.clock);
    return Source{std::move(device),
                  {SourceKind::device, found == devices->end() ? "default" : found->name},
                  format,
                  {}};
}

Result<Source> open_source(const RecorderWorld& world, const RecordOptions& options) {
    if (!options.from.empty() + !options.device.empty() + options.practice > 1)
        return invalid(
            "Sound comes from a file, a device or the practice conversation, not from two of them.");
    auto speed = speed_of(options);
    if (!speed)
        return speed.error();
    if (!options.from.empty())
        return named_file_source(world, options, *speed);
    if (options.practice)
        return practice_source(world, options, *speed);
    return microphone_source(world, options);
}

Result<DiscussionPlan> plan_of(const Catalogue& catalogue, const RecordOptions& options) {
    DiscussionPlan plan{{}, options.centre, options.learner, options.assessor};
    if (options.units.empty())
        return invalid("No unit was chosen.",
                       "Choose at least one with --unit; counterpoint-cli units list shows them.");
    for (const std::string& id : options.units) {
        auto unit = catalogue.find(id);
        if (!unit)
            return unit.error();
        plan.units.push_back(std::move(*unit));
    }
    return plan;
}

bool names_anything(const RecordOptions& options) {
    return !options.units.empty() || options.centre != Centre{} || options.learner != Learner{} ||
           options.assessor != Assessor{};
}

Result<std::vector<ScriptedMark>> marks_of(const RecorderWorld& world, const RecordOptions& options,
                                           const std::vector<Unit>& units, const Source& source,
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

} // namespace

Result<void> record_command(const RecorderWorld& world, const Catalogue& catalogue,
                            const RecordOptions& options) {
    const FolderKind kind = folder_kind(world.files, options.folder);
    const bool goes_on = kind == FolderKind::discussion;
    if (goes_on && names_anything(options))
        return Error{ErrorKind::refused,
                     "This folder holds a discussion already, with its own units and names.", options.folder,
                     "It was not changed.", "Choose a new folder, or leave out units and names."};
    if (kind == FolderKind::something_else)
        return Error{ErrorKind::refused, "This folder holds something else already.", options.folder,
                     "It was not changed.", "Choose a new folder for the discussion."};
    auto plan = goes_on ? Result<DiscussionPlan>(DiscussionPlan{}) : plan_of(catalogue, options);
    if (!plan)
        return plan.error();
    auto source = open_source(world, options);
    if (!source)
        return source.error();
    std::optional<Frame> stop_at;
    if (options.seconds > 0 && !source->length)
        stop_at = frame_at_seconds(options.seconds, source->format.sample_rate);

    auto discussion =
        goes_on ? open_discussion(world.files, options.folder) : Result<DiscussionFile>(DiscussionFile{});
    if (!discussion)
        return discussion.error();
    if (goes_on && discussion->state.stage == RecordingStage::closed)
        return Error{ErrorKind::refused,
                     "The recording of this discussion is closed; nothing can be added to it.",
                     options.folder, "It was not changed.", "Record a new discussion in another folder."};
    if (goes_on && !discussion->state.takes.empty() && source->source.kind == SourceKind::device)
        source->format = sound_format(discussion->state);
    auto marks = marks_of(world, options, goes_on ? discussion->state.units : plan->units, *source, stop_at);
    if (!marks)
        return marks.error();
    if (!goes_on)
        discussion = create_discussion(world.files, world.clock, options.folder, *plan);
    if (!discussion)
        return discussion.error();

    auto recorded = record(world, std::move(*discussion),
                           {options.folder, std::move(source->device), source->source, source->format,
                            std::move(*marks), stop_at});
    if (!recorded && !goes_on)
        (void)discard_unrecorded(world.files, options.folder); // only if no sound ever came
    return recorded;
}

} // namespace counterpoint
