// What capture costs before anything is done with the sound: bare_capture SECONDS opens ALSA's device "pulse"
// by our own PortAudioDevice and throws everything away. One of those that audio_cpu.py holds beside each
// other.

#include "audio/portaudio_device.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace counterpoint;

namespace {

class Nobody final : public CaptureTarget {
public:
    void frames_arrived(std::span<const std::int16_t>, Instant) noexcept override {}
    void source_ended() noexcept override {}
    [[nodiscard]] Frame room() const noexcept override { return 0; }
};

} // namespace

int main(int count, char** arguments) {
    const SystemClock clock;
    Nobody nobody;
    PortAudioDevice device("pulse", clock);
    if (auto started = device.start({48'000, 2}, nobody); !started) {
        std::fprintf(stderr, "%s\n", started.error().message().c_str());
        return 1;
    }
    std::this_thread::sleep_for(std::chrono::seconds(count > 1 ? std::atoi(arguments[1]) : 60));
    device.stop();
}
