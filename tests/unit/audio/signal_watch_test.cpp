// The signal watch against labelled clips (support/labelled_clips.h), and what it promises of its alarms.

#include "audio/signal_watch.h"
#include "audio/sound_reader.h"
#include "base/assets.h"
#include "support/labelled_clips.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

using enum SignalProblem;

std::vector<SignalNews> news_of(const SoundScene& scene, bool right_is_computer = false,
                                std::size_t block = 441) {
    std::vector<ChannelKind> kinds;
    if (right_is_computer)
        kinds = {ChannelKind::microphone, ChannelKind::computer};
    SignalWatch watch(scene.format(), kinds);
    const auto samples = scene.samples();
    const std::size_t step = block * static_cast<std::size_t>(scene.format().channels);
    std::vector<SignalNews> news;
    for (std::size_t i = 0; i < samples.size(); i += step)
        watch.listen(std::span(samples).subspan(i, std::min(step, samples.size() - i)), news);
    return news;
}

std::string words(SignalProblem problem, int channel) {
    static const char* const names[] = {"clipping", "dead microphone", "voice missing", "level too low"};
    return std::string(names[static_cast<std::size_t>(problem)]) + (channel == 0 ? " left" : " right");
}

/// Told and rightly so, told and wrongly so (also: told again), not told.
struct Score {
    int right = 0;
    int wrong = 0;
    int missed = 0;

    [[nodiscard]] double precision() const { return right / std::max(1.0, 1.0 * (right + wrong)); }
    [[nodiscard]] double recall() const { return right / std::max(1.0, 1.0 * (right + missed)); }
};

Score score(const std::vector<LabelledClip>& clips) {
    Score total;
    for (const LabelledClip& clip : clips) {
        auto waiting = clip.expected;
        for (const SignalNews& news : news_of(clip.make(), clip.right_is_computer)) {
            if (!news.began)
                continue;
            const auto found =
                std::find(waiting.begin(), waiting.end(), Expected{news.problem, news.channel});
            if (found != waiting.end()) {
                waiting.erase(found);
                ++total.right;
                continue;
            }
            ++total.wrong;
            std::cout << "  told without need: " << clip.situation << ": "
                      << words(news.problem, news.channel) << " at "
                      << seconds_from(news.noticed, SoundScene::rate) << " s\n";
        }
        for (const Expected& expected : waiting) {
            ++total.missed;
            std::cout << "  not told: " << clip.situation << ": " << words(expected.problem, expected.channel)
                      << '\n';
        }
    }
    return total;
}

void print(const char* which, std::size_t clips, const Score& score) {
    std::cout << which << ": " << clips << " clips, precision " << score.precision() << ", recall "
              << score.recall() << " (" << score.right << " told, " << score.wrong << " without need, "
              << score.missed << " not told)\n";
}

} // namespace

TEST_CASE("Labels that were made before the rules are met") {
    const auto clips = clips_from_life();
    REQUIRE(clips.size() >= 20);
    const Score found = score(clips);
    print("from life", clips.size(), found);
    CHECK(found.precision() >= 0.9);
    CHECK(found.recall() >= 0.9);
}

TEST_CASE("Each rule holds on both sides of its threshold") {
    const auto clips = clips_from_rules();
    const Score found = score(clips);
    print("from rules", clips.size(), found);
    CHECK(clips.size() + clips_from_life().size() >= 40);
    CHECK(found.wrong == 0);
    CHECK(found.missed == 0);
}

TEST_CASE("A problem begins where it began, is noticed in time, and is over once") {
    const auto& speech = rendered_speech();
    SoundScene scene(2, 150);
    scene.noise(0, 0, 150, 0.017).noise(1, 0, 150, 0.017);
    scene.dialogue(0, 1, 1, 40, 0.4).talk(1, speech.learner, 40, 110, 0.4).dialogue(0, 1, 110, 150, 0.4);
    scene.mute(0, 45, 105);
    const auto news = news_of(scene);
    REQUIRE(news.size() == 2);
    CHECK(news[0].began);
    CHECK(news[0].channel == 0);
    CHECK(seconds_from(news[0].since, SoundScene::rate) == Approx(45).margin(0.1));
    CHECK(seconds_from(news[0].noticed, SoundScene::rate) < 60);
    CHECK_FALSE(news[1].began);
    CHECK(news[1].problem == dead_microphone);
    CHECK(seconds_from(news[1].noticed, SoundScene::rate) == Approx(106).margin(0.5));
}

