#include "bundle/export_sound.h"

#include "bundle/layout.h"
#include "sample_bundle.h"
#include "support/faulty_file_system.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

struct Exporting : SampleBundle {
    Exporting() { write_whole(); }

    Result<ExportedSound> run(SoundForm form, FileSystem* through = nullptr) {
        return export_sound(through != nullptr ? *through : files(), folder(), form, target());
    }
    [[nodiscard]] std::string target() const { return outside.file("copy"); }
    [[nodiscard]] bool nothing_is_left() {
        return !files().exists(target()) && !files().exists(target() + ".export");
    }

    TemporaryFolder outside;
};

constexpr SoundForm forms[] = {SoundForm::wav, SoundForm::flac, SoundForm::opus};

} // namespace

TEST_CASE("Every export leaves the bundle as it was, and one new file") {
    for (const SoundForm form : forms) {
        Exporting bundle;
        std::vector<std::string> before;
        for (const std::string& name : bundle.file_names())
            before.push_back(sha256_hex(bundle.bytes(name)));
        const auto made = bundle.run(form);
        INFO((made.ok() ? std::string() : made.error().message()));
        REQUIRE(made.ok());
        CHECK(made->counters == 2);
        CHECK(made->left_out == 0);
        CHECK(bundle.files().exists(bundle.target()));
        CHECK_FALSE(bundle.files().exists(bundle.target() + ".export"));
        std::vector<std::string> after;
        for (const std::string& name : bundle.file_names())
            after.push_back(sha256_hex(bundle.bytes(name)));
        CHECK(after == before);
    }
}

TEST_CASE("An export is the same bytes each time") {
    for (const SoundForm form : forms) {
        Exporting one;
        Exporting other;
        REQUIRE(one.run(form).ok());
        REQUIRE(other.run(form).ok());
        CHECK(hash_file(one.files(), one.target())->sha256 ==
              hash_file(other.files(), other.target())->sha256);
    }
}

TEST_CASE("Nothing is overwritten, and a crash's leftover is taken over") {
    for (const SoundForm form : forms) {
        Exporting bundle;
        REQUIRE(bundle.files().replace(bundle.target(), "mine").ok());
        const auto refused = bundle.run(form);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().kind == ErrorKind::refused);
        CHECK(*bundle.files().read_all(bundle.target(), 100) == "mine");
        REQUIRE(bundle.files().remove(bundle.target()).ok());

        REQUIRE(bundle.files().replace(bundle.target() + ".export", std::string(3 << 20, 'x')).ok());
        REQUIRE(bundle.run(form).ok());
        CHECK(hash_file(bundle.files(), bundle.target())->bytes < (1 << 20));
    }
}

TEST_CASE("Two programs do not write one export") {
    Exporting bundle;
    const auto other = bundle.files().open(bundle.target() + ".export", OpenMode::create_or_open);
    REQUIRE(other.ok());
    REQUIRE((*other)->lock().ok());
    const auto refused = bundle.run(SoundForm::wav);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::in_use);
}

TEST_CASE("A recording that is not the one that was closed is not copied") {
    for (const SoundForm form : forms) {
        Exporting bundle;
        std::string sound = bundle.bytes("data/recording.flac");
        sound[sound.size() / 2] = static_cast<char>(sound[sound.size() / 2] ^ 1);
        bundle.put("data/recording.flac", sound);
        const auto refused = bundle.run(form);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().kind == ErrorKind::damaged);
        CHECK(bundle.nothing_is_left());
    }
}

TEST_CASE("While the recording is not closed there is nothing to copy") {
    Exporting bundle;
    ToldDiscussion open;
    open.start();
    bundle.put("data/journal.jsonl", journal_bytes(open));
    CHECK(bundle.run(SoundForm::wav).error().kind == ErrorKind::refused);
}

TEST_CASE("A full disk ends an export with a sentence and without a file") {
    for (const SoundForm form : forms) {
        for (const std::uint64_t room : {0U, 100U, 10'000U}) {
            Exporting bundle;
            FaultyFileSystem faulty(bundle.files());
            faulty.set_room(room);
            const auto failed = bundle.run(form, &faulty);
            REQUIRE_FALSE(failed.ok());
            CHECK(failed.error().kind == ErrorKind::full);
            CHECK(bundle.nothing_is_left());
        }
    }
}

TEST_CASE("A copy that comes back from the disk otherwise than it was written is no success") {
    for (const SoundForm form : forms) {
        Exporting sample;
        REQUIRE(sample.run(form).ok());
        const std::uint64_t size = hash_file(sample.files(), sample.target())->bytes;
        for (const std::uint64_t at : {size / 2, size - 100}) {
            Exporting bundle;
            FaultyFileSystem faulty(bundle.files());
            faulty.corrupt_reads_of(bundle.target() + ".export", at);
            const auto failed = bundle.run(form, &faulty);
            INFO(static_cast<int>(form) << " " << at);
            REQUIRE_FALSE(failed.ok());
            CHECK(bundle.nothing_is_left());
        }
    }
}

TEST_CASE("Labels are the printed counters, whatever people wrote") {
    ToldDiscussion discussion({"8585-301", "8585-302"});
    discussion.name("Centre\nof <b>", "Zoë \xE2\x80\xAEOkafor", "")
        .start({SourceKind::practice, ""})
        .mark(115 * 48'000 + 12'000, {{"8585-301", "2.1"}}, "two\nlines\x01")
        .mark(3'700 * 48'000, {{"8585-301", "3.1"}, {"8585-302", "2.1"}})
        .stop(4'000 * 48'000)
        .close(4'000 * 48'000, 1, std::string(64, 'a'));
    const State state = discussion.state();
    const auto markers = markers_of(state);
    CHECK(markers == std::vector<SoundMarker>{
                         {115 * 48'000 + 12'000, "PRACTICE 1m 55 secs AC 2.1 (301)", "two lines "},
                         {3'700 * 48'000, "PRACTICE 1h 01m 40 secs AC 3.1 (301), AC 2.1 (302)", ""}});
    const auto comments = comments_of(state, markers);
    const auto value = [&](std::string_view field) {
        for (const SoundComment& comment : comments)
            if (comment.field == field)
                return comment.value;
        return std::string("none");
    };
    CHECK(value("TITLE") == "PRACTICE: professional discussion 8585-301 8585-302");
    CHECK(value("ORGANIZATION") == "Centre of <b>");
    CHECK(value("ARTIST") == "Zoë \xE2\x80\xAEOkafor");
    CHECK(value("CHAPTER001") == "00:01:55.250");
    CHECK(value("CHAPTER002") == "01:01:40.000");
    CHECK(value("CHAPTER002NAME") == markers[1].label);
}

TEST_CASE("The thousandth counter is left out of chapters, and counted") {
    Exporting bundle;
    const auto sound = hash_file(bundle.files(), bundle.path("data/recording.flac"));
    ToldDiscussion discussion;
    discussion.start();
    for (Frame i = 0; i < 1'002; ++i)
        discussion.mark(90 * i, {{"8585-301", "1.1"}});
    discussion.stop(SampleBundle::sound_frames)
        .close(SampleBundle::sound_frames, sound->bytes, sound->sha256);
    bundle.put("data/journal.jsonl", journal_bytes(discussion));
    for (const SoundForm form : forms) {
        const auto made = bundle.run(form);
        REQUIRE(made.ok());
        CHECK(made->left_out == (form == SoundForm::wav ? 0U : 3U));
        CHECK(made->counters + made->left_out == 1'002);
        REQUIRE(bundle.files().remove(bundle.target()).ok());
    }
}
