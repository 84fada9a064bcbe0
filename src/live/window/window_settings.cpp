#include "live/window/window_settings.h"

#include "live/words/settings_words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t largest_file = 64U << 10U;
constexpr std::array sizes = {100, 110, 125, 150, 175, 200, 225, 250, 275, 300};
constexpr std::array<std::pair<Appearance, const char*>, 3> appearances = {{
    {Appearance::light, "light"},
    {Appearance::dark, "dark"},
    {Appearance::high_contrast, "high contrast"},
}};

/// The object in `bytes`; discarded if there is none. Nothing in it is nested.
Json object_in(std::string_view bytes) {
    constexpr int deepest = 8;
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest; };
    Json json = Json::parse(bytes, shallow, false);
    return json.is_object() ? json : Json(Json::value_t::discarded);
}

bool read(const Json& json, Appearance& appearance) {
    for (const auto& [value, name] : appearances)
        if (json == name) {
            appearance = value;
            return true;
        }
    return false;
}

struct Number {
    int& value;
    int least;
    int most;
};

bool read(const Json& json, Number number) {
    if (!json.is_number_integer() || json < number.least || json > number.most)
        return false;
    number.value = json.get<int>();
    return true;
}

bool read(const Json& json, bool& value) {
    if (!json.is_boolean())
        return false;
    value = json.get<bool>();
    return true;
}

std::string damaged_sentence() {
    return settings_words::damaged;
}

} // namespace

int next_size(int size, int direction) {
    if (direction > 0) {
        const auto* larger = std::upper_bound(sizes.begin(), sizes.end(), size);
        return larger == sizes.end() ? largest_size : *larger;
    }
    const auto* here = std::lower_bound(sizes.begin(), sizes.end(), size);
    return here == sizes.begin() ? smallest_size : *(here - 1);
}

ReadSettings parse_window_settings(std::string_view bytes) {
    ReadSettings result;
    const Json json = object_in(bytes);
    if (json.is_discarded()) {
        result.problem = damaged_sentence();
        return result;
    }
    const auto member = [&](const char* name, auto&& value) {
        const auto found = json.find(name);
        if (found != json.end() && !read(*found, value))
            result.problem +=
                (result.problem.empty() ? "" : " ") + fmt::format(settings_words::no_sense, name);
    };
    member("appearance", result.settings.appearance);
    member("size", Number{result.settings.size, smallest_size, largest_size});
    member("lead_in", Number{result.settings.lead_in, 0, longest_lead_in});
    member("welcomed", result.settings.welcomed);
    return result;
}

std::string format_window_settings(const WindowSettings& settings, std::string_view before) {
    Json json = object_in(before);
    if (json.is_discarded())
        json = Json::object();
    for (const auto& [value, name] : appearances)
        if (value == settings.appearance)
            json["appearance"] = name;
    json["size"] = settings.size;
    json["lead_in"] = settings.lead_in;
    json["welcomed"] = settings.welcomed;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

ReadSettings load_window_settings(FileSystem& files, const std::string& path) {
    const auto bytes = files.read_all(path, largest_file);
    if (bytes) {
        ReadSettings result = parse_window_settings(*bytes);
        if (!result.problem.empty())
            result.problem += fmt::format(settings_words::file_is, path);
        return result;
    }
    if (bytes.error().kind == ErrorKind::missing)
        return {};
    return {{}, damaged_sentence() + " " + bytes.error().message()};
}

Result<void> keep_window_settings(FileSystem& files, const std::string& path,
                                  const WindowSettings& settings) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    if (auto made = files.create_directories(folder); !made)
        return made;
    const auto before = files.read_all(path, largest_file);
    return files.replace(path, format_window_settings(settings, before ? *before : std::string()));
}

} // namespace counterpoint
