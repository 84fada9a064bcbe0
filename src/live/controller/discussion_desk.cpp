#include "live/controller/discussion_desk.h"

#include "app/carry_out.h"
#include "app/discussion_folder.h"
#include "app/discussion_list.h"
#include "app/learner_copy_file.h"
#include "bundle/layout.h"
#include "journal/journal_reader.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

Result<State> state_in(FileSystem& files, const std::string& folder) {
    if (!files.exists(journal_path(folder)))
        return Error{ErrorKind::missing, "There is no discussion in this folder.", folder, {}, {}};
    auto content = read_journal(files, journal_path(folder));
    if (!content)
        return content.error();
    if (content->unknown_events > 0)
        return Error{ErrorKind::refused, "This discussion was written by a newer program.", folder,
                     "It was not changed.", "Open it with that program, or update this one."};
    return state_from(content->events);
}

/// Its state; the journal is nobody's again.
Result<State> created(FileSystem& files, const Clock& clock, const std::string& folder,
                      const DiscussionPlan& plan) {
    auto discussion = create_discussion(files, clock, folder, plan);
    if (!discussion)
        return discussion.error();
    return std::move(discussion->state);
}

} // namespace

void DiscussionDesk::list() {
    draft_.value.discussions =
        std::make_shared<const DiscussionList>(list_discussions(files_, folder_, most_listed));
    draft_.touch();
}

bool DiscussionDesk::make(const StartRecording& plan) {
    const auto of_new =
        with_units(*draft_.value.catalogue, plan.units, {{}, plan.centre, plan.learner, plan.assessor});
    if (!of_new) {
        draft_.notice(of_new.error().message());
        return false;
    }
    const std::string folder = new_folder_path(files_, folder_, *of_new, clock_.wall_now());
    auto made = created(files_, clock_, folder, *of_new);
    if (!made) {
        draft_.notice(made.error().message());
        return false;
    }
    draft_.value.folder = folder;
    draft_.set_state(std::move(*made));
    return change(plan.arrangements);
}

bool DiscussionDesk::open(const std::string& folder) {
    auto state = state_in(files_, folder);
    if (!state) {
        draft_.notice(state.error().message());
        return false;
    }
    if (draft_.value.folder != folder)
        draft_.forget_notices_of_discussion();
    draft_.value.folder = folder;
    draft_.value.live = {};
    draft_.set_state(std::move(*state));
    return true;
}

bool DiscussionDesk::carry_out(const std::vector<Command>& commands) {
    auto done = carry_out_all(files_, clock_, draft_.value.folder, commands);
    if (!done) {
        draft_.notice_of_discussion(done.error().message());
        return false;
    }
    draft_.set_state(std::move(done->state));
    for (const Error& error : done->failed)
        draft_.notice_of_discussion(error.message());
    return done->failed.empty();
}

bool DiscussionDesk::change(const std::vector<Action>& changes) {
    std::vector<Command> commands;
    for (const Action& change : changes)
        commands.push_back({Actor::assessor, change});
    return commands.empty() || carry_out(commands);
}

std::string DiscussionDesk::write_learner_copy() {
    const std::string name = draft_.value.folder + " - learner's copy";
    for (const char* ending : {".html", ".pdf"}) {
        const std::string target = name + ending;
        const auto bytes = learner_copy_for(files_, draft_.value.folder, target);
        // The name is the program's own, and an older copy is of an older plan.
        const auto written = bytes ? files_.replace(target, *bytes) : Result<void>(bytes.error());
        if (!written) {
            draft_.notice_of_discussion(written.error().message());
            return {};
        }
    }
    std::string path = name + ".pdf";
    draft_.notice_of_discussion(fmt::format(
        "The learner's copy is written beside the discussion's folder, as a page and as a PDF: {}", path));
    return path;
}

} // namespace counterpoint
