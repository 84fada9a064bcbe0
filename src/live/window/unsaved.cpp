#include "live/window/unsaved.h"

#include "base/text.h"
#include "live/window/deciding.h"
#include "live/window/noting.h"

namespace counterpoint {

bool anything_typed(const SetupDraft& setup) {
    return setup.learner != Learner{} || !setup.questions.empty() || setup.plan != Plan{} ||
           !setup.minutes.empty() || !setup.others.empty();
}

Unsaved unsaved(const Snapshot& snapshot, const WindowState& window) {
    const bool nothing_lies_open = snapshot.link == LinkState::none && snapshot.folder.empty();
    if (window.set_aside || (nothing_lies_open && anything_typed(window.setup)))
        return Unsaved::plan;
    if (!window.written_elsewhere.empty() || holds_unwritten_note(window.written))
        return Unsaved::note;
    if (window.review.change != ReviewDraft::Change::none && !cleaned(window.review.reason).empty())
        return Unsaved::change;
    if (!window.decide_elsewhere.empty() || holds_typed_decision(window.decide))
        return Unsaved::decision;
    return Unsaved::nothing;
}

} // namespace counterpoint
