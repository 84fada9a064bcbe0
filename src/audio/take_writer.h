#pragma once

// Writes one take: sound into a FLAC file of 16 bit, while it is captured.
//
// Promises: header and name are on the disk before create() returns; after a killed process everything is
// readable up to the encoder's last block (VirtualSoundFile; complete_take() then finishes the file). A
// failed write comes back as an Error and ends the take: later writes fail alike, and finish() still leaves a
// valid file of what was stored. Thread: one at a time (the sound writer's). Not chosen: WAV or RF64, since
// their header must be rewritten every second to survive a kill, and plain WAV wraps silently at 4 GiB; Opus,
// since the record of an assessment is kept without loss.

#include "audio/virtual_sound_file.h"
#include "audio/waveform_file.h"
#include "base/file_system.h"
#include "base/frame.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace counterpoint {

class TakeWriter {
public:
    /// A new file; ErrorKind::unwritable if one is there already. `files` must outlive the writer.
    [[nodiscard]] static Result<std::unique_ptr<TakeWriter>>
    create(FileSystem& files, const std::string& path, SoundFormat format);

    /// From now on every sample goes into this waveform too, which is finished with the take. If it cannot be
    /// written it is given up without a word: it can be made anew from the sound. Before the first write().
    void keep_waveform(WaveformWriter waveform) { waveform_.emplace(std::move(waveform)); }

    /// Whole frames, at the end of the take.
    Result<void> write(std::span<const std::int16_t> interleaved);
    Result<void> write_silence(Frame frames);

    /// Everything the encoder has let go of (all but its last block) survives a power cut.
    Result<void> sync();

    /// Closes the take, makes it durable and returns its length. After a failed write: the length of what
    /// could be kept, in a file that is as valid as any other. Once.
    Result<Frame> finish();

    /// Frames written so far.
    [[nodiscard]] Frame frames() const { return frames_; }
    [[nodiscard]] SoundFormat format() const { return format_; }

private:
    TakeWriter(FileSystem& files, std::unique_ptr<VirtualSoundFile> sound, SoundFormat format);
    Error fail(Error error);

    FileSystem& files_;
    std::unique_ptr<VirtualSoundFile> sound_;
    SoundFormat format_;
    Frame frames_ = 0;
    std::optional<Error> failure_;
    std::optional<WaveformWriter> waveform_;
};

} // namespace counterpoint
