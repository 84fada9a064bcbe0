#include "bundle/manifest.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

const std::string a_hash(64, 'a');
const std::string b_hash(64, 'b');

std::string why(std::string_view bytes) {
    const auto entries = parse_manifest(bytes);
    REQUIRE_FALSE(entries.ok());
    CHECK(entries.error().kind == ErrorKind::damaged);
    return entries.error().what;
}

} // namespace

TEST_CASE("A manifest survives writing and reading") {
    const std::vector<ManifestEntry> entries{{a_hash, "data/a b.txt"},
                                             {b_hash, "data/100%.txt"},
                                             {b_hash, "data/zoë"},
                                             {a_hash, "data/line\nfeed\r"}};
    const std::string bytes = format_manifest(entries);
    CHECK(bytes == b_hash + "  data/100%25.txt\n" + a_hash + "  data/a b.txt\n" + a_hash +
                       "  data/line%0Afeed%0D\n" + b_hash + "  data/zoë\n");
    const auto read = parse_manifest(bytes);
    REQUIRE(read.ok());
    CHECK(format_manifest(*read) == bytes);
    REQUIRE(find_entry(*read, "data/line\nfeed\r") != nullptr);
    CHECK(find_entry(*read, "data/line\nfeed\r")->sha256 == a_hash);
    CHECK(find_entry(*read, "data/other") == nullptr);
}

TEST_CASE("An empty manifest names nothing") {
    const auto read = parse_manifest("");
    REQUIRE(read.ok());
    CHECK(read->empty());
}

TEST_CASE("Any other form of a manifest is refused with its line") {
    const std::string good = a_hash + "  data/a\n";
    CHECK(why(good + std::string(64, 'B') + "  data/b\n") ==
          "Line 2 does not begin with 64 lower-case hexadecimal digits.");
    CHECK(why("abc  data/a\n") == "Line 1 does not begin with 64 lower-case hexadecimal digits.");
    CHECK(why(a_hash + " *data/a\n") == "Line 1 has no two spaces between hash and path.");
    CHECK(why(a_hash + "  data/a") == "Line 1 has no end.");
    CHECK(why(good + "\n") == "Line 2 does not begin with 64 lower-case hexadecimal digits.");
    CHECK(why(good + good) == "Line 2 is not in order.");
    CHECK(why(a_hash + "  data/b\n" + good) == "Line 2 is not in order.");
}

TEST_CASE("A manifest names no path outside its bundle") {
    for (const std::string path : {"../x", "data/../../x", "/etc/passwd", "", "data//x", "./x", "data\\x",
                                   "data/%2e", "data/%0a", "data/x\r", "data/\xFF"}) {
        INFO(path);
        CHECK(why(a_hash + "  " + path + "\n").find("path that no bundle may hold") != std::string::npos);
    }
}

TEST_CASE("A manifest of endless lines is refused before it is read to its end") {
    std::string bytes;
    for (int i = 0; i < 10'001; ++i)
        bytes += a_hash + "  data/" + std::to_string(100'000 + i) + "\n";
    CHECK(why(bytes) == "Line 10001 is one more than a manifest may have.");
    CHECK(why(std::string(largest_manifest + 1, 'a')) == "It is larger than any manifest of a bundle.");
}
