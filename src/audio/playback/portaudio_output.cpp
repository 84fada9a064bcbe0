#include "audio/playback/portaudio_output.h"

#include "audio/portaudio_reason.h"
#include "base/quiet_stderr.h"

#include <pa_linux_alsa.h>
#include <portaudio.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace counterpoint {

namespace {

constexpr std::chrono::seconds list_deadline{3};
constexpr std::chrono::seconds start_deadline{10};
constexpr int start_attempts = 4; // PortAudio gives its own thread one second to begin
constexpr std::chrono::seconds close_deadline{2};
constexpr int blocks_per_second = 100; // a seek waits for the end of a block at most
// Between two wishes: a seek is heard when this has been played, and a computer that is busy for so long is
// heard too.
constexpr double host_buffer = 0.04; // seconds
constexpr int host_periods = static_cast<int>(host_buffer * blocks_per_second) + 1;
constexpr double longest_latency = 2; // seconds; what a device says beyond it is no time

Error device_error(std::string what, const std::string& reason) {
    return Error{ErrorKind::device,
                 std::move(what) + (reason.empty() ? "." : ": " + reason + "."),
                 {},
                 "The recording is not touched by this.",
                 "Check that headphones or loudspeakers are chosen in the system's sound settings."};
}

std::string shown(const std::string& name) {
    return name.empty() ? std::string("The default sound output") : "The sound output \"" + name + "\"";
}

PaDeviceIndex find_output(const std::string& name) {
    if (name.empty())
        return Pa_GetDefaultOutputDevice();
    for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index)
        if (const PaDeviceInfo* info = Pa_GetDeviceInfo(index);
            info->maxOutputChannels > 0 && name == info->name)
            return index;
    return paNoDevice;
}

} // namespace

Result<std::vector<std::string>> list_output_devices() {
    struct Answer {
        PaError code = paNoError;
        std::vector<std::string> names;
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
                if (const PaDeviceInfo* info = Pa_GetDeviceInfo(index); info->maxOutputChannels > 0)
                    answer->names.emplace_back(info->name);
            Pa_Terminate();
        },
        list_deadline);
    if (!answered)
        return device_error("The sound system does not answer", {});
    if (answer->code != paNoError)
        return device_error("The sound outputs cannot be listed", Pa_GetErrorText(answer->code));
    return answer->names;
}

struct PortAudioOutput::Stream {
    explicit Stream(const Clock& system_clock) : clock(system_clock) {}

    // Of the device's thread only.
    PaStream* handle = nullptr;
    bool initialized = false;

    // The gate between the real-time thread and whoever stops.
    const Clock& clock;
    std::atomic<PlaybackSource*> source{nullptr};
    std::atomic<bool> in_callback{false};
    std::atomic<bool> running{false};
    std::atomic<double> latency{host_buffer}; ///< seconds, where the device does not say more

    /// `timed_out`: PortAudio was not fast enough for its own liking, and may be the next time.
    Result<void> open(const std::string& name, int sample_rate, bool& timed_out);
    void close();
    void shut_gate();

    static int ask(const void*, void* output, unsigned long frames, const PaStreamCallbackTimeInfo* time,
                   PaStreamCallbackFlags, void* self);
    static void finished(void* self) { static_cast<Stream*>(self)->running = false; }
};

Result<void> PortAudioOutput::Stream::open(const std::string& name, int sample_rate, bool& timed_out) {
    if (const PaError code = Pa_Initialize(); code != paNoError)
        return device_error("The sound system could not be opened", Pa_GetErrorText(code));
    initialized = true;
    const PaDeviceIndex device = find_output(name);
    if (device == paNoDevice)
        return device_error(shown(name) + " was not found", {});
    PaStreamParameters parameters{};
    parameters.device = device;
    parameters.channelCount = 2;
    parameters.sampleFormat = paInt16;
    parameters.suggestedLatency = host_buffer;
    PaAlsa_SetNumPeriods(host_periods);
    PaError code = Pa_OpenStream(&handle, nullptr, &parameters, sample_rate,
                                 static_cast<unsigned long>(sample_rate / blocks_per_second),
                                 paClipOff | paDitherOff, &ask, this);
    if (code != paNoError) {
        handle = nullptr;
        return device_error(shown(name) + " could not be opened", portaudio_reason(code));
    }
    latency = Pa_GetStreamInfo(handle)->outputLatency;
    running = true;
    Pa_SetStreamFinishedCallback(handle, &finished);
    code = Pa_StartStream(handle);
    timed_out = code == paTimedOut;
    if (code != paNoError)
        return device_error(shown(name) + " could not be started", portaudio_reason(code));
    return {};
}

void PortAudioOutput::Stream::close() {
    if (handle != nullptr) {
        Pa_AbortStream(handle);
        Pa_CloseStream(handle);
        handle = nullptr;
    }
    if (initialized)
        Pa_Terminate();
    initialized = false;
    running = false;
}

void PortAudioOutput::Stream::shut_gate() {
    source = nullptr;
    while (in_callback) // microseconds: the source's method is real time
        std::this_thread::yield();
}

int PortAudioOutput::Stream::ask(const void*, void* output, unsigned long frames,
                                 const PaStreamCallbackTimeInfo* time, PaStreamCallbackFlags, void* self) {
    auto& stream = *static_cast<Stream*>(self);
    const std::span<std::int16_t> into(static_cast<std::int16_t*>(output), frames * 2);
    stream.in_callback = true;
    PlaybackSource* const source = stream.source;
    if (source != nullptr) {
        // Both times are of PortAudio's own clock, which may be stepped; only their difference is used.
        double ahead = time != nullptr ? time->outputBufferDacTime - time->currentTime : 0;
        if (!(ahead > 0 && ahead < longest_latency))
            ahead = stream.latency;
        source->fill(into,
                     stream.clock.monotonic_now() + std::chrono::duration_cast<std::chrono::nanoseconds>(
                                                        std::chrono::duration<double>(ahead)));
    } else {
        std::ranges::fill(into, std::int16_t{0});
    }
    stream.in_callback = false;
    return source != nullptr ? paContinue : paAbort;
}

PortAudioOutput::PortAudioOutput(std::string name, const Clock& clock, PortAudioThread thread)
    : name_(std::move(name)), stream_(std::make_shared<Stream>(clock)), thread_(std::move(thread)) {}

PortAudioOutput::~PortAudioOutput() {
    stop();
}

Result<void> PortAudioOutput::start(int sample_rate, PlaybackSource& source) {
    stop();
    const auto outcome = std::make_shared<Result<void>>();
    const QuietStderr quiet;
    stream_->source = &source;
    const bool answered = thread_->run(
        [stream = stream_, outcome, name = name_, sample_rate] {
            bool again = true;
            for (int attempt = 0; again && attempt < start_attempts; ++attempt) {
                stream->close(); // also what an earlier start may have opened after its deadline
                again = false;
                *outcome = stream->open(name, sample_rate, again);
            }
            if (!*outcome)
                stream->close();
        },
        start_deadline);
    if (answered && *outcome)
        return {};
    stream_->shut_gate();
    stream_->running = false;
    return answered ? *outcome : Result<void>(device_error("The sound system does not answer", {}));
}

void PortAudioOutput::stop() {
    stream_->shut_gate();
    stream_->running = false;
    thread_->run([stream = stream_] { stream->close(); }, close_deadline, true);
}

bool PortAudioOutput::running() const {
    return stream_->running;
}

std::string PortAudioOutput::name() const {
    return name_.empty() ? "default" : name_;
}

} // namespace counterpoint
