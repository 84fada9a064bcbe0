#pragma once

// Where the window's wishes go. A panel, a key or a menu calls one of these and nothing else.
//
// Promises: never blocks, never waits for a disk, a device or the recorder; a wish that cannot be met comes
// back as a notice in the next snapshot, never silently. Thread: the window's main thread.

#include "live/controller/bank_requests.h"
#include "live/link/stamped_command.h"
#include "live/window/listening.h"
#include "live/window/wanted_path.h"
#include "live/window/window_settings.h"

#include <string>
#include <variant>
#include <vector>

namespace counterpoint {

/// Make the bundle from what was typed and start the recorder in it.
struct StartRecording {
    std::vector<std::string> units; ///< ids of the catalogue, in order
    Centre centre;
    Learner learner;
    Assessor assessor;
    SoundSource source; ///< device by name ("" = the system's default) or the practice sound
    std::vector<Action> arrangements = {}; ///< what else was planned; carried out before the recording starts
    std::string stand_in = {};             ///< device to go on with when that is lost and does not come back
};

/// Make the bundle from what was typed, to be recorded another time. It lies open then.
struct KeepPlan {
    StartRecording plan; ///< its source does not matter
};

/// Take a recording that was made elsewhere into the plan that was typed, or that lies open.
struct ImportExisting {
    std::string path;                 ///< of the sound file
    StartRecording plan;              ///< of a new discussion
    std::vector<Action> changes = {}; ///< to the plan that lies open
    bool what_there_is = false;       ///< a file too that was found not to be whole
};

/// Look again for microphones: one may have been plugged in since.
struct LookForDevices {};

/// After the recorder died: go on in a new take of the same discussion.
struct GoOnInNewTake {};

/// After the recorder died: close the recording as it is.
struct CloseAsItIs {};

struct DismissNotices {};

/// Show the bundle's folder, or its result sheet, with the system's own programs.
struct ShowFolder {};
struct ShowResultSheet {};

/// Write the learner's copy of the plan that lies open, as a page and as a PDF beside its folder, and show
/// it.
struct WriteLearnerCopy {};

/// Look through the folder of discussions.
struct LookForDiscussions {};

/// Open the discussion in this folder: a plan, or one that is recorded.
struct OpenFolder {
    std::string path;
};

/// Record the plan that lies open, after these changes to it. If one of them is refused nothing is recorded.
struct RecordOpened {
    std::vector<Action> changes;
    SoundSource source;
    std::string stand_in = {}; ///< as in StartRecording
};

/// Keep the discussion in written notes instead of recording it: the plan that was typed, or that lies open.
struct BeginWrittenNotes {
    StartRecording plan;              ///< of a new discussion; its source does not matter
    std::vector<Action> changes = {}; ///< to the plan that lies open
};

/// A note, or one corrected. Times are as typed; the controller knows the clock.
struct PutNote {
    NoteId note = 0; ///< the one that is corrected; 0: a new one
    std::string text;
    std::vector<CriterionId> criteria;
    std::string time;             ///< "14:05"; empty: when it was begun, or as it was
    std::string reason;           ///< of a correction
    std::optional<Instant> begun; ///< when its first letter was typed
    std::uint64_t number = 0;     ///< the answer bears it: Snapshot::note_answer
};

struct EndWrittenNotes {
    std::string time;                  ///< "14:50"; empty: now
    std::optional<PutNote> first = {}; ///< written down before; if it is refused nothing is ended
};

/// Leave the discussion that lies open and plan another.
struct NewDiscussion {};

/// Keep how the user likes the window from now on.
struct KeepSettings {
    WindowSettings settings;
};

/// Read a handbook and tell what is in it; nothing is stored.
struct LookIntoHandbook {
    std::string path;
};

/// Put the handbook that was looked into into the user's catalogue; when asked again after it was told that
/// this would replace another version, replace it.
struct StoreHandbook {};

/// Let the person choose it in the desktop's own file chooser. What was chosen comes as
/// Snapshot::file_choice.
struct ChoosePath {
    WantedPath wanted = WantedPath::recording;
};

/// Offer this feedback as a phrase from now on.
struct KeepPhrase {
    std::string phrase;
};

using WindowRequest =
    std::variant<StartRecording, LookForDevices, GoOnInNewTake, CloseAsItIs, DismissNotices, ShowFolder,
                 ShowResultSheet, NewDiscussion, LookIntoHandbook, StoreHandbook, LookForDiscussions,
                 OpenFolder, RecordOpened, KeepPlan, ImportExisting, KeepPhrase, KeepSettings, Listen,
                 EndListening, TestSound, EndSoundTest, BeginWrittenNotes, PutNote, EndWrittenNotes,
                 BankRequest, ChoosePath, WriteLearnerCopy>;

class CommandSink {
public:
    virtual ~CommandSink() = default;

    /// A command of the discussion: mark, add criteria, note, undo, stop.
    virtual void submit(StampedCommand command) = 0;

    /// Something that only the window does.
    virtual void request(WindowRequest request) = 0;
};

} // namespace counterpoint
