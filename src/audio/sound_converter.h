#pragma once

// Recordings of telephones and meeting software, in forms that libsndfile does not know (m4a, mp4, webm …),
// made into FLAC by the separate program ffmpeg where it is installed.
//
// Promises: a stranger's file is bounded. What it is, is told by its first bytes and not by its name, and
// ffmpeg is held to that one form: a list that names other files or addresses is never followed, and no
// network is reached. Only the first sound track is decoded, under limits of time, memory and size. Whatever
// ffmpeg complains about counts as damage. Nothing is left behind on failure. Thread: any; waits, about half
// a minute for an hour.

#include "base/file_system.h"

#include <functional>
#include <optional>
#include <string>

namespace counterpoint {

/// A form that only ffmpeg reads, by the first bytes of the file.
struct ForeignForm {
    std::string_view name;    ///< "MPEG-4"
    std::string_view demuxer; ///< ffmpeg's own word for it
};

/// nullopt where the file has none of these forms; libsndfile may know it then.
[[nodiscard]] Result<std::optional<ForeignForm>> foreign_form(FileSystem& files, const std::string& path);

struct Conversion {
    std::string from;   ///< path on the real disk
    std::string target; ///< path of the FLAC, which must not exist
    ForeignForm form;
    std::function<bool()> stop_asked = {};
};

struct Converted {
    std::string complaint =
        {}; ///< what ffmpeg found wrong with the file, in one line; empty where it is whole
    bool further_tracks = false; ///< of sound, that were left where they are
};

/// ErrorKind::missing without ffmpeg, invalid where the file holds no sound or too much, damaged where
/// nothing at all could be read.
[[nodiscard]] Result<Converted> convert_by_ffmpeg(FileSystem& files, const Conversion& conversion);

} // namespace counterpoint
