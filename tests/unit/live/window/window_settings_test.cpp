#include "live/window/window_settings.h"

#include "support/memory_disk.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

const std::string path = "/home/config/counterpoint/window.json";

const WindowSettings chosen{Appearance::high_contrast, 150, 5, true};

} // namespace

TEST_CASE("Settings of the window come back as they were kept") {
    test::MemoryDisk disk;
    REQUIRE(keep_window_settings(disk, path, chosen));
    const ReadSettings read = load_window_settings(disk, path);
    CHECK(read.settings == chosen);
    CHECK(read.problem.empty());
}

TEST_CASE("The first start has defaults and nothing to complain of") {
    test::MemoryDisk disk;
    const ReadSettings read = load_window_settings(disk, path);
    CHECK(read.settings == WindowSettings{});
    CHECK(read.problem.empty());
}

TEST_CASE("A damaged file of settings is said, and the window opens with defaults") {
    for (const char* bytes : {"", "{", "[]", "12", "\xFF\xFE", "{\"size\": 150,}"}) {
        CAPTURE(bytes);
        const ReadSettings read = parse_window_settings(bytes);
        CHECK(read.settings == WindowSettings{});
        CHECK_FALSE(read.problem.empty());
    }
    const std::string deep = std::string(100'000, '[');
    CHECK_FALSE(parse_window_settings(deep).problem.empty());
}

TEST_CASE("The sentence on a damaged file names it") {
    test::MemoryDisk disk;
    REQUIRE(disk.create_directories("/home/config/counterpoint"));
    REQUIRE(disk.replace(path, "{"));
    CHECK(load_window_settings(disk, path).problem.find(path) != std::string::npos);
}

TEST_CASE("One setting that makes no sense leaves the others") {
    const ReadSettings read =
        parse_window_settings(R"({"appearance": "purple", "size": 150, "welcomed": true})");
    CHECK(read.settings == WindowSettings{Appearance::light, 150, 0, true});
    CHECK(read.problem.find("\"appearance\"") != std::string::npos);
    for (const char* size : {"99", "301", "1e99", "150.5", "\"150\"", "-1", "18446744073709551615"}) {
        CAPTURE(size);
        const ReadSettings other = parse_window_settings("{\"size\": " + std::string(size) + "}");
        CHECK(other.settings.size == 100);
        CHECK(other.problem.find("\"size\"") != std::string::npos);
    }
}

TEST_CASE("What a newer version put into the file stays there") {
    const std::string before = R"({"size": 125, "something new": [1, 2]})";
    const std::string after = format_window_settings(chosen, before);
    CHECK(after.find("something new") != std::string::npos);
    CHECK(parse_window_settings(after).settings == chosen);
    CHECK(parse_window_settings(format_window_settings(chosen, "{ damaged")).settings == chosen);
}

TEST_CASE("Sizes go up and down by steps between their ends") {
    CHECK(next_size(100, 1) == 110);
    CHECK(next_size(110, -1) == 100);
    CHECK(next_size(100, -1) == 100);
    CHECK(next_size(300, 1) == 300);
    CHECK(next_size(123, 1) == 125);
    CHECK(next_size(123, -1) == 110);
}
