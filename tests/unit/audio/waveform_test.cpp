// What a recording looks like: each column is the extremes of its samples, whichever way they came.

#include "audio/waveform.h"
#include "audio/waveform_file.h"
#include "sound_helpers.h"
#include "support/faulty_file_system.h"
#include "support/temporary_folder.h"

#include <algorithm>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// The extremes of one channel's frames [from, until), looked for one by one.
SampleRange extremes(const std::vector<std::int16_t>& samples, int channels, int channel, Frame from,
                     Frame until) {
    SampleRange range{32'767, -32'768};
    for (Frame frame = from; frame < until; ++frame) {
        const std::int16_t sample = samples[static_cast<std::size_t>(frame * channels + channel)];
        range = {std::min(range.lowest, sample), std::max(range.highest, sample)};
    }
    return range;
}

Waveform waveform_in_pieces(const std::vector<std::int16_t>& samples, SoundFormat format, std::size_t piece) {
    WaveformBuilder builder(format.channels);
    std::vector<SampleRange> columns;
    const std::size_t step = piece * static_cast<std::size_t>(format.channels);
    for (std::size_t at = 0; at < samples.size(); at += step)
        builder.add(std::span(samples).subspan(at, std::min(step, samples.size() - at)), columns);
    builder.finish(columns);
    return {format, static_cast<Frame>(samples.size()) / format.channels, std::move(columns)};
}

bool same(const Waveform& one, const Waveform& other) {
    return one.format() == other.format() && one.frames() == other.frames() &&
           std::ranges::equal(one.columns(), other.columns());
}

