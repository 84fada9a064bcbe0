#include "live/controller/snapshot_draft.h"

#include <algorithm>
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

void SnapshotDraft::notice_of_discussion(std::string sentence) {
    std::erase_if(of_discussion_, [&](const std::string& one) {
        return std::find(value.notices.begin(), value.notices.end(), one) == value.notices.end();
    });
    of_discussion_.push_back(sentence);
    notice(std::move(sentence));
}

void SnapshotDraft::forget_notices_of_discussion() {
    if (of_discussion_.empty())
        return;
    std::erase_if(value.notices, [&](const std::string& sentence) {
        return std::find(of_discussion_.begin(), of_discussion_.end(), sentence) != of_discussion_.end();
    });
    of_discussion_.clear();
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
