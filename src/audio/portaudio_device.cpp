#include "audio/portaudio_device.h"

#include "audio/portaudio_reason.h"
#include "base/quiet_stderr.h"
#include "base/real_time.h"

#include <pa_linux_alsa.h>
#include <portaudio.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace counterpoint {

namespace {

constexpr std::chrono::seconds list_deadline{3};
// On a computer that is busy (a browser with a call in it starts) opening took up to four seconds.
constexpr std::chrono::seconds start_deadline{10};
// PortAudio gives its own thread one second to begin; what was too short then is tried again.
constexpr int start_attempts = 4;
constexpr std::chrono::seconds close_deadline{2};
// The sound system keeps so much for us when this computer is busy, ten seconds of the usual period; it costs
// no latency, and PulseAudio's plug-in no memory until it is used. With 0.2 s, as long as it took another
// program to start, sound was lost.
constexpr int host_periods = 200;
// Whatever is there when PortAudio wakes is handed over, to the last frame. In blocks of a fixed size the
// rest of a period would wait for the next one, after a hiccup for good: LossDetector would have to bear 90
// ms of lag instead of 20.
constexpr unsigned long frames_per_block = paFramesPerBufferUnspecified;

Error device_error(std::string what, const std::string& reason) {
    return Error{ErrorKind::device,
                 std::move(what) + (reason.empty() ? "." : ": " + reason + "."),
                 {},
                 {},
                 "Check that the microphone is plugged in and chosen in the system's sound settings."};
}

Error no_answer() {
    return device_error("The sound system does not answer", {});
}

std::string shown(const std::string& name) {
    return name.empty() ? std::string("The default microphone") : "The microphone \"" + name + "\"";
}

/// What ALSA's "pulse" device is asked for, or nothing for a device of PortAudio's own list.
std::string server_source(const std::string& name) {
    if (name == computer_sound)
        return "pulse:@DEFAULT_MONITOR@";
    return name.starts_with("pulse:") ? name : std::string();
}

PaDeviceIndex find_input(const std::string& name) {
    if (name.empty())
        return Pa_GetDefaultInputDevice();
    for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index)
        if (const PaDeviceInfo* info = Pa_GetDeviceInfo(index);
            info->maxInputChannels > 0 && name == info->name)
            return index;
    return paNoDevice;
}

} // namespace

Result<std::vector<DeviceInfo>> list_input_devices() {
    struct Answer {
        PaError code = paNoError;
        std::vector<DeviceInfo> devices;
    };
    const auto answer = std::make_shared<Answer>();
    const QuietStderr quiet;
    DeadlineThread thread;
    const bool answered = thread.run(
        [answer] {
            answer->code = Pa_Initialize();
            if (answer->code != paNoError)
                return;
            for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index)
                if (const PaDeviceInfo* info = Pa_GetDeviceInfo(index); info->maxInputChannels > 0)
                    answer->devices.push_back({info->name, ChannelKind::microphone, info->maxInputChannels,
                                               index == Pa_GetDefaultInputDevice()});
            const bool has_server = std::any_of(answer->devices.begin(), answer->devices.end(),
                                                [](const DeviceInfo& info) { return info.name == "pulse"; });
            if (has_server)
                answer->devices.push_back({computer_sound, ChannelKind::computer, 2, false});
            Pa_Terminate();
        },
        list_deadline);
    if (!answered)
        return no_answer();
    if (answer->code != paNoError)
        return device_error("The microphones cannot be listed", Pa_GetErrorText(answer->code));
    return answer->devices;
}

struct PortAudioDevice::Stream {
    explicit Stream(const Clock& system_clock) : clock(system_clock) {}

    // Of the device's thread only.
    PaStream* handle = nullptr;
    bool initialized = false;

    // The gate between the real-time thread and whoever stops.
    const Clock& clock;
    std::atomic<CaptureTarget*> target{nullptr};
    std::atomic<bool> in_callback{false};
    std::atomic<bool> running{false};
    std::atomic<int> channels{1};        ///< of the device
    std::atomic<int> target_channels{1}; ///< that the target asked for

    /// `timed_out`: PortAudio was not fast enough for its own liking, and may be the next time.
    Result<void> open(const std::string& name, SoundFormat format, std::chrono::milliseconds period,
                      bool& timed_out);
    PaError open_stream(const PaStreamParameters& parameters, SoundFormat format);
    void hand_over(CaptureTarget& to, const std::int16_t* samples, std::size_t frames);
    void close();
    void shut_gate();

    static int deliver(const void* input, void*, unsigned long frames, const PaStreamCallbackTimeInfo*,
                       PaStreamCallbackFlags, void* self);
    static void finished(void* self) { static_cast<Stream*>(self)->running = false; }
};

