#include "identity/identity_store.h"

#include "base/private_file.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::string_view extension = ".pem";

Error invalid(std::string what) {
    return Error{ErrorKind::invalid, std::move(what), {}, "Nothing was written.", {}};
}

Error with_path(Error error, const std::string& path) {
    error.path = path;
    return error;
}

Result<void> check_person(const std::string& name, const std::vector<std::string>& roles) {
    if (!is_one_line(name, longest_person_name))
        return invalid("The name is not one line of at most 200 bytes.");
    if (roles.empty())
        return invalid("A person acts in at least one role: assessor, learner, iqa or eqa.");
    return {};
}

Result<void> check_passphrase(const Secret& passphrase) {
    if (passphrase.text().size() < shortest_passphrase)
        return invalid(fmt::format("The passphrase is shorter than {} bytes.", shortest_passphrase));
    return {};
}

} // namespace

IdentityStore::IdentityStore(FileSystem& files, std::string identities_folder, std::string known_people_path)
    : files_(files), folder_(std::move(identities_folder)), people_path_(std::move(known_people_path)) {}

Result<StoredIdentity> IdentityStore::create(const std::string& name, const std::vector<std::string>& roles,
                                             const Secret& passphrase) {
    const std::vector<std::string> ordered = in_role_order(roles);
    if (auto checked = check_person(name, ordered); !checked)
        return checked.error();
    if (auto checked = check_passphrase(passphrase); !checked)
        return checked.error();
    if (find(name))
        return Error{ErrorKind::in_use, "There is an identity of this name already.", folder_,
                     "It was not changed.", "Choose a name that tells the two apart."};
    const auto key = SigningKey::generate();
    if (!key)
        return key.error();
    const auto locked = key->locked_pem(passphrase);
    if (!locked)
        return locked.error();
    StoredIdentity identity{join_path(folder_, file_name_from(name) + std::string(extension)),
                            {name, ordered, *locked, key->public_key()}};
    if (auto written = create_private_file(identity.path, format_identity(identity.file)); !written)
        return written.error();
    return identity;
}

Result<StoredIdentity> IdentityStore::read(const std::string& path) const {
    const auto bytes = files_.read_all(path, largest_identity_file);
    if (!bytes)
        return bytes.error();
    auto file = parse_identity(*bytes);
    if (!file)
        return with_path(file.error(), path);
    return StoredIdentity{path, std::move(*file)};
}

Result<std::vector<StoredIdentity>> IdentityStore::identities() const {
    std::vector<StoredIdentity> found;
    if (!files_.exists(folder_))
        return found;
    const auto entries = files_.list_recursive(folder_);
    if (!entries)
        return entries.error();
    for (const DirectoryEntry& entry : *entries) {
        if (!entry.is_regular_file || !entry.name.ends_with(extension))
            continue;
        auto identity = read(join_path(folder_, entry.name));
        if (!identity)
            return identity.error();
        found.push_back(std::move(*identity));
    }
    std::sort(found.begin(), found.end(),
              [](const StoredIdentity& a, const StoredIdentity& b) { return a.file.name < b.file.name; });
    return found;
}

Result<StoredIdentity> IdentityStore::find(const std::string& name_or_fingerprint) const {
    auto all = identities();
    if (!all)
        return all.error();
    const std::string fingerprint = fingerprint_from(name_or_fingerprint);
    for (StoredIdentity& identity : *all)
        if (identity.file.name == name_or_fingerprint ||
            (!fingerprint.empty() && identity.file.public_key.fingerprint() == fingerprint))
            return std::move(identity);
    return Error{ErrorKind::missing,
                 fmt::format("There is no identity \"{}\".", printable(name_or_fingerprint)),
                 folder_,
                 {},
                 "counterpoint-cli identity list names them; identity new makes one."};
}

Result<SigningKey> IdentityStore::unlock(const StoredIdentity& identity, const Secret& passphrase) const {
    if (auto checked = check_private(identity.path); !checked)
        return checked.error();
    auto key = SigningKey::unlock(identity.file.locked_key, passphrase);
    if (!key)
        return with_path(key.error(), identity.path);
    if (!(key->public_key() == identity.file.public_key))
        return Error{ErrorKind::damaged,
                     "The two keys of this identity do not belong together.",
                     identity.path,
                     "Nothing was signed.",
                     {}};
    return key;
}

Result<void> IdentityStore::change_passphrase(const StoredIdentity& identity, const Secret& before,
                                              const Secret& after) {
    if (auto checked = check_passphrase(after); !checked)
        return checked;
    if (before.text() == after.text())
        return invalid("The new passphrase is the old one.");
    const auto key = unlock(identity, before);
    if (!key)
        return key.error();
    auto locked = key->locked_pem(after);
    if (!locked)
        return locked.error();
    // What would not open again must not take the place of what does.
    if (auto again = SigningKey::unlock(*locked, after); !again)
        return again.error();
    IdentityFile changed = identity.file;
    changed.locked_key = std::move(*locked);
    return replace_private_file(identity.path, format_identity(changed));
}

Result<KnownPeople> IdentityStore::trusted() const {
    if (!files_.exists(people_path_))
        return KnownPeople();
    const auto bytes = files_.read_all(people_path_, largest_known_people);
    if (!bytes)
        return bytes.error();
    auto people = parse_known_people(*bytes);
    if (!people)
        return with_path(people.error(), people_path_);
    return people;
}

Result<KnownPeople> IdentityStore::known_people() const {
    auto people = trusted();
    if (!people)
        return people;
    const auto own = identities();
    if (!own)
        return own.error();
    for (const StoredIdentity& identity : *own) {
        const std::string fingerprint = identity.file.public_key.fingerprint();
        std::erase_if(*people, [&](const KnownPerson& one) { return one.fingerprint == fingerprint; });
        people->push_back({identity.file.name, identity.file.roles, fingerprint, {}, "your own identity"});
    }
    return people;
}

Result<void> IdentityStore::trust(KnownPerson person) {
    person.roles = in_role_order(person.roles);
    if (auto checked = check_person(person.name, person.roles); !checked)
        return checked;
    auto people = trusted();
    if (!people)
        return people.error();
    std::erase_if(*people, [&](const KnownPerson& one) { return one.fingerprint == person.fingerprint; });
    people->push_back(std::move(person));
    const std::string bytes = format_known_people(*people);
    if (!parse_known_people(bytes))
        return invalid("Say in one line who vouches for the key, and give its whole fingerprint.");
    return replace_private_file(people_path_, bytes);
}

Result<KnownPerson> IdentityStore::forget(const std::string& name_or_fingerprint) {
    auto people = trusted();
    if (!people)
        return people.error();
    const std::string fingerprint = fingerprint_from(name_or_fingerprint);
    const auto is_meant = [&](const KnownPerson& person) {
        return fingerprint.empty() ? person.name == name_or_fingerprint : person.fingerprint == fingerprint;
    };
    const auto found = std::find_if(people->begin(), people->end(), is_meant);
    if (found == people->end())
        return Error{
            ErrorKind::missing,
            fmt::format("\"{}\" is not among the people that you trusted.", printable(name_or_fingerprint)),
            people_path_, "Nothing was changed.", "counterpoint-cli identity list names them."};
    if (std::count_if(people->begin(), people->end(), is_meant) > 1)
        return invalid("Several known people have this name; give the fingerprint.");
    KnownPerson forgotten = std::move(*found);
    people->erase(found);
    if (auto written = replace_private_file(people_path_, format_known_people(*people)); !written)
        return written.error();
    return forgotten;
}

} // namespace counterpoint
