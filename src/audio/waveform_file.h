#pragma once

// A waveform as a file. Form, all numbers little-endian: "CPWAVE1" and a line feed; sample rate (32 bits),
// channels and frames a column (256; 16 bits each), frames (64 bits); then for each column and channel the
// lowest and the highest sample (16 bits each). While it is written the frames are 0, so that one that was
// cut off is not whole.
//
// Promises: a file from a stranger is bounded (largest_waveform_file) and whole, or an error; a file that was
// cut off while it was written is ErrorKind::damaged and can be made anew from the sound. Thread: any; a
// WaveformWriter one at a time.

#include "audio/waveform.h"
#include "base/file_system.h"

#include <memory>
#include <string>
#include <string_view>

namespace counterpoint {

/// Bytes; 99 hours of two channels at 48 kHz.
inline constexpr std::uint64_t largest_waveform_file = std::uint64_t{512} << 20;

[[nodiscard]] std::string waveform_bytes(const Waveform& waveform);

/// ErrorKind::invalid if it is no waveform, damaged if it is one that is not whole. `path` stands in the
/// error.
[[nodiscard]] Result<Waveform> parse_waveform(std::string_view bytes, const std::string& path);

/// Hours of sound in a few milliseconds.
[[nodiscard]] Result<Waveform> read_waveform(FileSystem& files, const std::string& path);

/// Decodes a whole FLAC file of 16 bit and looks at every sample: about two seconds for an hour of two
/// voices. ErrorKind::invalid if it is no such file, damaged if it cannot be read to its end.
[[nodiscard]] Result<Waveform> waveform_of_flac(FileSystem& files, const std::string& path);

/// Writes the file while the sound is recorded, a few kilobytes a minute.
///
/// The file is whole only after finish(). What cannot be written fails here and nowhere else: sound is worth
/// more than its picture.
class WaveformWriter {
public:
    /// A new file; ErrorKind::unwritable if one is there already.
    [[nodiscard]] static Result<WaveformWriter> create(FileSystem& files, const std::string& path,
                                                       SoundFormat format);

    /// Whole frames, at the end.
    Result<void> add(std::span<const std::int16_t> interleaved);

    /// Writes what is left and the length, and makes it durable. Once.
    Result<void> finish();

private:
    WaveformWriter(std::unique_ptr<File> file, SoundFormat format);
    Result<void> write_columns();

    std::unique_ptr<File> file_;
    SoundFormat format_;
    WaveformBuilder builder_;
    Frame frames_ = 0;
    std::uint64_t end_; ///< bytes in the file
    std::vector<SampleRange> columns_;
};

} // namespace counterpoint
