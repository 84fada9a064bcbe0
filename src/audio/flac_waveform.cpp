// The waveform of a FLAC file, by libFLAC itself: libsndfile would copy every sample into interleaved order
// first, only for us to take the channels apart again. Measured (3 h, two channels, one core): see
// tests/bench/audio.sh.

#include "audio/waveform_file.h"

#include "audio/flac_decoder.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace counterpoint {

namespace {

class FlacWaveform {
public:
    explicit FlacWaveform(File& file) : file_(file), decoder_(FLAC__stream_decoder_new()) {}

    Result<Waveform> read() {
        buffer_.resize(std::size_t{256} << 10);
        if (auto marked = check_marker(); !marked)
            return marked.error();
        const auto started = FLAC__stream_decoder_init_stream(
            decoder_.get(), &give, nullptr, nullptr, nullptr, nullptr, &block, &header, &error, this);
        const bool decoded = started == FLAC__STREAM_DECODER_INIT_STATUS_OK &&
                             FLAC__stream_decoder_process_until_end_of_stream(decoder_.get()) != 0;
        if (file_error_)
            return *file_error_;
        if (!format_)
            return no_flac();
        if (!decoded || damaged_ || (stated_frames_ > 0 && stated_frames_ != frames_))
            return Error{ErrorKind::damaged, "The sound cannot be read to its end.", file_.path(), {}, {}};
        builder_.finish(columns_);
        return Waveform(*format_, frames_, std::move(columns_));
    }

private:
    /// libFLAC would search hundreds of megabytes of something else for the beginning of a FLAC file.
    Result<void> check_marker() {
        const auto got = file_.read_at(0, buffer_);
        if (!got)
            return got.error();
        filled_ = *got;
        return std::string_view(buffer_.data(), filled_).starts_with("fLaC") ? Result<void>() : no_flac();
    }

    [[nodiscard]] Error no_flac() const {
        return Error{ErrorKind::invalid,
                     "This is not a FLAC file of 16 bit with one or two channels.",
                     file_.path(),
                     {},
                     {}};
    }

    /// In large pieces: libFLAC asks for 8 kB at a time.
    static FLAC__StreamDecoderReadStatus give(const FLAC__StreamDecoder*, FLAC__byte into[],
                                              std::size_t* bytes, void* self_) {
        auto& self = *static_cast<FlacWaveform*>(self_);
        if (self.taken_ == self.filled_) {
            self.position_ += self.filled_;
            const auto got = self.file_.read_at(self.position_, self.buffer_);
            if (!got) {
                self.file_error_ = got.error();
                return FLAC__STREAM_DECODER_READ_STATUS_ABORT;
            }
            self.taken_ = 0;
            self.filled_ = *got;
        }
        *bytes = std::min(*bytes, self.filled_ - self.taken_);
        std::memcpy(into, self.buffer_.data() + self.taken_, *bytes);
        self.taken_ += *bytes;
        return *bytes == 0 ? FLAC__STREAM_DECODER_READ_STATUS_END_OF_STREAM
                           : FLAC__STREAM_DECODER_READ_STATUS_CONTINUE;
    }

    static void header(const FLAC__StreamDecoder*, const FLAC__StreamMetadata* metadata, void* self_) {
        auto& self = *static_cast<FlacWaveform*>(self_);
        if (metadata->type != FLAC__METADATA_TYPE_STREAMINFO)
            return;
        const FLAC__StreamMetadata_StreamInfo& info = metadata->data.stream_info;
        if (info.bits_per_sample != 16 || info.channels < 1 || info.channels > 2)
            return;
        self.format_ = SoundFormat{static_cast<int>(info.sample_rate), static_cast<int>(info.channels)};
        self.builder_ = WaveformBuilder(self.format_->channels);
        self.stated_frames_ = static_cast<Frame>(info.total_samples);
        // A header is not believed; what it promises beyond an hour comes in its own time.
        const Frame columns =
            Waveform::columns_of(std::min(self.stated_frames_, Frame{info.sample_rate} * 3'600));
        self.columns_.reserve(static_cast<std::size_t>(columns) * info.channels);
    }

    static FLAC__StreamDecoderWriteStatus block(const FLAC__StreamDecoder*, const FLAC__Frame* frame,
                                                const FLAC__int32* const samples[], void* self_) {
        auto& self = *static_cast<FlacWaveform*>(self_);
        if (!self.format_ || frame->header.bits_per_sample != 16 ||
            frame->header.channels != static_cast<std::uint32_t>(self.format_->channels) ||
            self.columns_.size() * sizeof(SampleRange) > largest_waveform_file) {
            self.damaged_ = true;
            return FLAC__STREAM_DECODER_WRITE_STATUS_ABORT;
        }
        self.builder_.add(samples, frame->header.blocksize, self.columns_);
        self.frames_ += frame->header.blocksize;
        return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
    }

    static void error(const FLAC__StreamDecoder*, FLAC__StreamDecoderErrorStatus, void* self_) {
        static_cast<FlacWaveform*>(self_)->damaged_ = true;
    }

    File& file_;
    FlacDecoder decoder_;
    std::vector<char> buffer_;
    std::uint64_t position_ = 0; ///< of the buffer in the file
    std::size_t filled_ = 0;     ///< bytes in the buffer
    std::size_t taken_ = 0;      ///< of these, those that libFLAC has
    std::optional<Error> file_error_;
    std::optional<SoundFormat> format_;
    Frame stated_frames_ = 0;
    Frame frames_ = 0;
    bool damaged_ = false;
    WaveformBuilder builder_{1};
    std::vector<SampleRange> columns_;
};

} // namespace

Result<Waveform> waveform_of_flac(FileSystem& files, const std::string& path) {
    auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    return FlacWaveform(**file).read();
}

} // namespace counterpoint
