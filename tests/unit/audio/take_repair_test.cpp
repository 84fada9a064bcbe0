#include "audio/flac_scan.h"
#include "audio/take_repair.h"
#include "sound_helpers.h"
#include "support/faulty_file_system.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <fstream>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

constexpr SoundFormat stereo{48'000, 2};

std::string bytes_of(FileSystem& files, const std::string& path) {
    auto bytes = files.read_all(path, 100'000'000);
    REQUIRE(bytes.ok());
    return *bytes;
}

void put(const std::string& path, const std::string& bytes) {
    std::filesystem::remove(path); // ext4 writes a file through when it was emptied first: 1 ms each
    std::ofstream(path, std::ios::binary) << bytes;
}

/// The bytes of a take as they are on the disk when the recorder is killed: no length and no check sum in the
/// header.
std::string killed_take(FileSystem& files, const TemporaryFolder& folder,
                        const std::vector<std::int16_t>& samples) {
    auto writer = TakeWriter::create(files, folder.file("killed.flac"), stereo);
    REQUIRE(writer.ok());
    REQUIRE((*writer)->write(samples).ok());
    const std::string bytes = bytes_of(files, folder.file("killed.flac"));
    writer->reset();
    REQUIRE(files.remove(folder.file("killed.flac")).ok());
    return bytes;
}

} // namespace

TEST_CASE("Silence is added behind a killed take where it stands, and every decoder reads it") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const std::string take = folder.file("take.flac");
    // 200 blocks, so that their numbers no longer fit into one byte; and none at all.
    for (const std::size_t sound : {std::size_t{200 * 4096}, std::size_t{0}}) {
        CAPTURE(sound);
        const auto samples = noise(2 * (sound + 100), 1);
        put(take, killed_take(*files, folder, samples));
        REQUIRE(complete_take(*files, take, stereo)->frames == static_cast<Frame>(sound));
        const Frame length = static_cast<Frame>(sound) + 3 * 4096 + 17;
        const std::string header = bytes_of(*files, take).substr(0, 42);
        // A crash in the middle of it, and once more; then a power cut that kept the silence and took away
        // what was written into the header.
        {
            auto file = files->open(take, OpenMode::read_write);
            REQUIRE((*file)->write_at(*(*file)->size(), "\xff\xf8\x70").ok());
        }
        for (int time = 0; time < 3; ++time) {
            if (time == 2)
                REQUIRE((*files->open(take, OpenMode::read_write))->write_at(0, header).ok());
            const auto extended = extend_take(*files, take, stereo, length);
            REQUIRE(extended.ok());
            CHECK(*extended);
            CHECK(complete_take(*files, take, stereo)->was_finished);
            CHECK(sound_info(*files, take)->frames == length);
        }
        auto expected = samples;
        expected.resize(2 * sound);
        expected.resize(2 * static_cast<std::size_t>(length));
        CHECK((samples_of(*files, take) == expected));
        CHECK(std::system(("flac --silent --test " + take + " 2>/dev/null").c_str()) == 0);
    }
}

TEST_CASE("A killed take becomes what an orderly end would have made of its whole blocks") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const auto samples = noise(2 * 100'000, 1);
    const std::string killed = killed_take(*files, folder, samples);
    const std::string take = folder.file("take.flac");
    put(take, killed);
    const auto completed = complete_take(*files, take, stereo);
    REQUIRE(completed.ok());
    CHECK_FALSE(completed->was_finished);
    CHECK(completed->bytes_dropped == 0);
    CHECK(completed->frames == 24 * 4096);

    const auto info = sound_info(*files, take);
    REQUIRE(info.ok());
    CHECK(info->finished);
    CHECK(info->frames == completed->frames);
    auto file = files->open(take, OpenMode::read);
    const auto scan = scan_flac(**file);
    REQUIRE(scan.ok());
    CHECK(scan->stated_md5 == scan->md5);
    const auto kept = samples_of(*files, take);
    CHECK(std::equal(kept.begin(), kept.end(), samples.begin()));

    // The same samples through an orderly end have the same check sum.
    write_take(*files, folder.file("orderly.flac"), stereo, kept);
    auto orderly = files->open(folder.file("orderly.flac"), OpenMode::read);
    CHECK(read_flac_header(**orderly)->stated_md5 == scan->stated_md5);
}

