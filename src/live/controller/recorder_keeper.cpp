#include "live/controller/recorder_keeper.h"

#include "app/discussion_folder.h"
#include "app/left_discussions.h"
#include "bundle/layout.h"
#include "journal/journal_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace counterpoint {

namespace {

constexpr std::chrono::seconds recorder_hangs_after{3};
/// On a busy computer the sound system's own code was seen to end the recorder while it opened the
/// microphone.
constexpr int start_attempts = 3;
constexpr int killed_by_signal = 128; ///< exit codes above
constexpr std::uint64_t most_error_bytes = 1'000'000;

/// What a recorder may be started with, from where the sound comes.
std::vector<std::string> source_arguments(const SoundSource& source, const std::string& stand_in) {
    if (source.kind == SourceKind::practice)
        return {"--practice"};
    std::vector<std::string> arguments;
    if (!source.name.empty() || !source.second.empty())
        arguments = {"--device", source.name};
    if (!source.second.empty())
        arguments.insert(arguments.end(), {"--device", source.second});
    if (!stand_in.empty())
        arguments.insert(arguments.end(), {"--fallback-device", stand_in});
    return arguments;
}

std::string output_path(const ControllerWorld& world) {
    return join_path(world.runtime, "recorder-output.txt");
}

std::string error_path(const ControllerWorld& world) {
    return join_path(world.runtime, "recorder-errors.txt");
}

} // namespace

// Beginning and ending it.

void RecorderKeeper::start(const std::vector<std::string>& arguments) {
    auto child = ChildProcess::start(arguments, output_path(world_), error_path(world_));
    if (!child)
        return draft_.notice(child.error().message());
    child_ = *child;
}

void RecorderKeeper::start_recorder() {
    closing_ = false;
    ++attempts_;
    std::vector<std::string> arguments = {world_.command_line_program, "record", draft_.value.folder};
    for (std::string& argument : source_arguments(source_, stand_in_))
        arguments.push_back(std::move(argument));
    start(arguments);
    draft_.set_link(child_ ? LinkState::starting : LinkState::lost);
}

void RecorderKeeper::record(const SoundSource& source, const std::string& stand_in, Folder folder) {
    folder_ = folder;
    begin(source, stand_in);
}

void RecorderKeeper::begin(const SoundSource& source, const std::string& stand_in) {
    source_ = source;
    stand_in_ = stand_in;
    attempts_ = 0;
    start_recorder();
}

void RecorderKeeper::go_on() {
    if (at_work())
        return draft_.notice("A recording is running already.");
    if (!folder_is_there())
        return;
    const State& state = *draft_.value.state;
    begin(state.takes.empty() ? source_ : state.takes.back().source, left_over_ ? std::string() : stand_in_);
}

void RecorderKeeper::close_as_it_is() {
    if (at_work())
        return draft_.notice("The recorder is still at work.");
    if (!folder_is_there())
        return;
    closing_ = true;
    start({world_.command_line_program, "stop", draft_.value.folder});
    draft_.set_link(child_ ? LinkState::finishing : LinkState::lost);
}

/// People move and rename folders; says so when this one is not where it was.
bool RecorderKeeper::folder_is_there() {
    if (world_.files.exists(journal_path(draft_.value.folder)))
        return true;
    draft_.notice(Error{ErrorKind::missing,
                        "The folder of this discussion is not there any more: it was moved or renamed.",
                        draft_.value.folder, "What was recorded and marked is in it.",
                        "Give it its name again, or close it by counterpoint-cli stop with its new name."}
                      .message());
    return false;
}

// Attaching.

void RecorderKeeper::attached(RecorderLink link) {
    left_over_ = false;
    link_ = std::move(link);
    statuses_heard_ = 0;
    last_heard_ = world_.clock.monotonic_now();
    draft_.set_link(LinkState::attached);
}

void RecorderKeeper::attach_to_running() {
    for (const std::string& name : LineListener::names()) {
        if (!name.starts_with("recorder-"))
            continue;
        auto link = RecorderLink::connect(name);
        if (link) {
            found_running_ = true;
            return attached(std::move(*link));
        }
    }
}

/// Whoever starts a second window, or the same one again, must not take what it shows for something new.
void RecorderKeeper::tell_of_running() {
    const State& state = *draft_.value.state;
    std::string units;
    for (const Unit& unit : state.units)
        units += ", " + unit.id;
    draft_.notice_of_discussion(fmt::format(
        "A recording was running already, and this window shows it: {}{}, in the folder "
        "{}. Any other window of Counterpoint shows the same one.",
        state.learner.name, units, std::filesystem::path(draft_.value.folder).filename().string()));
}

void RecorderKeeper::look_for_left() {
    if (link_)
        return;
    for (LeftDiscussion& left : left_discussions(world_.files, world_.discussions)) {
        if (std::ranges::count(given_up_, left.folder) > 0)
            continue;
        draft_.value.folder = left.folder;
        draft_.set_state(std::move(left.state));
        return found_left_open();
    }
}

void RecorderKeeper::found_left_open() {
    left_over_ = true;
    draft_.notice_of_discussion("This recording was cut short and is not closed yet.");
    // It was read from the disk, so all of it is there.
    draft_.value.live.durable_sequence = draft_.value.state->sequence;
    draft_.set_link(LinkState::lost);
}

