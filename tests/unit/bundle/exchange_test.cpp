// A bundle out and in again: on disks that fill up, through zips that change, with and without a password.

#include "bundle/export_small.h"
#include "bundle/import_zip.h"

#include "bundle/layout.h"
#include "bundle/small_copy.h"
#include "bundle/verify.h"
#include "sample_bundle.h"
#include "sheet/sheet_html.h"
#include "support/faulty_file_system.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

struct Exchange : SampleBundle {
    Exchange() { write_whole(); }

    Result<ExportedZip> zip(const Secret* password = nullptr, FileSystem* through = nullptr) {
        return export_zip(through != nullptr ? *through : files(), folder(), password, target());
    }
    Result<ExportedSmallCopy> small(std::uint64_t limit = portfolio_limit, FileSystem* through = nullptr) {
        return export_small(through != nullptr ? *through : files(), folder(), {target(), limit, nullptr});
    }

    [[nodiscard]] std::unique_ptr<ZipFileSystem> opened(const Secret* password = nullptr) {
        auto archive = ZipArchive::open(std::move(*files().open(target(), OpenMode::read)));
        INFO((archive ? std::string() : archive.error().message()));
        REQUIRE(archive.ok());
        if (password != nullptr)
            REQUIRE((*archive)->unlock(*password).ok());
        return std::make_unique<ZipFileSystem>(std::move(*archive));
    }

    /// What verify says of the zip, as one text.
    [[nodiscard]] std::string verdict(const Secret* password = nullptr) {
        const auto zip = opened(password);
        const auto place = find_bundle(*zip);
        REQUIRE(place.ok());
        const VerifyReport report = verify(*zip, place->folder);
        return std::to_string(exit_code(report.verdict)) + report_lines(report);
    }

    [[nodiscard]] std::string target() const { return outside.file("out.zip"); }
    [[nodiscard]] bool nothing_is_left() const { return std::filesystem::is_empty(outside.path()); }

    TemporaryFolder outside;
};

} // namespace

TEST_CASE("A zip of a bundle, locked or not, is as whole as the bundle") {
    for (const bool locked : {false, true}) {
        Exchange bundle;
        const Secret password = secret_from("correct horse");
        const Secret* key = locked ? &password : nullptr;
        const auto made = bundle.zip(key);
        INFO((made ? std::string() : made.error().message()));
        REQUIRE(made.ok());
        CHECK(made->files == bundle.file_names().size());
        CHECK(bundle.verdict(key) == "0");
        const auto zip = bundle.opened(key);
        for (const ZipEntry& entry : zip->archive().entries())
            CHECK(entry.encrypted == locked);
    }
}

TEST_CASE("A locked zip opens with its password alone, and tells nothing but names and sizes without") {
    Exchange bundle;
    const Secret password = secret_from("correct horse");
    REQUIRE(bundle.zip(&password).ok());
    const auto zip = bundle.opened();
    CHECK(zip->archive().encrypted());
    CHECK(zip->read_all(zip->archive().entries().front().name, 1 << 20).error().kind == ErrorKind::refused);
    for (const char* wrong : {"", "wrong", "correct horse ", "Correct horse"})
        CHECK(zip->archive().unlock(secret_from(wrong)).error().kind == ErrorKind::refused);
    const std::string bytes = *bundle.files().read_all(bundle.target(), 1 << 24);
    CHECK(bytes.find("correct horse") == std::string::npos);
    CHECK(bytes.find("Okafor") == std::string::npos);
}

TEST_CASE("An entry can be read from anywhere, in any order, packed and locked too") {
    Exchange bundle;
    const Secret password = secret_from("correct horse");
    REQUIRE(bundle.zip(&password).ok());
    const auto zip = bundle.opened(&password);
    const std::string folder = find_bundle(*zip)->folder;
    for (const std::string& name : {std::string("data/recording.flac"), std::string("data/journal.jsonl")}) {
        const std::string whole = bundle.bytes(name);
        const auto file = zip->open(join_path(folder, name), OpenMode::read);
        REQUIRE(file.ok());
        CHECK(*(*file)->size() == whole.size());
        for (const std::size_t at :
             {std::size_t{0}, whole.size() / 2, whole.size() - 1, std::size_t{10}, whole.size()}) {
            std::string piece(7, '\0');
            const auto got = (*file)->read_at(at, piece);
            REQUIRE(got.ok());
            CHECK(piece.substr(0, *got) == whole.substr(at, 7));
        }
    }
}

