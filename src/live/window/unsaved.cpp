#include "live/window/unsaved.h"

#include "base/text.h"
#include "live/window/deciding.h"
#include "live/window/noting.h"
#include "live/window/reviewing.h"

namespace counterpoint {

bool anything_typed(const SetupDraft& setup) {
    return setup.learner != Learner{} || !setup.questions.empty() || setup.plan != Plan{} ||
           !setup.minutes.empty() || !setup.others.empty();
}

Unsaved unsaved(const Snapshot& snapshot, const WindowState& window) {
    const bool nothing_lies_open = snapshot.link == LinkState::none && snapshot.folder.empty();
    Unsaved what;
    what.plan = window.set_aside || (nothing_lies_open && anything_typed(window.setup));
    what.note = !window.written_elsewhere.empty() || holds_unwritten_note(window.written);
    what.change = !window.review_elsewhere.empty() || holds_reason(window.review);
    what.decision = !window.decide_elsewhere.empty() || holds_typed_decision(window.decide);
    return what;
}

} // namespace counterpoint
