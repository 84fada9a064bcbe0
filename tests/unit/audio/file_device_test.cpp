#include "audio/file_device.h"
#include "sound_helpers.h"
#include "support/temporary_folder.h"

#include <sndfile.h>

#include <fstream>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// Takes everything, and may be as slow as a test wants.
class CollectingTarget final : public CaptureTarget {
public:
    void frames_arrived(std::span<const std::int16_t> interleaved, Instant at) noexcept override {
        const std::lock_guard lock(mutex_);
        samples_.insert(samples_.end(), interleaved.begin(), interleaved.end());
        instants_.push_back(at);
    }
    void source_ended() noexcept override { ended = true; }
    [[nodiscard]] Frame room() const noexcept override { return room_; }

    [[nodiscard]] std::vector<std::int16_t> samples() const {
        const std::lock_guard lock(mutex_);
        return samples_;
    }
    [[nodiscard]] std::vector<Instant> instants() const {
        const std::lock_guard lock(mutex_);
        return instants_;
    }
    void set_room(Frame room) { room_ = room; }

    std::atomic<bool> ended{false};

private:
    mutable std::mutex mutex_;
    std::vector<std::int16_t> samples_;
    std::vector<Instant> instants_;
    std::atomic<Frame> room_{1'000'000};
};

/// A clock that a test moves and a device's thread reads.
class SharedClock final : public Clock {
public:
    [[nodiscard]] Instant monotonic_now() const override { return Instant{std::chrono::nanoseconds{now_}}; }
    [[nodiscard]] WallTime wall_now() const override { return {}; }
    void set(std::chrono::nanoseconds now) { now_ = now.count(); }

private:
    std::atomic<std::int64_t> now_{0};
};

void write_float_wav(const std::string& path, const std::vector<float>& samples, int sample_rate,
                     int channels) {
    SF_INFO info{};
    info.samplerate = sample_rate;
    info.channels = channels;
    info.format = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
    SNDFILE* file = sf_open(path.c_str(), SFM_WRITE, &info);
    REQUIRE(file != nullptr);
    sf_writef_float(file, samples.data(), static_cast<sf_count_t>(samples.size()) / channels);
    sf_close(file);
}

} // namespace

