#pragma once

// Reads any sound file that libsndfile knows, block by block, as 16-bit samples.
//
// Promises: a file from a stranger is bounded: 1 or 2 channels, 8 to 192 kHz, or ErrorKind::invalid. Lengths
// come from what was decoded, never from a header alone: an unfinished FLAC claims 2^63-1 frames. Thread: one
// at a time.

#include "audio/virtual_sound_file.h"
#include "base/file_system.h"
#include "base/frame.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

class SoundReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<SoundReader>> open(FileSystem& files,
                                                                   const std::string& path);

    /// From bytes in memory, which must outlive the reader. `name` stands in error messages.
    [[nodiscard]] static Result<std::unique_ptr<SoundReader>> open_memory(std::string_view bytes,
                                                                          const std::string& name);

    [[nodiscard]] SoundFormat format() const { return format_; }

    /// What kind of file it is, in libsndfile's words: "WAV (Microsoft)".
    [[nodiscard]] std::string form_name() const;

    /// Fills `interleaved` (room for whole frames) and returns the frames read; fewer than asked only at the
    /// end of the sound, 0 from then on. Damage in the middle of a file is an error (ErrorKind::damaged).
    Result<Frame> read(std::span<std::int16_t> interleaved);

    /// The next read() begins at this frame.
    Result<void> seek(Frame frame);

    /// Frames according to the header; -1 where it does not say (a FLAC that was not finished).
    [[nodiscard]] Frame stated_frames() const;

private:
    SoundReader(std::unique_ptr<VirtualSoundFile> sound, SoundFormat format);
    static Result<std::unique_ptr<SoundReader>> over(std::unique_ptr<File> file);
    sf_count_t read_whole_numbers(std::span<std::int16_t> interleaved, sf_count_t frames);

    std::unique_ptr<VirtualSoundFile> sound_;
    SoundFormat format_;
    bool floating_;             ///< the file holds, or decodes to, floating-point samples
    std::vector<float> floats_; ///< of the block in hand
};

struct SoundInfo {
    SoundFormat format;
    Frame frames = 0;     ///< that can be read
    bool finished = true; ///< false: the header has no length, the frames were counted by decoding
};

/// What can be read from this file.
[[nodiscard]] Result<SoundInfo> sound_info(FileSystem& files, const std::string& path);

} // namespace counterpoint
