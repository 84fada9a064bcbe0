#include "live/link/test_recording_messages.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

TestedChannel read_channel(const Json& json) {
    return {json.at("name").get<std::string>(), json.at("peak").get<float>(), json.at("good").get<bool>(),
            json.at("verdict").get<std::string>()};
}

} // namespace

std::string channel_name(std::size_t channel, std::size_t channels) {
    return channels == 1 ? "microphone" : channel == 0 ? "left" : "right";
}

std::string test_levels_line(std::span<const float> levels) {
    return Json{{"levels", std::vector<float>(levels.begin(), levels.end())}}.dump();
}

std::string test_recording_line(const std::vector<ChannelCheck>& channels, bool plays) {
    Json list = Json::array();
    for (std::size_t channel = 0; channel < channels.size(); ++channel)
        list.push_back({{"name", channel_name(channel, channels.size())},
                        {"peak", channels[channel].peak},
                        {"good", !channels[channel].problem.has_value()},
                        {"verdict", check_text(channels[channel])}});
    return Json{{"channels", std::move(list)}, {"plays", plays}}.dump();
}

bool read_test_recording(std::string_view output, SoundTest& test) {
    const std::size_t end = output.rfind('\n');
    if (end == std::string_view::npos)
        return false; // not whole yet
    output = output.substr(0, end);
    const std::size_t before = output.rfind('\n'); // each line replaces the one before
    const Json json =
        Json::parse(before == std::string_view::npos ? output : output.substr(before + 1), nullptr, false);
    if (!json.is_object())
        return false;
    try { // the library reports a wrong type by throwing; ours is a program of the same version
        if (json.contains("levels")) {
            test.levels = json.at("levels").get<std::vector<float>>();
            return true;
        }
        std::vector<TestedChannel> channels;
        for (const Json& channel : json.at("channels"))
            channels.push_back(read_channel(channel));
        if (json.at("plays").get<bool>() && test.step == SoundTest::Step::recording)
            test.step = SoundTest::Step::listening;
        test.channels = std::move(channels);
        test.levels.clear();
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

} // namespace counterpoint
