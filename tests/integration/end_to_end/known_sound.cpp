#include "known_sound.h"

#include "audio/sound_reader.h"
#include "audio/take_writer.h"
#include "program.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace counterpoint::test {

namespace {

constexpr SoundFormat stereo{sound_rate, 2};
constexpr int click_level = 30'000;
constexpr Frame click_frames = sound_rate / 500; // 2 ms
constexpr Frame click_half_wave = 4;             // 6 kHz
constexpr double speech_level = 9'000;
constexpr Frame distances[] = {57'600, 76'801, 52'803, 67'207,
                               62'411}; // 1.1 to 1.6 s, none a multiple of another

constexpr const char* assessor_words =
    "Today we talk about the six hours of coaching that you gave. Please tell me how you planned them, which "
    "topics and goals you agreed with your clients, and how the contract keeps their names out of your "
    "notes. "
    "Then we come to the models that you used, the questions that you asked, and what you learned from it. ";
constexpr const char* learner_words =
    "I met client one in spring, and we began with the wheel of life. The first goal was to plan the working "
    "week. "
    "I used the grow model, because it leaves the answers with the client, and I kept a record of each "
    "session. "
    "My supervisor listened to two of them. What I would do differently is to wait longer after a question. ";

/// What espeak-ng says, at our rate and level. It speaks at 22,050 Hz; straight lines between its samples do.
std::vector<double> spoken(const std::string& words, Frame frames, const std::string& path) {
    REQUIRE(run({"espeak-ng", "-v", "en", "-w", path, words}) == 0);
    const auto files = real_file_system();
    auto reader = SoundReader::open(*files, path);
    REQUIRE(reader.ok());
    REQUIRE((*reader)->format().channels == 1);
    std::vector<std::int16_t> said(60 * 48'000);
    said.resize(static_cast<std::size_t>(*(*reader)->read(said)));
    REQUIRE(said.size() > 1000);
    const auto loudest = static_cast<double>(
        *std::max_element(said.begin(), said.end(), [](int a, int b) { return std::abs(a) < std::abs(b); }));

    std::vector<double> result(static_cast<std::size_t>(frames));
    for (std::size_t i = 0; i < result.size(); ++i) {
        const double at = std::fmod(static_cast<double>(i) * (*reader)->format().sample_rate / sound_rate,
                                    static_cast<double>(said.size() - 1));
        const auto before = static_cast<std::size_t>(at);
        const double part = at - static_cast<double>(before);
        result[i] = (said[before] * (1 - part) + said[before + 1] * part) / std::abs(loudest) * speech_level;
    }
    return result;
}

double pearson(const std::vector<std::int16_t>& one, const std::vector<std::int16_t>& other, Frame offset,
               std::size_t channel, Frame from, Frame to) {
    double sum_x = 0, sum_y = 0, sum_xx = 0, sum_yy = 0, sum_xy = 0;
    for (Frame i = from; i < to; ++i) {
        const double x = one[static_cast<std::size_t>(i) * 2 + channel];
        const double y = other[static_cast<std::size_t>(i + offset) * 2 + channel];
        sum_x += x, sum_y += y, sum_xx += x * x, sum_yy += y * y, sum_xy += x * y;
    }
    const auto n = static_cast<double>(to - from);
    return (sum_xy - sum_x * sum_y / n) /
           std::sqrt((sum_xx - sum_x * sum_x / n) * (sum_yy - sum_y * sum_y / n));
}

} // namespace

KnownSound speech_with_clicks(std::size_t clicks, const std::string& work_folder) {
    KnownSound sound;
    Frame end = lead_in + sound_rate;
    for (std::size_t i = 0; i < clicks; ++i) {
        sound.clicks.push_back(end);
        end += distances[i % std::size(distances)];
    }
    const auto left = spoken(assessor_words, end - lead_in, work_folder + "/assessor.wav");
    const auto right = spoken(learner_words, end - lead_in, work_folder + "/learner.wav");
    sound.samples.resize(static_cast<std::size_t>(end + lead_out) * 2);
    for (std::size_t i = 0; i < left.size(); ++i) {
        const std::size_t at = (static_cast<std::size_t>(lead_in) + i) * 2;
        sound.samples[at] = static_cast<std::int16_t>(std::lround(left[i]));
        sound.samples[at + 1] = static_cast<std::int16_t>(std::lround(right[i]));
    }
    for (const Frame click : sound.clicks)
        for (Frame i = 0; i < 2 * click_frames; ++i)
            sound.samples[static_cast<std::size_t>(2 * click + i)] =
                static_cast<std::int16_t>(i / 2 / click_half_wave % 2 == 0 ? click_level : -click_level);
    return sound;
}

void write_sound(FileSystem& files, const std::string& path, const KnownSound& sound) {
    auto writer = TakeWriter::create(files, path, stereo);
    REQUIRE(writer.ok());
    REQUIRE((*writer)->write(sound.samples).ok());
    REQUIRE((*writer)->finish().ok());
}

std::vector<std::int16_t> read_sound(FileSystem& files, const std::string& path) {
    auto reader = SoundReader::open(files, path);
    REQUIRE(reader.ok());
    REQUIRE((*reader)->format() == stereo);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(300 * sound_rate) * 2);
    const auto frames = (*reader)->read(samples);
    REQUIRE(frames.ok());
    samples.resize(static_cast<std::size_t>(*frames) * 2);
    return samples;
}

std::vector<Frame> ClickFinder::find(std::span<const std::int16_t> interleaved) {
    std::vector<Frame> found;
    for (std::size_t i = 0; i + 1 < interleaved.size(); i += 2, ++frames_) {
        if (std::abs(int{interleaved[i]}) < click_level / 2)
            continue;
        if (frames_ >= quiet_until_)
            found.push_back(frames_);
        quiet_until_ = frames_ + sound_rate / 10;
    }
    return found;
}

Frame best_offset(const KnownSound& played, const std::vector<std::int16_t>& recorded, Frame guess) {
    // A second of speech around the first click decides; the click alone would do in clean sound.
    const Frame from = played.clicks.front() - sound_rate / 2;
    const Frame to = from + sound_rate;
    std::optional<Frame> best;
    double most = -1;
    for (Frame offset = guess - 480; offset <= guess + 480; ++offset) {
        if (from + offset < 0 || static_cast<std::size_t>(to + offset) * 2 > recorded.size())
            continue;
        const double r = pearson(played.samples, recorded, offset, 0, from, to);
        if (r > most) {
            most = r;
            best = offset;
        }
    }
    REQUIRE(best.has_value());
    return *best;
}

Match correlation(const KnownSound& played, const std::vector<std::int16_t>& recorded, Frame offset) {
    const auto end = static_cast<Frame>(played.samples.size() / 2) - lead_out;
    REQUIRE(lead_in + offset >= 0);
    REQUIRE(static_cast<std::size_t>(end + offset) * 2 <= recorded.size());
    return {pearson(played.samples, recorded, offset, 0, lead_in, end),
            pearson(played.samples, recorded, offset, 1, lead_in, end)};
}

} // namespace counterpoint::test
