#include "app/identity_command.h"

#include "base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t largest_key_file = 4'096; ///< bytes

Error refused(std::string what) {
    return Error{ErrorKind::invalid, std::move(what), {}, "Nothing was changed.", {}};
}

std::string person_text(std::string_view name, const std::vector<std::string>& roles,
                        std::string_view fingerprint) {
    return fmt::format("{}, {}\n    key {}\n", printable(name), fmt::join(roles, ", "),
                       grouped_fingerprint(fingerprint));
}

std::string own_text(const StoredIdentity& identity) {
    return person_text(identity.file.name, identity.file.roles, identity.file.public_key.fingerprint()) +
           fmt::format("    file {}\n", printable(identity.path));
}

Json person_json(std::string_view name, const std::vector<std::string>& roles, std::string_view fingerprint) {
    return {{"name", name}, {"roles", roles}, {"fingerprint", fingerprint}};
}

/// The fingerprint that was given, in one way or the other.
Result<std::string> wanted_fingerprint(FileSystem& files, const TrustRequest& request) {
    const std::string typed = fingerprint_from(request.fingerprint);
    if (!request.fingerprint.empty() && typed.empty())
        return refused("This is no fingerprint: it has 64 hexadecimal digits.");
    if (request.key_file.empty())
        return typed.empty()
                   ? Result<std::string>(refused("Give the person's fingerprint, or the file of their key."))
                   : Result<std::string>(typed);
    const auto pem = files.read_all(request.key_file, largest_key_file);
    if (!pem)
        return pem.error();
    const auto key = PublicKey::from_pem(*pem);
    if (!key) {
        Error error = key.error();
        error.path = request.key_file;
        return error;
    }
    if (!typed.empty() && typed != key->fingerprint())
        return refused("The key in the file has another fingerprint than the one given: it is not theirs.");
    return key->fingerprint();
}

} // namespace

Result<std::string> new_identity(IdentityStore& store, const std::string& name,
                                 const std::vector<std::string>& roles, const Secret& passphrase) {
    const auto made = store.create(name, roles, passphrase);
    if (!made)
        return made.error();
    return own_text(*made) +
           "Tell others the fingerprint by a way they trust; without the passphrase the key is lost.\n";
}

Result<std::string> show_identity(const IdentityStore& store, const std::string& name) {
    const auto identity = store.find(name);
    if (!identity)
        return identity.error();
    return own_text(*identity) + identity->file.public_key.pem();
}

Result<std::string> list_identities(const IdentityStore& store, bool json) {
    const auto own = store.identities();
    if (!own)
        return own.error();
    const auto people = store.trusted();
    if (!people)
        return people.error();
    if (json) {
        Json list = {{"identities", Json::array()}, {"known_people", Json::array()}};
        for (const StoredIdentity& one : *own)
            list["identities"].push_back(
                person_json(one.file.name, one.file.roles, one.file.public_key.fingerprint()));
        for (const KnownPerson& one : *people) {
            Json person = person_json(one.name, one.roles, one.fingerprint);
            person["since"] = wall_time_text(one.since);
            person["said_by"] = one.said_by;
            list["known_people"].push_back(std::move(person));
        }
        return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    std::string text = own->empty() ? "You have no identity yet.\n" : "Your identities:\n";
    for (const StoredIdentity& one : *own)
        text += own_text(one);
    text += people->empty() ? "You know nobody's key yet.\n" : "People whom you know:\n";
    for (const KnownPerson& one : *people)
        text += person_text(one.name, one.roles, one.fingerprint) +
                fmt::format("    since {}: {}\n", wall_time_text(one.since), printable(one.said_by));
    return text;
}

Result<std::string> trust_person(FileSystem& files, IdentityStore& store, const Clock& clock,
                                 const TrustRequest& request) {
    const auto fingerprint = wanted_fingerprint(files, request);
    if (!fingerprint)
        return fingerprint.error();
    if (auto trusted =
            store.trust({request.name, request.roles, *fingerprint, clock.wall_now(), request.said_by});
        !trusted)
        return trusted.error();
    return "Known from now on:\n" + person_text(request.name, in_role_order(request.roles), *fingerprint);
}

Result<std::string> forget_person(IdentityStore& store, const std::string& name_or_fingerprint) {
    const auto forgotten = store.forget(name_or_fingerprint);
    if (!forgotten)
        return forgotten.error();
    return "Forgotten:\n" + person_text(forgotten->name, forgotten->roles, forgotten->fingerprint);
}

} // namespace counterpoint
