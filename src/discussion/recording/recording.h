#pragma once

// What a discussion knows of its sound: where it comes from, its takes, what was lost, and the closed
// recording.
//
// Recording time is one line of frames over all takes: a take begins at `first_frame`, the end of the one
// before. Frames lost while a take lives are replaced by silence of the same length, so time stays true;
// between takes recording time stands still. Thread: plain values.

#include "base/clock.h"
#include "base/frame.h"
#include "base/talk_time.h"

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

enum class SourceKind {
    device,   ///< a microphone or interface, through PortAudio
    file,     ///< an existing sound file, played into the recorder
    practice, ///< the built-in practice conversation; every sheet says PRACTICE
};

struct SoundSource {
    SourceKind kind = SourceKind::device;
    std::string name;     ///< device or file name as a person knows it
    std::string second{}; ///< the device of the right channel where there are two, else empty
    bool operator==(const SoundSource&) const = default;
};

enum class TakeEnding {
    running,
    stopped,   ///< ended in order
    cut_short, ///< the recorder died; the length is what was found in the file
};

struct Take {
    int number = 1;   ///< 1, 2, …
    std::string file; ///< relative to data/, "take-01.flac"
    SoundSource source;
    SoundFormat format;
    Frame first_frame = 0; ///< recording time of its first frame
    Frame frames = 0;      ///< its length once it has ended, 0 while running
    TakeEnding ending = TakeEnding::running;
    WallTime started_at{};
    WallTime ended_at{};
    std::optional<TalkTime> talk{}; ///< of two channels, if it was listened to until its end
    bool operator==(const Take&) const = default;
};

/// An existing recording that was taken into this discussion: what is known of the file it came from. What
/// the program found out itself stands beside what a person says of it.
struct ImportedRecording {
    std::string name; ///< of the file
    std::uint64_t bytes = 0;
    std::string sha256;          ///< of all its bytes, 64 hexadecimal digits
    std::string form;            ///< "WAV", "MP3", "MPEG-4, read by ffmpeg"
    std::string recorded_with{}; ///< the device, as the assessor says; empty: not said
    std::string recorded_on{};   ///< the day, as the assessor says; empty: not said
    std::string missing{};       ///< in words, what of the file could not be read; empty if nothing
    bool operator==(const ImportedRecording&) const = default;
};

/// Frames that never arrived and stand as silence in the recording.
struct Loss {
    Frame at = 0;      ///< recording time of the first silent frame
    Frame frames = 0;  ///< how many
    std::string cause; ///< in words, "no sound arrived from the device for 2.1 s"
    WallTime noticed_at{};
    bool operator==(const Loss&) const = default;
};

/// The recording stood still at one frame while time went on: a cut. What was said then is in no file.
struct Pause {
    Frame at = 0;       ///< recording time
    std::string reason; ///< in words, "fire alarm"
    WallTime paused_at{};
    std::optional<WallTime> resumed_at; ///< absent while it lasts, or if the recording was ended in it
    bool operator==(const Pause&) const = default;
};

enum class StopCause {
    assessor,      ///< a person said stop
    end_of_source, ///< the file or the practice sound ended, or the asked seconds were over
    disk_reserve,  ///< the space kept for closing the recording was reached
    sound_lost,    ///< the source ended or failed for good
    write_failed,  ///< the take could not be written any more
    crash,         ///< the recorder died; found and closed afterwards
};

/// Why a cut is in the recording that a mistaken Stop left: it is listed among the pauses.
inline constexpr std::string_view stop_was_taken_back = "stopped, and taken back";

/// `data/recording.flac`, of which no byte is ever written again.
struct ClosedRecording {
    std::string file; ///< relative to data/
    SoundFormat format;
    Frame frames = 0;
    std::uint64_t bytes = 0;
    std::string sha256; ///< 64 hexadecimal digits
    /// What it looks like (the form: src/journal/FORMAT.md), so that a page can show it without decoding
    /// hours of sound; empty where it was closed by an older program or could not be decoded.
    std::string overview{};
    bool operator==(const ClosedRecording&) const = default;
};

} // namespace counterpoint
