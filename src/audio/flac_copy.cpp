#include "audio/flac_copy.h"

#include "audio/flac_scan.h"

#include <FLAC/metadata.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>

namespace counterpoint {

namespace {

constexpr std::uint32_t padding_bytes = 4096; // an editor of tags then need not write everything anew
constexpr int seconds_between_points = 10;

/// A File as libFLAC's metadata interface wants it.
struct FlacHandle {
    File& file;
    std::uint64_t position = 0;
    std::optional<Error> error = {};
};

FlacHandle& handle_of(FLAC__IOHandle handle) {
    return *static_cast<FlacHandle*>(handle);
}

std::size_t read_bytes(void* into, std::size_t size, std::size_t count, FLAC__IOHandle opaque) {
    FlacHandle& handle = handle_of(opaque);
    const auto got = handle.file.read_at(handle.position, {static_cast<char*>(into), size * count});
    if (!got) {
        handle.error = got.error();
        errno = EIO; // libFLAC takes a short read without it for the end
        return 0;
    }
    handle.position += *got;
    return *got / size;
}

std::size_t write_bytes(const void* from, std::size_t size, std::size_t count, FLAC__IOHandle opaque) {
    FlacHandle& handle = handle_of(opaque);
    const auto written =
        handle.file.write_at(handle.position, {static_cast<const char*>(from), size * count});
    if (!written) {
        handle.error = written.error();
        errno = EIO;
        return 0;
    }
    handle.position += size * count;
    return count;
}

int seek_to(FLAC__IOHandle opaque, FLAC__int64 offset, int whence) {
    FlacHandle& handle = handle_of(opaque);
    std::int64_t base = 0;
    if (whence == SEEK_CUR)
        base = static_cast<std::int64_t>(handle.position);
    if (whence == SEEK_END) {
        const auto size = handle.file.size();
        if (!size) {
            handle.error = size.error();
            return -1;
        }
        base = static_cast<std::int64_t>(*size);
    }
    if (base + offset < 0)
        return -1;
    handle.position = static_cast<std::uint64_t>(base + offset);
    return 0;
}

FLAC__int64 tell(FLAC__IOHandle opaque) {
    return static_cast<FLAC__int64>(handle_of(opaque).position);
}

int at_end(FLAC__IOHandle opaque) {
    FlacHandle& handle = handle_of(opaque);
    const auto size = handle.file.size();
    return !size || handle.position >= *size ? 1 : 0;
}

constexpr FLAC__IOCallbacks callbacks{&read_bytes, &write_bytes, &seek_to, &tell, &at_end, nullptr};

struct DeleteChain {
    void operator()(FLAC__Metadata_Chain* chain) const { FLAC__metadata_chain_delete(chain); }
};
struct DeleteIterator {
    void operator()(FLAC__Metadata_Iterator* iterator) const { FLAC__metadata_iterator_delete(iterator); }
};
struct DeleteBlock {
    void operator()(FLAC__StreamMetadata* block) const { FLAC__metadata_object_delete(block); }
};
using Chain = std::unique_ptr<FLAC__Metadata_Chain, DeleteChain>;
using Iterator = std::unique_ptr<FLAC__Metadata_Iterator, DeleteIterator>;
using Block = std::unique_ptr<FLAC__StreamMetadata, DeleteBlock>;

Error failure(const FlacHandle& handle, FLAC__Metadata_Chain* chain) {
    if (handle.error)
        return *handle.error;
    return Error{ErrorKind::damaged,
                 std::string("The metadata of the FLAC file cannot be read or written: ") +
                     FLAC__Metadata_ChainStatusString[FLAC__metadata_chain_status(chain)] + ".",
                 handle.file.path(),
                 {},
                 {}};
}

Result<Chain> read_chain(FlacHandle& handle) {
    Chain chain(FLAC__metadata_chain_new());
    if (FLAC__metadata_chain_read_with_callbacks(chain.get(), &handle, callbacks) == 0)
        return failure(handle, chain.get());
    return chain;
}

/// Chooses, block by block, those that get a seek point.
class SeekTable {
public:
    explicit SeekTable(const std::vector<Frame>& positions)
        : positions_(positions), table_(FLAC__metadata_object_new(FLAC__METADATA_TYPE_SEEKTABLE)) {}

    void block(const FlacBlock& block, int sample_rate) {
        if (block.first == 0)
            origin_ = block.offset;
        const Frame end = block.first + block.frames;
        bool wanted = end > next_step_;
        if (wanted)
            next_step_ += Frame{seconds_between_points} * sample_rate;
        for (; next_ < positions_.size() && positions_[next_] < end; ++next_)
            wanted = true;
        const unsigned number = table_->data.seek_table.num_points;
        if (wanted && FLAC__metadata_object_seektable_resize_points(table_.get(), number + 1) != 0)
            FLAC__metadata_object_seektable_set_point(table_.get(), number,
                                                      {static_cast<FLAC__uint64>(block.first),
                                                       block.offset - origin_,
                                                       static_cast<std::uint32_t>(block.frames)});
    }

