#include "units/user_catalogue.h"

#include "support/faulty_file_system.h"
#include "support/temporary_folder.h"
#include "units/unit_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

Unit unit(const std::string& id, const std::string& statement) {
    Unit unit;
    unit.id = id;
    unit.title = "Keeping Bees";
    unit.outcomes = {{"1", "Be able to keep bees", {}}};
    unit.outcomes[0].criteria.push_back({.number = "1.1", .statement = statement, .label = "1.1 Bees"});
    unit.source.file = "bees.docx";
    return unit;
}

struct Scene {
    TemporaryFolder home;
    std::unique_ptr<FileSystem> real = real_file_system();
    FaultyFileSystem files{*real};
    std::string folder = home.file("units");

    [[nodiscard]] LoadedCatalogue load() { return load_catalogue(files, folder); }
};

} // namespace

TEST_CASE("Without a folder of the user's the built-in units are the catalogue") {
    Scene scene;
    const LoadedCatalogue loaded = scene.load();
    CHECK(loaded.problems.empty());
    CHECK(loaded.catalogue.units() == built_in_catalogue().units());
    CHECK_FALSE(scene.files.exists(scene.folder)); // looking makes nothing
}

TEST_CASE("A unit of the user's stands beside the built-in ones, or in the place of one") {
    Scene scene;
    const Unit own = unit("8585-301", "Keep bees");
    REQUIRE(store_units(scene.files, scene.folder, {unit("9901-110", "Open a hive"), own}, Replacing::refuse)
                .ok());
    const Catalogue catalogue = scene.load().catalogue;
    CHECK(catalogue.units().size() == built_in_catalogue().units().size() + 1);
    CHECK(catalogue.find("8585-301").value() == own);
    CHECK(catalogue.find("9901-110").value().outcomes[0].criteria[0].statement == "Open a hive");

    REQUIRE(remove_unit(scene.files, scene.folder, "8585-301").ok());
    CHECK(scene.load().catalogue.find("8585-301").value() == built_in_catalogue().find("8585-301").value());
    CHECK_FALSE(remove_unit(scene.files, scene.folder, "8585-301").ok()); // a built-in one stays
    CHECK_FALSE(remove_unit(scene.files, scene.folder, "../units/9901-110").ok());
    CHECK(scene.load().catalogue.find("9901-110").ok());
}

TEST_CASE("Another version is never replaced unless that is asked for, and then nothing of it is stored") {
    Scene scene;
    REQUIRE(
        store_units(scene.files, scene.folder, {unit("9901-110", "Open a hive")}, Replacing::refuse).ok());
    const std::vector<Unit> news = {unit("9901-109", "New"), unit("9901-110", "Open a hive slowly")};
    const auto refused = store_units(scene.files, scene.folder, news, Replacing::refuse);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::refused);
    CHECK_THAT(refused.error().message(), Contains("9901-110") && Contains("bees.docx"));
    CHECK_FALSE(scene.load().catalogue.find("9901-109").ok());
    CHECK(scene.load().catalogue.find("9901-110").value() == unit("9901-110", "Open a hive"));

    REQUIRE(store_units(scene.files, scene.folder, news, Replacing::allow).ok());
    CHECK(scene.load().catalogue.find("9901-110").value() == news[1]);
}

TEST_CASE("What differs in typography alone, or only says more, is no other version") {
    Scene scene;
    REQUIRE(
        store_units(scene.files, scene.folder, {unit("9901-110", "Open a hive")}, Replacing::refuse).ok());
    Unit more = unit("9901-110", "Open  a hive.");
    more.outcomes[0].criteria[0].pass = {"It was opened"};
    CHECK(other_versions(scene.files, scene.folder, {more}).empty());
    const auto stored =
        store_units(scene.files, scene.folder, {more, unit("9901-111", "Close")}, Replacing::refuse);
    REQUIRE(stored.ok());
    CHECK(*stored == Texts{"9901-110", "9901-111"});
    CHECK(scene.load().catalogue.find("9901-110").value() == more);
    CHECK(store_units(scene.files, scene.folder, {more}, Replacing::refuse).value().empty());
    const Texts others = other_versions(scene.files, scene.folder, {unit("9901-110", "Open, a hive")});
    REQUIRE(others.size() == 1); // a comma counts, and what would be lost
    CHECK_THAT(others[0], Contains("another version of 9901-110, from bees.docx"));
}

