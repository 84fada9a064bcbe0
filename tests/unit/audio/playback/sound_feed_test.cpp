// What is decoded to be played: exact to the frame at speed 1, as long and as high as it should be at others.

#include "audio/playback/sound_feed.h"
#include "support/scripted_device.h"
#include "support/temporary_folder.h"
#include "unit/audio/sound_helpers.h"

#include <numbers>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

constexpr int rate = 48'000;

struct Fed {
    std::vector<std::int16_t> samples; ///< left, right
    std::vector<Frame> positions;      ///< of each block
    std::vector<int> lengths;          ///< of each block
    bool ended = false;
};

class Scene {
public:
    Scene(const std::vector<std::int16_t>& samples, int channels) {
        write_take(*files_, folder_.file("sound.flac"), {rate, channels}, samples);
        auto reader = SoundReader::open(*files_, folder_.file("sound.flac"));
        REQUIRE(reader.ok());
        const Frame length = (*reader)->stated_frames();
        feed.emplace(std::move(*reader), length);
    }

    /// At most `frames` frames, in whole blocks.
    Fed fed(Frame frames) {
        Fed all;
        PlaybackBlock block;
        while (static_cast<Frame>(all.samples.size()) / 2 < frames && !all.ended) {
            REQUIRE(feed->next(block).ok());
            REQUIRE(block.frames <= PlaybackBlock::most_frames);
            all.samples.insert(all.samples.end(), block.samples.begin(),
                               block.samples.begin() + std::ptrdiff_t{2} * block.frames);
            all.positions.push_back(block.position);
            all.lengths.push_back(block.frames);
            all.ended = block.last;
        }
        return all;
    }

    std::optional<SoundFeed> feed;

private:
    std::unique_ptr<FileSystem> files_ = real_file_system();
    TemporaryFolder folder_;
};

constexpr Frame everything = 1'000'000'000;

