#pragma once

// libFLAC's decoder as a handle that is given back. For .cpp files alone: libFLAC stays out of other headers.
// Thread: one thread for each decoder.

#include <FLAC/stream_decoder.h>

#include <memory>

namespace counterpoint {

struct FlacDecoderDelete {
    void operator()(FLAC__StreamDecoder* decoder) const { FLAC__stream_decoder_delete(decoder); }
};
using FlacDecoder = std::unique_ptr<FLAC__StreamDecoder, FlacDecoderDelete>;

} // namespace counterpoint