    Block take() { return std::move(table_); }

private:
    const std::vector<Frame>& positions_;
    Block table_;
    std::uint64_t origin_ = 0; ///< of the first block; seek points count from there
    Frame next_step_ = 0;
    std::size_t next_ = 0;
};

Block comment_block(const std::vector<SoundComment>& comments) {
    Block block(FLAC__metadata_object_new(FLAC__METADATA_TYPE_VORBIS_COMMENT));
    for (const SoundComment& comment : comments) {
        FLAC__StreamMetadata_VorbisComment_Entry entry;
        if (FLAC__metadata_object_vorbiscomment_entry_from_name_value_pair(&entry, comment.field.c_str(),
                                                                           comment.value.c_str()) == 0 ||
            FLAC__metadata_object_vorbiscomment_append_comment(block.get(), entry, /*copy=*/0) == 0)
            return nullptr;
    }
    return block;
}

Block padding_block() {
    Block block(FLAC__metadata_object_new(FLAC__METADATA_TYPE_PADDING));
    block->length = padding_bytes;
    return block;
}

/// Everything but the first block gives way to these.
bool replace_blocks(FLAC__Metadata_Chain* chain, std::vector<Block> blocks) {
    const Iterator iterator(FLAC__metadata_iterator_new());
    FLAC__metadata_iterator_init(iterator.get(), chain);
    while (FLAC__metadata_iterator_next(iterator.get()) != 0)
        FLAC__metadata_iterator_delete_block(iterator.get(), /*replace_with_padding=*/0); // steps back
    for (Block& block : blocks) {
        if (!block || FLAC__metadata_iterator_insert_block_after(iterator.get(), block.get()) == 0)
            return false;
        (void)block.release(); // the chain owns it now
    }
    return true;
}

} // namespace

Result<void> write_flac_copy(File& recording, const std::vector<SoundComment>& comments,
                             const std::vector<Frame>& positions, File& target) {
    const auto header = read_flac_header(recording);
    if (!header)
        return header.error();
    SeekTable seek_table(positions);
    const auto scan = scan_flac(
        recording, [&](const FlacBlock& block) { seek_table.block(block, header->format.sample_rate); });
    if (!scan)
        return scan.error();
    if (!scan->has_header || scan->last_frame != scan->frames || scan->frames != scan->stated_frames ||
        (scan->frames > 0 && scan->md5 != scan->stated_md5))
        return Error{ErrorKind::damaged, "The recording is not a whole FLAC file.", recording.path(), {}, {}};

    FlacHandle from{recording};
    FlacHandle to{target};
    auto chain = read_chain(from);
    if (!chain)
        return chain.error();
    std::vector<Block> metadata;
    if (scan->frames > 0)
        metadata.push_back(seek_table.take());
    metadata.push_back(comment_block(comments));
    metadata.push_back(padding_block());
    if (!replace_blocks(chain->get(), std::move(metadata)))
        return Error{
            ErrorKind::internal, "The metadata of the copy could not be made.", target.path(), {}, {}};
    // Written anew it always must be; libFLAC refuses that where the length happens to be the same.
    if (FLAC__metadata_chain_check_if_tempfile_needed(chain->get(), /*use_padding=*/0) == 0)
        return Error{ErrorKind::invalid, "The recording is such a copy already.", recording.path(), {}, {}};
    if (FLAC__metadata_chain_write_with_callbacks_and_tempfile(chain->get(), /*use_padding=*/0, &from,
                                                               callbacks, &to, callbacks) == 0)
        return failure(to.error ? to : from, chain->get());
    return {};
}

Result<std::vector<SoundComment>> read_flac_comments(File& file) {
    FlacHandle handle{file};
    const auto chain = read_chain(handle);
    if (!chain)
        return chain.error();
    std::vector<SoundComment> comments;
    const Iterator iterator(FLAC__metadata_iterator_new());
    FLAC__metadata_iterator_init(iterator.get(), chain->get());
    do {
        if (FLAC__metadata_iterator_get_block_type(iterator.get()) != FLAC__METADATA_TYPE_VORBIS_COMMENT)
            continue;
        const FLAC__StreamMetadata_VorbisComment& block =
            FLAC__metadata_iterator_get_block(iterator.get())->data.vorbis_comment;
        for (std::uint32_t i = 0; i < block.num_comments; ++i) {
            const std::string_view text(reinterpret_cast<const char*>(block.comments[i].entry),
                                        block.comments[i].length);
            const std::size_t equals = std::min(text.find('='), text.size());
            comments.push_back({std::string(text.substr(0, equals)),
                                std::string(text.substr(std::min(equals + 1, text.size())))});
        }
    } while (FLAC__metadata_iterator_next(iterator.get()) != 0);
    return comments;
}

} // namespace counterpoint
