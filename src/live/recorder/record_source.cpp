#include "live/recorder/record_source.h"

#include "audio/fallback_device.h"
#include "audio/file_device.h"
#include "audio/monitored_device.h"
#include "audio/playback/portaudio_output.h"
#include "audio/portaudio_device.h"
#include "audio/two_devices.h"
#include "base/assets.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace counterpoint {

namespace {

constexpr std::string_view practice_asset = "practice/practice-discussion.opus";
constexpr double longest_seconds = 3'600'000;

Error invalid(std::string what, std::string advice = {}) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, std::move(advice)};
}

/// A file ends by itself at the asked length, to the frame.
RecordSource file_source(std::unique_ptr<FileDevice> device, SourceKind kind, Frame length,
                         const RecordOptions& options) {
    const SoundFormat format = device->format();
    if (options.seconds) {
        length = std::min(length, frame_at_seconds(*options.seconds, format.sample_rate));
        device->end_at(length);
    }
    std::string name = clean_utf8(device->name()); // a file's name may be any bytes, the journal is UTF-8
    return {std::move(device), {kind, std::move(name)}, format, length};
}

Result<PlaySpeed> speed_of(const RecordOptions& options) {
    if (options.speed == "real" || (options.speed.empty() && options.from.empty()))
        return PlaySpeed::real;
    if (options.speed == "max" || options.speed.empty())
        return PlaySpeed::maximum;
    return invalid(fmt::format("\"{}\" is no speed.", options.speed), "Write real or max.");
}

Result<RecordSource> named_file_source(const RecorderWorld& world, const RecordOptions& options,
                                       PlaySpeed speed) {
    auto info = sound_info(world.files, options.from);
    if (!info)
        return info.error();
    if (info->frames == 0)
        return Error{ErrorKind::invalid, "There is no sound in this file.", options.from, {}, {}};
    auto device = FileDevice::open(world.files, world.clock, options.from, speed);
    if (!device)
        return device.error();
    return file_source(std::move(*device), SourceKind::file, info->frames, options);
}

Result<RecordSource> practice_source(const RecorderWorld& world, const RecordOptions& options,
                                     PlaySpeed speed) {
    auto device =
        FileDevice::open_memory(embedded_asset(practice_asset), "Practice conversation", world.clock, speed);
    if (!device)
        return device.error();
    Frame length = (*device)->stated_frames();
    if (options.seconds) { // a practice may be longer than the conversation
        (*device)->repeat();
        length = std::numeric_limits<Frame>::max();
    }
    return file_source(std::move(*device), SourceKind::practice, length, options);
}

/// The listed device of that name, or the default one for "". A source of the sound server need not be
/// listed.
Result<DeviceInfo> find_device(const std::vector<DeviceInfo>& devices, const std::string& name) {
    if (name.starts_with("pulse:"))
        return DeviceInfo{
            name, name.find("monitor") != std::string::npos ? ChannelKind::computer : ChannelKind::microphone,
            2, false};
    const auto found = std::find_if(devices.begin(), devices.end(), [&](const DeviceInfo& info) {
        return name.empty() ? info.is_default : info.name == name;
    });
    if (found != devices.end())
        return *found;
    if (name.empty() && !devices.empty())
        return DeviceInfo{"default", ChannelKind::microphone, 1, true};
    return Error{ErrorKind::device,
                 name.empty() ? "There is no microphone on this computer."
                              : fmt::format("There is no microphone \"{}\".", name),
                 {},
                 {},
                 "See counterpoint-cli devices, or use --practice or --from."};
}

/// A wrong output is told before anything is recorded; what happens to it later is no matter of the
/// recording.
Result<void> check_output(const RecordOptions& options, const std::vector<ChannelKind>& kinds) {
    if (std::ranges::find(kinds, ChannelKind::computer) != kinds.end())
        return invalid("What the computer plays cannot be monitored: it would hear itself again and again.",
                       "Leave --monitor out, or record microphones alone.");
    if (options.output.empty())
        return {};
    const auto outputs = list_output_devices();
    if (!outputs)
        return outputs.error();
    if (std::ranges::find(*outputs, options.output) != outputs->end())
        return {};
    return Error{ErrorKind::device,
                 fmt::format("There is no sound output \"{}\".", options.output),
                 {},
                 {},
                 "Leave --output out, and the system's default one is taken."};
}

