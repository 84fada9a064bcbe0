#pragma once

// The sound of a stranger's file as a take of this program: decoded block by block, never longer than it may
// be, and with whatever is missing of it in words.
//
// Promises: what is returned is what was decoded, not what the file claims. On failure a file may be left
// that the caller removes. Thread: any; used by import_recording alone.

#include "app/import_recording.h"
#include "base/talk_time.h"

namespace counterpoint {

struct ImportPlaces {
    std::string take;      ///< the FLAC to be made; must not exist
    std::string converted; ///< for ffmpeg, removed again; must not exist
    std::string waveform;  ///< "" for none
};

struct ImportedSound {
    SoundFormat format;
    Frame frames = 0;
    std::string form;
    std::string missing; ///< empty if the file is whole
    std::optional<TalkTime> talk;
};

[[nodiscard]] Result<ImportedSound> take_from_file(const ImportWorld& world, const std::string& from,
                                                   const ImportPlaces& places);

} // namespace counterpoint
