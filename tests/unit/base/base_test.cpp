#include "base/assets.h"
#include "base/clock.h"
#include "base/file_hash.h"
#include "base/text.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("An error puts its parts into sentences") {
    const Error error{ErrorKind::full, "The disk is full.", "/a/b", "What was there is safe.",
                      "Free some space."};
    CHECK(error.message() == "The disk is full. (/a/b) What was there is safe. Free some space.");
    CHECK(Error{ErrorKind::refused, "No.", {}, {}, {}}.message() == "No.");
}

TEST_CASE("Wall time is written to the millisecond and read back exactly") {
    WallTime time;
    for (const char* text :
         {"2026-11-21T10:15:30.123Z", "1970-01-01T00:00:00.000Z", "2028-02-29T23:59:59.999Z"}) {
        REQUIRE(parse_wall_time(text, time));
        CHECK(wall_time_text(time) == text);
    }
    for (const char* wrong :
         {"", "2026-11-21", "2026-13-01T00:00:00.000Z", "2027-02-29T00:00:00.000Z",
          "2026-11-21T24:00:00.000Z", "2026-11-21T10:15:30.123+", "2026-11-21 10:15:30.123Z",
          "2026-11-21T10:15:61.000Z", "+026-11-21T10:15:30.123Z", "2026-11-21T10:15: 3.123Z"})
        CHECK_FALSE(parse_wall_time(wrong, time));
}

TEST_CASE("SHA-256 gives the known answers, in pieces as at once") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Sha256 hash;
    hash.add("a");
    hash.add("bc");
    CHECK(hash.finish() == sha256_hex("abc"));
}

TEST_CASE("A file's hash is that of its bytes, and counts them") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const std::string bytes(3'000'001, 'x');
    std::ofstream(folder.file("big"), std::ios::binary) << bytes;
    const auto hash = hash_file(*files, folder.file("big"));
    REQUIRE(hash.ok());
    CHECK(hash->bytes == bytes.size());
    CHECK(hash->sha256 == sha256_hex(bytes));
    CHECK(hash_file(*files, folder.file("none")).error().kind == ErrorKind::missing);
}

TEST_CASE("UTF-8 is told from what is none") {
    for (const char* good : {"", "a", "\u00e9", "\u20ac", "\U0001F600"})
        CHECK(is_clean_utf8(good));
    for (const char* bad : {"\x80", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\xFF"})
        CHECK_FALSE(is_clean_utf8(bad));
    CHECK_FALSE(is_clean_utf8(std::string_view("a\0b", 3)));
    CHECK(clean_utf8("a\xFF\u00e9") == "a\uFFFD\u00e9");
}

TEST_CASE("What is printed cannot lead a terminal") {
    CHECK(printable("Zoë ☕ 日本 <b>") == "Zoë ☕ 日本 <b>");
    CHECK(printable("a\x1b[2Jb\nc\x7f") == "a?[2Jb?c?");
    CHECK(printable("a\u009b1m\u2028b\u202Ec\u2066d") == "a?1m?b?c?d");
    CHECK(printable("caf\xe9") == "caf\uFFFD");
}

TEST_CASE("A file name can be made of anything") {
    CHECK(file_name_from("Sam Okafor") == "Sam Okafor");
    CHECK(file_name_from("a/b\\c:d") == "a-b-c-d");
    CHECK(file_name_from("..") == "untitled");
    CHECK(file_name_from("") == "untitled");
    CHECK(file_name_from(" .hidden. ") == "hidden");
    CHECK(file_name_from(std::string(200, 'x')).size() == 80);
    std::string letters;
    for (int i = 0; i < 100; ++i)
        letters += "\u00e9";
    CHECK(file_name_from(letters).size() == 80);
    CHECK(is_clean_utf8(file_name_from("\xFF\u00e9")));
}

TEST_CASE("Replacing a file leaves the old bytes or the new ones, and nothing beside it") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    REQUIRE(files->replace(folder.file("a"), "one").ok());
    REQUIRE(files->replace(folder.file("a"), "two").ok());
    CHECK(*files->read_all(folder.file("a"), 100) == "two");
    CHECK(files->list_recursive(folder.path())->size() == 1);
    const auto failed = files->replace(folder.file("none/a"), "x");
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().path == folder.file("none/a"));
}

