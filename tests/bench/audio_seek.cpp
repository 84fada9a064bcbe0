// Seeks in four hours of two voices: from the wish until the first frame of the new place is handed to the
// device, and until it is heard through a real sound server, as that tells its latency. Part of ./dev bench
// audio; alone it wants tests/support/with_sound_server.sh around it.

#include "audio/playback/player.h"
#include "audio/playback/portaudio_output.h"
#include "long_sound.h"

#include <atomic>
#include <chrono>

using namespace counterpoint;
using namespace counterpoint::bench;

namespace {

constexpr auto period = std::chrono::milliseconds(10);

/// A sound card without a buffer: asks every 10 ms for what is heard at once.
class BareDevice final : public PlaybackDevice {
public:
    explicit BareDevice(const Clock& clock) : clock_(clock) {}
    ~BareDevice() override { stop(); }

    Result<void> start(int sample_rate, PlaybackSource& source) override {
        running_ = true;
        thread_ = std::thread([this, sample_rate, &source] {
            std::vector<std::int16_t> sound(static_cast<std::size_t>(sample_rate / 100 * 2));
            for (Instant next = clock_.monotonic_now(); running_; next += period) {
                std::this_thread::sleep_until(next);
                source.fill(sound, clock_.monotonic_now());
            }
        });
        return {};
    }
    void stop() override {
        running_ = false;
        if (thread_.joinable())
            thread_.join();
    }
    [[nodiscard]] bool running() const override { return running_; }
    [[nodiscard]] std::string name() const override { return "bare"; }

private:
    const Clock& clock_;
    std::atomic<bool> running_{false};
    std::thread thread_;
};

void seek_about(Player& player, const SystemClock& clock, const char* what, const char* goal) {
    constexpr int seeks = 200;
    const Frame second = player.format().sample_rate;
    std::mt19937_64 random(3);
    std::uniform_int_distribution<Frame> anywhere(second, player.length() - 10 * second);
    std::vector<double> took;
    for (int i = 0; i < seeks; ++i) {
        // Some playing in between, so that it is never the same moment of a block.
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 200'000));
        player.attend();
        const Frame target = anywhere(random);
        const Instant asked = clock.monotonic_now();
        player.seek(target);
        while (player.position() < target || player.position() > target + second) {
            if (clock.monotonic_now() - asked > std::chrono::seconds(5)) {
                fmt::print(stderr, "failed: a seek was not heard within five seconds\n");
                std::exit(1);
            }
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        took.push_back(std::chrono::duration<double, std::milli>(clock.monotonic_now() - asked).count());
    }
    fmt::print("  {:<36} p50 {:6.1f} ms  p99 {:6.1f} ms  most {:6.1f} ms   {}\n", what, quantile(took, 0.5),
               quantile(took, 0.99), quantile(took, 1), goal);
}

} // namespace

int main() {
    constexpr int hours = 4;
    const auto files = real_file_system();
    const SystemClock clock;
    const std::string sound = long_sound(*files, hours);
    fmt::print("seeks to anywhere in {} h of FLAC, two channels, while it plays\n", hours);
    {
        const auto player = must(Player::open(*files, clock, sound, std::make_unique<BareDevice>(clock)));
        must(player->play());
        seek_about(*player, clock, "handed to a device of 10 ms blocks", "goal: 50 ms");
        must(player->set_speed(0.75));
        seek_about(*player, clock, "the same at three quarters speed", "");
        fmt::print("  silent because of them: {} frames\n", player->starved());
    }
    const auto player =
        must(Player::open(*files, clock, sound, std::make_unique<PortAudioOutput>("", clock)));
    must(player->play());
    seek_about(*player, clock, "heard through the sound server", "its own buffer included");
    fmt::print("  silent because of them: {} frames\n", player->starved());
}
