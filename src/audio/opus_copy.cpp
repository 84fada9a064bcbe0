#include "audio/opus_copy.h"

#include <opusenc.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace counterpoint {

namespace {

constexpr Frame opus_block = 48'000;
constexpr std::size_t largest_comments = std::size_t{4} << 20; // bytes of the second packet

struct DestroyComments {
    void operator()(OggOpusComments* comments) const { ope_comments_destroy(comments); }
};
struct DestroyEncoder {
    void operator()(OggOpusEnc* encoder) const { ope_encoder_destroy(encoder); }
};
using Comments = std::unique_ptr<OggOpusComments, DestroyComments>;
using Encoder = std::unique_ptr<OggOpusEnc, DestroyEncoder>;

struct Output {
    File& file;
    std::uint64_t offset = 0;
    std::optional<Error> error = {};
};

int write_page(void* self, const unsigned char* bytes, opus_int32 length) {
    auto& output = *static_cast<Output*>(self);
    const auto written = output.file.write_at(
        output.offset, {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)});
    if (!written) {
        output.error = output.error.value_or(written.error());
        return 1;
    }
    output.offset += static_cast<std::uint64_t>(length);
    return 0;
}

int close_output(void*) {
    return 0;
}

constexpr OpusEncCallbacks output_callbacks{&write_page, &close_output};

Result<void> outcome(int code, const Output& output) {
    if (output.error)
        return *output.error;
    if (code == OPE_OK)
        return {};
    return Error{ErrorKind::internal,
                 std::string("The sound could not be encoded: ") + ope_strerror(code) + ".",
                 output.file.path(),
                 {},
                 {}};
}

Result<Encoder> make_encoder(Output& output, SoundFormat format, const OpusSettings& settings,
                             const std::vector<SoundComment>& comments) {
    const Comments list(ope_comments_create());
    for (const SoundComment& comment : comments)
        ope_comments_add(list.get(), comment.field.c_str(), comment.value.c_str());
    int code = OPE_OK;
    Encoder encoder(ope_encoder_create_callbacks(&output_callbacks, &output, list.get(), format.sample_rate,
                                                 format.channels, /*family=*/0, &code));
    if (!encoder)
        return outcome(code == OPE_OK ? OPE_ALLOC_FAIL : code, output).error();
    for (const int set :
         {ope_encoder_ctl(encoder.get(), OPUS_SET_BITRATE(settings.bits_per_second)),
          ope_encoder_ctl(encoder.get(), OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE)),
          // libopusenc draws one otherwise, and the bytes would differ each time.
          ope_encoder_ctl(encoder.get(), OPE_SET_SERIALNO(static_cast<opus_int32>(settings.serial))),
          // No room for later comments: the file is made anew instead.
          ope_encoder_ctl(encoder.get(), OPE_SET_COMMENT_PADDING(0))})
        if (auto done = outcome(set, output); !done)
            return done.error();
    return encoder;
}

Error damaged(const File& file) {
    return Error{ErrorKind::damaged, "The file is no Opus file.", file.path(), {}, {}};
}

/// The second packet of the stream: pages of it follow the first page, which holds "OpusHead" alone.
Result<std::string> comment_packet(File& file) {
    constexpr std::size_t page_head = 27;
    std::string packet;
    std::uint64_t offset = 0;
    for (int page = 0;; ++page) {
        std::array<char, page_head + 255> head{};
        const auto got = file.read_at(offset, head);
        if (!got)
            return got.error();
        const std::string_view bytes(head.data(), *got);
        if (bytes.size() < page_head || !bytes.starts_with("OggS"))
            return damaged(file);
        const auto segments = static_cast<std::size_t>(static_cast<std::uint8_t>(bytes[26]));
        if (bytes.size() < page_head + segments)
            return damaged(file);
        std::size_t length = 0;
        bool ended = false; // a segment of less than 255 bytes ends the packet
        for (std::size_t i = 0; i < segments && !ended; ++i) {
            const auto segment = static_cast<std::uint8_t>(bytes[page_head + i]);
            length += segment;
            ended = segment < 255;
        }
        offset += page_head + segments;
        if (page > 0) {
            const std::size_t before = packet.size();
            if (before + length > largest_comments)
                return damaged(file);
            packet.resize(before + length);
            const auto content = file.read_at(offset, std::span(packet).subspan(before));
            if (!content)
                return content.error();
            if (*content < length)
                return damaged(file);
            if (ended)
                return packet;
        }
        offset += length;
    }
}

/// Takes a length of 32 bits, little-endian, and so many bytes off the front; nullopt if there are fewer.
std::optional<std::string_view> take_text(std::string_view& rest) {
    if (rest.size() < 4)
        return std::nullopt;
    std::size_t length = 0;
    for (std::size_t i = 4; i-- > 0;)
        length = length << 8 | static_cast<std::uint8_t>(rest[i]);
    rest.remove_prefix(4);
    if (length > rest.size())
        return std::nullopt;
    const std::string_view text = rest.substr(0, length);
    rest.remove_prefix(length);
    return text;
}

} // namespace

Result<void> write_opus_copy(SoundReader& recording, const OpusSettings& settings,
                             const std::vector<SoundComment>& comments, File& target) {
    Output output{target};
    const auto encoder = make_encoder(output, recording.format(), settings, comments);
    if (!encoder)
        return encoder.error();
    std::vector<std::int16_t> samples(static_cast<std::size_t>(opus_block * recording.format().channels));
    while (true) {
        const auto got = recording.read(samples);
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        if (auto done =
                outcome(ope_encoder_write(encoder->get(), samples.data(), static_cast<int>(*got)), output);
            !done)
            return done;
    }
    return outcome(ope_encoder_drain(encoder->get()), output);
}

Result<std::vector<SoundComment>> read_opus_comments(File& file) {
    const auto packet = comment_packet(file);
    if (!packet)
        return packet.error();
    constexpr std::string_view name = "OpusTags";
    std::string_view rest = *packet;
    if (!rest.starts_with(name))
        return damaged(file);
    rest.remove_prefix(name.size());
    if (!take_text(rest) || rest.size() < 4) // the encoder's own name
        return damaged(file);
    rest.remove_prefix(4); // the number of comments, which end with the packet
    std::vector<SoundComment> comments;
    while (const auto text = take_text(rest)) {
        const std::size_t equals = std::min(text->find('='), text->size());
        comments.push_back({std::string(text->substr(0, equals)),
                            std::string(text->substr(std::min(equals + 1, text->size())))});
    }
    return comments;
}

} // namespace counterpoint
