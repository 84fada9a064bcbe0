#pragma once

// Making a discussion's folder, and opening it as its one writer.
//
// Promises: a folder that could not be made whole is not left half-made; an existing folder is never
// overwritten; ErrorKind::in_use while another program writes to it. Thread: one thread at a time; may wait
// for the disk.

#include "base/clock.h"
#include "base/file_system.h"
#include "discussion/state.h"
#include "journal/discussion_writer.h"
#include "units/catalogue.h"

namespace counterpoint {

/// "Counterpoint 0.1.0", as it stands in every journal.
[[nodiscard]] std::string program_name();

struct DiscussionPlan {
    std::vector<Unit> units;
    Centre centre;
    Learner learner;
    Assessor assessor;
};

/// `plan` with the units of these ids; ErrorKind::invalid if there is none, missing if one is unknown.
[[nodiscard]] Result<DiscussionPlan> with_units(const Catalogue& catalogue,
                                                const std::vector<std::string>& ids, DiscussionPlan plan);

/// A discussion that is open for writing. Movable parts stand behind pointers so that references stay good.
struct DiscussionFile {
    std::unique_ptr<JournalFile> journal;
    State state;
    JournalChain chain;
    std::vector<std::string> lines; ///< every line of the journal, without line feeds
    std::uint64_t torn_bytes = 0;   ///< bytes of a cut write that were removed when it was opened
};

/// What a path holds, before anything is done with it.
enum class FolderKind { absent, empty, discussion, something_else };
[[nodiscard]] FolderKind folder_kind(FileSystem& files, const std::string& folder);

/// `folder` and the folders above it that are not there, the deepest first: what must go again if it comes to
/// nothing.
[[nodiscard]] std::vector<std::string> missing_folders(FileSystem& files, const std::string& folder);

/// Makes `folder` (absent or empty) and writes the plan into its journal, durably. On failure everything that
/// was made is removed again, and nothing else.
[[nodiscard]] Result<DiscussionFile> create_discussion(FileSystem& files, const Clock& clock,
                                                       const std::string& folder, const DiscussionPlan& plan);

/// Removes the file of a take that the journal does not know: its recorder died between making the file and
/// saying so, which is at most a blink of sound. Only while no recorder lives. Does nothing if there is none.
[[nodiscard]] Result<void> remove_unstarted_take(FileSystem& files, const std::string& folder,
                                                 const State& state);

/// Removes a discussion in which nothing was ever recorded; ErrorKind::refused if it holds a take. Its
/// recorder could not start, and an empty folder would only puzzle. Of folders only `made` are removed, as
/// `missing_folders` named them before they were made, and only if nothing else is in them.
Result<void> discard_unrecorded(FileSystem& files, const std::string& folder,
                                const std::vector<std::string>& made);

/// What the discussion in `folder` says by now, without opening it for writing.
[[nodiscard]] Result<State> read_discussion(FileSystem& files, const std::string& folder);

[[nodiscard]] Result<DiscussionFile> open_discussion(FileSystem& files, const std::string& folder);

/// "2026-11-21 8585-302 L0012345 s1" (DESIGN "The bundle"): date of `now` in UTC, first unit, registration
/// number or else the learner's name; " (2)" and so on behind it if that is taken below `parent`.
[[nodiscard]] std::string new_folder_path(FileSystem& files, const std::string& parent,
                                          const DiscussionPlan& plan, WallTime now);

/// The name under which the recorder of this bundle listens, whatever path leads to it.
[[nodiscard]] Result<std::string> link_name(FileSystem& files, const std::string& folder);

} // namespace counterpoint
