#include "identity/identity_store.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

namespace fs = std::filesystem;

struct Store {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    IdentityStore store{*files, folder.file("data/identities"), folder.file("data/known-people.json")};

    StoredIdentity create(const std::string& name, const std::vector<std::string>& roles = {"assessor"}) {
        auto identity = store.create(name, roles, secret_from("correct horse"));
        INFO((identity.ok() ? std::string() : identity.error().message()));
        REQUIRE(identity.ok());
        return *identity;
    }
};

KnownPerson person(const std::string& name, char digit) {
    WallTime since{};
    REQUIRE(parse_wall_time("2026-11-21T10:15:00.000Z", since));
    return {name, {"assessor"}, std::string(64, digit), since, "read to me in person"};
}

bool only_mine(const std::string& path) {
    return (fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
           fs::perms::none;
}

} // namespace

TEST_CASE("An identity is made, found again and unlocked, and its file is this user's alone") {
    Store world;
    CHECK(world.store.identities()->empty());
    const StoredIdentity made = world.create("Alex Reid", {"iqa", "assessor"});
    CHECK(made.file.roles == std::vector<std::string>{"assessor", "iqa"});
    CHECK(only_mine(made.path));
    CHECK(only_mine(fs::path(made.path).parent_path()));

    const auto by_name = world.store.find("Alex Reid");
    const auto by_key = world.store.find(grouped_fingerprint(made.file.public_key.fingerprint()));
    REQUIRE(by_name.ok());
    REQUIRE(by_key.ok());
    CHECK(by_name->path == by_key->path);
    CHECK(world.store.unlock(*by_name, secret_from("correct horse"))->public_key() == made.file.public_key);
    CHECK(world.store.unlock(*by_name, secret_from("wrong horse")).error().kind == ErrorKind::refused);
    CHECK(world.store.find("Sam Okafor").error().kind == ErrorKind::missing);
}

