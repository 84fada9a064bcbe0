#include "audio/take_writer.h"
#include "sound_helpers.h"
#include "support/faulty_file_system.h"
#include "support/temporary_folder.h"

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {
constexpr SoundFormat stereo{48'000, 2};
}

TEST_CASE("A take holds exactly what was written") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const auto samples = noise(2 * 30'001, 1);
    auto writer = TakeWriter::create(*files, folder.file("take.flac"), stereo);
    REQUIRE(writer.ok());
    const std::span all(samples);
    REQUIRE((*writer)->write(all.first(2 * 7)).ok());
    REQUIRE((*writer)->write_silence(100'000).ok());
    REQUIRE((*writer)->write(all.subspan(2 * 7)).ok());
    CHECK((*writer)->frames() == 130'001);
    const auto length = (*writer)->finish();
    REQUIRE(length.ok());
    CHECK(*length == 130'001);

    const auto info = sound_info(*files, folder.file("take.flac"));
    REQUIRE(info.ok());
    CHECK(info->format == stereo);
    CHECK(info->frames == 130'001);
    CHECK(info->finished);
    std::vector<std::int16_t> expected(samples.begin(), samples.begin() + 14);
    expected.resize(14 + 2 * 100'000);
    expected.insert(expected.end(), samples.begin() + 14, samples.end());
    CHECK((samples_of(*files, folder.file("take.flac")) == expected));
}

TEST_CASE("A take never replaces a file that exists") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    write_take(*files, folder.file("take.flac"), stereo, noise(2'000, 1));
    const auto before = files->read_all(folder.file("take.flac"), 1'000'000);
    CHECK_FALSE(TakeWriter::create(*files, folder.file("take.flac"), stereo).ok());
    CHECK(files->read_all(folder.file("take.flac"), 1'000'000).value() == before.value());
}

TEST_CASE("When the disk fills, the error comes back and the take is valid up to the last whole block") {
    const auto files = real_file_system();
    const auto samples = noise(2 * 200'000, 2);
    for (const std::uint64_t room : {100U, 5'000U, 60'000U, 123'456U}) {
        CAPTURE(room);
        const TemporaryFolder folder;
        FaultyFileSystem faulty(*files);
        faulty.set_room(room);
        auto writer = TakeWriter::create(faulty, folder.file("take.flac"), stereo);
        REQUIRE(writer.ok());
        Result<void> written;
        for (std::size_t i = 0; i < samples.size() && written; i += 4'000)
            written = (*writer)->write(std::span(samples).subspan(i, 4'000));
        REQUIRE_FALSE(written.ok());
        CHECK(written.error().kind == ErrorKind::full);
        CHECK_FALSE(written.error().safe.empty());
        CHECK_FALSE((*writer)->write(std::span(samples).first(2)).ok());

        const auto length = (*writer)->finish();
        REQUIRE(length.ok());
        const auto kept = samples_of(*files, folder.file("take.flac"));
        CHECK(static_cast<Frame>(kept.size()) / 2 == *length);
        CHECK(std::equal(kept.begin(), kept.end(), samples.begin()));
        CHECK(sound_info(*files, folder.file("take.flac"))->frames == *length);
        if (room >= 60'000) {
            CHECK(*length >= 4096);
            CHECK(sound_info(*files, folder.file("take.flac"))->finished);
        }
    }
}

TEST_CASE("On a disk that is full from the start no take is left behind") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    FaultyFileSystem faulty(*files);
    faulty.set_room(20);
    const auto writer = TakeWriter::create(faulty, folder.file("take.flac"), stereo);
    REQUIRE_FALSE(writer.ok());
    CHECK(writer.error().kind == ErrorKind::full);
    CHECK_FALSE(files->exists(folder.file("take.flac")));
}

TEST_CASE("A failed sync is an error, and the take can still be finished") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    FaultyFileSystem faulty(*files);
    auto writer = TakeWriter::create(faulty, folder.file("take.flac"), stereo);
    REQUIRE((*writer)->write(noise(20'000, 3)).ok());
    faulty.fail_syncs(true);
    CHECK_FALSE((*writer)->sync().ok());
    faulty.fail_syncs(false);
    const auto length = (*writer)->finish();
    REQUIRE(length.ok());
    CHECK(*length == 10'000);
}

TEST_CASE("After kill -9 everything up to the last block can be read") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const auto samples = noise(2 * 100'000, 4);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto writer = TakeWriter::create(*files, folder.file("take.flac"), stereo);
        if (!writer || !(*writer)->write(samples))
            std::_Exit(1);
        raise(SIGKILL);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));

    const auto info = sound_info(*files, folder.file("take.flac"));
    REQUIRE(info.ok());
    CHECK_FALSE(info->finished);
    CHECK(info->frames > 100'000 - 2 * 4096);
    CHECK(info->frames <= 100'000);
}