TEST_CASE("A source that repeats begins again until its length, and never stops in the middle") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    const auto samples = noise(30'000, 6);
    write_take(*files, folder.file("a.flac"), {48'000, 1}, samples);
    auto device = FileDevice::open(*files, clock, folder.file("a.flac"), PlaySpeed::maximum);
    REQUIRE(device.ok());
    (*device)->repeat();
    (*device)->end_at(70'000);
    CollectingTarget target;
    REQUIRE((*device)->start({48'000, 1}, target).ok());
    await([&] { return target.ended.load(); });
    auto expected = samples;
    expected.insert(expected.end(), samples.begin(), samples.end());
    expected.insert(expected.end(), samples.begin(), samples.begin() + 10'000);
    CHECK((target.samples() == expected));
}

TEST_CASE("At full speed every frame of the file arrives, in order, and then the end") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    const auto samples = noise(2 * 100'003, 5);
    write_take(*files, folder.file("a.flac"), {44'100, 2}, samples);

    auto device = FileDevice::open(*files, clock, folder.file("a.flac"), PlaySpeed::maximum);
    REQUIRE(device.ok());
    CHECK((*device)->format() == SoundFormat{44'100, 2});
    CHECK((*device)->name() == "a.flac");
    CHECK_FALSE((*device)->keeps_time());
    CollectingTarget target;
    REQUIRE((*device)->start({44'100, 2}, target).ok());
    await([&] { return target.ended.load(); });
    CHECK((target.samples() == samples));
    CHECK_FALSE((*device)->running());
    CHECK_FALSE((*device)->damage());
}

TEST_CASE("A file waits for a target that has no room, and for nothing else") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    const auto samples = noise(50'000, 6);
    write_take(*files, folder.file("a.flac"), {8'000, 1}, samples);
    auto device = FileDevice::open(*files, clock, folder.file("a.flac"), PlaySpeed::maximum);
    CollectingTarget target;
    target.set_room(79); // one frame less than a block
    REQUIRE((*device)->start({8'000, 1}, target).ok());
    (*device)->stop();
    CHECK(target.samples().empty());
    target.set_room(80);
    REQUIRE((*device)->start({8'000, 1}, target).ok());
    await([&] { return target.ended.load(); });
    CHECK((target.samples() == samples));
}

TEST_CASE("At real speed a block arrives when its last frame is due, and stop() does not wait for the next") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    SharedClock clock;
    write_take(*files, folder.file("a.flac"), {8'000, 1}, noise(80'000, 7));
    auto device = FileDevice::open(*files, clock, folder.file("a.flac"), PlaySpeed::real);
    CollectingTarget target;
    REQUIRE((*device)->start({8'000, 1}, target).ok());
    // Ten milliseconds of sound each time the clock has gone on by ten milliseconds, none before.
    for (int block = 1; block <= 20; ++block) {
        clock.set(std::chrono::milliseconds(10 * block));
        await([&] { return target.instants().size() >= static_cast<std::size_t>(block); });
        CHECK(target.samples().size() == static_cast<std::size_t>(block) * 80);
    }
    // A clock that jumps brings what is due by then.
    clock.set(std::chrono::seconds(2));
    await([&] { return target.samples().size() == 16'000; });
    (*device)->stop();
    CHECK(target.samples().size() == 16'000);
    CHECK_FALSE(target.ended);
}

TEST_CASE("Floating-point files come at their real level, clipped instead of wrapped") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    write_float_wav(folder.file("f.wav"), {0.0F, 0.5F, -0.5F, 1.5F, -1.5F}, 48'000, 1);
    auto device = FileDevice::open(*files, clock, folder.file("f.wav"), PlaySpeed::maximum);
    REQUIRE(device.ok());
    CollectingTarget target;
    REQUIRE((*device)->start({48'000, 1}, target).ok());
    await([&] { return target.ended.load(); });
    const auto samples = target.samples();
    REQUIRE(samples.size() == 5);
    CHECK(samples[0] == 0);
    CHECK(std::abs(samples[1] - 16'384) <= 1);
    CHECK(std::abs(samples[2] + 16'384) <= 1);
    CHECK(samples[3] == 32'767);
    CHECK(samples[4] == -32'768);
}

TEST_CASE("What cannot be played is refused in words") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    const auto open = [&](const char* name) {
        const auto device = FileDevice::open(*files, clock, folder.file(name), PlaySpeed::real);
        REQUIRE_FALSE(device.ok());
        return device.error();
    };

    CHECK(open("not there.wav").kind == ErrorKind::missing);

    std::ofstream(folder.file("text.wav")) << "This is no sound at all, only a name that claims it.\n";
    CHECK(open("text.wav").kind == ErrorKind::invalid);
    CHECK(open("text.wav").path == folder.file("text.wav"));

    std::ofstream(folder.file("empty.wav")).flush();
    CHECK(open("empty.wav").kind == ErrorKind::invalid);

    write_float_wav(folder.file("six.wav"), std::vector<float>(60), 48'000, 6);
    CHECK(open("six.wav").message().find("6 channels") != std::string::npos);

    write_float_wav(folder.file("slow.wav"), std::vector<float>(60), 4'000, 1);
    CHECK(open("slow.wav").message().find("4000") != std::string::npos);

    write_take(*files, folder.file("other.flac"), {44'100, 1}, noise(100, 1));
    auto device = FileDevice::open(*files, clock, folder.file("other.flac"), PlaySpeed::real);
    CollectingTarget target;
    const auto started = (*device)->start({48'000, 1}, target);
    REQUIRE_FALSE(started.ok());
    CHECK(started.error().kind == ErrorKind::invalid);
    CHECK_FALSE((*device)->running());
}

TEST_CASE("A sound in memory plays like a file") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    const auto samples = noise(2 * 9'000, 8);
    write_take(*files, folder.file("a.flac"), {48'000, 2}, samples);
    const auto bytes = files->read_all(folder.file("a.flac"), 10'000'000);
    auto device = FileDevice::open_memory(*bytes, "practice", clock, PlaySpeed::maximum);
    REQUIRE(device.ok());
    CollectingTarget target;
    REQUIRE((*device)->start((*device)->format(), target).ok());
    await([&] { return target.ended.load(); });
    CHECK((target.samples() == samples));
}
