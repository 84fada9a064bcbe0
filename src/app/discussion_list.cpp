#include "app/discussion_list.h"

#include "bundle/layout.h"
#include "discussion/decision/unit_stage.h"
#include "journal/journal_reader.h"

#include <algorithm>

namespace counterpoint {

namespace {

DiscussionStage stage_of(const State& state) {
    if (state.stage == RecordingStage::noting)
        return DiscussionStage::noting;
    if (state.stage < RecordingStage::recording)
        return DiscussionStage::planned;
    if (state.stage < RecordingStage::closed)
        return DiscussionStage::cut_short;
    const bool decided = std::all_of(state.units.begin(), state.units.end(), [&](const Unit& unit) {
        return unit_stage(state, unit.id) >= UnitStage::decided;
    });
    return decided ? DiscussionStage::decided : DiscussionStage::closed;
}

ListedDiscussion listed(FileSystem& files, const std::string& folder) {
    ListedDiscussion entry;
    entry.folder = folder;
    const auto content = read_journal(files, journal_path(folder));
    if (!content) {
        entry.stage = DiscussionStage::unreadable;
        entry.problem = content.error().message();
        return entry;
    }
    const State state = state_from(content->events);
    entry.learner = state.learner.name;
    for (const Unit& unit : state.units)
        entry.units.push_back(unit.id);
    entry.date = state.planning.plan.date.empty() ? wall_time_text(state.opened_at).substr(0, 10)
                                                  : state.planning.plan.date;
    entry.stage = stage_of(state);
    entry.practice = is_practice(state);
    entry.in_notes = kept_in_notes(state);
    return entry;
}

} // namespace

DiscussionList list_discussions(FileSystem& files, const std::string& parent, std::size_t most) {
    DiscussionList list;
    const auto entries = files.list_recursive(parent);
    if (!entries)
        return list;
    std::vector<std::string> folders;
    for (const DirectoryEntry& entry : *entries) {
        const std::string folder = join_path(parent, entry.name);
        if (entry.is_directory && entry.name.find('/') == std::string::npos &&
            files.exists(journal_path(folder)))
            folders.push_back(folder);
    }
    std::ranges::sort(folders, std::ranges::greater());
    list.left_out = folders.size() > most ? folders.size() - most : 0;
    folders.resize(folders.size() - list.left_out);
    for (const std::string& folder : folders)
        list.discussions.push_back(listed(files, folder));
    return list;
}

} // namespace counterpoint
