#include "support/sound_scene.h"

#include "support/places.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numbers>

namespace counterpoint::test {

namespace {

std::vector<float> read_raw(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    std::vector<float> sound;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        sound.push_back(static_cast<float>(static_cast<std::int16_t>(
            static_cast<unsigned char>(bytes[i]) | (static_cast<unsigned char>(bytes[i + 1]) << 8))));
    float loudest = 1;
    for (const float sample : sound)
        loudest = std::max(loudest, std::abs(sample));
    for (float& sample : sound)
        sample /= loudest;
    return sound;
}

/// Normally distributed, no sample beyond 1: twelve seconds, drawn once, since drawing each sample of hours
/// of rooms took most of the time of the tests.
const std::vector<float>& hiss() {
    static const std::vector<float> drawn = [] {
        std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same each time
        std::normal_distribution<float> normal(0, 0.25F);
        std::vector<float> samples(12 * SoundScene::rate);
        for (float& sample : samples)
            sample = std::clamp(normal(random), -1.0F, 1.0F);
        return samples;
    }();
    return drawn;
}

} // namespace

const Speech& rendered_speech() {
    static const Speech speech = [] {
        const TemporaryFolder folder;
        const std::string command = "bash " + in_tests("support/render_speech.sh") + " " + folder.path();
        REQUIRE(std::system(command.c_str()) == 0);
        Speech rendered{read_raw(folder.file("assessor.raw")), read_raw(folder.file("learner.raw"))};
        REQUIRE(rendered.assessor.size() > 20 * SoundScene::rate);
        REQUIRE(rendered.learner.size() > 20 * SoundScene::rate);
        return rendered;
    }();
    return speech;
}

SoundScene::SoundScene(int channels, double seconds)
    : channels_(static_cast<std::size_t>(channels),
                std::vector<float>(static_cast<std::size_t>(seconds * rate))) {}

SoundScene::Range SoundScene::range(double from, double to) const {
    const auto end = channels_[0].size();
    return {std::min(end, static_cast<std::size_t>(from * rate)),
            std::min(end, static_cast<std::size_t>(to * rate))};
}

SoundScene& SoundScene::talk(int channel, const std::vector<float>& voice, double from, double to,
                             double peak, double offset) {
    const auto [first, last] = range(from, to);
    auto position = static_cast<std::size_t>(offset * rate);
    for (std::size_t i = first; i < last; ++i)
        at(channel)[i] += static_cast<float>(peak) * voice[position++ % voice.size()];
    return *this;
}

SoundScene& SoundScene::dialogue(int assessor_channel, int learner_channel, double from, double to,
                                 double peak, double turn) {
    const Speech& speech = rendered_speech();
    bool assessor = true;
    for (double begin = from; begin < to; begin += turn, assessor = !assessor) {
        const int channel = assessor ? assessor_channel : learner_channel;
        if (channel >= 0)
            talk(channel, assessor ? speech.assessor : speech.learner, begin, std::min(to, begin + turn),
                 peak, begin);
    }
    return *this;
}

SoundScene& SoundScene::noise(int channel, double from, double to, double peak) {
    std::size_t position = random_();
    const auto [first, last] = range(from, to);
    for (std::size_t i = first; i < last; ++i)
        at(channel)[i] += static_cast<float>(peak) * hiss()[position++ % hiss().size()];
    return *this;
}

SoundScene& SoundScene::swelling_noise(int channel, double from, double to, double peak, double period) {
    std::size_t position = random_();
    const auto [first, last] = range(from, to);
    for (std::size_t i = first; i < last; ++i) {
        const double phase = 2 * std::numbers::pi * static_cast<double>(i) / rate / period;
        const auto swell = static_cast<float>(peak * (0.55 + 0.45 * std::sin(phase)));
        at(channel)[i] += swell * hiss()[position++ % hiss().size()];
    }
    return *this;
}

SoundScene& SoundScene::hum(int channel, double from, double to, double peak, double hertz) {
    const auto [first, last] = range(from, to);
    for (std::size_t i = first; i < last; ++i)
        at(channel)[i] +=
            static_cast<float>(peak * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return *this;
}

SoundScene& SoundScene::knocks(int channel, double from, double to, double peak, double gap) {
    std::exponential_distribution<double> wait(1 / gap);
    std::normal_distribution<float> normal(0, 0.4F);
    for (double when = from + wait(random_); when < to; when += wait(random_)) {
        const auto [first, last] = range(when, when + 0.015);
        for (std::size_t i = first; i < last; ++i) {
            const double decay = std::exp(-static_cast<double>(i - first) / (0.003 * rate));
            at(channel)[i] += static_cast<float>(peak * decay) * std::clamp(normal(random_), -1.0F, 1.0F);
        }
    }
    return *this;
}

SoundScene& SoundScene::thump(int channel, double when, double peak) {
    const auto [first, last] = range(when, when + 0.03);
    for (std::size_t i = first; i < last; ++i)
        at(channel)[i] += static_cast<float>(
            peak * std::sin(std::numbers::pi * static_cast<double>(i - first) / (0.03 * rate)));
    return *this;
}

SoundScene& SoundScene::gain(int channel, double from, double to, double first_gain, double last_gain) {
    const auto [first, last] = range(from, to);
    for (std::size_t i = first; i < last; ++i) {
        const double part = static_cast<double>(i - first) / static_cast<double>(last - first);
        at(channel)[i] *= static_cast<float>(first_gain + part * (last_gain - first_gain));
    }
    return *this;
}

SoundScene& SoundScene::offset(int channel, double from, double to, double value) {
    const auto [first, last] = range(from, to);
    for (std::size_t i = first; i < last; ++i)
        at(channel)[i] += static_cast<float>(value);
    return *this;
}

SoundScene& SoundScene::cut_flat(int channel, double from, double to, double limit) {
    const auto [first, last] = range(from, to);
    const auto most = static_cast<float>(limit);
    for (std::size_t i = first; i < last; ++i)
        at(channel)[i] = std::clamp(at(channel)[i], -most, most);
    return *this;
}

SoundScene& SoundScene::gate(int channel, double threshold) {
    std::size_t open_until = 0;
    for (std::size_t i = 0; i < at(channel).size(); ++i) {
        float& sample = at(channel)[i];
        if (std::abs(sample) > threshold)
            open_until = i + rate / 10;
        if (i >= open_until)
            sample = 0;
    }
    return *this;
}

SoundScene& SoundScene::bleed(double gain) {
    constexpr std::size_t delay = rate / 500;
    const std::vector<float> left = channels_[0];
    const std::vector<float> right = channels_[1];
    for (std::size_t i = delay; i < left.size(); ++i) {
        channels_[0][i] += static_cast<float>(gain) * right[i - delay];
        channels_[1][i] += static_cast<float>(gain) * left[i - delay];
    }
    return *this;
}

std::vector<std::int16_t> SoundScene::samples() const {
    std::vector<std::int16_t> interleaved;
    interleaved.reserve(channels_.size() * channels_[0].size());
    for (std::size_t i = 0; i < channels_[0].size(); ++i)
        for (const std::vector<float>& channel : channels_)
            interleaved.push_back(static_cast<std::int16_t>(
                std::lround(std::clamp(channel[i] * 32'768.0F, -32'768.0F, 32'767.0F))));
    return interleaved;
}

} // namespace counterpoint::test