constexpr SoundFormat mono{48'000, 1};
constexpr SoundFormat stereo{48'000, 2};

} // namespace

TEST_CASE("A column holds the extremes of its 256 frames, whatever pieces the sound came in") {
    for (const SoundFormat format : {mono, stereo})
        for (const std::size_t piece :
             {std::size_t{1}, std::size_t{3}, std::size_t{256}, std::size_t{4'800}}) {
            const auto samples = noise(static_cast<std::size_t>(10'007 * format.channels), 7);
            const Waveform waveform = waveform_in_pieces(samples, format, piece);
            REQUIRE(waveform.columns().size() == static_cast<std::size_t>(40 * format.channels));
            for (Frame column = 0; column < 40; ++column)
                for (int channel = 0; channel < format.channels; ++channel)
                    CHECK(waveform.columns()[static_cast<std::size_t>(column * format.channels + channel)] ==
                          extremes(samples, format.channels, channel, column * 256,
                                   std::min<Frame>((column + 1) * 256, 10'007)));
        }
}

TEST_CASE("The loudest and the lowest sample that there can be are kept") {
    std::vector<std::int16_t> samples(600, 0);
    samples[300] = -32'768;
    samples[301] = 32'767;
    const Waveform waveform = waveform_in_pieces(samples, mono, 100);
    CHECK(waveform.columns()[1] == SampleRange{-32'768, 32'767});
    CHECK(waveform.columns()[0] == SampleRange{0, 0});
}

TEST_CASE("A picture misses no peak, at any width") {
    auto samples = noise(2 * 700'001, 11);
    samples[2 * 400'000 + 1] = 31'000; // one click on the right
    const Waveform waveform = waveform_in_pieces(samples, stereo, 4'096);
    for (const std::size_t pixels : {std::size_t{1}, std::size_t{7}, std::size_t{100}, std::size_t{1'999}}) {
        const auto right = waveform.picture(1, 0, waveform.frames(), pixels);
        REQUIRE(right.size() == pixels);
        const Frame pixel = 400'000 * static_cast<Frame>(pixels) / waveform.frames();
        CHECK(right[static_cast<std::size_t>(pixel)].highest == 31'000);
        // Every pixel shows at least its own frames and at most the columns that they touch.
        for (std::size_t i = 0; i < pixels; i += 13) {
            const Frame from = waveform.frames() * static_cast<Frame>(i) / static_cast<Frame>(pixels);
            const Frame until = waveform.frames() * static_cast<Frame>(i + 1) / static_cast<Frame>(pixels);
            const SampleRange own = extremes(samples, 2, 1, from, until);
            const SampleRange widest = extremes(samples, 2, 1, from / 256 * 256,
                                                std::min((until + 256) / 256 * 256, waveform.frames()));
            CHECK(right[i].lowest <= own.lowest);
            CHECK(right[i].highest >= own.highest);
            CHECK(right[i].lowest >= widest.lowest);
            CHECK(right[i].highest <= widest.highest);
        }
    }
    CHECK(waveform.picture(0, 0, waveform.frames(), 1).front() ==
          extremes(samples, 2, 0, 0, waveform.frames()));
}

TEST_CASE("A picture of what lies beyond the sound is silent") {
    const Waveform waveform = waveform_in_pieces(noise(1'000, 1), mono, 1'000);
    const auto picture = waveform.picture(0, -1'000, 3'000, 4);
    CHECK(picture[0] == SampleRange{});
    CHECK_FALSE(picture[1] == SampleRange{});
    CHECK(picture[2] == SampleRange{});
    CHECK(picture[3] == SampleRange{});
    CHECK(Waveform({48'000, 1}, 0, {}).picture(0, 0, 100, 2) == std::vector<SampleRange>(2));
    CHECK(waveform.picture(0, 10, 10, 1).size() == 1);
}

TEST_CASE("A waveform is read back from its file as it was written") {
    const auto samples = noise(2 * 50'000, 5);
    const Waveform waveform = waveform_in_pieces(samples, stereo, 50'000);
    const auto read = parse_waveform(waveform_bytes(waveform), "recording.waveform");
    REQUIRE(read.ok());
    CHECK(same(*read, waveform));
}

TEST_CASE("The waveform written while recording is, byte for byte, the one of the finished sound") {
    const auto files = real_file_system();
    for (const SoundFormat format : {mono, stereo}) {
        const TemporaryFolder folder;
        const auto samples = noise(static_cast<std::size_t>(300'001 * format.channels), 3);
        write_take(*files, folder.file("take.flac"), format, samples);
        auto writer = WaveformWriter::create(*files, folder.file("live.waveform"), format);
        REQUIRE(writer.ok());
        for (std::size_t at = 0; at < samples.size(); at += 4'802)
            REQUIRE(
                writer->add(std::span(samples).subspan(at, std::min<std::size_t>(4'802, samples.size() - at)))
                    .ok());
        REQUIRE(writer->finish().ok());

        const auto anew = waveform_of_flac(*files, folder.file("take.flac"));
        REQUIRE(anew.ok());
        const auto live = files->read_all(folder.file("live.waveform"), largest_waveform_file);
        REQUIRE(live.ok());
        CHECK(*live == waveform_bytes(*anew));
        CHECK(anew->frames() == 300'001);
    }
}

TEST_CASE("A waveform that was cut off, or is none, is refused and never half believed") {
    const std::string whole = waveform_bytes(waveform_in_pieces(noise(5'000, 2), mono, 5'000));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto read = parse_waveform(std::string_view(whole).substr(0, length), "x");
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().kind == (length < 24 ? ErrorKind::invalid : ErrorKind::damaged));
    }
    CHECK_FALSE(parse_waveform(whole + "x", "x").ok());
    for (const auto& [offset, value] :
         {std::pair{11, '\x7f'}, {12, '\x03'}, {14, '\x07'}, {17, '\x01'}, {23, '\x7f'}}) {
        std::string changed = whole;
        changed[static_cast<std::size_t>(offset)] = value;
        INFO(offset);
        CHECK_FALSE(parse_waveform(changed, "x").ok());
    }
}

TEST_CASE("A waveform whose recorder was killed is not whole") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    {
        auto writer = WaveformWriter::create(*files, folder.file("take.waveform"), mono);
        REQUIRE(writer.ok());
        REQUIRE(writer->add(noise(1'000'000, 4)).ok());
    }
    const auto read = read_waveform(*files, folder.file("take.waveform"));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().kind == ErrorKind::damaged);
}

TEST_CASE("No waveform is made of damaged sound or of something else") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const auto samples = noise(200'000, 8);
    write_take(*files, folder.file("take.flac"), mono, samples);
    FaultyFileSystem faulty(*files);
    faulty.corrupt_reads_of(folder.file("take.flac"), 100'000);
    const auto damaged = waveform_of_flac(faulty, folder.file("take.flac"));
    REQUIRE_FALSE(damaged.ok());
    CHECK(damaged.error().kind == ErrorKind::damaged);

    REQUIRE(files->replace(folder.file("text"), "no sound").ok());
    const auto none = waveform_of_flac(*files, folder.file("text"));
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().kind == ErrorKind::invalid);
    const auto missing = waveform_of_flac(*files, folder.file("not there"));
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().kind == ErrorKind::missing);
}
