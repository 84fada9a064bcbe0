// A bundle of written notes: whole without a recording, and what is done to one is found.

#include "bundle/bag_info.h"
#include "bundle/export_small.h"
#include "bundle/export_sound.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "bundle/seal_message.h"
#include "bundle/verify.h"
#include "sample_bundle.h"
#include "sheet/derive_sheets.h"
#include "support/noted_discussion.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

struct NotesBundle : SampleBundle {
    NotesBundle() { write(confirmed_notes()); }

    [[nodiscard]] VerifyReport report() { return verify(files(), folder()); }
    [[nodiscard]] std::string found() { return report_lines(report()); }

    /// Both manifests as somebody makes them who changed the payload and knows the format.
    void forge_manifests() {
        std::vector<ManifestEntry> payload;
        for (const std::string& file : closed_payload(KeptAs::written_notes))
            payload.push_back({sha256_hex(bytes(file)), file});
        put("manifest-sha256.txt", format_manifest(payload));
        std::vector<ManifestEntry> tags;
        for (const std::string& file : tag_files())
            tags.push_back({sha256_hex(bytes(file)), file});
        put("tagmanifest-sha256.txt", format_manifest(tags));
    }
};

} // namespace

TEST_CASE("A bundle of written notes is whole, holds no sound, and verify says what it checked") {
    NotesBundle bundle;
    CHECK(bundle.found() == "");
    CHECK(bundle.report().verdict == Verdict::whole);
    std::vector<std::string> expected = closed_payload(KeptAs::written_notes);
    for (const std::string& file : tag_files())
        expected.push_back(file);
    expected.emplace_back(tag_manifest_file);
    std::sort(expected.begin(), expected.end());
    std::vector<std::string> names = bundle.file_names();
    std::sort(names.begin(), names.end());
    CHECK(names == expected);
    const std::string text = report_text(bundle.report());
    CHECK_THAT(text, Contains("The bundle is whole.") && Contains("without a recording") &&
                         Contains("there was no sound to check") &&
                         Contains("confirmed them as a true record"));
    CHECK_THAT(report_json(bundle.report()),
               Contains("\"written_notes\"") && Contains("\"confirmed\": true"));
    CHECK_THAT(bundle.bytes("bag-info.txt"), Contains("kept in written notes; there is no recording"));
}

TEST_CASE("Verify says where the learner has not confirmed the notes") {
    SampleBundle bundle;
    bundle.write(ended_notes());
    CHECK_THAT(report_text(verify(bundle.files(), bundle.folder())),
               Contains("the learner has not confirmed them"));
}

TEST_CASE("A note that was edited is found, in the journal and in every sheet") {
    for (const std::string& file : closed_payload(KeptAs::written_notes)) {
        NotesBundle bundle;
        std::string bytes = bundle.bytes(file);
        if (bytes.find("GROW model") == std::string::npos)
            continue; // the PDF, whose text is packed
        for (std::size_t at = bytes.find("GROW model"); at != std::string::npos;
             at = bytes.find("GROW model"))
            bytes.replace(at, 4, "grow");
        bundle.put(file, bytes);
        INFO(file);
        CHECK_THAT(bundle.found(), Contains(file));
        bundle.forge_manifests();
        CHECK_THAT(bundle.found(), Contains(file));
    }
}

TEST_CASE("What was taken out of a bundle of notes is found") {
    for (const std::string& file : closed_payload(KeptAs::written_notes)) {
        NotesBundle bundle;
        REQUIRE(bundle.files().remove(bundle.path(file)).ok());
        INFO(file);
        CHECK_THAT(bundle.found(), Contains(file + ": is missing."));
    }
    // A journal without its last note, and manifests to match: the sheets tell.
    NotesBundle bundle;
    ToldDiscussion shorter;
    shorter.name("Riverside College", "Sam Okafor", "Alex Reid");
    shorter.add(NotesBegun{in_room(14, 0), 60}, Actor::assessor);
    shorter.add(NoteWritten{1, in_room(14, 5), NoteClock::program, {}, "The only one."}, Actor::assessor);
    shorter.add(NotesEnded{in_room(14, 40)}, Actor::assessor);
    bundle.put("data/journal.jsonl", journal_bytes(shorter));
    bundle.forge_manifests();
    CHECK_THAT(bundle.found(), Contains("result-sheet.json: is not what follows from the journal."));
}

