#include "audio/join_takes.h"
#include "sound_helpers.h"
#include "support/faulty_file_system.h"
#include "support/temporary_folder.h"

using namespace counterpoint;
using namespace counterpoint::test;

namespace {
constexpr SoundFormat stereo{48'000, 2};
}

TEST_CASE("Takes and their silence follow each other, sample for sample") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const auto first = noise(2 * 50'001, 1);
    const auto third = noise(2 * 16'384, 2);
    write_take(*files, folder.file("1.flac"), stereo, first);
    write_take(*files, folder.file("2.flac"), stereo, {});
    write_take(*files, folder.file("3.flac"), stereo, third);
    const auto length = join_takes(
        *files, {{folder.file("1.flac"), 0}, {folder.file("2.flac"), 70'000}, {folder.file("3.flac"), 5}},
        stereo, folder.file("recording.flac"));
    REQUIRE(length.ok());
    CHECK(*length == 50'001 + 70'000 + 16'384 + 5);

    std::vector<std::int16_t> expected = first;
    expected.insert(expected.end(), 2 * 70'000, std::int16_t{0});
    expected.insert(expected.end(), third.begin(), third.end());
    expected.insert(expected.end(), 2 * 5, std::int16_t{0});
    CHECK((samples_of(*files, folder.file("recording.flac")) == expected));
    CHECK((samples_of(*files, folder.file("1.flac")) == first));
}

TEST_CASE("When joining fails, the takes stay and nothing half-made is left") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const std::string target = folder.file("recording.flac");
    write_take(*files, folder.file("1.flac"), stereo, noise(2 * 30'000, 1));
    write_take(*files, folder.file("mono.flac"), {48'000, 1}, noise(30'000, 2));

    SECTION("a take is missing") {
        const auto joined =
            join_takes(*files, {{folder.file("1.flac")}, {folder.file("2.flac")}}, stereo, target);
        REQUIRE_FALSE(joined.ok());
        CHECK(joined.error().kind == ErrorKind::missing);
        CHECK(joined.error().path == folder.file("2.flac"));
    }
    SECTION("a take has another format") {
        const auto joined =
            join_takes(*files, {{folder.file("1.flac")}, {folder.file("mono.flac")}}, stereo, target);
        REQUIRE_FALSE(joined.ok());
        CHECK(joined.error().kind == ErrorKind::damaged);
    }
    SECTION("the disk is full") {
        FaultyFileSystem faulty(*files);
        faulty.set_room(40'000);
        const auto joined = join_takes(faulty, {{folder.file("1.flac")}}, stereo, target);
        REQUIRE_FALSE(joined.ok());
        CHECK(joined.error().kind == ErrorKind::full);
    }
    CHECK_FALSE(files->exists(target));
    CHECK(sound_info(*files, folder.file("1.flac"))->frames == 30'000);
}

TEST_CASE("Joining never replaces a recording that exists") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    write_take(*files, folder.file("1.flac"), stereo, noise(2'000, 1));
    write_take(*files, folder.file("recording.flac"), stereo, noise(4'000, 2));
    CHECK_FALSE(join_takes(*files, {{folder.file("1.flac")}}, stereo, folder.file("recording.flac")).ok());
    CHECK(sound_info(*files, folder.file("recording.flac"))->frames == 2'000);
}

TEST_CASE("A disk that gives back other bytes than were written is noticed") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    write_take(*files, folder.file("1.flac"), stereo, noise(2 * 30'000, 1));
    FaultyFileSystem faulty(*files);
    faulty.corrupt_reads_of(folder.file("recording.flac"), 30'000);
    const auto joined = join_takes(faulty, {{folder.file("1.flac")}}, stereo, folder.file("recording.flac"));
    REQUIRE_FALSE(joined.ok());
    CHECK(joined.error().kind == ErrorKind::damaged);
    CHECK_FALSE(files->exists(folder.file("recording.flac")));
}
