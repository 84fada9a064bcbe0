#include "audio/take_writer.h"

#include "audio/take_repair.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace counterpoint {

Result<std::unique_ptr<TakeWriter>> TakeWriter::create(FileSystem& files, const std::string& path,
                                                       SoundFormat format) {
    auto file = files.open(path, OpenMode::create_new);
    if (!file)
        return file.error();
    auto sound = VirtualSoundFile::create_flac(std::move(*file), format);
    auto synced = sound ? (*sound)->file().sync() : Result<void>(sound.error());
    if (synced) // its name as well: else a power cut takes away a file of which every sample was synced
        synced = files.sync_directory(std::filesystem::path(path).parent_path().string());
    if (!synced) {
        // Nothing half-written: a take without a header is no take. That the disk is full is what matters.
        (void)files.remove(path).ok();
        return synced.error();
    }
    return std::unique_ptr<TakeWriter>(new TakeWriter(files, std::move(*sound), format));
}

TakeWriter::TakeWriter(FileSystem& files, std::unique_ptr<VirtualSoundFile> sound, SoundFormat format)
    : files_(files), sound_(std::move(sound)), format_(format) {}

Result<void> TakeWriter::write(std::span<const std::int16_t> interleaved) {
    if (failure_)
        return *failure_;
    const auto frames = static_cast<sf_count_t>(interleaved.size()) / format_.channels;
    const sf_count_t written = sf_writef_short(sound_->handle(), interleaved.data(), frames);
    if (sound_->file_error())
        return fail(*sound_->file_error());
    if (written != frames)
        return fail(Error{ErrorKind::internal,
                          std::string("The sound could not be encoded: ") + sf_strerror(sound_->handle()),
                          sound_->file().path(),
                          {},
                          {}});
    frames_ += frames;
    if (waveform_ && !waveform_->add(interleaved))
        waveform_.reset();
    return {};
}

Result<void> TakeWriter::write_silence(Frame frames) {
    const std::vector<std::int16_t> silence(static_cast<std::size_t>(std::min<Frame>(frames, 65'536)) *
                                            static_cast<std::size_t>(format_.channels));
    while (frames > 0) {
        const Frame now = std::min<Frame>(frames, 65'536);
        const std::span all(silence);
        if (auto written = write(all.first(static_cast<std::size_t>(now * format_.channels))); !written)
            return written;
        frames -= now;
    }
    return {};
}

Result<void> TakeWriter::sync() {
    if (failure_)
        return *failure_;
    if (auto synced = sound_->file().sync(); !synced)
        return fail(synced.error());
    return {};
}

Result<Frame> TakeWriter::finish() {
    const std::string path = sound_->file().path();
    if (!failure_) {
        const auto closed = sound_->close();
        const auto synced = closed ? sound_->file().sync() : closed;
        if (synced) {
            if (waveform_)
                (void)waveform_->finish().ok(); // one that is not whole is made anew
            return frames_;
        }
        failure_ = synced.error();
    }
    // The encoder stopped in the middle of a block: end the file after the last whole one. That needs no new
    // space on a full disk, since the header is rewritten where it stands.
    sound_.reset();
    const auto completed = complete_take(files_, path, format_);
    if (!completed)
        return completed.error();
    return completed->frames;
}

Error TakeWriter::fail(Error error) {
    error.safe = "What was recorded until now is kept.";
    failure_ = error;
    return error;
}

} // namespace counterpoint
