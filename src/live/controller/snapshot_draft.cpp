#include "live/controller/snapshot_draft.h"

#include <utility>

namespace counterpoint {

namespace {
constexpr std::size_t most_notices = 20;
} // namespace

void SnapshotDraft::notice(std::string sentence) {
    auto& notices = value.notices;
    if (!notices.empty() && notices.back() == sentence)
        return; // it is read once
    if (notices.size() >= most_notices)
        notices.erase(notices.begin());
    notices.push_back(std::move(sentence));
    touch();
}

void SnapshotDraft::set_link(LinkState link) {
    value.link = link;
    touch();
}

void SnapshotDraft::set_state(State state) {
    value.state = std::make_shared<const State>(std::move(state));
    touch();
}

void SnapshotDraft::forget_discussion() {
    value.folder.clear();
    set_state({});
}

std::shared_ptr<const Snapshot> SnapshotDraft::take_news() {
    return std::exchange(changed_, false) ? std::make_shared<const Snapshot>(value) : nullptr;
}

} // namespace counterpoint