/// As `source`, and heard if that was asked for.
Result<RecordSource> monitored(RecordSource source, const RecorderWorld& world, const RecordOptions& options,
                               const PortAudioThread& thread) {
    if (!options.monitor)
        return source;
    if (auto checked = check_output(options, source.device->channel_kinds()); !checked)
        return checked.error();
    source.device = std::make_unique<MonitoredDevice>(
        std::move(source.device), std::make_unique<PortAudioOutput>(options.output, world.clock, thread));
    return source;
}

/// What is heard must not be late.
std::chrono::milliseconds period_of(const RecordOptions& options) {
    return options.monitor ? PortAudioDevice::short_period : PortAudioDevice::usual_period;
}

Result<RecordSource> two_devices_source(const RecorderWorld& world, const RecordOptions& options,
                                        const std::vector<DeviceInfo>& devices) {
    if (options.devices.size() > 2)
        return invalid("A discussion is recorded from one device or two, not more.");
    if (options.channels == 1)
        return invalid("Two devices are recorded in two channels.");
    if (options.devices[0] == options.devices[1])
        return invalid("The two devices are one and the same.", "Name two, or one of them alone.");
    if (!options.fallback_device.empty())
        return invalid("Another device can stand in for one, not for two.");
    const auto thread = std::make_shared<DeadlineThread>();
    std::vector<TwoDevices::Part> parts;
    std::vector<std::string> names;
    for (const std::string& wanted : options.devices) {
        auto info = find_device(devices, wanted);
        if (!info)
            return info.error();
        names.push_back(clean_utf8(info->name));
        // One channel: whoever can deliver only two is mixed down by the device.
        parts.push_back({std::make_unique<PortAudioDevice>(wanted, world.clock, thread,
                                                           ChannelKind::microphone, period_of(options)),
                         1, info->kind});
    }
    return monitored({std::make_unique<TwoDevices>(std::move(parts[0]), std::move(parts[1]), world.clock),
                      {SourceKind::device, names[0], names[1]},
                      {48'000, 2},
                      {}},
                     world, options, thread);
}

Result<RecordSource> microphone_source(const RecorderWorld& world, const RecordOptions& options) {
    auto devices = list_input_devices();
    if (!devices)
        return devices.error();
    if (options.devices.size() > 1)
        return two_devices_source(world, options, *devices);
    const std::string wanted = options.devices.empty() ? std::string() : options.devices.front();
    auto info = find_device(*devices, wanted);
    if (!info)
        return info.error();
    SoundFormat format;
    format.channels = options.channels > 0 ? options.channels : std::clamp(info->channels, 1, 2);
    const auto thread = std::make_shared<DeadlineThread>();
    std::unique_ptr<CaptureDevice> device =
        std::make_unique<PortAudioDevice>(wanted, world.clock, thread, info->kind, period_of(options));
    if (!options.fallback_device.empty()) {
        auto fallback = find_device(*devices, options.fallback_device);
        if (!fallback)
            return fallback.error();
        device = std::make_unique<FallbackDevice>(
            std::move(device), std::make_unique<PortAudioDevice>(options.fallback_device, world.clock, thread,
                                                                 fallback->kind, period_of(options)));
    }
    return monitored({std::move(device), {SourceKind::device, clean_utf8(info->name)}, format, {}}, world,
                     options, thread);
}

} // namespace

Result<RecordSource> open_record_source(const RecorderWorld& world, const RecordOptions& options) {
    if (!options.from.empty() + !options.devices.empty() + options.practice > 1)
        return invalid(
            "Sound comes from a file, a device or the practice conversation, not from two of them.");
    if (options.monitor && (options.practice || !options.from.empty()))
        return invalid("Only a microphone can be heard while it is recorded.", "Leave --monitor out.");
    if (!options.output.empty() && !options.monitor)
        return invalid("A sound output is chosen for --monitor alone.", "Give --monitor too.");
    // Written so that "nan", which the parser lets through, is refused as well.
    if (options.seconds && !(*options.seconds > 0 && *options.seconds <= longest_seconds))
        return invalid(fmt::format("No recording has {} seconds.", *options.seconds),
                       "Give --seconds a number above 0, at most 3600000 (1,000 hours).");
    auto speed = speed_of(options);
    if (!speed)
        return speed.error();
    if (!options.from.empty())
        return named_file_source(world, options, *speed);
    if (options.practice)
        return practice_source(world, options, *speed);
    return microphone_source(world, options);
}

} // namespace counterpoint
