#include "units/unit_members.h"

#include "base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_text = 4'000;
constexpr std::size_t longest_texts = 256U << 10; ///< some eight times the largest unit of a handbook
constexpr std::size_t most_entries = 100;
constexpr int largest_number = 10'000;

const Json empty_object = Json::object();
const Json empty_array = Json::array();

bool stands_in_no_name(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0x7F || c == '/' || c == '\\' || c == ',';
}

bool begins_id(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

UnitMembers::UnitMembers(const Json& json, std::string owner, UnitReading& reading)
    : json_(&json), owner_(std::move(owner)), reading_(&reading) {
    if (json.is_object())
        return;
    json_ = &empty_object;
    if (ok())
        reading.error = Error{ErrorKind::invalid,
                              fmt::format("{} is not an object.", owner_.empty() ? "A unit" : owner_),
                              {},
                              {},
                              {}};
}

void UnitMembers::fail(const char* key, std::string_view why) {
    if (ok())
        reading_->error =
            Error{ErrorKind::invalid,
                  fmt::format("{} \"{}\" {}.", owner_.empty() ? "A unit's" : owner_ + ":", key, why),
                  {},
                  {},
                  {}};
}

const Json* UnitMembers::find(const char* key) const {
    const auto found = json_->find(key);
    return ok() && found != json_->end() ? &*found : nullptr;
}

std::string UnitMembers::checked_text(const char* key, const Json& json) {
    const auto& text = json.get_ref<const std::string&>();
    reading_->text_bytes += text.size();
    if (text.size() > longest_text)
        fail(key, "holds a text of more than 4,000 bytes");
    else if (!is_clean_utf8(text))
        fail(key, "holds a text that is not UTF-8, or a NUL");
    else if (reading_->text_bytes > longest_texts)
        fail(key, "makes the texts of the unit longer than 256 KiB together");
    return ok() ? text : std::string();
}

std::string UnitMembers::text(const char* key) {
    const Json* json = find(key);
    if (json == nullptr)
        return {};
    if (!json->is_string()) {
        fail(key, "is not a text");
        return {};
    }
    return checked_text(key, *json);
}

std::string UnitMembers::required_text(const char* key) {
    const bool there = find(key) != nullptr;
    std::string value = text(key);
    if (trimmed(value).empty())
        fail(key, there ? "is empty" : "is missing");
    return value;
}

std::string UnitMembers::required_name(const char* key, std::size_t most) {
    std::string value = required_text(key);
    if (ok() && (characters(value) > most || value.front() == '.' || printable(value) != value ||
                 std::any_of(value.begin(), value.end(), stands_in_no_name)))
        fail(key, fmt::format("may have at most {} characters, and no '/', '\\', ',' or space, nor a '.' at "
                              "its beginning",
                              most));
    return value;
}

std::string UnitMembers::required_id(const char* key, std::size_t most) {
    std::string value = required_text(key);
    const bool plain =
        std::all_of(value.begin(), value.end(), [](char c) { return begins_id(c) || c == '-' || c == '.'; });
    if (ok() && (value.size() > most || !plain || !begins_id(value.front())))
        fail(key,
             fmt::format(
                 "may have at most {} letters A to Z, digits, '-' and '.', and begins with a letter or digit",
                 most));
    return value;
}

Texts UnitMembers::texts(const char* key) {
    Texts values;
    const Json* json = find(key);
    if (json == nullptr)
        return values;
    if (!json->is_array() ||
        !std::all_of(json->begin(), json->end(), [](const Json& entry) { return entry.is_string(); })) {
        fail(key, "is not a list of texts");
        return values;
    }
    if (json->size() > most_entries)
        fail(key, "has more than 100 entries");
    for (const Json& entry : *json) {
        if (!ok())
            return {};
        values.push_back(checked_text(key, entry));
        if (trimmed(values.back()).empty())
            fail(key, "has an empty entry");
    }
    return values;
}

int UnitMembers::number(const char* key) {
    const Json* json = find(key);
    if (json == nullptr)
        return 0;
    const double value = json->is_number() ? json->get<double>() : -1; // 3.0 is the whole number 3
    if (!(value >= 0 && value <= largest_number) || value != static_cast<int>(value)) {
        fail(key, "is not a whole number from 0 to 10,000");
        return 0;
    }
    return static_cast<int>(value);
}

bool UnitMembers::truth(const char* key) {
    const Json* json = find(key);
    if (json == nullptr)
        return false;
    if (!json->is_boolean()) {
        fail(key, "is neither true nor false");
        return false;
    }
    return json->get<bool>();
}

Rule UnitMembers::rule(const char* key) {
    return find(key) == nullptr ? Rule() : Rule(truth(key));
}

const Json& UnitMembers::object(const char* key) {
    const Json* json = find(key);
    if (json == nullptr)
        return empty_object;
    if (!json->is_object()) {
        fail(key, "is not an object");
        return empty_object;
    }
    return *json;
}

const Json& UnitMembers::array(const char* key, const char* of_what) {
    const Json* json = find(key);
    if (json == nullptr)
        return empty_array;
    if (!json->is_array())
        fail(key, fmt::format("is not a list of {}", of_what));
    else if (json->size() > most_entries)
        fail(key, "has more than 100 entries");
    return ok() ? *json : empty_array;
}

} // namespace counterpoint
