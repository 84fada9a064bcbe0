#include "journal/event_json/json_reader.h"

#include "base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_string = 100'000;
constexpr std::size_t most_texts = 1'000;
constexpr Frame most_frames = Frame{1} << 48;

const Json empty_object = Json::object();
const Json empty_array = Json::array();

} // namespace

JsonReader::JsonReader(const Json& json) : json_(&json) {
    if (!json.is_object()) {
        error_ = Error{ErrorKind::damaged, "The data of an event is no object.", {}, {}, {}};
        json_ = &empty_object;
    }
}

void JsonReader::fail(const char* key, std::string_view why, ErrorKind kind) {
    if (!error_)
        error_ = Error{kind, fmt::format("\"{}\" {}.", key, why), {}, {}, {}};
}

void JsonReader::adopt(const JsonReader& part) {
    if (!error_)
        error_ = part.error_;
}

const Json* JsonReader::find(const char* key) {
    const auto found = json_->find(key);
    if (found != json_->end())
        return &*found;
    fail(key, "is missing");
    return nullptr;
}

std::string JsonReader::text(const char* key) {
    const Json* json = find(key);
    if (json == nullptr)
        return {};
    if (!json->is_string() || json->get_ref<const std::string&>().size() > longest_string ||
        !is_clean_utf8(json->get_ref<const std::string&>())) {
        fail(key, "is no clean text of bounded length");
        return {};
    }
    return json->get<std::string>();
}

bool JsonReader::has(const char* key) const {
    return json_->contains(key);
}

std::string JsonReader::text_or_empty(const char* key) {
    return has(key) ? text(key) : std::string();
}

std::vector<std::string> JsonReader::texts(const char* key) {
    std::vector<std::string> list;
    for (const Json& json : array(key, most_texts)) {
        if (!json.is_string() || json.get_ref<const std::string&>().size() > longest_string ||
            !is_clean_utf8(json.get_ref<const std::string&>())) {
            fail(key, "holds something that is no clean text");
            return {};
        }
        list.push_back(json.get<std::string>());
    }
    return list;
}

std::string JsonReader::file_name(const char* key) {
    std::string name = text(key);
    if (name.empty() || name.front() == '.' || name.find_first_of("/\\") != std::string::npos)
        fail(key, "is no file name inside the folder");
    return ok() ? name : std::string();
}

std::int64_t JsonReader::number(const char* key, std::int64_t lowest, std::int64_t highest) {
    const Json* json = find(key);
    if (json == nullptr)
        return lowest;
    // A number above 2^63 is unsigned in the library and would wrap.
    const bool fits =
        json->is_number_integer() &&
        (!json->is_number_unsigned() || json->get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX));
    if (!fits || json->get<std::int64_t>() < lowest || json->get<std::int64_t>() > highest) {
        fail(key, "is no whole number in its range");
        return lowest;
    }
    return json->get<std::int64_t>();
}

Frame JsonReader::frames(const char* key) {
    return number(key, 0, most_frames);
}

std::vector<CriterionId> JsonReader::criteria(const char* key) {
    std::vector<CriterionId> list;
    for (const std::string& text : texts(key)) {
        CriterionId id;
        if (!parse_criterion(text, id))
            fail(key, "holds something that is no criterion");
        list.push_back(std::move(id));
    }
    return list;
}

CriterionId JsonReader::criterion(const char* key) {
    CriterionId id;
    if (!parse_criterion(text(key), id))
        fail(key, "is no criterion");
    return id;
}

bool JsonReader::flag(const char* key) {
    const Json* json = find(key);
    if (json == nullptr)
        return false;
    if (!json->is_boolean()) {
        fail(key, "is neither true nor false");
        return false;
    }
    return json->get<bool>();
}

std::vector<JsonReader> JsonReader::objects(const char* key, std::size_t most) {
    std::vector<JsonReader> parts;
    for (const Json& json : array(key, most))
        parts.emplace_back(json);
    return parts;
}

JsonReader JsonReader::object(const char* key) {
    const Json* json = find(key);
    return JsonReader(json == nullptr ? empty_object : *json);
}

const Json& JsonReader::array(const char* key, std::size_t most) {
    const Json* json = find(key);
    if (json == nullptr)
        return empty_array;
    if (!json->is_array() || json->size() > most) {
        fail(key, "is no list of bounded length");
        return empty_array;
    }
    return *json;
}

} // namespace counterpoint