std::vector<std::int16_t> tone(Frame frames, double hertz) {
    std::vector<std::int16_t> samples;
    for (Frame i = 0; i < frames; ++i)
        samples.push_back(static_cast<std::int16_t>(
            12'000 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate)));
    return samples;
}

/// Zero crossings upwards on the left, a second.
double pitch(const std::vector<std::int16_t>& stereo) {
    int crossings = 0;
    for (std::size_t i = 2; i < stereo.size(); i += 2)
        crossings += stereo[i - 2] < 0 && stereo[i] >= 0 ? 1 : 0;
    return crossings * double{rate} * 2 / static_cast<double>(stereo.size());
}

} // namespace

TEST_CASE("At its own speed every frame is fed as it was recorded, from any frame on") {
    const auto samples = counting_sound(0, 100'000, 2);
    Scene scene(samples, 2);
    for (const Frame from : {Frame{0}, Frame{1}, Frame{4'095}, Frame{4'096}, Frame{77'777}, Frame{99'999}}) {
        REQUIRE(scene.feed->start(from, 1, {}).ok());
        const Fed fed = scene.fed(everything);
        CHECK(fed.ended);
        CHECK(fed.positions.front() == from);
        CHECK(fed.positions.back() == 100'000);
        CHECK(fed.samples == std::vector<std::int16_t>(samples.begin() + from * 2, samples.end()));
    }
}

TEST_CASE("One voice alone comes on both sides") {
    const auto samples = noise(10'000, 3);
    Scene scene(samples, 1);
    REQUIRE(scene.feed->start(0, 1, {}).ok());
    const Fed fed = scene.fed(everything);
    REQUIRE(fed.samples.size() == 20'000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        REQUIRE((fed.samples[2 * i] == samples[i] && fed.samples[2 * i + 1] == samples[i]));
}

TEST_CASE("A loop goes round to the frame") {
    const auto samples = counting_sound(0, 50'000, 2);
    Scene scene(samples, 2);
    REQUIRE(scene.feed->start(20'000, 1, PlaybackRegion{10'000, 25'001}).ok());
    const Fed fed = scene.fed(40'000);
    Frame expected = 20'000;
    for (std::size_t i = 0; i < fed.samples.size(); i += 2) {
        REQUIRE(fed.samples[i] == samples[static_cast<std::size_t>(expected) * 2]);
        expected = expected + 1 == 25'001 ? 10'000 : expected + 1;
    }
    CHECK_FALSE(fed.ended);
}

TEST_CASE("Behind a loop sound goes on to its end") {
    Scene scene(counting_sound(0, 50'000, 2), 2);
    REQUIRE(scene.feed->start(30'000, 1, PlaybackRegion{10'000, 25'000}).ok());
    const Fed fed = scene.fed(everything);
    CHECK(fed.ended);
    CHECK(fed.samples.size() == 2 * 20'000);
}

TEST_CASE("At another speed the length changes and the pitch does not") {
    const Frame frames = 4 * rate;
    Scene scene(tone(frames, 440), 1);
    for (const double speed : {0.5, 0.75, 1.25, 2.0}) {
        INFO(speed);
        REQUIRE(scene.feed->start(0, speed, {}).ok());
        const Fed fed = scene.fed(everything);
        CHECK(static_cast<Frame>(fed.samples.size()) / 2 ==
              std::llround(static_cast<double>(frames) / speed));
        CHECK(pitch(fed.samples) == Approx(440).epsilon(0.01));
        // Each block says which frame of the recording it begins with.
        Frame output = 0;
        for (std::size_t i = 0; i < fed.positions.size(); output += fed.lengths[i++])
            REQUIRE(fed.positions[i] ==
                    std::min(frames, Frame{std::llround(static_cast<double>(output) * speed)}));
    }
}

TEST_CASE("Sound is where its position says, at every speed") {
    // A second of one tone, then a second of another: where the second begins is known.
    auto samples = tone(rate, 300);
    const auto second = tone(rate, 1'200);
    samples.insert(samples.end(), second.begin(), second.end());
    Scene scene(samples, 1);
    for (const double speed : {0.5, 0.8, 1.5, 2.0}) {
        INFO(speed);
        REQUIRE(scene.feed->start(0, speed, {}).ok());
        const Fed fed = scene.fed(everything);
        // The first half millisecond that moves as fast as only 1,200 Hz does.
        std::size_t change = 0;
        for (std::size_t i = 4'000; change == 0 && i + 50 < fed.samples.size(); i += 2)
            if (std::abs(fed.samples[i + 2] - fed.samples[i]) > 1'500)
                change = i / 2;
        const double found = static_cast<double>(change) * speed / rate;
        CHECK(found == Approx(1.0).margin(0.06)); // what SoundTouch may move to find a good joint
    }
}

TEST_CASE("A loop at another speed keeps its beginning and its length") {
    Scene scene(tone(2 * rate, 500), 1);
    REQUIRE(scene.feed->start(12'000, 0.5, PlaybackRegion{12'000, 24'000}).ok());
    const Fed fed = scene.fed(24'000 * 3);
    Frame output = 0;
    for (std::size_t i = 0; i < fed.positions.size(); output += fed.lengths[i++])
        REQUIRE(fed.positions[i] == 12'000 + std::llround(static_cast<double>(output % 24'000) * 0.5));
}

TEST_CASE("A sound shorter than what the stretcher needs is as long as it should be all the same") {
    for (const Frame frames : {Frame{1}, Frame{100}, Frame{5'000}})
        for (const double speed : {0.5, 2.0}) {
            Scene scene(tone(frames, 440), 1);
            REQUIRE(scene.feed->start(0, speed, {}).ok());
            const Fed fed = scene.fed(everything);
            CHECK(fed.ended);
            CHECK(static_cast<Frame>(fed.samples.size()) / 2 ==
                  std::llround(static_cast<double>(frames) / speed));
        }
}
