#include "audio/waveform_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace counterpoint {

namespace {

constexpr std::string_view marker = "CPWAVE1\n";
constexpr std::size_t header_bytes = 24;
constexpr std::size_t columns_at_a_time = 1'024; // some five seconds

static_assert(std::endian::native == std::endian::little, "columns are copied as they lie in memory");
static_assert(sizeof(SampleRange) == 4);

template <typename Number>
void append(std::string& bytes, Number number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <typename Number>
Number number_at(std::string_view bytes, std::size_t offset) {
    Number number{};
    std::memcpy(&number, bytes.data() + offset, sizeof number);
    return number;
}

std::string header(SoundFormat format, Frame frames) {
    std::string bytes(marker);
    append(bytes, static_cast<std::uint32_t>(format.sample_rate));
    append(bytes, static_cast<std::uint16_t>(format.channels));
    append(bytes, static_cast<std::uint16_t>(Waveform::frames_per_column));
    append(bytes, frames);
    return bytes;
}

std::string_view bytes_of(std::span<const SampleRange> columns) {
    return {reinterpret_cast<const char*>(columns.data()), columns.size_bytes()};
}

Error no_waveform(ErrorKind kind, std::string what, const std::string& path) {
    return Error{kind, std::move(what), path, "The sound is not touched by this.",
                 "The waveform can be made anew from the sound."};
}

struct Stated {
    SoundFormat format;
    Frame frames = 0;
    std::size_t ranges = 0; ///< that follow the header
};

/// What the header says, if it is one and a file of `size` bytes holds all of it.
Result<Stated> read_header(std::string_view bytes, std::uint64_t size, const std::string& path) {
    if (bytes.size() < header_bytes || !bytes.starts_with(marker))
        return no_waveform(ErrorKind::invalid, "This is not a waveform.", path);
    const auto rate = number_at<std::uint32_t>(bytes, 8);
    const auto channels = number_at<std::uint16_t>(bytes, 12);
    const auto frames = number_at<Frame>(bytes, 16);
    if (rate < 8'000 || rate > 192'000 || channels < 1 || channels > 2 ||
        number_at<std::uint16_t>(bytes, 14) != Waveform::frames_per_column || size > largest_waveform_file)
        return no_waveform(ErrorKind::invalid, "This is not a waveform that this program knows.", path);
    // What a file of the largest size could speak of; so nothing below overflows.
    constexpr Frame most_frames = Frame{largest_waveform_file} * Waveform::frames_per_column;
    const auto ranges =
        static_cast<std::size_t>(Waveform::columns_of(std::clamp<Frame>(frames, 0, most_frames)) * channels);
    if (frames < 0 || size != header_bytes + ranges * sizeof(SampleRange))
        return no_waveform(ErrorKind::damaged, "The waveform is not whole.", path);
    return Stated{{static_cast<int>(rate), channels}, frames, ranges};
}

} // namespace

std::string waveform_bytes(const Waveform& waveform) {
    std::string bytes = header(waveform.format(), waveform.frames());
    bytes += bytes_of(waveform.columns());
    return bytes;
}

Result<Waveform> parse_waveform(std::string_view bytes, const std::string& path) {
    const auto stated = read_header(bytes.substr(0, header_bytes), bytes.size(), path);
    if (!stated)
        return stated.error();
    std::vector<SampleRange> columns(stated->ranges);
    if (stated->ranges > 0)
        std::memcpy(columns.data(), bytes.data() + header_bytes, bytes.size() - header_bytes);
    return Waveform(stated->format, stated->frames, std::move(columns));
}

/// Straight to where the columns stay: copying them once more would take as long as reading them.
Result<Waveform> read_waveform(FileSystem& files, const std::string& path) {
    auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    const auto size = (*file)->size();
    if (!size)
        return size.error();
    std::array<char, header_bytes> bytes{};
    const auto got = (*file)->read_at(0, bytes);
    if (!got)
        return got.error();
    const auto stated = read_header({bytes.data(), *got}, *size, path);
    if (!stated)
        return stated.error();
    std::vector<SampleRange> columns(stated->ranges);
    const std::span<char> into(reinterpret_cast<char*>(columns.data()), columns.size() * sizeof(SampleRange));
    const auto read = (*file)->read_at(header_bytes, into);
    if (!read)
        return read.error();
    if (*read != into.size())
        return no_waveform(ErrorKind::damaged, "The waveform is not whole.", path);
    return Waveform(stated->format, stated->frames, std::move(columns));
}

Result<WaveformWriter> WaveformWriter::create(FileSystem& files, const std::string& path,
                                              SoundFormat format) {
    auto file = files.open(path, OpenMode::create_new);
    if (!file)
        return file.error();
    WaveformWriter writer(std::move(*file), format);
    if (auto written = writer.file_->write_at(0, header(format, 0)); !written)
        return written.error();
    return writer;
}

WaveformWriter::WaveformWriter(std::unique_ptr<File> file, SoundFormat format)
    : file_(std::move(file)), format_(format), builder_(format.channels), end_(header_bytes) {}

Result<void> WaveformWriter::add(std::span<const std::int16_t> interleaved) {
    builder_.add(interleaved, columns_);
    frames_ += static_cast<Frame>(interleaved.size()) / format_.channels;
    return columns_.size() < columns_at_a_time ? Result<void>() : write_columns();
}

Result<void> WaveformWriter::write_columns() {
    const std::string_view bytes = bytes_of(columns_);
    if (auto written = file_->write_at(end_, bytes); !written)
        return written;
    end_ += bytes.size();
    columns_.clear();
    return {};
}

Result<void> WaveformWriter::finish() {
    builder_.finish(columns_);
    if (auto written = write_columns(); !written)
        return written;
    // The columns first: a header that tells the length vouches for them.
    if (auto synced = file_->sync(); !synced)
        return synced;
    if (auto written = file_->write_at(0, header(format_, frames_)); !written)
        return written;
    return file_->sync();
}

} // namespace counterpoint
