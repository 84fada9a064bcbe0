#pragma once

// libsndfile on top of a base File: sound files are read and written through the same seam as everything
// else, so a test can fill the disk in the middle of a FLAC block.
//
// Promises: an error of the File is kept and comes back word for word (libsndfile itself only says "system
// error"); after the first failed write nothing more reaches the file, so what is there stays as it was at
// that moment. Thread: one at a time.

#include "base/file_system.h"
#include "base/frame.h"

#include <sndfile.h>

#include <memory>
#include <optional>

namespace counterpoint {

class VirtualSoundFile {
public:
    /// What the file says of itself. `frames` is what libsndfile believes: for an unfinished FLAC it is not
    /// true.
    [[nodiscard]] static Result<std::unique_ptr<VirtualSoundFile>>
    open_for_reading(std::unique_ptr<File> file);

    /// A new FLAC of 16 bit; its header is in the file when this returns. The encoder holds back less than a
    /// block: 4096 frames, below 32 kHz 1152 of them; never more than 0.15 s.
    [[nodiscard]] static Result<std::unique_ptr<VirtualSoundFile>> create_flac(std::unique_ptr<File> file,
                                                                               SoundFormat format);

    ~VirtualSoundFile();
    VirtualSoundFile(const VirtualSoundFile&) = delete;
    VirtualSoundFile& operator=(const VirtualSoundFile&) = delete;

    [[nodiscard]] SNDFILE* handle() { return handle_; }
    [[nodiscard]] const SF_INFO& info() const { return info_; }
    [[nodiscard]] File& file() { return *file_; }

    /// The first thing that went wrong with the file below, if anything did.
    [[nodiscard]] const std::optional<Error>& file_error() const { return file_error_; }

    /// Ends reading or writing; a FLAC gets its length and check sum. The File stays open.
    Result<void> close();

private:
    explicit VirtualSoundFile(std::unique_ptr<File> file) : file_(std::move(file)) {}
    Result<void> open(int mode);

    static SF_VIRTUAL_IO callbacks();
    static sf_count_t length(void* self);
    static sf_count_t seek(sf_count_t offset, int whence, void* self);
    static sf_count_t read(void* into, sf_count_t bytes, void* self);
    static sf_count_t write(const void* from, sf_count_t bytes, void* self);
    static sf_count_t tell(void* self);

    std::unique_ptr<File> file_;
    SF_INFO info_{};
    SNDFILE* handle_ = nullptr;
    sf_count_t position_ = 0;
    std::optional<Error> file_error_;
};

} // namespace counterpoint
