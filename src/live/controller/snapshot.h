#pragma once

// What the window knows at one moment: the discussion's state, how the recorder is, and what went wrong.
// A snapshot is a value; panels read it and change nothing.
// Thread: made by the link's thread or the controller, read by the window's main thread.

#include "audio/waveform.h"
#include "base/clock.h"
#include "base/frame.h"
#include "discussion/review/voices.h"
#include "discussion/state.h"
#include "live/window/listening.h"
#include "live/window/wanted_path.h"
#include "units/handbook/handbook_import.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace counterpoint {

/// Sent by the recorder ten times a second.
struct LiveStatus {
    Frame frames = 0;                   ///< recording time now, frames
    std::array<float, 2> peak{};        ///< largest sample since the last status per channel, 0 to 1
    bool sound_arriving = true;         ///< false while the device delivers nothing
    std::uint64_t durable_sequence = 0; ///< events up to this one survive a power cut
    double disk_minutes_left = -1; ///< recording minutes until the reserve is reached; negative: not known
    bool may_sleep = false;        ///< nobody could be asked to keep the computer awake
    double closes_in =
        -1; ///< seconds until a stopped recording closes by itself; negative: it is not stopped
    std::vector<std::string> problems; ///< what is wrong now, a sentence each; empty when all is well
};

/// How the window stands to a recorder.
enum class LinkState {
    none,      ///< no recorder was started or found
    starting,  ///< started, not yet heard
    attached,  ///< speaking with it
    finishing, ///< recording stopped; the recorder closes the recording and writes the sheets
    finished,  ///< it said goodbye: the bundle is whole
    lost,      ///< it died or hangs; what was durable is on the disk
};

/// The microphones that there are to choose from. Looking takes time, so "none" and "not looked yet" differ.
struct SoundDevices {
    bool known = false;
    std::vector<std::string> names; ///< as the sound system calls them; empty: none was found
};

enum class HandbookStep {
    none,          ///< no handbook was looked into
    looking,       ///< being read
    read,          ///< `import` waits for the person's decision, or `problem` says why there is none
    would_replace, ///< storing it would replace another version; waits for the person's decision
    stored,
};

/// A handbook of the centre, on its way into the catalogue.
struct HandbookNews {
    HandbookStep step = HandbookStep::none;
    std::shared_ptr<const HandbookImport> import; ///< null before it was read, and if it cannot be
    std::string problem;                          ///< sentences, empty if all is well
};

/// An existing recording on its way into a discussion.
struct ImportNews {
    bool running = false;
    std::string refused_path; ///< a file that is not whole; asked for again, it is imported as far as it goes
};

/// A path that is chosen in the desktop's own file chooser.
struct FileChoice {
    bool open = false;                         ///< the desktop's window is
    WantedPath wanted = WantedPath::recording; ///< by the last question
    std::uint64_t number = 0;                  ///< of choices so far; a new one has a new number
    std::string path;                          ///< the last one
};

/// What became of the last written note that was given to be written down.
struct NoteAnswer {
    std::uint64_t number = 0; ///< of the PutNote; 0: none was given yet
    bool written = false;     ///< or refused, and a notice says why
};

struct DiscussionList;
struct QuestionBank;

/// Where the user's own questions of a unit can be written to.
struct OfferedExport {
    std::string unit;          ///< id
    std::size_t questions = 0; ///< so many of the user's own are tied to it
    std::string path;          ///< of no file yet
};

/// What was last done with the user's own questions.
struct BankNews {
    std::string sentence;            ///< what happened, to which file, what is safe; empty: nothing yet
    bool refused = false;            ///< or it failed
    std::optional<Question> removed; ///< taken out by it, with the number it had; keeping it puts it back
};

/// The closed recording that lies open, as it is looked at from close by. It is there a moment after the
/// discussion, or seconds where it has to be made from the sound.
struct RecordingPicture {
    Waveform waveform;
    HeardVoices voices;
};

struct Snapshot {
    std::shared_ptr<const Catalogue> catalogue = std::make_shared<const Catalogue>(); ///< never null
    HandbookNews handbook;
    std::shared_ptr<const QuestionBank> bank; ///< questions to choose from; null before they were read
    std::vector<OfferedExport> bank_exports;  ///< a unit each of which the user has questions of their own
    BankNews bank_news;
    /// The user's own feedback phrases; null where there are none.
    std::shared_ptr<const std::vector<std::string>> phrases;
    std::shared_ptr<const DiscussionList> discussions; ///< to choose from; null before anybody looked
    LinkState link = LinkState::none;
    /// The bundle, empty before there is one. With no link: a plan that lies open, not recorded yet.
    std::string folder;
    std::shared_ptr<const State> state; ///< never null
    LiveStatus live;
    SoundDevices devices;
    SoundTest sound_test; ///< of the microphone, before the talk
    NoteAnswer note_answer;
    ImportNews import;
    FileChoice file_choice;
    Playback playback;                               ///< of the recording that lies open
    std::shared_ptr<const RecordingPicture> picture; ///< of the same; null before it is there
    std::string picture_problem;                     ///< why it will not come, sentences; or empty
    double room_minutes =
        -1; ///< before a recording: of stereo sound on the disk of new discussions; negative: not known
    std::vector<std::string> notices; ///< refused commands and failures to show until dismissed, oldest first
};

} // namespace counterpoint
