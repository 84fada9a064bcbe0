#pragma once

// The waveforms of recordings that were made or opened on this computer, in full detail: a cache in a folder
// of the user's, one file for each recording, named by the SHA-256 of the recording.
//
// A waveform follows from the sound, so what is kept here only saves decoding hours of it. Whatever goes
// wrong here costs seconds and nothing else, and everything here may be deleted at any time. Not chosen: a
// file in the bundle; it would be sixteen megabytes for three hours of two voices on every stick and in every
// portfolio, and one file more that an auditor must be told about. Thread: any, one at a time for one
// recording.

#include "audio/waveform_file.h"
#include "discussion/state.h"

#include <optional>

namespace counterpoint {

class WaveformShelf {
public:
    /// Recordings whose waveforms are kept; a waveform of an hour of two voices has 5 MB.
    static constexpr std::size_t most_kept = 50;

    /// `folder` is made when it is needed; "" keeps nothing. `files` must outlive the shelf.
    WaveformShelf(FileSystem& files, std::string folder);

    /// Where the waveform of a take is to be written while it is recorded; nothing stands there. "" if there
    /// is no place. `discussion` is its 32 hexadecimal digits.
    [[nodiscard]] std::string place_for_take(const std::string& discussion, int take) const;

    /// Of a recording that is being closed: its waveform as it was kept while it was recorded, if that was
    /// one take which ended in order and the waveform is whole.
    [[nodiscard]] std::optional<Waveform> kept_for_take(const State& state) const;

    /// The recording is closed. If it was one take that ended in order, its waveform is the recording's and
    /// is found under the recording's hash from now on, provided that it is whole. Those of other takes are
    /// removed.
    void adopt(const State& closed) const;

    /// From the shelf, or from the sound itself (then it is kept). Seconds for hours of sound in the second
    /// case. `path` is the recording's. ErrorKind as waveform_of_flac.
    [[nodiscard]] Result<Waveform> waveform(const std::string& path, const ClosedRecording& recording) const;

private:
    void clear_take(const std::string& discussion, int take) const;
    [[nodiscard]] std::string path_of_take(const std::string& discussion, int take) const;
    [[nodiscard]] std::string path_of(const ClosedRecording& recording) const;
    void make_room(const std::string& newest) const;

    FileSystem& files_;
    std::string folder_;
};

} // namespace counterpoint