Result<void> PortAudioDevice::Stream::open(const std::string& name, SoundFormat format,
                                           std::chrono::milliseconds period, bool& timed_out) {
    if (const PaError code = Pa_Initialize(); code != paNoError)
        return device_error("The sound system could not be opened", Pa_GetErrorText(code));
    initialized = true;
    const std::string source = server_source(name);
    const PaDeviceIndex device = source.empty() ? find_input(name) : PaDeviceIndex{paNoDevice};
    if (source.empty() && device == paNoDevice)
        return device_error(shown(name) + " was not found", {});
    PaAlsaStreamInfo by_name{};
    PaAlsa_InitializeStreamInfo(&by_name);
    by_name.deviceString = source.c_str();
    PaStreamParameters parameters{};
    parameters.sampleFormat = paInt16;
    parameters.suggestedLatency = std::chrono::duration<double>(host_periods * period).count();
    parameters.channelCount = format.channels;
    if (source.empty()) {
        parameters.device = device;
        const PaDeviceInfo& info = *Pa_GetDeviceInfo(device);
        parameters.channelCount = std::min(format.channels, info.maxInputChannels);
    } else {
        parameters.device = paUseHostApiSpecificDeviceSpecification;
        parameters.hostApiSpecificStreamInfo = &by_name;
    }
    PaError code = open_stream(parameters, format);
    if (code == paInvalidChannelCount && parameters.channelCount == 1) {
        parameters.channelCount = 2; // an interface that knows no less
        code = open_stream(parameters, format);
    }
    if (code != paNoError)
        return device_error(shown(name) + " could not be opened", portaudio_reason(code));
    running = true;
    Pa_SetStreamFinishedCallback(handle, &finished);
    code = Pa_StartStream(handle);
    timed_out = code == paTimedOut;
    if (code != paNoError)
        return device_error(shown(name) + " could not be started", portaudio_reason(code));
    return {};
}

PaError PortAudioDevice::Stream::open_stream(const PaStreamParameters& parameters, SoundFormat format) {
    channels = parameters.channelCount;
    target_channels = format.channels;
    PaAlsa_SetNumPeriods(host_periods);
    // Without clipping and dithering: nothing is converted, so nothing may be changed.
    const PaError code = Pa_OpenStream(&handle, &parameters, nullptr, format.sample_rate, frames_per_block,
                                       paClipOff | paDitherOff, &deliver, this);
    if (code != paNoError)
        handle = nullptr;
    return code;
}

void PortAudioDevice::Stream::close() {
    if (handle != nullptr) {
        Pa_AbortStream(handle);
        Pa_CloseStream(handle);
        handle = nullptr;
    }
    // Each start looks for the devices anew, which PortAudio only does when it is initialized.
    if (initialized)
        Pa_Terminate();
    initialized = false;
    running = false;
}

void PortAudioDevice::Stream::shut_gate() {
    target = nullptr;
    while (in_callback) // microseconds: the target's methods are real time
        std::this_thread::yield();
}

int PortAudioDevice::Stream::deliver(const void* input, void*, unsigned long frames,
                                     const PaStreamCallbackTimeInfo*, PaStreamCallbackFlags, void* self) {
    const RealTimeScope real_time;
    auto& stream = *static_cast<Stream*>(self);
    stream.in_callback = true;
    CaptureTarget* const target = stream.target;
    if (target != nullptr && input != nullptr)
        stream.hand_over(*target, static_cast<const std::int16_t*>(input), frames);
    stream.in_callback = false;
    return target != nullptr ? paContinue : paAbort;
}

/// Real time.
void PortAudioDevice::Stream::hand_over(CaptureTarget& to, const std::int16_t* samples, std::size_t frames) {
    const Instant now = clock.monotonic_now();
    const int had = channels;
    if (had == target_channels)
        return to.frames_arrived({samples, frames * static_cast<std::size_t>(had)}, now);
    std::array<std::int16_t, 2 * 1'024> converted{};
    while (frames > 0) {
        const std::size_t part = std::min(frames, converted.size() / 2);
        for (std::size_t i = 0; i < part; ++i)
            if (had == 1)
                converted[2 * i] = converted[2 * i + 1] = samples[i];
            else
                converted[i] = static_cast<std::int16_t>((int{samples[2 * i]} + int{samples[2 * i + 1]}) / 2);
        to.frames_arrived({converted.data(), part * static_cast<std::size_t>(target_channels)}, now);
        samples += part * static_cast<std::size_t>(had);
        frames -= part;
    }
}

PortAudioDevice::PortAudioDevice(std::string name, const Clock& clock, PortAudioThread thread,
                                 ChannelKind kind, std::chrono::milliseconds period)
    : name_(std::move(name)), kind_(kind), period_(period), stream_(std::make_shared<Stream>(clock)),
      thread_(std::move(thread)) {}

PortAudioDevice::~PortAudioDevice() {
    stop();
}

Result<void> PortAudioDevice::start(SoundFormat format, CaptureTarget& target) {
    stop();
    const auto outcome = std::make_shared<Result<void>>();
    const QuietStderr quiet;
    stream_->target = &target;
    const bool answered = thread_->run(
        [stream = stream_, outcome, name = name_, format, period = period_] {
            bool again = true;
            for (int attempt = 0; again && attempt < start_attempts; ++attempt) {
                stream->close(); // also what an earlier start may have opened after its deadline
                again = false;
                *outcome = stream->open(name, format, period, again);
            }
            if (!*outcome)
                stream->close();
        },
        start_deadline);
    if (answered && *outcome)
        return {};
    stream_->shut_gate();
    stream_->running = false;
    return answered ? *outcome : Result<void>(no_answer());
}

void PortAudioDevice::stop() {
    stream_->shut_gate();
    stream_->running = false;
    thread_->run([stream = stream_] { stream->close(); }, close_deadline, true);
}

bool PortAudioDevice::running() const {
    return stream_->running;
}

std::string PortAudioDevice::name() const {
    return name_.empty() ? "default" : name_;
}

} // namespace counterpoint
