// Copies of a recording as other programs read them; here by libsndfile and libFLAC, in tests/cli by ffprobe,
// sox, metaflac and opusinfo.

#include "audio/sound_copies.h"

#include "sound_helpers.h"
#include "support/temporary_folder.h"

#include <sndfile.h>

#include <filesystem>
#include <numeric>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const std::vector<SoundMarker> markers{{0, "0m 00 secs AC 1.1", ""},
                                       {48'001, "1m 55 secs AC 2.1 – Zoë", "the GROW model"},
                                       {48'001, "1m 55 secs AC 2.2", ""},
                                       {99'999, "2m 43 secs AC 3.1 and 3.2", "日本"}};
const std::vector<SoundComment> comments{{"TITLE", "Professional discussion"},
                                         {"CHAPTER001", "00:00:01.000"},
                                         {"CHAPTER001NAME", "1m 55 secs AC 2.1 = Zoë"}};
constexpr Frame length = 100'000;

struct Recording {
    explicit Recording(SoundFormat format = {48'000, 1}) : samples(noise(samples_in(format), 7)) {
        write_take(*files, path("recording.flac"), format, samples);
    }

    static std::size_t samples_in(SoundFormat format) {
        return static_cast<std::size_t>(length * format.channels);
    }
    [[nodiscard]] std::string path(const std::string& name) const { return folder.file(name); }
    [[nodiscard]] std::unique_ptr<SoundReader> reader() {
        auto opened = SoundReader::open(*files, path("recording.flac"));
        REQUIRE(opened.ok());
        return std::move(*opened);
    }
    [[nodiscard]] std::unique_ptr<File> file(const std::string& name,
                                             OpenMode mode = OpenMode::create_or_open) {
        auto opened = files->open(path(name), mode);
        REQUIRE(opened.ok());
        return std::move(*opened);
    }

    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    std::vector<std::int16_t> samples;
};

/// The cue points with their names, as libsndfile reads them.
std::vector<SoundMarker> cues_by_libsndfile(const std::string& path) {
    SF_INFO info{};
    SNDFILE* sound = sf_open(path.c_str(), SFM_READ, &info);
    REQUIRE(sound != nullptr);
    SF_CUES cues{};
    std::vector<SoundMarker> found;
    if (sf_command(sound, SFC_GET_CUE, &cues, sizeof cues) == SF_TRUE)
        for (std::uint32_t i = 0; i < cues.cue_count; ++i)
            found.push_back({cues.cue_points[i].sample_offset, cues.cue_points[i].name, ""});
    sf_close(sound);
    return found;
}

std::vector<SoundMarker> without_notes(std::vector<SoundMarker> list) {
    for (SoundMarker& marker : list)
        marker.note.clear();
    return list;
}

/// Where `copy` fits `sound` best, in frames, by the products of their samples; one channel.
Frame best_shift(const std::vector<std::int16_t>& sound, const std::vector<std::int16_t>& copy, Frame at,
                 Frame most) {
    Frame best = 0;
    double largest = -1;
    for (Frame shift = -most; shift <= most; ++shift) {
        double sum = 0;
        for (Frame i = 0; i < 4096; ++i)
            sum += 1.0 * sound[static_cast<std::size_t>(at + i)] *
                   copy[static_cast<std::size_t>(at + i + shift)];
        if (sum > largest) {
            largest = sum;
            best = shift;
        }
    }
    return best;
}

} // namespace

TEST_CASE("A WAV copy holds every sample and every marker, for us and for libsndfile") {
    for (const int channels : {1, 2}) {
        Recording recording({44'100, channels});
        const auto target = recording.file("copy.wav");
        REQUIRE(write_wav_copy(*recording.reader(), length, {}, markers, *target).ok());
        CHECK(samples_of(*recording.files, recording.path("copy.wav")) == recording.samples);
        const auto found = read_wav_markers(*target);
        REQUIRE(found.ok());
        CHECK(*found == markers);
        CHECK(cues_by_libsndfile(recording.path("copy.wav")) == without_notes(markers));
    }
}

TEST_CASE("Labels of every length are read to the last one by libsndfile") {
    Recording recording;
    for (std::size_t longest = 1; longest < 9; ++longest)
        for (std::size_t count = 1; count < 4; ++count) {
            std::vector<SoundMarker> list;
            for (std::size_t i = 0; i < count; ++i)
                list.push_back({static_cast<Frame>(i), std::string(longest + i % 2, 'x'),
                                i == 1 ? std::string(longest, 'n') : std::string()});
            const std::string name = std::to_string(longest) + "-" + std::to_string(count) + ".wav";
            REQUIRE(write_wav_copy(*recording.reader(), 1, {}, list, *recording.file(name)).ok());
            INFO(name);
            CHECK(cues_by_libsndfile(recording.path(name)) == without_notes(list));
        }
}

TEST_CASE("A WAV copy without markers has no cue chunk") {
    const auto head = wav_head({}, {48'000, 1}, 10, {});
    REQUIRE(head.ok());
    CHECK(head->bytes.find("cue ") == std::string::npos);
    CHECK(head->bytes.find("LIST") == std::string::npos);
    CHECK(head->bytes.size() == 12 + 8 + 602 + 8 + 16 + 8);
}

TEST_CASE("bext says where the sound comes from, in ASCII and cut to its fields") {
    BroadcastExtension origin;
    origin.description = "Zoë\n" + std::string(300, 'd');
    origin.originator = "Counterpoint 0.1.0 and a very long name behind it";
    origin.originator_reference = "00112233445566778899aabbccddeeff";
    origin.origination_date = "2026-11-21";
    origin.origination_time = "10:15:30";
    origin.time_reference = 0x1'0000'0002;
    origin.coding_history = "A=PCM,F=48000\r\n";
    const std::string bytes = wav_head(origin, {48'000, 1}, 10, {})->bytes.substr(20);
    CHECK(bytes.substr(0, 8) == "Zo???ddd");
    CHECK(bytes.substr(255, 2) == "dC");
    CHECK(bytes.substr(256, 32) == "Counterpoint 0.1.0 and a very lo");
    CHECK(bytes.substr(288, 50) == "00112233445566778899aabbccddeeff2026-11-2110:15:30");
    CHECK(bytes.substr(338, 10) == std::string("\x02\0\0\0\x01\0\0\0\x01\0", 10));
    CHECK(bytes.substr(602, 15) == "A=PCM,F=48000\r\n");
}

TEST_CASE("Over 4 GiB the file is RF64 from its first byte, and is read to its end") {
    constexpr Frame largest = (0xFFFF'FFFF - (12 + 8 + 602 + 8 + 16 + 8)) / 2;
    CHECK_FALSE(wav_head({}, {48'000, 1}, largest, {})->rf64);
    const auto head = wav_head({}, {48'000, 1}, largest + 1, markers);
    REQUIRE(head.ok());
    CHECK(head->rf64);
    CHECK(head->bytes.starts_with(std::string_view("RF64\xFF\xFF\xFF\xFFWAVEds64", 16)));
    CHECK(wav_head({}, {48'000, 2}, (largest + 1) / 2 + 1, {})->rf64);

    Recording recording;
    const auto target = recording.file("long.wav");
    REQUIRE(target->write_at(0, head->bytes).ok());
    REQUIRE(target->truncate(head->bytes.size() + head->data_bytes).ok()); // a hole: it takes no place
    const auto info = sound_info(*recording.files, recording.path("long.wav"));
    REQUIRE(info.ok());
    CHECK(info->frames == largest + 1);
    CHECK(*read_wav_markers(*target) == markers);
}

TEST_CASE("A marker that no cue point can name is refused, not wrapped") {
    CHECK(wav_head({}, {192'000, 1}, Frame{1} << 33, {{0xFFFF'FFFF, "x", ""}}).ok());
    const auto head = wav_head({}, {192'000, 1}, Frame{1} << 33, {{0x1'0000'0000, "x", ""}});
    REQUIRE_FALSE(head.ok());
    CHECK(head.error().kind == ErrorKind::invalid);
}

TEST_CASE("A WAV file that is cut anywhere is damaged, and never read beyond its end") {
    Recording recording;
    REQUIRE(write_wav_copy(*recording.reader(), 10, {}, markers, *recording.file("whole.wav")).ok());
    const std::string whole = *recording.files->read_all(recording.path("whole.wav"), 1 << 20);
    const std::size_t data = whole.find("data", whole.find("LIST"));
    const auto file = recording.file("cut.wav");
    for (std::size_t size = 0; size < data; size += size < 40 || size > data - 400 ? 1 : 40) {
        REQUIRE(file->truncate(0).ok());
        REQUIRE(file->write_at(0, whole.substr(0, size)).ok());
        INFO(size);
        CHECK_FALSE(read_wav_markers(*file).ok());
    }
}

TEST_CASE("A FLAC copy has the same blocks of sound, and its seek points lead to them") {
    Recording recording;
    const auto source = recording.file("recording.flac", OpenMode::read);
    const std::string before = *recording.files->read_all(recording.path("recording.flac"), 1 << 24);
    const auto target = recording.file("copy.flac");
    REQUIRE(write_flac_copy(*source, comments, {0, 5000, 5001, 48'001, 99'999}, *target).ok());
    CHECK(*recording.files->read_all(recording.path("recording.flac"), 1 << 24) == before);

    std::vector<FlacBlock> ours;
    const auto original = scan_flac(*source);
    const auto copy = scan_flac(*target, [&](const FlacBlock& block) { ours.push_back(block); });
    REQUIRE((original.ok() && copy.ok()));
    CHECK(copy->md5 == original->md5);
    CHECK(copy->stated_md5 == original->stated_md5);
    CHECK(copy->frames == length);
    const std::string after = *recording.files->read_all(recording.path("copy.flac"), 1 << 24);
    const auto head = read_flac_header(*source);
    CHECK(after.substr(ours.front().offset) == before.substr(head->end));
    CHECK(*read_flac_comments(*target) == comments);

    // The points as they stand in the file: first frame, offset, length; each of the five positions has one.
    const std::size_t table = after.find(std::string_view("\x03\0\0", 3)) + 4;
    const auto number = [&](std::size_t at, std::size_t bytes) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<std::uint8_t>(after[at + i]);
        return value;
    };
    REQUIRE(number(table - 3, 3) == 4 * 18);
    const std::size_t expected[] = {0, 1, 11, 24}; // blocks of 4096
    for (std::size_t point = 0; point < 4; ++point) {
        const FlacBlock& block = ours.at(expected[point]);
        CHECK(number(table + 18 * point, 8) == static_cast<std::uint64_t>(block.first));
        CHECK(number(table + 18 * point + 8, 8) == block.offset - ours.front().offset);
    }
}

TEST_CASE("A FLAC file with a changed byte is not copied") {
    Recording recording;
    const std::string bytes = *recording.files->read_all(recording.path("recording.flac"), 1 << 24);
    for (const std::size_t at : {bytes.size() / 2, bytes.size() - 3, std::size_t{30}}) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        REQUIRE(recording.files->replace(recording.path("changed.flac"), changed).ok());
        const auto copied = write_flac_copy(*recording.file("changed.flac", OpenMode::read), comments, {},
                                            *recording.file("copy.flac"));
        REQUIRE_FALSE(copied.ok());
        CHECK(copied.error().kind == ErrorKind::damaged);
    }
}

TEST_CASE("An Opus copy has the recording's length and positions, and gives the same bytes again") {
    for (const SoundFormat format :
         {SoundFormat{48'000, 1}, SoundFormat{44'100, 1}, SoundFormat{48'000, 2}}) {
        Recording recording(format);
        const auto target = recording.file("copy.opus");
        const OpusSettings settings{96'000, 0xCAFEBABE};
        REQUIRE(write_opus_copy(*recording.reader(), settings, comments, *target).ok());
        CHECK(*read_opus_comments(*target) == comments);
        const auto copy = samples_of(*recording.files, recording.path("copy.opus"));
        CHECK(static_cast<Frame>(copy.size()) / format.channels ==
              frames_as_opus(length, format.sample_rate));
        if (format == SoundFormat{48'000, 1})
            for (const Frame at : {Frame{10'000}, Frame{50'000}, Frame{90'000}})
                CHECK(best_shift(recording.samples, copy, at, 200) == 0);
        REQUIRE(write_opus_copy(*recording.reader(), settings, comments, *recording.file("again.opus")).ok());
        CHECK(recording.files->read_all(recording.path("copy.opus"), 1 << 24).value() ==
              recording.files->read_all(recording.path("again.opus"), 1 << 24).value());
    }
}

TEST_CASE("Many and long comments of an Opus file go over several pages and come back") {
    Recording recording;
    std::vector<SoundComment> many;
    for (int i = 0; i < 999; ++i)
        many.push_back({"CHAPTER" + std::to_string(i), std::string(static_cast<std::size_t>(i), 'c')});
    const auto target = recording.file("copy.opus");
    REQUIRE(write_opus_copy(*recording.reader(), {}, many, *target).ok());
    CHECK(*read_opus_comments(*target) == many);
}

TEST_CASE("What is no Opus file has no comments") {
    Recording recording;
    for (const std::string& bytes : {std::string(), std::string("OggS"), std::string(300, 'O'),
                                     *recording.files->read_all(recording.path("recording.flac"), 1 << 24)}) {
        REQUIRE(recording.files->replace(recording.path("x.opus"), bytes).ok());
        const auto found = read_opus_comments(*recording.file("x.opus"));
        REQUIRE_FALSE(found.ok());
        CHECK(found.error().kind == ErrorKind::damaged);
    }
}
