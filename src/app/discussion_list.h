#pragma once

// The discussions of a folder, for choosing one: who, which units, how far it is.
//
// Only looked at, never changed. A folder whose journal cannot be read is listed with the reason, since it is
// the one that somebody will look for. Thread: any; reads every journal that it lists.

#include "base/clock.h"
#include "base/file_system.h"

#include <string>
#include <vector>

namespace counterpoint {

/// How far a discussion is, all its units together.
enum class DiscussionStage { planned, noting, cut_short, closed, decided, unreadable };

struct ListedDiscussion {
    std::string folder;
    std::string learner; ///< empty if the journal cannot be read
    std::vector<std::string> units;
    std::string date; ///< agreed day as planned, or the day on which it was opened
    DiscussionStage stage = DiscussionStage::planned;
    std::string problem; ///< sentences, of an unreadable one
    bool practice = false;
    bool in_notes = false; ///< kept in written notes: there is no recording
    bool operator==(const ListedDiscussion&) const = default;
};

struct DiscussionList {
    std::vector<ListedDiscussion> discussions; ///< the last name first; names begin with the date
    std::size_t left_out = 0;                  ///< how many more there are than were read
    bool operator==(const DiscussionList&) const = default;
};

/// Folders directly below `parent` that hold a journal, at most `most`. None if there is no such folder.
[[nodiscard]] DiscussionList list_discussions(FileSystem& files, const std::string& parent, std::size_t most);

} // namespace counterpoint