TEST_CASE("Renaming never overwrites") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    REQUIRE(files->replace(folder.file("a"), "one").ok());
    REQUIRE(files->replace(folder.file("b"), "two").ok());
    CHECK(files->rename(folder.file("a"), folder.file("b")).error().kind == ErrorKind::in_use);
    CHECK(*files->read_all(folder.file("b"), 100) == "two");
    REQUIRE(files->rename(folder.file("a"), folder.file("c")).ok());
    CHECK_FALSE(files->exists(folder.file("a")));
    CHECK(files->rename(folder.file("a"), folder.file("d")).error().kind == ErrorKind::missing);
}

TEST_CASE("Room that is kept belongs to the file, whose bytes and size stay") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    constexpr std::uint64_t room = 128 << 10;
    auto file = files->open(folder.file("journal"), OpenMode::create_new);
    REQUIRE(file.ok());
    REQUIRE((*file)->write_at(0, "three lines").ok());
    const auto taken = [&] {
        struct stat status {};
        REQUIRE(::stat(folder.file("journal").c_str(), &status) == 0);
        return static_cast<std::uint64_t>(status.st_blocks) * 512;
    };
    REQUIRE((*file)->keep_room(room).ok());
    CHECK(taken() >= room);
    CHECK(files->read_all(folder.file("journal"), room).value() == "three lines");
    REQUIRE((*file)->truncate(11).ok());
    CHECK(taken() < room);
    CHECK(files->read_all(folder.file("journal"), room).value() == "three lines");
}

TEST_CASE("Nothing is written through a link") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    REQUIRE(files->replace(folder.file("mine"), "kept").ok());
    std::filesystem::create_symlink(folder.file("mine"), folder.file("link"));
    for (const OpenMode mode : {OpenMode::read_write, OpenMode::create_or_open}) {
        const auto opened = files->open(folder.file("link"), mode);
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().kind == ErrorKind::refused);
    }
    CHECK(files->open(folder.file("link"), OpenMode::read).ok());
    REQUIRE(files->replace(folder.file("link"), "new").ok()); // the link's own place, not what it names
    CHECK(*files->read_all(folder.file("mine"), 100) == "kept");
}

TEST_CASE("What is larger than allowed is not read") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    REQUIRE(files->replace(folder.file("a"), "12345").ok());
    CHECK(files->read_all(folder.file("a"), 4).error().kind == ErrorKind::invalid);
    CHECK(*files->read_all(folder.file("a"), 5) == "12345");
}

TEST_CASE("A listing shows what a bundle may not hold") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    std::filesystem::create_directory(folder.file("d"));
    REQUIRE(files->replace(folder.file("d/a"), "x").ok());
    std::filesystem::create_symlink("/etc/passwd", folder.file("link"));
    const auto entries = files->list_recursive(folder.path());
    REQUIRE(entries.ok());
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[0].is_directory);
    CHECK((*entries)[1].name == "d/a");
    CHECK((*entries)[1].is_regular_file);
    CHECK_FALSE((*entries)[2].is_regular_file);
    CHECK_FALSE((*entries)[2].is_directory);
}

TEST_CASE("A pipe is refused and never waited for") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    REQUIRE(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
    for (const OpenMode mode : {OpenMode::read, OpenMode::read_write, OpenMode::create_or_open}) {
        const auto opened = files->open(folder.file("pipe"), mode);
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().what == "This is a pipe or a device, not a file.");
    }
    CHECK_FALSE(files->read_all(folder.file("pipe"), 100).ok());
}

TEST_CASE("Folders without end are listed as far down as anything of ours lies") {
    const TemporaryFolder folder;
    std::string path = folder.path();
    for (int depth = 0; depth < 100; ++depth)
        path += "/d";
    std::filesystem::create_directories(path);
    const auto entries = real_file_system()->list_recursive(folder.path());
    REQUIRE(entries.ok());
    CHECK(entries->size() == 17);
}

TEST_CASE("Every asset that is built in has bytes") {
    CHECK_FALSE(embedded_assets().empty());
    for (const Asset& asset : embedded_assets())
        CHECK_FALSE(asset.bytes.empty());
    CHECK(embedded_asset("units/8585-301.json").front() == '{');
}
