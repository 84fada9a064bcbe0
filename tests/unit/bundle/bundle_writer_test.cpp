#include "bundle/bundle_writer.h"

#include "bundle/bag_info.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "sample_bundle.h"
#include "support/places.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const std::string sound = "stands for a recording";

ToldDiscussion closed_discussion(std::string centre = "Riverside College") {
    ToldDiscussion discussion;
    discussion.name(std::move(centre), "Sam Okafor", "Alex Reid")
        .start()
        .mark(48'000, {{"8585-301", "2.1"}})
        .stop(96'000)
        .close(96'000, sound.size(), sha256_hex(sound));
    return discussion;
}

/// The text of the `number`th fenced block of FORMAT.md.
std::string example(int number) {
    const auto format = real_file_system()->read_all(in_tests("../src/bundle/FORMAT.md"), 100'000);
    REQUIRE(format.ok());
    std::string_view rest = *format;
    for (;; --number) {
        rest.remove_prefix(rest.find("\n```\n") + 5);
        const std::size_t end = rest.find("```\n");
        if (number == 0)
            return std::string(rest.substr(0, end));
        rest.remove_prefix(end);
    }
}

} // namespace

TEST_CASE("The worked example of FORMAT.md is in the form that it describes") {
    CHECK(example(0) == bagit_declaration);
    CHECK(example(1) == format_bag_info(closed_discussion().state(),
                                        day_of(closed_discussion().events()[0].at), {10'008'123, 8}));
    const auto manifest = parse_manifest(example(2));
    REQUIRE(manifest.ok());
    CHECK(format_manifest(*manifest) == example(2));
    std::vector<std::string> paths;
    for (const ManifestEntry& entry : *manifest)
        paths.push_back(entry.path);
    CHECK(paths == closed_payload());
    CHECK(example(3) == format_manifest({{sha256_hex(example(0)), "bagit.txt"},
                                         {sha256_hex(example(1)), "bag-info.txt"},
                                         {sha256_hex(example(2)), "manifest-sha256.txt"}}));
}

TEST_CASE("sha256sum alone finds a written bundle whole, and a changed one not") {
    SampleBundle bundle;
    bundle.put("data/recording.flac", sound);
    bundle.write(closed_discussion());
    const std::string check =
        "cd '" + bundle.folder() +
        "' && sha256sum --check --strict --quiet manifest-sha256.txt tagmanifest-sha256.txt "
        ">/dev/null 2>&1";
    CHECK(std::system(check.c_str()) == 0);
    bundle.put("data/recording.flac", "stands for a recordinG");
    CHECK(std::system(check.c_str()) != 0);
}

TEST_CASE("A bundle holds the files of its layout and nothing else") {
    SampleBundle bundle;
    bundle.put("data/recording.flac", sound);
    bundle.put("data/result-sheet.html.4711-3.tmp", "half a page");
    bundle.put("bagit.txt.4711-4.tmp", "");
    bundle.write(closed_discussion());
    std::vector<std::string> expected = closed_payload();
    for (const char* name : {"bag-info.txt", "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"})
        expected.emplace_back(name);
    std::sort(expected.begin(), expected.end());
    CHECK(bundle.file_names() == expected);
}

TEST_CASE("The Payload-Oxum counts what lies in data/") {
    SampleBundle bundle;
    bundle.put("data/recording.flac", sound);
    bundle.write(closed_discussion());
    std::size_t bytes = 0;
    for (const std::string& path : closed_payload())
        bytes += bundle.bytes(path).size();
    CHECK(bundle.bytes("bag-info.txt").find("Payload-Oxum: " + std::to_string(bytes) + ".8\n") !=
          std::string::npos);
}

TEST_CASE("A centre's name cannot write a line of bag-info.txt") {
    const State state = closed_discussion("Evil\r\nPayload-Oxum: 0.0\n\tCollege ").state();
    const std::string info = format_bag_info(state, day_of(WallTime{}), {1, 1});
    CHECK(info.starts_with("Source-Organization: Evil  Payload-Oxum: 0.0  College\nExternal-Identifier: "));
    CHECK(
        format_bag_info(closed_discussion("").state(), day_of(WallTime{}), {1, 1}).starts_with("External-"));
}

TEST_CASE("A Bagging-Date is read only if it is a day") {
    using namespace std::chrono;
    CHECK(bagging_date("Bagging-Date: 2026-11-21\n") == year{2026} / 11 / 21);
    for (const char* text :
         {"", "Bagging-Date: \n", "Bagging-Date: 2026-02-30\n", "Bagging-Date: 2026-11-21T\n",
          "bagging-date: 2026-11-21\n", "Bagging-Date: 2026-11-21 \n"}) {
        INFO(text);
        CHECK_FALSE(bagging_date(text));
    }
}

TEST_CASE("Manifests are refused before the recording is closed") {
    SampleBundle bundle;
    ToldDiscussion discussion;
    discussion.start();
    const auto written = write_manifests(bundle.files(), bundle.folder(), discussion.state(), WallTime{});
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().kind == ErrorKind::refused);
    CHECK(bundle.file_names().empty());
}

TEST_CASE("A missing sheet leaves no manifest behind, and is named") {
    SampleBundle bundle;
    bundle.put("data/journal.jsonl", journal_bytes(closed_discussion()));
    bundle.put("data/recording.flac", sound);
    const auto written =
        write_manifests(bundle.files(), bundle.folder(), closed_discussion().state(), WallTime{});
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().kind == ErrorKind::missing);
    CHECK(written.error().path.find("result-sheet.html") != std::string::npos);
    CHECK_FALSE(bundle.files().exists(bundle.path("manifest-sha256.txt")));
}

TEST_CASE("A recording that was damaged after closing is never certified") {
    SampleBundle bundle;
    bundle.put("data/recording.flac", "something else");
    bundle.write(closed_discussion());
    CHECK(bundle.bytes("manifest-sha256.txt").find(sha256_hex(sound) + "  data/recording.flac\n") !=
          std::string::npos);
}