TEST_CASE("Cut at every length, a take is completed to a valid file whose samples are a prefix") {
    const auto disk = real_file_system();
    FaultyFileSystem system(*disk);
    system.skip_syncs(true);
    FileSystem* const files = &system;
    const TemporaryFolder folder;
    // Short blocks of a quiet hum keep the file small enough for every single length.
    std::vector<std::int16_t> samples(2 * 9'000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>((i / 2 * 7 + i * i / 97) % 23);
    const std::string whole = killed_take(*files, folder, samples);
    INFO("bytes " << whole.size());
    REQUIRE(whole.size() > 4'000);
    const std::string take = folder.file("take.flac");
    Frame longest = 0;
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        // Every length near the header and the block borders; elsewhere every seventh, to keep the test
        // quick.
        if (length > 400 && length + 400 < whole.size() && length % 7 != 0)
            continue;
        put(take, whole.substr(0, length));
        const auto completed = complete_take(*files, take, stereo);
        INFO("cut at " << length);
        REQUIRE(completed.ok());
        const auto kept = samples_of(*files, take);
        REQUIRE(static_cast<Frame>(kept.size()) / 2 == completed->frames);
        REQUIRE(std::equal(kept.begin(), kept.end(), samples.begin()));
        REQUIRE(completed->frames >= longest); // more bytes never give less sound
        longest = completed->frames;

        // A second run finds nothing to do.
        const std::string once = bytes_of(*files, take);
        const auto again = complete_take(*files, take, stereo);
        REQUIRE(again.ok());
        REQUIRE(again->was_finished);
        REQUIRE(again->frames == completed->frames);
        REQUIRE(bytes_of(*files, take) == once);
    }
    CHECK(longest == 8'192);
}

TEST_CASE("A tail of zeros or rubbish, as a power cut leaves it, is dropped and counted") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const auto samples = noise(2 * 20'000, 2);
    const std::string killed = killed_take(*files, folder, samples);
    const std::string take = folder.file("take.flac");
    for (const std::string& tail :
         {std::string(5'000, '\0'), std::string(300, '\xff'), killed.substr(200, 3'000)}) {
        put(take, killed + tail);
        const auto completed = complete_take(*files, take, stereo);
        REQUIRE(completed.ok());
        CHECK(completed->bytes_dropped == tail.size());
        CHECK(completed->frames == 4 * 4096);
        const auto kept = samples_of(*files, take);
        CHECK(std::equal(kept.begin(), kept.end(), samples.begin()));
    }
}

TEST_CASE("A take that is finished is not touched") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    for (const std::size_t frames : {1U, 4'096U, 50'000U}) {
        const std::string take = folder.file(std::to_string(frames) + ".flac");
        write_take(*files, take, stereo, noise(2 * frames, 3));
        const std::string before = bytes_of(*files, take);
        const auto completed = complete_take(*files, take, stereo);
        REQUIRE(completed.ok());
        CHECK(completed->was_finished);
        CHECK(completed->frames == static_cast<Frame>(frames));
        CHECK(bytes_of(*files, take) == before);
    }
}

TEST_CASE("A take of no frames is a valid take") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const std::string take = folder.file("take.flac");
    put(take, killed_take(*files, folder, {}));
    const auto completed = complete_take(*files, take, stereo);
    REQUIRE(completed.ok());
    CHECK(completed->frames == 0);
    CHECK(sound_info(*files, take)->frames == 0);
    CHECK(sound_info(*files, take)->format == stereo);

    put(take, std::string(4'000, '\0').substr(0, 300)); // the size was on the disk, the bytes were not
    REQUIRE(complete_take(*files, take, stereo).ok());
    CHECK(sound_info(*files, take)->frames == 0);
}

TEST_CASE("Damage in front of good sound is told, and nothing is cut") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const std::string take = folder.file("take.flac");
    std::string bytes = killed_take(*files, folder, noise(2 * 120'000, 4));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x10);
    put(take, bytes);
    const auto completed = complete_take(*files, take, stereo);
    REQUIRE_FALSE(completed.ok());
    CHECK(completed.error().kind == ErrorKind::damaged);
    CHECK(bytes_of(*files, take) == bytes);
}

TEST_CASE("A hole that a power cut left in the last moments ends the take there") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const std::string take = folder.file("take.flac");
    const auto samples = noise(2 * 60'000, 7);
    std::string bytes = killed_take(*files, folder, samples);
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() * 3 / 4), 512, '\0');
    put(take, bytes);
    const auto completed = complete_take(*files, take, stereo);
    REQUIRE(completed.ok());
    CHECK(completed->frames == 10 * 4096); // of 14 whole blocks; the hole is in the eleventh
    CHECK(completed->bytes_dropped > bytes.size() / 4 - 512);
    const auto kept = samples_of(*files, take);
    CHECK(std::equal(kept.begin(), kept.end(), samples.begin()));
    CHECK(complete_take(*files, take, stereo)->was_finished);
}

TEST_CASE("A header that says finished is not believed where blocks may be missing") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const std::string take = folder.file("take.flac");
    write_take(*files, take, stereo, noise(2 * 20'000, 8));
    std::string bytes = bytes_of(*files, take);
    std::fill(bytes.end() - 3'000, bytes.end(), '\0');
    put(take, bytes);
    CHECK(complete_take(*files, take, stereo, FinishedHeader::believed)->was_finished);
    const auto completed = complete_take(*files, take, stereo);
    REQUIRE(completed.ok());
    CHECK_FALSE(completed->was_finished);
    CHECK(completed->frames == 4 * 4096);
    CHECK(sound_info(*files, take)->frames == 4 * 4096);
}

TEST_CASE("What is no take of this discussion is refused and left alone") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const std::string take = folder.file("take.flac");
    CHECK(complete_take(*files, take, stereo).error().kind == ErrorKind::missing);

    const std::string text(2'000, 'x');
    put(take, text);
    CHECK(complete_take(*files, take, stereo).error().kind == ErrorKind::damaged);
    CHECK(bytes_of(*files, take) == text);

    put(take, killed_take(*files, folder, noise(2 * 10'000, 5)));
    CHECK(complete_take(*files, take, {44'100, 2}).error().kind == ErrorKind::damaged);
    CHECK(complete_take(*files, take, {48'000, 1}).error().kind == ErrorKind::damaged);
}

TEST_CASE("A take is completed on a full disk, and a failed attempt can be repeated") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    FaultyFileSystem faulty(*files);
    const std::string take = folder.file("take.flac");
    put(take, killed_take(*files, folder, noise(2 * 20'000, 6)) + "torn");

    faulty.fail_writes(true);
    CHECK_FALSE(complete_take(faulty, take, stereo).ok());
    faulty.fail_writes(false);
    faulty.set_room(0);
    const auto completed = complete_take(faulty, take, stereo);
    REQUIRE(completed.ok());
    CHECK(completed->frames == 4 * 4096);
    CHECK(sound_info(*files, take)->finished);
}
