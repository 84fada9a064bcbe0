#include "app/left_discussions.h"

#include "bundle/layout.h"
#include "journal/journal_reader.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// The manifests come last of all that closing writes.
bool may_be_open(FileSystem& files, const std::string& folder) {
    return files.exists(journal_path(folder)) && !files.exists(join_path(folder, tag_manifest_file));
}

WallTime last_begun(const LeftDiscussion& left) {
    return left.state.takes.back().started_at;
}

} // namespace

std::vector<LeftDiscussion> left_discussions(FileSystem& files, const std::string& parent) {
    std::vector<LeftDiscussion> left;
    const auto entries = files.list_recursive(parent);
    if (!entries)
        return left; // no folder yet: nothing was ever recorded
    for (const DirectoryEntry& entry : *entries) {
        const std::string folder = join_path(parent, entry.name);
        if (!entry.is_directory || entry.name.find('/') != std::string::npos || !may_be_open(files, folder))
            continue;
        const auto content = read_journal(files, journal_path(folder));
        if (!content || content->unknown_events > 0)
            continue;
        State state = state_from(content->events);
        if (!state.takes.empty())
            left.push_back({folder, std::move(state)});
    }
    std::ranges::sort(left, std::ranges::greater(), last_begun);
    return left;
}

} // namespace counterpoint