TEST_CASE("A recording, or a file that lays counters beside one, does not belong to a bundle of notes") {
    NotesBundle bundle;
    write_sound(bundle.files(), bundle.path("data/recording.flac"), 48'000);
    CHECK_THAT(bundle.found(), Contains("data/recording.flac: does not belong") && Contains("written notes"));
    REQUIRE(bundle.files().remove(bundle.path("data/recording.flac")).ok());
    for (const std::string_view name : {counters_csv_name, counters_vtt_name, counters_labels_name}) {
        bundle.put(payload_file(name), "");
        CHECK_THAT(bundle.found(), Contains(payload_file(name) + ": does not belong to the bundle."));
        REQUIRE(bundle.files().remove(bundle.path(payload_file(name))).ok());
    }
    CHECK(bundle.found() == "");
}

TEST_CASE("A bundle with a recording takes no file of notes") {
    SampleBundle bundle;
    bundle.write_whole();
    bundle.put("data/written-notes.csv", "");
    CHECK_THAT(report_lines(verify(bundle.files(), bundle.folder())),
               Contains("data/written-notes.csv: does not belong to the bundle."));
}

TEST_CASE("A journal that claims notes beside a take, or a counter, is found however well it is wrapped") {
    const auto found = [](const ToldDiscussion& told) {
        SampleBundle bundle;
        bundle.write(told);
        return report_lines(verify(bundle.files(), bundle.folder()));
    };
    ToldDiscussion recorded_after = confirmed_notes();
    recorded_after.start().stop(48'000);
    ToldDiscussion marked = confirmed_notes();
    marked.mark(4'800, {{"8585-301", "2.1"}});
    ToldDiscussion noted_after = SampleBundle::whole_discussion(1'000, std::string(64, 'a'));
    noted_after.add(NotesBegun{in_room(14, 0), 60}, Actor::assessor);
    noted_after.add(NoteWritten{1, in_room(14, 5), NoteClock::program, {}, "x"}, Actor::assessor);
    noted_after.add(NotesEnded{in_room(14, 10)}, Actor::assessor);
    for (const ToldDiscussion& told : {recorded_after, marked, noted_after})
        CHECK_THAT(found(told), Contains("data/journal.jsonl: claims a recording beside written notes"));
}

TEST_CASE("Notes that were never ended are no whole bundle") {
    SampleBundle bundle;
    bundle.put("data/journal.jsonl", journal_bytes(begun_notes()));
    CHECK_THAT(report_lines(verify(bundle.files(), bundle.folder())), Contains("the notes were never ended"));
    const auto written =
        write_manifests(bundle.files(), bundle.folder(), state_of(begun_notes()), in_room(15, 0));
    REQUIRE_FALSE(written.ok());
    CHECK_THAT(written.error().message(), Contains("notes are not ended yet"));
}

TEST_CASE("No sound is exported from notes, and no small copy made") {
    NotesBundle bundle;
    for (const SoundForm form : {SoundForm::wav, SoundForm::flac, SoundForm::opus}) {
        const auto copy = export_sound(bundle.files(), bundle.folder(), form, bundle.path("copy"));
        REQUIRE_FALSE(copy.ok());
        CHECK_THAT(copy.error().message(), Contains("no recording to copy"));
    }
    const auto small = export_small(bundle.files(), bundle.folder(), {.target = bundle.path("small.zip")});
    REQUIRE_FALSE(small.ok());
    CHECK_THAT(small.error().message(), Contains("no recording to copy"));
}

TEST_CASE("The message of a seal over notes names no recording, and is read back") {
    SealMessage message;
    message.discussion = std::string(32, '0');
    message.role = "learner";
    message.name = "Sam Okafor";
    message.statement = "True.";
    message.established = "photo ID";
    message.key = message.journal_sha256 = message.journal_head = std::string(64, 'a');
    message.bag_info_sha256 = message.bagit_sha256 = message.manifest_sha256 = std::string(64, 'b');
    message.journal_lines = 9;
    message.in_notes = true;
    const std::string text = format_seal_message(message);
    CHECK_THAT(text,
               Contains("\nRecording: none, kept in written notes\n\n") && !Contains("Recording-SHA256"));
    const auto read = parse_seal_message(text);
    REQUIRE(read.ok());
    CHECK(*read == message);
    std::string other = text;
    CHECK_FALSE(parse_seal_message(other.replace(other.find("none, kept"), 4, "nine")).ok());
}
