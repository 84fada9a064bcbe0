// A stranger's FLAC file: decoded, looked at, completed or refused, and all readers that have an answer
// agree.

#include "audio/flac_check.h"
#include "audio/sound_reader.h"
#include "audio/take_repair.h"
#include "audio/waveform_file.h"
#include "audio/waveform_overview.h"
#include "fuzz/promise.h"
#include "support/memory_disk.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    test::MemoryDisk disk;
    if (!disk.replace("/sound.flac", {reinterpret_cast<const char*>(data), size}))
        std::abort();
    const auto decoded = decode_flac(disk, "/sound.flac");
    const auto waveform = waveform_of_flac(disk, "/sound.flac");
    promise(decoded.ok() || !decoded.error().what.empty());
    promise(waveform.ok() || !waveform.error().what.empty());
    if (decoded && waveform) {
        promise(waveform->frames() == decoded->frames);
        promise(decoded->overview.empty() ||
                parse_overview(decoded->overview, waveform->format().channels).has_value());
    }
    const auto info = sound_info(disk, "/sound.flac");
    promise(info.ok() || !info.error().what.empty());
    if (!info || !complete_take(disk, "/sound.flac", info->format))
        return 0;
    const auto again = sound_info(disk, "/sound.flac");
    promise(again.ok());
    return 0;
}