void RecorderKeeper::take_up_opened() {
    folder_ = Folder::held_a_plan;
    if (auto name = link_name(world_.files, draft_.value.folder))
        if (auto link = RecorderLink::connect(*name))
            return attached(std::move(*link));
    const State& state = *draft_.value.state;
    if (state.stage == RecordingStage::closed)
        return draft_.set_link(LinkState::finished);
    if (state.takes.empty())
        return draft_.set_link(LinkState::none);
    found_left_open();
}

/// It cannot be closed, the notice says why: it must not stand in the way of the next discussion.
void RecorderKeeper::give_up_left() {
    given_up_.push_back(draft_.value.folder);
    left_over_ = false;
    draft_.forget_discussion();
    draft_.set_link(LinkState::none);
}

// Speaking and hearing.

void RecorderKeeper::send(const StampedCommand& command) {
    if (link_)
        link_->send(command);
    else
        draft_.notice("No recorder is running, so this was not done.");
}

void RecorderKeeper::attend() {
    if (link_)
        hear();
    if (child_)
        watch_child();
}

void RecorderKeeper::hear() {
    Snapshot& snapshot = draft_.value;
    const bool open = link_->receive();
    if (!link_->folder.empty())
        snapshot.folder = link_->folder;
    const bool knows_it = !link_->state->discussion.empty();
    if (knows_it && (snapshot.state->sequence != link_->state->sequence ||
                     snapshot.state->discussion != link_->state->discussion)) {
        snapshot.state = link_->state;
        draft_.touch();
    }
    if (knows_it && snapshot.state->stage >= RecordingStage::recording &&
        std::exchange(found_running_, false))
        tell_of_running();
    for (std::string& sentence : link_->refused)
        draft_.notice_of_discussion(std::move(sentence));
    link_->refused.clear();
    hear_status();
    if (snapshot.state->stage >= RecordingStage::stopped && !stop_can_be_taken_back(*snapshot.state) &&
        snapshot.link == LinkState::attached)
        draft_.set_link(LinkState::finishing);
    if (link_->goodbye)
        said_goodbye(std::move(*link_->goodbye)); // the link goes with it
    else if (!open)
        died();
}

void RecorderKeeper::hear_status() {
    LiveStatus& live = draft_.value.live;
    const Instant now = world_.clock.monotonic_now();
    if (link_->statuses != statuses_heard_) {
        statuses_heard_ = link_->statuses;
        last_heard_ = now;
        live = link_->status;
        draft_.touch();
    } else if (now - last_heard_ > recorder_hangs_after && live.sound_arriving) {
        live.sound_arriving = false;
        live.problems.insert(live.problems.begin(), "The recorder has not answered for three seconds.");
        draft_.touch();
    }
}

void RecorderKeeper::said_goodbye(GoodbyeMessage goodbye) {
    link_.reset();
    if (!goodbye.whole && never_recorded())
        return; // its exit says the same, and what to do follows from that
    if (!goodbye.message.empty())
        draft_.notice(std::move(goodbye.message));
    draft_.set_link(goodbye.whole ? LinkState::finished : LinkState::lost);
    child_.reset();
}

void RecorderKeeper::died() {
    link_.reset();
    if (never_recorded())
        return;
    child_.reset();
    draft_.set_link(LinkState::lost); // the window's banner says what that means
}

/// A recorder of ours that has not begun a take: watch_child() sees it end.
bool RecorderKeeper::never_recorded() const {
    return child_ && draft_.value.state->takes.empty();
}

/// A program that was started: is it there yet, has it ended?
void RecorderKeeper::watch_child() {
    if (!link_ && !closing_) {
        if (auto name = link_name(world_.files, draft_.value.folder))
            if (auto link = RecorderLink::connect(*name))
                attached(std::move(*link));
    }
    const auto ended = child_->ended();
    if (!ended || link_) // while the link lives, its end tells more
        return;
    child_.reset();
    child_ended(*ended);
}

void RecorderKeeper::child_ended(int code) {
    if (closing_ && code == 0) {
        read_journal_again();
        return draft_.set_link(LinkState::finished);
    }
    if (!closing_ && code > killed_by_signal && attempts_ < start_attempts)
        return start_recorder();
    const auto errors = world_.files.read_all(error_path(world_), most_error_bytes);
    draft_.notice(errors && !errors->empty() ? *errors : "The recorder could not be started.");
    read_journal_again(); // the disk knows whether a take was begun, even where nobody could tell us
    if (closing_ && left_over_)
        return give_up_left();
    const bool recorded = !draft_.value.state->takes.empty();
    draft_.set_link(recorded ? LinkState::lost : LinkState::none);
    if (recorded)
        return;
    if (folder_ == Folder::held_a_plan) {
        (void)remove_unstarted_take(world_.files, draft_.value.folder, *draft_.value.state);
        return;
    }
    (void)discard_unrecorded(world_.files, draft_.value.folder, {draft_.value.folder});
    draft_.forget_discussion();
}

void RecorderKeeper::read_journal_again() {
    if (auto content = read_journal(world_.files, journal_path(draft_.value.folder)))
        draft_.set_state(state_from(content->events));
}

} // namespace counterpoint
