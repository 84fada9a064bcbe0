#include "app/imported_sound.h"

#include "audio/signal_watch.h"
#include "audio/sound_reader.h"
#include "audio/take_writer.h"
#include "base/text.h"
#include "discussion/marks/counters.h"
#include "sheet/words.h"

#include <fmt/format.h>

#include <array>

namespace counterpoint {

namespace {

/// A file of MP3 or Ogg may end a little before or after what it says; no more than this is worth a word.
constexpr int forgiven_seconds = 1;

std::uint64_t little_endian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

/// libsndfile takes a WAV file that was cut for a shorter one. Recorders that cannot know the length while
/// they write leave it 0 or all ones; that says nothing.
Result<std::string> missing_of_wav(FileSystem& files, const std::string& path) {
    auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    std::array<char, 8> head{};
    const auto got = (*file)->read_at(0, head);
    const auto size = (*file)->size();
    if (!got || !size)
        return got ? size.error() : got.error();
    const std::string_view bytes(head.data(), *got);
    if (!bytes.starts_with("RIFF") || bytes.size() < head.size())
        return std::string();
    const std::uint64_t stated = little_endian(bytes.substr(4));
    if (stated == 0 || stated == 0xFFFF'FFFF || stated <= *size)
        return std::string();
    return fmt::format("its header speaks of {} bytes, and it has {}",
                       grouped(static_cast<std::int64_t>(stated)), grouped(static_cast<std::int64_t>(*size)));
}

/// What all decoded samples go through.
class StagedTake {
public:
    static Result<StagedTake> create(FileSystem& files, const ImportPlaces& places, SoundFormat format) {
        auto writer = TakeWriter::create(files, places.take, format);
        if (!writer)
            return writer.error();
        if (!places.waveform.empty())
            if (auto waveform = WaveformWriter::create(files, places.waveform, format))
                (*writer)->keep_waveform(std::move(*waveform));
        return StagedTake(std::move(*writer), format);
    }

    Result<void> add(std::span<const std::int16_t> samples) {
        watch_.listen(samples, news_);
        news_.clear(); // it is too late to look after a microphone
        return writer_->write(samples);
    }

    Result<Frame> finish() { return writer_->finish(); }
    [[nodiscard]] Frame frames() const { return writer_->frames(); }

    [[nodiscard]] std::optional<TalkTime> talk() const {
        return writer_->format().channels == 2 ? std::optional(watch_.talk_time()) : std::nullopt;
    }

private:
    StagedTake(std::unique_ptr<TakeWriter> writer, SoundFormat format)
        : writer_(std::move(writer)), watch_(format) {}

    std::unique_ptr<TakeWriter> writer_;
    SignalWatch watch_;
    std::vector<SignalNews> news_;
};

Error too_long(const std::string& path) {
    return Error{ErrorKind::invalid,
                 fmt::format("The sound in this file is longer than {} hours.", longest_import_hours),
                 path,
                 {},
                 "Cut the discussion out of it with another program."};
}

/// Everything that can be decoded; why it is not more, where that is so.
Result<std::string> copy_sound(const ImportWorld& world, SoundReader& reader, StagedTake& take,
                               const std::string& path) {
    const SoundFormat format = reader.format();
    const Frame longest = Frame{longest_import_hours} * 3'600 * format.sample_rate;
    std::vector<std::int16_t> block(static_cast<std::size_t>(format.sample_rate / 10 * format.channels));
    while (true) {
        if (world.stop_asked && world.stop_asked())
            return Error{ErrorKind::refused, "The import was stopped.", path, {}, {}};
        const auto got = reader.read(block);
        if (!got && got.error().kind != ErrorKind::damaged)
            return got.error();
        const std::string until = counter_text(take.frames(), format.sample_rate);
        if (!got)
            return fmt::format("it can be read up to {} and no further", until);
        if (*got == 0) {
            const Frame stated = reader.stated_frames();
            const bool short_of = stated - take.frames() > Frame{forgiven_seconds} * format.sample_rate;
            return short_of ? fmt::format("it says that it has {}, and it has {}",
                                          counter_text(stated, format.sample_rate), until)
                            : std::string();
        }
        const auto samples = static_cast<std::size_t>(*got * format.channels);
        if (auto added = take.add(std::span(block).first(samples)); !added)
            return added.error();
        if (take.frames() > longest)
            return too_long(path);
    }
}

/// `path` is what libsndfile reads: the file itself, or what ffmpeg made of it.
Result<ImportedSound> take_from(const ImportWorld& world, const std::string& path,
                                const ImportPlaces& places) {
    auto reader = SoundReader::open(world.files, path);
    if (!reader)
        return reader.error();
    auto take = StagedTake::create(world.files, places, (*reader)->format());
    if (!take)
        return take.error();
    auto missing = copy_sound(world, **reader, *take, path);
    if (!missing)
        return missing.error();
    const auto frames = take->finish();
    if (!frames)
        return frames.error();
    if (*frames == 0)
        return Error{ErrorKind::invalid, "There is no sound in this file.", path, {}, {}};
    return ImportedSound{(*reader)->format(), *frames, (*reader)->form_name(), std::move(*missing),
                         take->talk()};
}

Result<ImportedSound> take_from_foreign(const ImportWorld& world, const std::string& from,
                                        const ForeignForm& form, const ImportPlaces& places) {
    const auto converted = world.convert(world.files, {from, places.converted, form, world.stop_asked});
    if (!converted)
        return converted.error();
    auto sound = take_from(world, places.converted, places);
    if (world.files.exists(places.converted))
        if (auto removed = world.files.remove(places.converted); !removed)
            return removed.error();
    if (!sound) {
        Error error = sound.error();
        error.path = from; // the person knows nothing of the other
        return error;
    }
    sound->form = std::string(form.name) + ", read by ffmpeg";
    if (converted->further_tracks)
        sound->form += "; of its sound tracks the first alone";
    if (!converted->complaint.empty())
        sound->missing = "ffmpeg says of it: " + converted->complaint;
    return sound;
}

} // namespace

Result<ImportedSound> take_from_file(const ImportWorld& world, const std::string& from,
                                     const ImportPlaces& places) {
    const auto foreign = foreign_form(world.files, from);
    if (!foreign)
        return foreign.error();
    if (*foreign)
        return take_from_foreign(world, from, **foreign, places);
    auto sound = take_from(world, from, places);
    if (!sound || !sound->missing.empty())
        return sound;
    auto missing = missing_of_wav(world.files, from);
    if (!missing)
        return missing.error();
    sound->missing = std::move(*missing);
    return sound;
}

} // namespace counterpoint
