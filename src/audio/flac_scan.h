#pragma once

// Walks through a FLAC file block by block, from its first byte, and says how far it is whole.
// Promises: reads only. Decodes with libFLAC, which checks the CRC of every block.
// Thread: any.

#include "base/file_system.h"
#include "base/frame.h"

#include <array>
#include <cstdint>
#include <functional>

namespace counterpoint {

using Md5 = std::array<std::uint8_t, 16>;

struct FlacScan {
    bool has_header = false; ///< whole, and of 16-bit sound with 1 or 2 channels
    SoundFormat format;
    Frame stated_frames = 0; ///< according to the header; 0 if not finished (or of no frames)
    Md5 stated_md5{};        ///< all zero if not finished
    Frame frames = 0;        ///< in the whole blocks from the beginning
    std::uint64_t end = 0;   ///< bytes up to the end of the last of these blocks
    Md5 md5{};               ///< of their samples, as FLAC counts it
    Frame last_frame = 0;    ///< end of the last whole block, behind damage too; else equal to `frames`
};

/// Reads the header only.
[[nodiscard]] Result<FlacScan> read_flac_header(File& file);

/// Where a block of the file lies.
struct FlacBlock {
    Frame first = 0;
    Frame frames = 0;
    std::uint64_t offset = 0; ///< of its first byte in the file
};

/// Reads everything: about a tenth of a second for a minute of sound. `visit`, where given, is called for
/// each whole block from the beginning.
[[nodiscard]] Result<FlacScan> scan_flac(File& file, const std::function<void(const FlacBlock&)>& visit = {});

} // namespace counterpoint
