#include "audio/flac_scan.h"

#include "audio/flac_decoder.h"
#include <openssl/evp.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace counterpoint {

namespace {

struct DigestDelete {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

class Scanner {
public:
    explicit Scanner(File& file)
        : file_(file), decoder_(FLAC__stream_decoder_new()), digest_(EVP_MD_CTX_new()) {
        EVP_DigestInit_ex(digest_.get(), EVP_md5(), nullptr);
        FLAC__stream_decoder_init_stream(decoder_.get(), &read, nullptr, &tell, nullptr, &at_end, &block,
                                         &header, &error, this);
    }

    Result<FlacScan> header_only() {
        // libFLAC would search the whole file for a header in something that is no FLAC file.
        std::array<char, 4> marker{};
        const auto got = file_.read_at(0, marker);
        if (!got)
            return got.error();
        if (*got == marker.size() && std::string_view(marker.data(), marker.size()) == "fLaC")
            FLAC__stream_decoder_process_until_end_of_metadata(decoder_.get());
        if (file_error_)
            return *file_error_;
        // Not SEARCH_FOR_FRAME_SYNC: the file ends within its header.
        if (errors_ > 0 ||
            FLAC__stream_decoder_get_state(decoder_.get()) != FLAC__STREAM_DECODER_SEARCH_FOR_FRAME_SYNC)
            scan_.has_header = false;
        if (scan_.has_header)
            scan_.end = decoder_position();
        return scan_;
    }

    Result<FlacScan> everything(const std::function<void(const FlacBlock&)>& visit) {
        if (auto read = header_only(); !read || !read->has_header)
            return read;
        bool damaged = false;
        while (true) {
            const std::uint64_t blocks_before = blocks_;
            const std::uint64_t errors_before = errors_;
            const bool going = FLAC__stream_decoder_process_single(decoder_.get()) != 0;
            if (file_error_)
                return *file_error_;
            if (!going ||
                FLAC__stream_decoder_get_state(decoder_.get()) == FLAC__STREAM_DECODER_END_OF_STREAM)
                break;
            damaged = damaged || errors_ > errors_before;
            if (errors_ > errors_before || blocks_ == blocks_before)
                continue;
            damaged = damaged || latest_first_ != scan_.frames;
            scan_.last_frame = std::max(scan_.last_frame, latest_first_ + latest_frames_);
            if (damaged)
                continue;
            EVP_DigestUpdate(digest_.get(), latest_.data(), latest_.size());
            if (visit)
                visit({latest_first_, latest_frames_, scan_.end});
            scan_.frames += latest_frames_;
            scan_.end = decoder_position();
        }
        EVP_DigestFinal_ex(digest_.get(), scan_.md5.data(), nullptr);
        return scan_;
    }

private:
    std::uint64_t decoder_position() {
        FLAC__uint64 position = 0;
        FLAC__stream_decoder_get_decode_position(decoder_.get(), &position);
        return position;
    }

    static FLAC__StreamDecoderReadStatus read(const FLAC__StreamDecoder*, FLAC__byte into[],
                                              std::size_t* bytes, void* self) {
        auto& scanner = *static_cast<Scanner*>(self);
        const auto got = scanner.file_.read_at(scanner.position_, {reinterpret_cast<char*>(into), *bytes});
        if (!got) {
            scanner.file_error_ = got.error();
            return FLAC__STREAM_DECODER_READ_STATUS_ABORT;
        }
        *bytes = *got;
        scanner.position_ += *got;
        scanner.at_end_ = *got == 0;
        return *got == 0 ? FLAC__STREAM_DECODER_READ_STATUS_END_OF_STREAM
                         : FLAC__STREAM_DECODER_READ_STATUS_CONTINUE;
    }

    static FLAC__StreamDecoderTellStatus tell(const FLAC__StreamDecoder*, FLAC__uint64* position,
                                              void* self) {
        *position = static_cast<Scanner*>(self)->position_;
        return FLAC__STREAM_DECODER_TELL_STATUS_OK;
    }

    static FLAC__bool at_end(const FLAC__StreamDecoder*, void* self) {
        return static_cast<Scanner*>(self)->at_end_;
    }

    static void header(const FLAC__StreamDecoder*, const FLAC__StreamMetadata* metadata, void* self) {
        FlacScan& scan = static_cast<Scanner*>(self)->scan_;
        if (metadata->type != FLAC__METADATA_TYPE_STREAMINFO)
            return;
        const FLAC__StreamMetadata_StreamInfo& info = metadata->data.stream_info;
        scan.has_header = info.bits_per_sample == 16 && (info.channels == 1 || info.channels == 2);
        scan.format = {static_cast<int>(info.sample_rate), static_cast<int>(info.channels)};
        scan.stated_frames = static_cast<Frame>(info.total_samples);
        std::copy(std::begin(info.md5sum), std::end(info.md5sum), scan.stated_md5.begin());
    }

    static FLAC__StreamDecoderWriteStatus block(const FLAC__StreamDecoder*, const FLAC__Frame* frame,
                                                const FLAC__int32* const samples[], void* self) {
        auto& scanner = *static_cast<Scanner*>(self);
        const SoundFormat& format = scanner.scan_.format;
        if (frame->header.bits_per_sample != 16 ||
            frame->header.channels != static_cast<std::uint32_t>(format.channels)) {
            ++scanner.errors_;
            return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
        }
        scanner.latest_.clear();
        for (std::uint32_t i = 0; i < frame->header.blocksize; ++i)
            for (std::uint32_t channel = 0; channel < frame->header.channels; ++channel) {
                const auto sample = static_cast<std::uint32_t>(samples[channel][i]);
                scanner.latest_.push_back(
                    static_cast<std::uint8_t>(sample)); // little-endian, as the MD5 is defined
                scanner.latest_.push_back(static_cast<std::uint8_t>(sample >> 8));
            }
        scanner.latest_frames_ = frame->header.blocksize;
        scanner.latest_first_ = static_cast<Frame>(frame->header.number.sample_number);
        ++scanner.blocks_;
        return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
    }

    static void error(const FLAC__StreamDecoder*, FLAC__StreamDecoderErrorStatus, void* self) {
        ++static_cast<Scanner*>(self)->errors_;
    }

    File& file_;
    FlacDecoder decoder_;
    std::unique_ptr<EVP_MD_CTX, DigestDelete> digest_;
    std::uint64_t position_ = 0;
    bool at_end_ = false;
    std::optional<Error> file_error_;
    FlacScan scan_;
    std::uint64_t blocks_ = 0;
    std::uint64_t errors_ = 0;
    std::vector<std::uint8_t> latest_; ///< samples of the block that was decoded last
    Frame latest_frames_ = 0;
    Frame latest_first_ = 0;
};

} // namespace

Result<FlacScan> read_flac_header(File& file) {
    return Scanner(file).header_only();
}

Result<FlacScan> scan_flac(File& file, const std::function<void(const FlacBlock&)>& visit) {
    return Scanner(file).everything(visit);
}

} // namespace counterpoint