TEST_CASE("A zip can be looked at like a folder and not written") {
    Exchange bundle;
    REQUIRE(bundle.zip().ok());
    const auto zip = bundle.opened();
    const std::string folder = find_bundle(*zip)->folder;
    CHECK(zip->exists(""));
    CHECK(zip->is_directory(folder + "/data/"));
    CHECK_FALSE(zip->exists(folder + "/dat"));
    CHECK_FALSE(zip->is_directory(folder + "/bagit.txt"));
    CHECK(zip->open(folder + "/data", OpenMode::read).error().kind == ErrorKind::unreadable);
    CHECK(zip->open(folder + "/none", OpenMode::read).error().kind == ErrorKind::missing);
    CHECK(zip->read_all(folder + "/data/journal.jsonl", 10).error().kind == ErrorKind::invalid);
    const std::string file = folder + "/bagit.txt";
    CHECK(zip->open(file, OpenMode::read_write).error().kind == ErrorKind::unwritable);
    CHECK(zip->open(file, OpenMode::create_new).error().kind == ErrorKind::unwritable);
    CHECK(zip->replace(file, "").error().kind == ErrorKind::unwritable);
    CHECK(zip->rename(file, "x").error().kind == ErrorKind::unwritable);
    CHECK(zip->remove(file).error().kind == ErrorKind::unwritable);
    CHECK(zip->create_directories("x").error().kind == ErrorKind::unwritable);
    CHECK((*zip->open(file, OpenMode::read))->write_at(0, "x").error().kind == ErrorKind::unwritable);
}

