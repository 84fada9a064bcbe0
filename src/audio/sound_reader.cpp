#include "audio/sound_reader.h"

#include "base/memory_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace counterpoint {

namespace {

bool holds_floats(int format) {
    switch (format & SF_FORMAT_SUBMASK) {
    case SF_FORMAT_FLOAT:
    case SF_FORMAT_DOUBLE:
    case SF_FORMAT_VORBIS:
    case SF_FORMAT_OPUS:
    case SF_FORMAT_MPEG_LAYER_I:
    case SF_FORMAT_MPEG_LAYER_II:
    case SF_FORMAT_MPEG_LAYER_III:
        return true;
    default:
        return false;
    }
}

} // namespace

SoundReader::SoundReader(std::unique_ptr<VirtualSoundFile> sound, SoundFormat format)
    : sound_(std::move(sound)), format_(format), floating_(holds_floats(sound_->info().format)) {}

Result<std::unique_ptr<SoundReader>> SoundReader::open(FileSystem& files, const std::string& path) {
    auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    return over(std::move(*file));
}

Result<std::unique_ptr<SoundReader>> SoundReader::open_memory(std::string_view bytes,
                                                              const std::string& name) {
    return over(std::make_unique<MemoryFile>(bytes, name));
}

Result<std::unique_ptr<SoundReader>> SoundReader::over(std::unique_ptr<File> file) {
    auto sound = VirtualSoundFile::open_for_reading(std::move(file));
    if (!sound)
        return sound.error();
    const SF_INFO& info = (*sound)->info();
    const std::string& path = (*sound)->file().path();
    if (info.channels < 1 || info.channels > 2)
        return Error{ErrorKind::invalid,
                     fmt::format("The sound file has {} channels.", info.channels),
                     path,
                     {},
                     "Use a file with one or two channels."};
    if (info.samplerate < 8'000 || info.samplerate > 192'000)
        return Error{ErrorKind::invalid,
                     fmt::format("The sound file has {} samples a second.", info.samplerate),
                     path,
                     {},
                     "Use a file of 8 to 192 kHz; 48 kHz is usual."};
    const SoundFormat format{info.samplerate, info.channels};
    return std::unique_ptr<SoundReader>(new SoundReader(std::move(*sound), format));
}

std::string SoundReader::form_name() const {
    SF_FORMAT_INFO form{};
    form.format = sound_->info().format & SF_FORMAT_TYPEMASK;
    const bool known = sf_command(nullptr, SFC_GET_FORMAT_INFO, &form, sizeof form) == 0;
    return known && form.name != nullptr ? form.name : "sound file";
}

Result<Frame> SoundReader::read(std::span<std::int16_t> interleaved) {
    const auto asked = static_cast<sf_count_t>(interleaved.size()) / format_.channels;
    const sf_count_t got = floating_ ? read_whole_numbers(interleaved, asked)
                                     : sf_readf_short(sound_->handle(), interleaved.data(), asked);
    if (const auto& error = sound_->file_error())
        return *error;
    if (got < asked && sf_error(sound_->handle()) != SF_ERR_NO_ERROR)
        return Error{
            ErrorKind::damaged,
            fmt::format("The sound file cannot be read any further: {}", sf_strerror(sound_->handle())),
            sound_->file().path(),
            {},
            {}};
    return Frame{got};
}

/// libsndfile's own conversion either casts 0.5 to 0 or scales by the loudest sample of the whole file.
sf_count_t SoundReader::read_whole_numbers(std::span<std::int16_t> interleaved, sf_count_t frames) {
    floats_.resize(interleaved.size());
    const sf_count_t got = sf_readf_float(sound_->handle(), floats_.data(), frames);
    const auto samples = static_cast<std::size_t>(std::max<sf_count_t>(got, 0) * format_.channels);
    for (std::size_t i = 0; i < samples; ++i) {
        const float sample = std::isnan(floats_[i]) ? 0.0F : floats_[i] * 32'768.0F;
        interleaved[i] = static_cast<std::int16_t>(std::lrint(std::clamp(sample, -32'768.0F, 32'767.0F)));
    }
    return got;
}

Result<void> SoundReader::seek(Frame frame) {
    if (sf_seek(sound_->handle(), frame, SEEK_SET) == frame)
        return {};
    return Error{ErrorKind::invalid,
                 fmt::format("The sound file has no frame {}.", frame),
                 sound_->file().path(),
                 {},
                 {}};
}

Frame SoundReader::stated_frames() const {
    const sf_count_t frames = sound_->info().frames;
    return frames == SF_COUNT_MAX ? -1 : Frame{frames};
}

Result<SoundInfo> sound_info(FileSystem& files, const std::string& path) {
    auto reader = SoundReader::open(files, path);
    if (!reader)
        return reader.error();
    SoundInfo info{(*reader)->format(), (*reader)->stated_frames(), true};
    if (info.frames >= 0)
        return info;
    info.frames = 0;
    info.finished = false;
    std::array<std::int16_t, 16'384> samples{};
    while (true) {
        const auto got = (*reader)->read(samples);
        if (!got || *got == 0) // a torn last block is what an unfinished file ends with
            return info;
        info.frames += *got;
    }
}

} // namespace counterpoint