TEST_CASE("A file that cannot be read is said to be one before it is replaced") {
    Scene scene;
    REQUIRE(
        store_units(scene.files, scene.folder, {unit("9901-110", "Open a hive")}, Replacing::refuse).ok());
    REQUIRE(scene.files.replace(scene.folder + "/9901-110.json", "{").ok());
    const auto refused =
        store_units(scene.files, scene.folder, {unit("9901-110", "Open a hive")}, Replacing::refuse);
    REQUIRE_FALSE(refused.ok());
    CHECK_THAT(refused.error().what,
               Contains("The file of 9901-110") && Contains("no unit that can be read"));
    CHECK(store_units(scene.files, scene.folder, {unit("9901-110", "Open a hive")}, Replacing::allow).ok());
    CHECK(scene.load().problems.empty());
}

TEST_CASE("The same words from another file are no other version") {
    Scene scene;
    REQUIRE(
        store_units(scene.files, scene.folder, {unit("9901-110", "Open a hive")}, Replacing::refuse).ok());
    Unit again = unit("9901-110", "Open a hive");
    again.source.file = "bees.txt";
    REQUIRE(store_units(scene.files, scene.folder, {again}, Replacing::refuse).ok());
    CHECK(scene.load().catalogue.find("9901-110").value().source.file == "bees.txt");
}

TEST_CASE("A damaged file is told and passed over; the rest of the catalogue is there") {
    Scene scene;
    REQUIRE(store_units(scene.files, scene.folder, {unit("9901-110", "Open"), unit("9901-111", "Close")},
                        Replacing::refuse)
                .ok());
    REQUIRE(scene.files.replace(scene.folder + "/9901-110.json", "{\"id\": \"9901-110\"").ok());
    REQUIRE(scene.files.replace(scene.folder + "/8585-301.json", unit_to_json(unit("9901-112", "x")).dump())
                .ok());
    REQUIRE(scene.files.replace(scene.folder + "/notes.txt", "mine").ok());
    const LoadedCatalogue loaded = scene.load();
    REQUIRE(loaded.problems.size() == 2);
    CHECK_THAT(loaded.problems[0], Contains("8585-301.json") && Contains("9901-112"));
    CHECK_THAT(loaded.problems[1], Contains("9901-110.json"));
    CHECK(loaded.catalogue.find("9901-111").ok());
    CHECK(loaded.catalogue.find("8585-301").value() == built_in_catalogue().find("8585-301").value());
    CHECK(remove_unit(scene.files, scene.folder, "9901-110").ok()); // it can be taken out all the same
}

TEST_CASE("A full disk leaves every unit as it was, or whole") {
    Scene scene;
    REQUIRE(store_units(scene.files, scene.folder, {unit("9901-110", "Open")}, Replacing::refuse).ok());
    for (std::uint64_t room = 0; room < 2'000; room += 97) {
        scene.files.set_room(room);
        const auto stored = store_units(
            scene.files, scene.folder,
            {unit("9901-110", "Open " + std::to_string(room)), unit("9901-111", "New")}, Replacing::allow);
        scene.files.set_room(std::numeric_limits<std::uint64_t>::max());
        INFO("room for " << room << " bytes");
        CHECK(scene.load().problems.empty());
        if (!stored)
            CHECK_FALSE(stored.error().safe.empty());
    }
}

TEST_CASE("A file of one's own is read with its name and its hash, or refused by name") {
    Scene scene;
    const std::string path = scene.home.file("mine.json");
    REQUIRE(scene.files.replace(path, unit_to_json(unit("9901-110", "Open")).dump()).ok());
    const auto read = read_unit_file(scene.files, path);
    REQUIRE(read.ok());
    CHECK(read->source.file == "mine.json");
    CHECK(read->source.sha256.size() == 64);
    REQUIRE(scene.files.replace(path, "[1, 2").ok());
    CHECK_THAT(read_unit_file(scene.files, path).error().message(), Contains("mine.json"));
    REQUIRE(scene.files.replace(path, std::string(200'000, '[')).ok()); // deep, and no stack is lost
    CHECK_FALSE(read_unit_file(scene.files, path).ok());
    REQUIRE(scene.files.replace(path, std::string(5'000'000, ' ')).ok());
    CHECK_FALSE(read_unit_file(scene.files, path).ok());
    CHECK_FALSE(read_unit_file(scene.files, scene.home.file("none.json")).ok());
}