TEST_CASE("A disk that fills up ends a zip with a sentence and without a file") {
    Exchange sample;
    const std::uint64_t size = sample.zip()->bytes;
    for (const std::uint64_t room : {std::uint64_t{0}, std::uint64_t{100}, size / 2, size - 30, size - 1}) {
        Exchange bundle;
        FaultyFileSystem faulty(bundle.files());
        faulty.set_room(room);
        const auto failed = bundle.zip(nullptr, &faulty);
        INFO(room);
        REQUIRE_FALSE(failed.ok());
        CHECK(failed.error().kind == ErrorKind::full);
        CHECK(bundle.nothing_is_left());
    }
    Exchange bundle;
    FaultyFileSystem faulty(bundle.files());
    faulty.set_room(5'000);
    CHECK(bundle.small(portfolio_limit, &faulty).error().kind == ErrorKind::full);
    CHECK(bundle.nothing_is_left());
}

TEST_CASE("A zip that comes back from the disk otherwise than it was written is no success") {
    Exchange sample;
    const std::uint64_t size = sample.zip()->bytes;
    for (const std::uint64_t at : {std::uint64_t{5}, size / 4, size / 2, size - 40}) {
        Exchange bundle;
        FaultyFileSystem faulty(bundle.files());
        faulty.corrupt_reads_of(bundle.target() + ".export", at);
        const auto failed = bundle.zip(nullptr, &faulty);
        INFO(at);
        if (failed.ok())
            CHECK(bundle.verdict() == "0"); // a field that no reader heeds
        else
            CHECK(bundle.nothing_is_left());
    }
}

TEST_CASE("An import that the disk has no room for leaves nothing") {
    Exchange bundle;
    REQUIRE(bundle.zip().ok());
    const auto zip = bundle.opened();
    const auto place = find_bundle(*zip);
    for (const std::uint64_t room : {0U, 1'000U, 20'000U}) {
        TemporaryFolder folder;
        FaultyFileSystem faulty(bundle.files());
        faulty.set_room(room);
        const auto failed = import_zip(*zip, *place, faulty, folder.file("new/deep"));
        REQUIRE_FALSE(failed.ok());
        CHECK(failed.error().kind == ErrorKind::full);
        CHECK(std::filesystem::is_empty(folder.path()));
    }
    TemporaryFolder folder;
    REQUIRE(import_zip(*zip, *place, bundle.files(), folder.path()).ok()); // an empty folder is a place
    CHECK(verify(bundle.files(), folder.path()).verdict == Verdict::whole);
}

TEST_CASE("A small copy says where it is not whole, and only there") {
    Exchange bundle;
    const auto made = bundle.small();
    INFO((made ? std::string() : made.error().message()));
    REQUIRE(made.ok());
    CHECK(made->page_plays_it);
    CHECK(bundle.verdict() == "3");
    const auto zip = bundle.opened();
    const std::string folder = find_bundle(*zip)->folder;
    for (const std::string& name : bundle.file_names())
        if (name != recording_file)
            CHECK(*zip->read_all(join_path(folder, name), 1 << 24) == bundle.bytes(name));
    CHECK_FALSE(zip->exists(join_path(folder, recording_file)));
}

TEST_CASE(
    "A small copy whose recording is named otherwise, or whose Opus is another, is not as it was recorded") {
    Exchange bundle;
    REQUIRE(bundle.small().ok());
    TemporaryFolder outside;
    const std::string copy = outside.file("copy");
    const auto zip = bundle.opened();
    REQUIRE(import_zip(*zip, *find_bundle(*zip), bundle.files(), copy).ok());
    const auto lines = [&] { return report_lines(verify(bundle.files(), copy)); };
    CHECK(lines().empty());

    const std::string opus = join_path(copy, listening_copy_file);
    const std::string bytes = *bundle.files().read_all(opus, 1 << 24);
    // Another sound with a hash of its own: not found by hashes, but it has another length.
    const auto recording = hash_file(bundle.files(), bundle.path("data/recording.flac"));
    const ClosedRecording closed{
        "recording.flac", {48'000, 1}, SampleBundle::sound_frames, recording->bytes, recording->sha256};
    write_sound(bundle.files(), outside.file("short.flac"), 1'000);
    const std::string other = *bundle.files().read_all(outside.file("short.flac"), 1 << 24);
    REQUIRE(bundle.files().replace(opus, other).ok());
    CHECK(lines() == "small-copy/recording.opus: is not the copy that small-copy.txt names: its SHA-256 or "
                     "length differs.\n");
    REQUIRE(bundle.files()
                .replace(join_path(copy, small_copy_file),
                         format_small_copy(closed, {sha256_hex(other), other.size()}))
                .ok());
    CHECK(lines() == "small-copy/recording.opus: does not have the length of the recording.\n");
    REQUIRE(bundle.files().replace(opus, bytes).ok());
    REQUIRE(bundle.files()
                .replace(join_path(copy, small_copy_file),
                         format_small_copy(closed, {sha256_hex(bytes), bytes.size()}))
                .ok());
    CHECK(lines().empty());

    ClosedRecording forged = closed;
    forged.sha256 = std::string(64, 'b');
    REQUIRE(bundle.files().replace(join_path(copy, fetch_file), format_fetch(forged)).ok());
    CHECK(lines() == "fetch.txt: does not name the recording that the journal closed.\n");
}

TEST_CASE("fetch.txt names a recording as RFC 6920 does") {
    // "Hello World!", the RFC's own example (section 8.1).
    const ClosedRecording recording{"recording.flac", {48'000, 1}, 1, 12, sha256_hex("Hello World!")};
    CHECK(format_fetch(recording) ==
          "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk 12 data/recording.flac\n");
}

TEST_CASE("The page of every bundle knows where a small copy has its sound") {
    Exchange bundle;
    CHECK(bundle.bytes("data/result-sheet.html").find("../" + std::string(listening_copy_file)) !=
          std::string::npos);
}

TEST_CASE("The folder in a zip has a name that every system takes") {
    CHECK(top_folder_name("/a/2026-11-21 8585-301 L0012345 s1") == "2026-11-21 8585-301 L0012345 s1");
    CHECK(top_folder_name("/a/b/") == "b");
    CHECK(top_folder_name("/a/b:c?") == "b-c-");
    CHECK(top_folder_name("/a/CON") == "bundle CON");
    CHECK(top_folder_name("/a/../Zo\xC3\xAB") == "Zo\xC3\xAB");
    CHECK(top_folder_name("/") == "untitled");
}
