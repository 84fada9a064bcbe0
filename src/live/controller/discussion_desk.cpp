#include "live/controller/discussion_desk.h"

#include "app/carry_out.h"
#include "app/discussion_folder.h"
#include "app/discussion_list.h"
#include "app/learner_copy_file.h"
#include "bundle/layout.h"
#include "journal/journal_reader.h"

namespace counterpoint {

void DiscussionDesk::list(Snapshot& snapshot) const {
    snapshot.discussions =
        std::make_shared<const DiscussionList>(list_discussions(files_, folder_, most_listed));
}

Result<void> DiscussionDesk::make(Snapshot& snapshot, const StartRecording& plan) const {
    const auto of_new =
        with_units(*snapshot.catalogue, plan.units, {{}, plan.centre, plan.learner, plan.assessor});
    if (!of_new)
        return of_new.error();
    const std::string folder = new_folder_path(files_, folder_, *of_new, clock_.wall_now());
    auto discussion = create_discussion(files_, clock_, folder, *of_new);
    if (!discussion)
        return discussion.error();
    snapshot.folder = folder;
    snapshot.state = std::make_shared<const State>(std::move(discussion->state));
    return {};
}

Result<void> DiscussionDesk::open(Snapshot& snapshot, const std::string& folder) const {
    if (!files_.exists(journal_path(folder)))
        return Error{ErrorKind::missing, "There is no discussion in this folder.", folder, {}, {}};
    auto content = read_journal(files_, journal_path(folder));
    if (!content)
        return content.error();
    if (content->unknown_events > 0)
        return Error{ErrorKind::refused, "This discussion was written by a newer program.", folder,
                     "It was not changed.", "Open it with that program, or update this one."};
    snapshot.folder = folder;
    snapshot.state = std::make_shared<const State>(state_from(content->events));
    snapshot.live = {};
    return {};
}

Result<std::string> DiscussionDesk::write_learner_copy(const Snapshot& snapshot) const {
    const std::string name = snapshot.folder + " - learner's copy";
    for (const char* ending : {".html", ".pdf"})
        if (auto copy = counterpoint::write_learner_copy(files_, snapshot.folder, name + ending); !copy)
            return copy.error();
    return name + ".pdf";
}

std::vector<std::string> DiscussionDesk::carry_out(Snapshot& snapshot,
                                                   const std::vector<Command>& commands) const {
    auto done = counterpoint::carry_out_all(files_, clock_, snapshot.folder, commands);
    if (!done)
        return {done.error().message()};
    snapshot.state = std::make_shared<const State>(std::move(done->state));
    std::vector<std::string> sentences;
    for (const Error& error : done->failed)
        sentences.push_back(error.message());
    return sentences;
}

} // namespace counterpoint
