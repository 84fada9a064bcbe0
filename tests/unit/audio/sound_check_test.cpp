// The verdict on a few seconds of speech before a talk.

#include "audio/sound_check.h"
#include "base/assets.h"
#include "sound_helpers.h"

#include <algorithm>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

constexpr SoundFormat mono{48'000, 1};

/// Five seconds of a voice with the noise of a room, as loud as asked (its highest peak, 0 to 1 and beyond).
std::vector<std::int16_t> voice(double level) {
    auto reader = SoundReader::open_memory(embedded_asset("practice/practice-discussion.opus"), "practice");
    REQUIRE(reader.ok());
    std::vector<std::int16_t> stereo(std::size_t{2} * 5 * 48'000);
    REQUIRE((*reader)->read(stereo).ok());
    std::vector<double> both;
    for (std::size_t i = 0; i < stereo.size(); i += 2)
        both.push_back(stereo[i] + stereo[i + 1]);
    const double loudest = *std::ranges::max_element(both);
    std::mt19937 random(1);
    std::normal_distribution<double> room(0, 30);
    std::vector<std::int16_t> samples;
    for (const double sample : both)
        samples.push_back(static_cast<std::int16_t>(
            std::clamp(sample / loudest * level * 32'768 + room(random), -32'768.0, 32'767.0)));
    return samples;
}

std::optional<SignalProblem> problem(const std::vector<std::int16_t>& samples) {
    const auto checks = check_sound(samples, mono);
    REQUIRE(checks.size() == 1);
    CHECK_FALSE(check_text(checks.front()).empty());
    return checks.front().problem;
}

} // namespace

TEST_CASE("A voice at an ordinary level is good") {
    for (const double level : {0.2, 0.5, 0.9}) {
        INFO(level);
        CHECK(problem(voice(level)) == std::nullopt);
    }
    CHECK(check_text({0.5F, {}}) == "good");
}

TEST_CASE("What is wrong with a microphone is told apart") {
    CHECK(problem(voice(0.03)) == SignalProblem::level_too_low);
    CHECK(problem(voice(6)) == SignalProblem::clipping);
    CHECK(problem(std::vector<std::int16_t>(240'000)) == SignalProblem::dead_microphone);
    std::vector<std::int16_t> muted(240'000);
    for (std::size_t i = 0; i < muted.size(); ++i)
        muted[i] = static_cast<std::int16_t>(i % 30); // peak 0.0009
    CHECK(problem(muted) == SignalProblem::dead_microphone);
    std::mt19937 random(2);
    std::normal_distribution<double> room(0, 200);
    std::vector<std::int16_t> nobody(240'000);
    std::ranges::generate(nobody, [&] { return static_cast<std::int16_t>(room(random)); });
    CHECK(problem(nobody) == SignalProblem::voice_missing);
}

TEST_CASE("Each channel has a verdict of its own") {
    const auto left = voice(0.5);
    std::vector<std::int16_t> stereo;
    for (const std::int16_t sample : left) {
        stereo.push_back(sample);
        stereo.push_back(0);
    }
    const auto checks = check_sound(stereo, {48'000, 2});
    REQUIRE(checks.size() == 2);
    CHECK(checks[0].problem == std::nullopt);
    CHECK(checks[0].peak == Approx(0.5).margin(0.1));
    CHECK(checks[1].problem == SignalProblem::dead_microphone);
    CHECK(check_sound({}, mono).front().problem == SignalProblem::dead_microphone);
}
