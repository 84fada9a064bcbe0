#include "live/controller/player_keeper.h"

#include <utility>

namespace counterpoint {

namespace {
constexpr std::uint64_t most_log_bytes = 100'000;
} // namespace

std::string PlayerKeeper::log_path() const {
    return join_path(world_.runtime, "player-errors.txt");
}

void PlayerKeeper::ask(const PlayerCommand& command) {
    if (link_ && folder_ != draft_.value.folder)
        end();
    if (link_ || start())
        link_->send(command);
}

bool PlayerKeeper::start() {
    if (draft_.value.folder.empty()) {
        fail("There is no recording to listen to.");
        return false;
    }
    auto link = PlayerLink::start(world_.command_line_program, draft_.value.folder, log_path());
    if (!link) {
        fail(link.error().message());
        return false;
    }
    link_ = std::move(*link);
    folder_ = draft_.value.folder;
    draft_.value.playback = {};
    draft_.value.playback.step = Playback::Step::starting;
    draft_.touch();
    return true;
}

void PlayerKeeper::end() {
    link_.reset(); // the player ends with its link
    if (draft_.value.playback == Playback{})
        return;
    draft_.value.playback = {};
    draft_.touch();
}

void PlayerKeeper::attend() {
    if (!link_)
        return;
    if (folder_ != draft_.value.folder)
        return end();
    const bool open = link_->receive();
    hear();
    if (open)
        return;
    const bool was_there = link_->hello.has_value();
    link_.reset();
    const auto log = world_.files.read_all(log_path(), most_log_bytes);
    if (log && !log->empty())
        fail(*log);
    else
        fail(was_there ? "The player has ended. Playing starts it again."
                       : "The player could not be started.");
}

void PlayerKeeper::hear() {
    for (std::string& sentence : std::exchange(link_->refused, {}))
        draft_.notice(std::move(sentence));
    if (!link_->hello)
        return;
    Playback now{Playback::Step::ready, link_->hello->frames, link_->hello->format, link_->status,
                 link_->status.problem};
    if (now == draft_.value.playback)
        return;
    draft_.value.playback = std::move(now);
    draft_.touch();
}

void PlayerKeeper::fail(std::string sentence) {
    draft_.value.playback.step = Playback::Step::failed;
    draft_.value.playback.status.playing = false;
    draft_.value.playback.failure = std::move(sentence);
    draft_.touch();
}

} // namespace counterpoint
