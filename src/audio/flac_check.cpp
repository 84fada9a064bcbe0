#include "audio/flac_check.h"

#include "audio/waveform_overview.h"

#include <FLAC/stream_decoder.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <optional>

namespace counterpoint {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20; ///< bytes read at once: libFLAC itself asks for 8 KiB

/// What libFLAC is given and what it tells.
struct Decoding {
    File& file;
    std::vector<char> buffer = std::vector<char>(piece);
    std::size_t begin = 0; ///< in the buffer: not yet handed over
    std::size_t end = 0;
    std::uint64_t offset = 0; ///< in the file, of what comes after the buffer
    Frame frames = 0;
    std::optional<Error> error = {}; ///< the first

    void damage(std::string_view what) {
        if (!error)
            error = Error{ErrorKind::damaged,
                          fmt::format("{} near {:.1f} s.", what, seconds_from(frames, sample_rate)),
                          file.path(),
                          {},
                          {}};
    }
    int sample_rate = 1;

    // Its picture, which costs a hundredth of the decoding.
    std::optional<WaveformBuilder> waveform = {};
    std::optional<OverviewBuilder> overview = {};
    std::vector<SampleRange> columns = {}; ///< that the overview has not got yet
    std::uint32_t channels = 0;

    void picture(const FLAC__Frame& frame, const FLAC__int32* const* samples) {
        if (frame.header.channels != channels || frame.header.bits_per_sample != 16)
            overview.reset();
        if (!overview)
            return;
        waveform->add(samples, frame.header.blocksize, columns);
        overview->add(columns);
        columns.clear();
    }

    std::string finished_overview() {
        if (!overview)
            return {};
        waveform->finish(columns);
        overview->add(columns);
        return overview->text();
    }
};

Decoding& decoding(void* client) {
    return *static_cast<Decoding*>(client);
}

FLAC__StreamDecoderReadStatus read(const FLAC__StreamDecoder* /*decoder*/, FLAC__byte* into,
                                   std::size_t* bytes, void* client) {
    Decoding& work = decoding(client);
    if (work.begin == work.end) {
        const auto got = work.file.read_at(work.offset, work.buffer);
        if (!got) {
            work.error = got.error();
            return FLAC__STREAM_DECODER_READ_STATUS_ABORT;
        }
        work.begin = 0;
        work.end = *got;
        work.offset += *got;
    }
    *bytes = std::min(*bytes, work.end - work.begin);
    std::memcpy(into, work.buffer.data() + work.begin, *bytes);
    work.begin += *bytes;
    return *bytes == 0 ? FLAC__STREAM_DECODER_READ_STATUS_END_OF_STREAM
                       : FLAC__STREAM_DECODER_READ_STATUS_CONTINUE;
}

FLAC__StreamDecoderWriteStatus write(const FLAC__StreamDecoder* /*decoder*/, const FLAC__Frame* frame,
                                     const FLAC__int32* const* samples, void* client) {
    decoding(client).picture(*frame, samples);
    decoding(client).frames += static_cast<Frame>(frame->header.blocksize);
    return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
}

void metadata(const FLAC__StreamDecoder* /*decoder*/, const FLAC__StreamMetadata* block, void* client) {
    if (block->type != FLAC__METADATA_TYPE_STREAMINFO)
        return;
    Decoding& work = decoding(client);
    const FLAC__StreamMetadata_StreamInfo& info = block->data.stream_info;
    work.sample_rate = std::max(1, static_cast<int>(info.sample_rate));
    if (info.bits_per_sample != 16 || info.channels < 1 || info.channels > 2)
        return;
    const auto channels = static_cast<int>(info.channels);
    work.channels = info.channels;
    work.waveform.emplace(channels);
    work.overview.emplace(SoundFormat{work.sample_rate, channels}, static_cast<Frame>(info.total_samples));
}

void error(const FLAC__StreamDecoder* /*decoder*/, FLAC__StreamDecoderErrorStatus status, void* client) {
    switch (status) {
    case FLAC__STREAM_DECODER_ERROR_STATUS_FRAME_CRC_MISMATCH:
        return decoding(client).damage("The checksum of a frame is wrong");
    case FLAC__STREAM_DECODER_ERROR_STATUS_LOST_SYNC:
        return decoding(client).damage("Something that is no frame stands between frames");
    default:
        return decoding(client).damage("A frame cannot be decoded");
    }
}

using Decoder = std::unique_ptr<FLAC__StreamDecoder, decltype(&FLAC__stream_decoder_delete)>;

} // namespace

Result<DecodedFlac> decode_flac(FileSystem& files, const std::string& path) {
    const auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    const Decoder decoder(FLAC__stream_decoder_new(), FLAC__stream_decoder_delete);
    if (!decoder)
        throw std::bad_alloc();
    Decoding work{.file = **file};
    FLAC__stream_decoder_set_md5_checking(decoder.get(), 1);
    if (FLAC__stream_decoder_init_stream(decoder.get(), read, nullptr, nullptr, nullptr, nullptr, write,
                                         metadata, error, &work) != FLAC__STREAM_DECODER_INIT_STATUS_OK)
        throw std::bad_alloc();
    const bool decoded = FLAC__stream_decoder_process_until_end_of_stream(decoder.get()) != 0;
    const std::uint64_t stated = FLAC__stream_decoder_get_total_samples(decoder.get());
    const bool md5_holds = FLAC__stream_decoder_finish(decoder.get()) != 0;
    if (!decoded)
        work.damage("Decoding ended");
    if (work.frames == 0)
        work.damage("There is no sound in it");
    if (stated != 0 && stated != static_cast<std::uint64_t>(work.frames))
        work.damage(fmt::format("The header names {} frames, and {} came, up to", stated, work.frames));
    if (!md5_holds)
        work.damage("The samples do not have the MD5 that the header names, up to");
    if (work.error)
        return *work.error;
    return DecodedFlac{work.frames, work.finished_overview()};
}

} // namespace counterpoint
