#include "identity/known_people.h"

#include "base/text.h"
#include "identity/identity_file.h"
#include "identity/public_key.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format_name = "counterpoint-known-people/1";
constexpr std::size_t longest_said_by = 500; ///< bytes

Error damaged_people() {
    return Error{ErrorKind::damaged,
                 "The list of known people is not as this program writes it.",
                 {},
                 "It was not changed.",
                 "Repair the file, or remove it and trust each person again."};
}

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// False if it is no person.
bool read_person(const Json& json, KnownPerson& person) {
    const auto roles = json.is_object() ? json.find("roles") : json.end();
    if (!json.is_object() || roles == json.end() || !roles->is_array() || roles->size() > role_names().size())
        return false;
    for (const Json& role : *roles)
        person.roles.push_back(role.is_string() ? role.get<std::string>() : std::string());
    person.roles = in_role_order(person.roles);
    person.name = text_of(json, "name");
    person.fingerprint = text_of(json, "fingerprint");
    person.said_by = text_of(json, "said_by");
    return is_one_line(person.name, longest_person_name) && !person.roles.empty() &&
           !person.fingerprint.empty() && fingerprint_from(person.fingerprint) == person.fingerprint &&
           is_one_line(person.said_by, longest_said_by) &&
           parse_wall_time(text_of(json, "since"), person.since);
}

} // namespace

std::string format_known_people(const KnownPeople& people) {
    Json list = Json::array();
    for (const KnownPerson& person : people)
        list.push_back({{"name", person.name},
                        {"roles", person.roles},
                        {"fingerprint", person.fingerprint},
                        {"since", wall_time_text(person.since)},
                        {"said_by", person.said_by}});
    return Json({{"format", format_name}, {"people", std::move(list)}})
               .dump(2, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

Result<KnownPeople> parse_known_people(std::string_view bytes) {
    constexpr int deepest = 8;
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest; };
    if (bytes.size() > largest_known_people)
        return damaged_people();
    const Json json = Json::parse(bytes, shallow, false);
    if (!json.is_object() || !text_of(json, "format").starts_with("counterpoint-known-people/"))
        return damaged_people();
    if (text_of(json, "format") != format_name)
        return Error{ErrorKind::unreadable, "A newer program wrote the list of known people.", {}, {}, {}};
    const auto list = json.find("people");
    if (list == json.end() || !list->is_array() || list->size() > most_known_people)
        return damaged_people();
    KnownPeople people;
    for (const Json& one : *list) {
        KnownPerson person;
        if (!read_person(one, person) || find_person(people, person.fingerprint) != nullptr)
            return damaged_people();
        people.push_back(std::move(person));
    }
    return people;
}

const KnownPerson* find_person(const KnownPeople& people, std::string_view fingerprint) {
    const auto found = std::find_if(people.begin(), people.end(), [&](const KnownPerson& person) {
        return person.fingerprint == fingerprint;
    });
    return found == people.end() ? nullptr : &*found;
}

} // namespace counterpoint