TEST_CASE("Speech that is cut flat now and then for minutes is one alarm") {
    SoundScene scene(1, 180);
    scene.noise(0, 0, 180, 0.017).dialogue(0, 0, 1, 150, 2);
    for (double at = 10; at < 150; at += 20)
        scene.gain(0, at, at + 9, 0.3, 0.3); // better for a moment
    scene.talk(0, rendered_speech().learner, 150, 180, 0.4);
    const auto news = news_of(scene);
    REQUIRE(news.size() == 2);
    CHECK(news[0].began);
    CHECK_FALSE(news[1].began);
    CHECK(seconds_from(news[1].noticed, SoundScene::rate) > 150);
}

TEST_CASE("The verdict does not depend on how the sound is handed over") {
    SoundScene scene(2, 60);
    scene.noise(0, 0, 60, 0.017).noise(1, 0, 60, 0.0008).dialogue(0, 0, 1, 60, 1.5);
    const auto news = news_of(scene);
    CHECK(news.size() >= 2);
    for (const std::size_t block :
         {std::size_t{1}, std::size_t{100}, std::size_t{1103}, std::size_t{50'000}}) {
        CAPTURE(block);
        CHECK((news_of(scene, false, block) == news));
    }
}

TEST_CASE("Silence that stands for lost sound is nobody's fault, and moves the time on") {
    SignalWatch watch({8'000, 1});
    std::vector<SignalNews> news;
    watch.listen(std::vector<std::int16_t>(8'000, 0), news);
    watch.skip(60 * 8'000);
    watch.listen(std::vector<std::int16_t>(13 * 8'000, 0), news);
    CHECK(news.empty());
    watch.listen(std::vector<std::int16_t>(3 * 8'000, 0), news);
    REQUIRE(news.size() == 1);
    CHECK(news[0].since == 0);
    CHECK(news[0].noticed == Approx(75 * 8'000).margin(8'000));
}

TEST_CASE("Who talked for how long is told of two channels that keep the voices apart") {
    const auto talk_of = [](const SoundScene& scene) {
        SignalWatch watch(scene.format());
        std::vector<SignalNews> news;
        watch.listen(scene.samples(), news);
        return watch.talk_time();
    };
    const auto seconds = [](Frame frames) { return seconds_from(frames, SoundScene::rate); };
    const auto& speech = rendered_speech();

    SoundScene apart(2, 60); // the assessor for 15 s, the learner for 40 s, across a table
    apart.noise(0, 0, 60, 0.01).noise(1, 0, 60, 0.01);
    apart.talk(0, speech.assessor, 1, 16, 0.4).talk(1, speech.learner, 18, 58, 0.4).bleed(0.2);
    const TalkTime told = talk_of(apart);
    CHECK(seconds(told.left) == Approx(15).margin(3));
    CHECK(seconds(told.right) == Approx(40).margin(6));
    CHECK(seconds(told.both) < 3);
    const auto heard = [&](Voices voices, std::ptrdiff_t from, std::ptrdiff_t to) { // seconds
        const auto begin = told.steps.begin();
        return std::count(begin + from * TalkTime::steps_per_second, begin + to * TalkTime::steps_per_second,
                          voices) /
               TalkTime::steps_per_second;
    };
    REQUIRE(told.steps.size() > 550);
    CHECK(heard(Voices::left, 0, 18) >= 12);
    CHECK(heard(Voices::right, 0, 17) == 0);
    CHECK(heard(Voices::right, 17, 55) >= 30);
    CHECK(heard(Voices::left, 18, 55) <= 1);

    SoundScene together(2, 30); // one microphone on both channels
    together.noise(0, 0, 30, 0.01).talk(0, speech.learner, 1, 29, 0.4).bleed(1);
    const TalkTime same = talk_of(together);
    CHECK(same.both > 5 * (same.left + same.right));

    SoundScene one(1, 20);
    one.noise(0, 0, 20, 0.01).talk(0, speech.learner, 1, 19, 0.4);
    CHECK(talk_of(one) == TalkTime{});
}

TEST_CASE("The practice conversation, at its own rate, is a good recording") {
    auto reader = SoundReader::open_memory(embedded_asset("practice/practice-discussion.opus"), "practice");
    REQUIRE(reader.ok());
    SignalWatch watch((*reader)->format());
    std::vector<std::int16_t> block(9'600);
    std::vector<SignalNews> news;
    while (true) {
        const auto got = (*reader)->read(block);
        REQUIRE(got.ok());
        if (*got == 0)
            break;
        watch.listen(std::span(block).first(static_cast<std::size_t>(*got * (*reader)->format().channels)),
                     news);
    }
    for (const SignalNews& one : news)
        UNSCOPED_INFO(words(one.problem, one.channel) << " at " << one.noticed);
    CHECK(news.empty());
}