TEST_CASE("openssl alone opens an identity's file") {
    Store world;
    const StoredIdentity made = world.create("Alex Reid");
    REQUIRE(world.files->replace(world.folder.file("expected.pem"), made.file.public_key.pem()).ok());
    const std::string command = "openssl pkey -in '" + made.path +
                                "' -passin pass:'correct horse' -pubout | cmp - '" +
                                world.folder.file("expected.pem") + "'";
    CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("An identity is never made over another") {
    Store world;
    const StoredIdentity made = world.create("Alex Reid");
    const std::string before = *world.files->read_all(made.path, largest_identity_file);
    CHECK(world.store.create("Alex Reid", {"learner"}, secret_from("another one")).error().kind ==
          ErrorKind::in_use);
    // Another name that would have the same file.
    CHECK(world.store.create("Alex Reid.", {"learner"}, secret_from("another one")).error().kind ==
          ErrorKind::in_use);
    CHECK(*world.files->read_all(made.path, largest_identity_file) == before);
}

TEST_CASE("A passphrase is changed, the key stays the same, and the old one opens nothing any more") {
    Store world;
    const StoredIdentity made = world.create("Alex Reid");
    const auto change = [&](const std::string& before, const std::string& after) {
        return world.store.change_passphrase(*world.store.find("Alex Reid"), secret_from(before),
                                             secret_from(after));
    };
    const std::string bytes = *world.files->read_all(made.path, largest_identity_file);
    CHECK(change("wrong horse", "battery staple").error().kind == ErrorKind::refused);
    CHECK(change("correct horse", "short").error().kind == ErrorKind::invalid);
    CHECK(change("correct horse", "correct horse").error().kind == ErrorKind::invalid);
    CHECK(*world.files->read_all(made.path, largest_identity_file) == bytes);

    REQUIRE(change("correct horse", "battery staple").ok());
    const auto changed = world.store.find("Alex Reid");
    REQUIRE(changed.ok());
    CHECK(only_mine(changed->path));
    CHECK(world.store.unlock(*changed, secret_from("battery staple"))->public_key() == made.file.public_key);
    CHECK(world.store.unlock(*changed, secret_from("correct horse")).error().kind == ErrorKind::refused);
}

TEST_CASE("Names, roles and passphrases that make no sense are refused, and nothing is made") {
    Store world;
    const auto refused = [&](const std::string& name, const std::vector<std::string>& roles,
                             const std::string& passphrase) {
        CHECK(world.store.create(name, roles, secret_from(passphrase)).error().kind == ErrorKind::invalid);
    };
    refused("", {"assessor"}, "correct horse");
    refused("Alex\nRoles: eqa", {"assessor"}, "correct horse");
    refused(" Alex", {"assessor"}, "correct horse");
    refused("\xE2\x80\xAE"
            "xelA",
            {"assessor"}, "correct horse");
    refused(std::string(201, 'a'), {"assessor"}, "correct horse");
    refused("Alex", {}, "correct horse");
    refused("Alex", {"program"}, "correct horse");
    refused("Alex", {"assessor"}, "short");
    CHECK(fs::is_empty(world.folder.path()));
}

TEST_CASE("Whatever a person is called, their key lies in the folder of keys and is found by their name") {
    Store world;
    for (const std::string name : {"../../x", "=cmd()", "<script>", "\xF0\x9F\x98\x80", "a/b\\c:d", "CON"}) {
        const StoredIdentity made = world.create(name);
        CHECK(fs::path(made.path).parent_path() == fs::path(world.folder.file("data/identities")));
        CHECK(world.store.find(name)->path == made.path);
    }
}

TEST_CASE("A key that others may read is not used") {
    Store world;
    const StoredIdentity made = world.create("Alex Reid");
    fs::permissions(made.path, fs::perms::group_read, fs::perm_options::add);
    CHECK(world.store.unlock(made, secret_from("correct horse")).error().kind == ErrorKind::refused);
}

TEST_CASE("An identity whose two keys do not belong together signs nothing") {
    Store world;
    StoredIdentity alex = world.create("Alex Reid");
    alex.file.public_key = world.create("Sam Okafor").file.public_key;
    CHECK(world.store.unlock(alex, secret_from("correct horse")).error().kind == ErrorKind::damaged);
}

TEST_CASE("A file that is no identity is named, not passed over") {
    Store world;
    const StoredIdentity made = world.create("Alex Reid");
    const std::string bytes = *world.files->read_all(made.path, largest_identity_file);
    for (const std::string& changed :
         {std::string(), bytes.substr(1), bytes + "\n", "x" + bytes,
          std::string(bytes).replace(bytes.find("assessor"), 8, "examiner"),
          std::string(bytes).replace(bytes.find("Name: Alex Reid"), 15, "Name:  Alex Rei")}) {
        REQUIRE(world.files->replace(made.path, changed).ok());
        const auto listed = world.store.identities();
        REQUIRE_FALSE(listed.ok());
        CHECK(listed.error().kind == ErrorKind::damaged);
        CHECK(listed.error().path == made.path);
    }
}

TEST_CASE("People are trusted, listed, replaced and forgotten") {
    Store world;
    CHECK(world.store.trusted()->empty());
    REQUIRE(world.store.trust(person("Alex Reid", 'a')).ok());
    REQUIRE(world.store.trust(person("Sam Okafor", 'b')).ok());
    KnownPerson again = person("Alexandra Reid", 'a');
    again.roles = {"iqa", "assessor"};
    REQUIRE(world.store.trust(again).ok());
    const auto people = world.store.trusted();
    REQUIRE(people->size() == 2);
    REQUIRE(find_person(*people, std::string(64, 'a')) != nullptr);
    CHECK(find_person(*people, std::string(64, 'a'))->name == "Alexandra Reid");
    CHECK(find_person(*people, std::string(64, 'a'))->roles == std::vector<std::string>{"assessor", "iqa"});
    CHECK(only_mine(world.folder.file("data/known-people.json")));

    CHECK(world.store.forget("Nobody").error().kind == ErrorKind::missing);
    CHECK(world.store.forget("Sam Okafor")->fingerprint == std::string(64, 'b'));
    CHECK(world.store.trusted()->size() == 1);
    REQUIRE(world.store.trust(person("Alexandra Reid", 'c')).ok());
    CHECK(world.store.forget("Alexandra Reid").error().kind == ErrorKind::invalid);
    CHECK(world.store.forget(std::string(64, 'C')).ok());
}

TEST_CASE("Trust needs a whole fingerprint and somebody who vouches") {
    Store world;
    for (const auto& spoil : std::vector<void (*)(KnownPerson&)>{
             [](KnownPerson& one) { one.fingerprint.pop_back(); },
             [](KnownPerson& one) { one.said_by.clear(); }, [](KnownPerson& one) { one.name = "a\nb"; },
             [](KnownPerson& one) { one.roles = {"friend"}; }}) {
        KnownPerson one = person("Alex Reid", 'a');
        spoil(one);
        CHECK(world.store.trust(one).error().kind == ErrorKind::invalid);
    }
    CHECK_FALSE(world.files->exists(world.folder.file("data/known-people.json")));
}

TEST_CASE("One's own keys are known too") {
    Store world;
    const StoredIdentity made = world.create("Alex Reid");
    const auto people = world.store.known_people();
    REQUIRE(people.ok());
    const KnownPerson* own = find_person(*people, made.file.public_key.fingerprint());
    REQUIRE(own != nullptr);
    CHECK(own->said_by == "your own identity");
    CHECK(world.store.trusted()->empty());
}

TEST_CASE("A list of people that was damaged is not taken for an empty one") {
    Store world;
    REQUIRE(world.store.trust(person("Alex Reid", 'a')).ok());
    const std::string path = world.folder.file("data/known-people.json");
    const std::string bytes = *world.files->read_all(path, largest_known_people);
    for (const std::string& changed :
         {std::string(), bytes.substr(0, bytes.size() / 2), std::string(9'000, '['),
          std::string(bytes).replace(bytes.find("aaaa"), 4, "AAAA")}) {
        REQUIRE(world.files->replace(path, changed).ok());
        CHECK(world.store.trusted().error().kind == ErrorKind::damaged);
        CHECK(world.store.trust(person("Sam Okafor", 'b')).error().kind == ErrorKind::damaged);
        CHECK(*world.files->read_all(path, largest_known_people) == changed);
    }
    REQUIRE(
        world.files->replace(path, std::string(bytes).replace(bytes.find("people/1"), 8, "people/2")).ok());
    CHECK(world.store.trusted().error().kind == ErrorKind::unreadable);
}
