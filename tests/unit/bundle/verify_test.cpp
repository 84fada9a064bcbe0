#include "bundle/verify.h"

#include "audio/flac_check.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "sample_bundle.h"
#include "sheet/derive_sheets.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

struct WholeBundle : SampleBundle {
    WholeBundle() { write_whole(); }

    [[nodiscard]] VerifyReport report() { return verify(files(), folder()); }

    /// "file: what" of every finding.
    [[nodiscard]] std::vector<std::string> findings() {
        const std::string lines = report_lines(report());
        std::vector<std::string> list;
        for (const std::string_view line : split(lines, '\n'))
            if (!line.empty())
                list.emplace_back(line);
        return list;
    }

    void remove(const std::string& name) { REQUIRE(files().remove(path(name)).ok()); }

    /// The discussion of this bundle, to be told on.
    [[nodiscard]] ToldDiscussion discussion() {
        const auto sound = hash_file(files(), path("data/recording.flac"));
        return whole_discussion(sound->bytes, sound->sha256);
    }

    /// Both manifests as somebody makes them who changed the payload and knows the format. Tag files stay.
    void forge_manifests() {
        std::vector<ManifestEntry> payload;
        for (const std::string& file : closed_payload())
            payload.push_back({sha256_hex(bytes(file)), file});
        put("manifest-sha256.txt", format_manifest(payload));
        std::vector<ManifestEntry> tags;
        for (const std::string& file : tag_files())
            tags.push_back({sha256_hex(bytes(file)), file});
        put("tagmanifest-sha256.txt", format_manifest(tags));
    }
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("A bundle as it was written is whole") {
    WholeBundle bundle;
    CHECK(bundle.findings() == Lines{});
    CHECK(bundle.report().verdict == Verdict::whole);
    CHECK(exit_code(bundle.report().verdict) == 0);
}

TEST_CASE("Where there is no bundle, that is another answer than a damaged one") {
    TemporaryFolder folder;
    const auto files = real_file_system();
    const auto verdict = [&](const std::string& path) {
        const VerifyReport report = verify(*files, path);
        CHECK(report.findings.size() == 1);
        CHECK(exit_code(report.verdict) == 2);
        return report.findings.at(0).what;
    };
    CHECK(verdict(folder.file("nowhere")) == "is not there.");
    CHECK(verdict(folder.path()) == "holds no bundle.");
    REQUIRE(files->replace(folder.file("letter.txt"), "Dear").ok());
    CHECK(verdict(folder.path()) == "holds no bundle.");
    CHECK(verdict(folder.file("letter.txt")) == "is not a folder.");
}

TEST_CASE("Each missing file is named") {
    for (const std::string& file : WholeBundle().file_names()) {
        WholeBundle bundle;
        bundle.remove(file);
        INFO(file);
        CHECK(exit_code(bundle.report().verdict) == 1);
        CHECK(bundle.findings() == Lines{file + ": is missing."});
    }
}

TEST_CASE("Each emptied, shortened or lengthened file is named, and no other") {
    for (const std::string& file : WholeBundle().file_names()) {
        WholeBundle bundle;
        const std::string bytes = bundle.bytes(file);
        for (const std::string& changed : {std::string(), bytes.substr(0, bytes.size() / 2),
                                           bytes.substr(0, bytes.size() - 1), bytes + "\n", bytes + '\0'}) {
            if (changed == bytes)
                continue; // the labels of a bundle without counters
            bundle.put(file, changed);
            const VerifyReport report = bundle.report();
            INFO(file << " of " << changed.size() << " bytes\n" << report_lines(report));
            CHECK(exit_code(report.verdict) == 1);
            CHECK(std::any_of(report.findings.begin(), report.findings.end(),
                              [&](const Finding& finding) { return finding.file == file; }));
            CHECK(std::all_of(report.findings.begin(), report.findings.end(),
                              [&](const Finding& finding) { return finding.file == file; }));
        }
    }
}

TEST_CASE("A renamed file is missing under one name and strange under the other") {
    WholeBundle bundle;
    REQUIRE(
        bundle.files().rename(bundle.path("data/time-counters.csv"), bundle.path("data/counters.csv")).ok());
    CHECK(bundle.findings() ==
          Lines{"data/time-counters.csv: is missing.", "data/counters.csv: does not belong to the bundle."});
}

TEST_CASE("Two files that changed places are both named") {
    WholeBundle bundle;
    const std::string csv = bundle.bytes("data/time-counters.csv");
    bundle.put("data/time-counters.csv", bundle.bytes("data/time-counters.vtt"));
    bundle.put("data/time-counters.vtt", csv);
    CHECK(bundle.findings() ==
          Lines{"data/time-counters.csv: does not have the SHA-256 that manifest-sha256.txt names.",
                "data/time-counters.vtt: does not have the SHA-256 that manifest-sha256.txt names."});
}

TEST_CASE("Whatever does not belong is named, and never opened") {
    WholeBundle bundle;
    bundle.put("data/notes.docx", "");
    bundle.put("data/journal.jsonl.12-0.tmp", "half");
    REQUIRE(bundle.files().create_directories(bundle.path("data/more")).ok());
    std::filesystem::create_symlink("/etc/passwd", bundle.path("data/link"));
    std::filesystem::create_symlink("/", bundle.path("root"));
    bundle.put("evil\x1b[2J\xE2\x80\xAE.txt", "");
    CHECK(bundle.findings() ==
          Lines{"data/journal.jsonl.12-0.tmp: was left over from an interrupted write.",
                "data/link: is a link or a device, which no bundle may hold; it was not opened.",
                "data/more: is a folder that does not belong to a bundle of this version.",
                "data/notes.docx: does not belong to the bundle.",
                "evil?[2J?.txt: does not belong to the bundle.",
                "root: is a link or a device, which no bundle may hold; it was not opened."});
}

TEST_CASE("A flood of strange files is counted, not listed") {
    WholeBundle bundle;
    for (int i = 0; i < 130; ++i)
        REQUIRE(bundle.files().open(bundle.path("x" + std::to_string(i)), OpenMode::create_new).ok());
    const Lines findings = bundle.findings();
    REQUIRE(findings.size() == 101);
    CHECK(findings.back() == ".: holds 30 more that do not belong to the bundle.");
}

TEST_CASE("A small file that somebody made huge is named and not read") {
    for (const std::string file : {"bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"}) {
        WholeBundle bundle;
        auto opened = bundle.files().open(bundle.path(file), OpenMode::read_write);
        REQUIRE((*opened)->truncate(std::uint64_t{5} << 20).ok());
        INFO(report_lines(bundle.report()));
        CHECK(bundle.findings() ==
              Lines{file +
                    ": cannot be read. The file is larger (5242880 bytes) than such a file "
                    "may be (" +
                    (file == "bag-info.txt" ? "1048576" : "4194304") + " bytes)."});
    }
}

TEST_CASE("A folder in the place of a file is named") {
    WholeBundle bundle;
    bundle.remove("data/journal.jsonl");
    REQUIRE(bundle.files().create_directories(bundle.path("data/journal.jsonl")).ok());
    CHECK(bundle.findings() == Lines{"data/journal.jsonl: is a folder, and must be a file."});
}

TEST_CASE("A file of the bundle that is a link is not followed") {
    WholeBundle bundle;
    REQUIRE(bundle.files().rename(bundle.path("data/recording.flac"), bundle.path("elsewhere.flac")).ok());
    std::filesystem::create_symlink("../elsewhere.flac", bundle.path("data/recording.flac"));
    CHECK(bundle.findings() ==
          Lines{"data/recording.flac: is a link or a device, which no bundle may hold; it was not opened.",
                "elsewhere.flac: does not belong to the bundle."});
}

TEST_CASE("A recording that goes on, or was never closed, is told as that") {
    SampleBundle bundle;
    ToldDiscussion discussion;
    discussion.start().mark(48'000, {{"8585-301", "1.1"}});
    bundle.put("data/journal.jsonl", journal_bytes(discussion));
    bundle.put("data/take-01.flac", "the beginning of a take");
    const VerifyReport report = verify(bundle.files(), bundle.folder());
    CHECK(exit_code(report.verdict) == 1);
    CHECK(report_lines(report) == "data/journal.jsonl: says that the recording was never closed.\n");
}

TEST_CASE("A journal that was cut back behind its manifests is found") {
    WholeBundle bundle;
    std::string journal = bundle.bytes("data/journal.jsonl");
    journal.resize(journal.rfind('\n', journal.size() - 2) + 1); // without the closing
    bundle.put("data/journal.jsonl", journal);
    CHECK(bundle.findings() ==
          Lines{"data/journal.jsonl: says that the recording was never closed.",
                "data/journal.jsonl: does not have the SHA-256 that manifest-sha256.txt names."});
}

TEST_CASE("A crash between journal and manifests is called by its name") {
    WholeBundle bundle;
    ToldDiscussion discussion = bundle.discussion();
    const std::size_t lines = discussion.events().size();
    discussion.mark(72'000, {{"8585-301", "1.1"}}, "", MarkOrigin::added_later);
    bundle.put("data/journal.jsonl", journal_bytes(discussion));
    const std::string grew = "data/journal.jsonl: has grown since the manifests were written: line " +
                             std::to_string(lines + 1) + " and what follows were added.";

    SECTION("before the sheets") {
        const Lines findings = bundle.findings();
        REQUIRE(findings.size() == 6);
        CHECK(findings[0] == grew);
        CHECK(findings[3] == "data/time-counters.csv: is older than the journal.");
    }
    SECTION("after the sheets") {
        REQUIRE(write_sheets(bundle.files(), bundle.folder(), result_sheet(state_of(discussion))).ok());
        const Lines findings = bundle.findings();
        CHECK(findings[0] == grew);
        CHECK(std::count(
                  findings.begin(), findings.end(),
                  "data/result-sheet.html: is newer than the manifests: it follows from the journal as it is "
                  "now.") == 1);
    }
    SECTION("between manifest and tag manifest") {
        const std::string tags = bundle.bytes("tagmanifest-sha256.txt");
        bundle.write(discussion);
        bundle.put("tagmanifest-sha256.txt", tags);
        CHECK(
            bundle.findings() ==
            Lines{"tagmanifest-sha256.txt: names another SHA-256 for manifest-sha256.txt than that file has.",
                  "tagmanifest-sha256.txt: names another SHA-256 for bag-info.txt than that file has."});
    }
    SECTION("and writing once more mends it") {
        bundle.write(discussion);
        CHECK(bundle.findings() == Lines{});
    }
}

TEST_CASE("A change is found although both manifests were written anew") {
    WholeBundle bundle;
    SECTION("in a sheet") {
        std::string csv = bundle.bytes("data/time-counters.csv");
        csv.replace(csv.find("2.1"), 3, "2.2");
        bundle.put("data/time-counters.csv", csv);
        bundle.forge_manifests();
        CHECK(bundle.findings() == Lines{"data/time-counters.csv: is not what follows from the journal."});
    }
    SECTION("in the sheet that the page embeds") {
        std::string page = bundle.bytes("data/result-sheet.html");
        page.replace(page.find("\"practice\": false"), 17, "\"practice\":  true");
        bundle.put("data/result-sheet.html", page);
        bundle.forge_manifests();
        CHECK(
            bundle.findings() ==
            Lines{"data/result-sheet.html: does not embed the result sheet that follows from the journal."});
    }
    SECTION("in the recording") {
        const std::uint64_t before = bundle.bytes("data/recording.flac").size();
        std::string sound = bundle.bytes("data/recording.flac");
        sound[sound.size() / 2] = static_cast<char>(sound[sound.size() / 2] ^ 1);
        bundle.put("data/recording.flac", sound);
        REQUIRE(sound.size() == before);
        bundle.forge_manifests();
        CHECK(
            bundle.findings() ==
            Lines{"data/recording.flac: is not the recording that the journal closed: its SHA-256 or length "
                  "differs."});
    }
    SECTION("in a line of the journal") {
        std::string journal = bundle.bytes("data/journal.jsonl");
        journal.replace(journal.find("Sam Okafor"), 10, "Tom Okafor");
        bundle.put("data/journal.jsonl", journal);
        bundle.forge_manifests();
        const Lines findings = bundle.findings();
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].starts_with("data/journal.jsonl: is not as it was written. Line 4 of the journal"));
    }
    SECTION("in what the bag says about itself") {
        std::string info = bundle.bytes("bag-info.txt");
        info.replace(info.find("Riverside"), 9, "Lakeside ");
        bundle.put("bag-info.txt", info);
        bundle.forge_manifests();
        CHECK(bundle.findings() == Lines{"bag-info.txt: does not say what the writer of this bundle says of "
                                         "its journal and payload."});
    }
}

TEST_CASE("A journal that closes another length or format than the sound has is found") {
    SampleBundle bundle;
    write_sound(bundle.files(), bundle.path("data/recording.flac"), 96'000);
    const auto sound = hash_file(bundle.files(), bundle.path("data/recording.flac"));
    ToldDiscussion discussion;
    discussion.start().stop(96'000).add(
        RecordingClosed{{"recording.flac", {44'100, 2}, 95'999, sound->bytes, sound->sha256}});
    bundle.write(discussion);
    CHECK(report_lines(verify(bundle.files(), bundle.folder())) ==
          "data/recording.flac: has 96000 frames; the journal closed it with 95999.\n"
          "data/recording.flac: has 1 channels at 48000 Hz; the journal closed it with 2 at 44100 Hz.\n");
}

TEST_CASE("A bundle whose recording is no sound is not whole, even if the journal says that it is") {
    SampleBundle bundle;
    const std::string noise = "no sound at all";
    bundle.put("data/recording.flac", noise);
    ToldDiscussion discussion;
    discussion.start().stop(96'000).close(96'000, noise.size(), sha256_hex(noise));
    bundle.write(discussion);
    CHECK(report_lines(verify(bundle.files(), bundle.folder()))
              .starts_with("data/recording.flac: cannot be read as sound."));
}

TEST_CASE("A manifest that is right for BagIt but not in the exact form is found") {
    WholeBundle bundle;
    const std::string manifest = bundle.bytes("manifest-sha256.txt");
    std::string changed = manifest;
    SECTION("upper-case digits") {
        const std::size_t letter = changed.find_first_of("abcdef");
        changed[letter] = static_cast<char>(changed[letter] - 32);
    }
    SECTION("binary mode") {
        changed[65] = '*';
    }
    SECTION("another order") {
        const std::size_t line = manifest.find('\n') + 1;
        changed = manifest.substr(line) + manifest.substr(0, line);
    }
    bundle.put("manifest-sha256.txt", changed);
    const Lines findings = bundle.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].starts_with("manifest-sha256.txt: is not as it was written. Line "));
}

TEST_CASE("Names of a person's own do not disturb a bundle") {
    SampleBundle bundle;
    write_sound(bundle.files(), bundle.path("data/recording.flac"), 96'000);
    const auto sound = hash_file(bundle.files(), bundle.path("data/recording.flac"));
    ToldDiscussion discussion;
    discussion
        .name("Evil\r\nBagging-Date: 1999-01-01", "</script>%0A",
              "\xE2\x80\xAE"
              "x")
        .start()
        .mark(1, {{"8585-301", "1.1"}}, "line\n\nWEBVTT --> \"=1+1")
        .stop(96'000)
        .close(96'000, sound->bytes, sound->sha256);
    bundle.write(discussion);
    CHECK(report_lines(verify(bundle.files(), bundle.folder())).empty());
}

TEST_CASE("Decoding finds a waveform that is not the recording's, though everything was recomputed") {
    WholeBundle bundle;
    const auto decoded = decode_flac(bundle.files(), bundle.path("data/recording.flac"));
    REQUIRE(decoded.ok());
    const auto sound = hash_file(bundle.files(), bundle.path("data/recording.flac"));
    // Journal, sheets and manifests made anew around another picture of the same sound.
    const auto with_overview = [&](const std::string& overview) {
        ToldDiscussion discussion;
        discussion.name("Riverside College", "Sam Okafor", "Alex Reid")
            .start()
            .stop(SampleBundle::sound_frames)
            .add(RecordingClosed{{"recording.flac",
                                  {48'000, 1},
                                  SampleBundle::sound_frames,
                                  sound->bytes,
                                  sound->sha256,
                                  overview}});
        bundle.write(discussion);
        return std::pair(verify(bundle.files(), bundle.folder()),
                         verify(bundle.files(), bundle.folder(), {.deep = true}));
    };

    const auto [honest, honest_deep] = with_overview(decoded->overview);
    CHECK(report_lines(honest).empty());
    CHECK(report_lines(honest_deep).empty());

    std::string louder = decoded->overview;
    REQUIRE(louder.size() > 100);
    louder.replace(60, 4, "gH+A"); // a column from end to end
    const auto [forged, forged_deep] = with_overview(louder);
    CHECK(forged.verdict == Verdict::whole); // nobody looked at the sound
    CHECK(forged_deep.verdict == Verdict::not_as_recorded);
    CHECK(report_lines(forged_deep) == "data/journal.jsonl: holds a waveform that is not the recording's.\n");
}
