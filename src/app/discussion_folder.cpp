#include "app/discussion_folder.h"

#include "base/process.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "discussion/apply.h"
#include "journal/journal_reader.h"

#include <fmt/format.h>

#include <filesystem>

namespace counterpoint {

namespace {

/// Keeps the lines it hands on, for whoever attaches later.
class KeepingLineSink final : public LineSink {
public:
    KeepingLineSink(JournalFile& journal, std::vector<std::string>& lines)
        : durable_(journal), lines_(lines) {}

    Result<void> take(const std::vector<JournalChain::Line>& lines) override {
        auto taken = durable_.take(lines);
        if (taken)
            for (const JournalChain::Line& line : lines)
                lines_.emplace_back(trimmed(line.bytes));
        return taken;
    }

private:
    DurableLineSink durable_;
    std::vector<std::string>& lines_;
};

/// As far as it goes; whoever calls has a failure of its own to report.
void remove_discussion(FileSystem& files, const std::string& folder, const std::vector<std::string>& made) {
    (void)files.remove(journal_path(folder));
    (void)files.remove(join_path(folder, "data"));
    for (const std::string& path : made)
        (void)files.remove(path);
}

Result<void> write_plan(DiscussionFile& discussion, const Clock& clock, const DiscussionPlan& plan) {
    KeepingLineSink sink(*discussion.journal, discussion.lines);
    DiscussionWriter writer({}, {}, clock, sink);
    const std::vector<Command> commands = {
        {Actor::program, OpenDiscussion{random_hex(16), program_name()}},
        {Actor::assessor, ChooseUnits{plan.units}},
        {Actor::assessor, NameParties{plan.centre, plan.learner, plan.assessor}}};
    for (const Command& command : commands)
        if (auto done = writer.execute(command); !done)
            return done.error();
    discussion.state = writer.state();
    discussion.chain = writer.chain();
    return {};
}

} // namespace

std::string program_name() {
    return "Counterpoint " COUNTERPOINT_VERSION;
}

Result<DiscussionPlan> with_units(const Catalogue& catalogue, const std::vector<std::string>& ids,
                                  DiscussionPlan plan) {
    if (ids.empty())
        return Error{ErrorKind::invalid,
                     "No unit was chosen.",
                     {},
                     {},
                     "Choose at least one with --unit; counterpoint-cli units list shows them."};
    for (const std::string& id : ids) {
        auto unit = catalogue.find(id);
        if (!unit)
            return unit.error();
        plan.units.push_back(std::move(*unit));
    }
    return plan;
}

FolderKind folder_kind(FileSystem& files, const std::string& folder) {
    if (!files.exists(folder))
        return FolderKind::absent;
    if (files.exists(journal_path(folder)))
        return FolderKind::discussion;
    const auto entries = files.is_directory(folder) ? files.list_recursive(folder)
                                                    : Result<std::vector<DirectoryEntry>>(Error{});
    return entries.ok() && entries->empty() ? FolderKind::empty : FolderKind::something_else;
}

std::vector<std::string> missing_folders(FileSystem& files, const std::string& folder) {
    std::vector<std::string> missing;
    for (std::filesystem::path path = folder; !path.empty() && !files.exists(path.string());
         path = path.parent_path())
        missing.push_back(path.string());
    return missing;
}

Result<DiscussionFile> create_discussion(FileSystem& files, const Clock& clock, const std::string& folder,
                                         const DiscussionPlan& plan) {
    const FolderKind kind = folder_kind(files, folder);
    if (kind == FolderKind::discussion)
        return Error{
            ErrorKind::refused, "This folder holds a discussion already.", folder, "It was not changed.", {}};
    if (kind == FolderKind::something_else)
        return Error{ErrorKind::refused, "This folder holds something else already.", folder,
                     "It was not changed.", "Choose a new folder for the discussion."};

    const auto missing = missing_folders(files, folder);
    DiscussionFile discussion;
    const auto make = [&]() -> Result<void> {
        if (auto made = files.create_directories(data_path(folder, "")); !made)
            return made;
        auto journal = JournalFile::create(files, journal_path(folder));
        if (!journal)
            return journal.error();
        discussion.journal = std::make_unique<JournalFile>(std::move(*journal));
        return write_plan(discussion, clock, plan);
    };
    auto made = make();
    if (made)
        return discussion;
    discussion.journal.reset();
    remove_discussion(files, folder, missing);
    return made.error();
}

Result<void> remove_unstarted_take(FileSystem& files, const std::string& folder, const State& state) {
    const std::string path = data_path(folder, next_take_file(state));
    return files.exists(path) ? files.remove(path) : Result<void>();
}

Result<void> discard_unrecorded(FileSystem& files, const std::string& folder,
                                const std::vector<std::string>& made) {
    auto opened = JournalFile::open(files, journal_path(folder));
    if (!opened)
        return opened.error();
    const State state = state_from(opened->content.events);
    if (!state.takes.empty())
        return Error{
            ErrorKind::refused, "This discussion holds a recording.", folder, "It was not removed.", {}};
    if (state.notes)
        return Error{
            ErrorKind::refused, "This discussion holds written notes.", folder, "It was not removed.", {}};
    if (auto removed = remove_unstarted_take(files, folder, state); !removed)
        return removed;
    remove_discussion(files, folder, made);
    return {};
}

Result<State> read_discussion(FileSystem& files, const std::string& folder) {
    const auto content = read_journal(files, journal_path(folder));
    if (!content && content.error().kind == ErrorKind::missing)
        return Error{ErrorKind::missing, "There is no discussion in this folder.", folder, {}, {}};
    if (!content)
        return content.error();
    return state_from(content->events);
}

Result<DiscussionFile> open_discussion(FileSystem& files, const std::string& folder) {
    if (!files.exists(journal_path(folder)))
        return Error{ErrorKind::missing, "There is no discussion in this folder.", folder, {}, {}};
    auto opened = JournalFile::open(files, journal_path(folder));
    if (!opened)
        return opened.error();
    auto bytes = files.read_all(journal_path(folder), largest_journal);
    if (!bytes)
        return bytes.error();
    DiscussionFile discussion;
    for (const std::string_view line : split(trimmed(*bytes), '\n'))
        discussion.lines.emplace_back(line);
    discussion.journal = std::make_unique<JournalFile>(std::move(opened->file));
    discussion.state = state_from(opened->content.events);
    if (claims_notes_and_sound(discussion.state))
        return Error{
            ErrorKind::damaged,
            "The journal claims a recording beside written notes; a discussion has one or the other.",
            journal_path(folder), "Nothing was changed.", "counterpoint-cli verify tells more."};
    discussion.chain = opened->content.chain;
    discussion.torn_bytes = opened->content.torn_bytes;
    return discussion;
}

std::string new_folder_path(FileSystem& files, const std::string& parent, const DiscussionPlan& plan,
                            WallTime now) {
    const std::string who = plan.learner.registration.empty() ? plan.learner.name : plan.learner.registration;
    const std::string name =
        file_name_from(fmt::format("{} {} {} s1", wall_time_text(now).substr(0, 10),
                                   plan.units.empty() ? "" : plan.units.front().id, who));
    std::string path = join_path(parent, name);
    for (int number = 2; files.exists(path); ++number)
        path = join_path(parent, fmt::format("{} ({})", name, number));
    return path;
}

Result<std::string> link_name(FileSystem& files, const std::string& folder) {
    auto identity = files.identity(journal_path(folder));
    if (!identity)
        return Error{ErrorKind::missing, "There is no discussion in this folder.", folder, {}, {}};
    return "recorder-" + *identity;
}

} // namespace counterpoint
