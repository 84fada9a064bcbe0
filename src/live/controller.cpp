#include "live/controller.h"

#include "app/discussion_folder.h"
#include "app/left_discussions.h"
#include "base/process.h"
#include "bundle/layout.h"
#include "live/device_listing.h"
#include "live/discussion_desk.h"
#include "live/disk_watch.h"
#include "live/handbook_shelf.h"
#include "live/recorder_link.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

constexpr auto look_every = 50ms; ///< for a recorder that was started, and for programs that end
constexpr auto idle_look_every = 500ms;
constexpr auto recorder_hangs_after = 3s;
constexpr auto room_every = 5s;
constexpr std::size_t most_notices = 20;
/// On a busy computer the sound system's own code was seen to end the recorder while it opened the
/// microphone.
constexpr int start_attempts = 3;
constexpr int killed_by_signal = 128; ///< exit codes above

/// What a recorder may be started with, from where the sound comes.
std::vector<std::string> source_arguments(const SoundSource& source) {
    if (source.kind == SourceKind::practice)
        return {"--practice"};
    std::vector<std::string> arguments;
    if (!source.name.empty() || !source.second.empty())
        arguments = {"--device", source.name};
    if (!source.second.empty())
        arguments.insert(arguments.end(), {"--device", source.second});
    return arguments;
}

} // namespace

/// Everything of the controller's thread.
class Controller::Worker {
public:
    explicit Worker(Controller& controller)
        : world_(controller.world_), controller_(controller),
          devices_(world_.files, world_.command_line_program, world_.runtime),
          shelf_(world_.files, world_.catalogue), desk_(world_.files, world_.clock, world_.discussions) {
        snapshot_.state = std::make_shared<const State>();
    }

    void run(const std::stop_token& stop) {
        attach_to_running();
        look_for_left();
        shelf_.load(snapshot_);
        look_for_devices();
        publish();
        while (!stop.stop_requested()) {
            wait();
            for (Wish& wish : take_wishes())
                std::visit([this](auto& value) { carry_out(value); }, wish);
            carry_out_on_desk();
            hear_recorder();
            watch_recorder();
            watch_devices();
            watch_room();
            publish();
        }
    }

private:
    // Waiting and telling.

    void wait() {
        std::vector<int> descriptors = {controller_.waker_.descriptor()};
        if (link_)
            descriptors.push_back(link_->descriptor());
        const bool looking = (child_ && !link_) || devices_.looking();
        wait_for(descriptors, {}, looking ? look_every : idle_look_every);
        controller_.waker_.clear();
    }

    std::vector<Wish> take_wishes() {
        const std::scoped_lock lock(controller_.mutex_);
        return std::exchange(controller_.wishes_, {});
    }

    void publish() {
        if (!changed_)
            return;
        changed_ = false;
        {
            const std::scoped_lock lock(controller_.mutex_);
            controller_.snapshot_ = std::make_shared<const Snapshot>(snapshot_);
        }
        if (world_.on_news)
            world_.on_news();
    }

    void notice(std::string sentence) {
        if (!snapshot_.notices.empty() && snapshot_.notices.back() == sentence)
            return; // it is read once
        if (snapshot_.notices.size() >= most_notices)
            snapshot_.notices.erase(snapshot_.notices.begin());
        snapshot_.notices.push_back(std::move(sentence));
        changed_ = true;
    }

    void set_link(LinkState link) {
        snapshot_.link = link;
        changed_ = true;
    }

    // Wishes.

    void carry_out(StampedCommand& command) {
        if (link_)
            link_->send(command);
        else if (on_desk())
            for_desk_.push_back(std::move(command.command));
        else
            notice("No recorder is running, so this was not done.");
    }

    void carry_out(WindowRequest& request) {
        carry_out_on_desk(); // in the order in which they were given
        std::visit([this](auto& wish) { answer(wish); }, request);
    }

    void answer(StartRecording& wish) {
        if (child_ || link_)
            return notice("A recording is running already.");
        DiscussionPlan plan{{}, wish.centre, wish.learner, wish.assessor};
        for (const std::string& id : wish.units) {
            auto unit = snapshot_.catalogue->find(id);
            if (!unit)
                return notice(unit.error().message());
            plan.units.push_back(std::move(*unit));
        }
        const std::string folder =
            new_folder_path(world_.files, world_.discussions, plan, world_.clock.wall_now());
        auto discussion = create_discussion(world_.files, world_.clock, folder, plan);
        if (!discussion)
            return notice(discussion.error().message());
        snapshot_.folder = folder;
        snapshot_.state = std::make_shared<const State>(std::move(discussion->state));
        discussion->journal.reset(); // the recorder is the writer from here on
        made_for_recording_ = true;
        source_ = wish.source;
        attempts_ = 0;
        start_recorder();
    }

    void answer(GoOnInNewTake&) {
        if (child_ || link_)
            return notice("A recording is running already.");
        if (!folder_is_there())
            return;
        if (!snapshot_.state->takes.empty())
            source_ = snapshot_.state->takes.back().source;
        attempts_ = 0;
        start_recorder();
    }

    void answer(CloseAsItIs&) {
        if (child_ || link_)
            return notice("The recorder is still at work.");
        if (!folder_is_there())
            return;
        closing_ = true;
        start({world_.command_line_program, "stop", snapshot_.folder});
        set_link(child_ ? LinkState::finishing : LinkState::lost);
    }

    /// People move and rename folders; says so when this one is not where it was.
    bool folder_is_there() {
        if (world_.files.exists(journal_path(snapshot_.folder)))
            return true;
        notice(Error{ErrorKind::missing,
                     "The folder of this discussion is not there any more: it was moved or renamed.",
                     snapshot_.folder, "What was recorded and marked is in it.",
                     "Give it its name again, or close it by counterpoint-cli stop with its new name."}
                   .message());
        return false;
    }

    void answer(LookForDevices&) { look_for_devices(); }

    void answer(DismissNotices&) {
        snapshot_.notices.clear();
        changed_ = true;
    }

    void answer(ShowFolder&) { show(snapshot_.folder); }
    void answer(ShowResultSheet&) { show(data_path(snapshot_.folder, "result-sheet.html")); }

    void show(const std::string& path) {
        if (auto shown = world_.show(path); !shown)
            notice(shown.error().message());
    }

    void answer(NewDiscussion&) {
        if (child_ || link_)
            return notice("The recorder is still at work.");
        snapshot_.folder.clear();
        snapshot_.state = std::make_shared<const State>();
        snapshot_.live = {};
        set_link(LinkState::none);
        look_for_left();
    }

    // The discussion that lies open.

    /// Nobody else is busy with it, so commands are carried out here.
    [[nodiscard]] bool on_desk() const {
        return !child_ && !link_ && !snapshot_.folder.empty() &&
               (snapshot_.link == LinkState::none || snapshot_.link == LinkState::finished);
    }

    void carry_out_on_desk() {
        if (for_desk_.empty())
            return;
        for (std::string& sentence : desk_.carry_out(snapshot_, std::exchange(for_desk_, {})))
            notice(std::move(sentence));
        changed_ = true;
    }

    void answer(LookForDiscussions&) {
        desk_.list(snapshot_);
        changed_ = true;
    }

    void answer(OpenFolder& wish) {
        if (child_ || link_)
            return notice("The recorder is still at work.");
        if (auto opened = desk_.open(snapshot_, wish.path); !opened)
            return notice(opened.error().message());
        made_for_recording_ = false;
        if (auto name = link_name(world_.files, snapshot_.folder)) // somebody else's recorder, perhaps
            if (auto link = RecorderLink::connect(*name))
                return attached(std::move(*link));
        if (snapshot_.state->stage == RecordingStage::closed)
            return set_link(LinkState::finished);
        if (snapshot_.state->takes.empty())
            return set_link(LinkState::none);
        found_left_open();
    }

    void answer(RecordOpened& wish) {
        if (!on_desk() || !snapshot_.state->takes.empty())
            return notice("There is no plan open that could be recorded.");
        std::vector<Command> changes;
        for (Action& change : wish.changes)
            changes.push_back({Actor::assessor, std::move(change)});
        const auto refused =
            changes.empty() ? std::vector<std::string>() : desk_.carry_out(snapshot_, changes);
        for (const std::string& sentence : refused)
            notice(sentence);
        changed_ = true;
        if (!refused.empty())
            return;
        source_ = wish.source;
        attempts_ = 0;
        start_recorder();
    }

    // The catalogue.

    void answer(LookIntoHandbook& wish) {
        snapshot_.handbook = {HandbookStep::looking, nullptr, {}};
        changed_ = true;
        publish();
        shelf_.look(snapshot_, wish.path);
        changed_ = true;
    }

    void answer(StoreHandbook&) {
        shelf_.store(snapshot_);
        changed_ = true;
    }

    // The recorder.

    [[nodiscard]] std::string output_path() const { return join_path(world_.runtime, "recorder-output.txt"); }
    [[nodiscard]] std::string error_path() const { return join_path(world_.runtime, "recorder-errors.txt"); }

    void start(const std::vector<std::string>& arguments) {
        auto child = ChildProcess::start(arguments, output_path(), error_path());
        if (!child)
            return notice(child.error().message());
        child_ = *child;
    }

    void start_recorder() {
        closing_ = false;
        ++attempts_;
        std::vector<std::string> arguments = {world_.command_line_program, "record", snapshot_.folder};
        for (std::string& argument : source_arguments(source_))
            arguments.push_back(std::move(argument));
        start(arguments);
        set_link(child_ ? LinkState::starting : LinkState::lost);
    }

    void attached(RecorderLink link) {
        left_over_ = false;
        link_ = std::move(link);
        statuses_heard_ = 0;
        last_heard_ = world_.clock.monotonic_now();
        set_link(LinkState::attached);
    }

    /// A recorder that an earlier window started.
    void attach_to_running() {
        for (const std::string& name : LineListener::names()) {
            if (!name.starts_with("recorder-"))
                continue;
            auto link = RecorderLink::connect(name);
            if (link)
                return attached(std::move(*link));
        }
    }

    /// A recording that was never closed, when no recorder is at work: as if its recorder had died just now.
    void look_for_left() {
        if (link_)
            return;
        for (LeftDiscussion& left : left_discussions(world_.files, world_.discussions)) {
            if (std::ranges::count(given_up_, left.folder) > 0)
                continue;
            snapshot_.folder = left.folder;
            snapshot_.state = std::make_shared<const State>(std::move(left.state));
            return found_left_open();
        }
    }

    void found_left_open() {
        left_over_ = true;
        notice("This recording was cut short and is not closed yet.");
        set_link(LinkState::lost);
    }

    /// It cannot be closed, the notice says why: it must not stand in the way of the next discussion.
    void give_up_left() {
        given_up_.push_back(snapshot_.folder);
        left_over_ = false;
        snapshot_.folder.clear();
        snapshot_.state = std::make_shared<const State>();
        set_link(LinkState::none);
    }

    void hear_recorder() {
        if (!link_)
            return;
        const bool open = link_->receive();
        if (!link_->folder.empty())
            snapshot_.folder = link_->folder;
        const bool knows_it = !link_->state->discussion.empty();
        if (knows_it && (snapshot_.state->sequence != link_->state->sequence ||
                         snapshot_.state->discussion != link_->state->discussion)) {
            snapshot_.state = link_->state;
            changed_ = true;
        }
        for (std::string& sentence : link_->refused)
            notice(std::move(sentence));
        link_->refused.clear();
        hear_status();
        if (snapshot_.state->stage >= RecordingStage::stopped && snapshot_.link == LinkState::attached)
            set_link(LinkState::finishing);
        if (link_->goodbye)
            said_goodbye(std::move(*link_->goodbye)); // the link goes with it
        else if (!open)
            recorder_died();
    }

    void hear_status() {
        const Instant now = world_.clock.monotonic_now();
        if (link_->statuses != statuses_heard_) {
            statuses_heard_ = link_->statuses;
            last_heard_ = now;
            snapshot_.live = link_->status;
            changed_ = true;
        } else if (now - last_heard_ > recorder_hangs_after && snapshot_.live.sound_arriving) {
            snapshot_.live.sound_arriving = false;
            snapshot_.live.problems.insert(snapshot_.live.problems.begin(),
                                           "The recorder has not answered for three seconds.");
            changed_ = true;
        }
    }

    void said_goodbye(GoodbyeMessage goodbye) {
        link_.reset();
        if (!goodbye.whole && never_recorded())
            return; // its exit says the same, and what to do follows from that
        if (!goodbye.message.empty())
            notice(std::move(goodbye.message));
        set_link(goodbye.whole ? LinkState::finished : LinkState::lost);
        child_.reset();
    }

    void recorder_died() {
        link_.reset();
        if (never_recorded())
            return;
        child_.reset();
        set_link(LinkState::lost); // the window's banner says what that means
    }

    /// A recorder of ours that has not begun a take: watch_recorder() sees it end.
    [[nodiscard]] bool never_recorded() const { return child_ && snapshot_.state->takes.empty(); }

    /// A program that was started: is it there yet, has it ended?
    void watch_recorder() {
        if (!child_)
            return;
        if (!link_ && !closing_) {
            if (auto name = link_name(world_.files, snapshot_.folder))
                if (auto link = RecorderLink::connect(*name))
                    attached(std::move(*link));
        }
        const auto ended = child_->ended();
        if (!ended || link_) // while the link lives, its end tells more
            return;
        child_.reset();
        if (closing_ && *ended == 0) {
            if (auto content = read_journal(world_.files, journal_path(snapshot_.folder)))
                snapshot_.state = std::make_shared<const State>(state_from(content->events));
            return set_link(LinkState::finished);
        }
        if (!closing_ && *ended > killed_by_signal && attempts_ < start_attempts)
            return start_recorder();
        const auto errors = world_.files.read_all(error_path(), 1'000'000);
        notice(errors && !errors->empty() ? *errors : "The recorder could not be started.");
        // The disk knows whether a take was begun, even where nobody could tell us.
        const auto content = read_journal(world_.files, journal_path(snapshot_.folder));
        if (content)
            snapshot_.state = std::make_shared<const State>(state_from(content->events));
        if (closing_ && left_over_)
            return give_up_left();
        set_link(snapshot_.state->takes.empty() ? LinkState::none : LinkState::lost);
        if (snapshot_.state->takes.empty() && made_for_recording_) { // a plan of its own is kept
            (void)discard_unrecorded(world_.files, snapshot_.folder, {snapshot_.folder});
            snapshot_.folder.clear();
            snapshot_.state = std::make_shared<const State>();
        } else if (snapshot_.state->takes.empty()) {
            (void)remove_unstarted_take(world_.files, snapshot_.folder, *snapshot_.state);
        }
    }

    void look_for_devices() {
        if (auto started = devices_.look(); !started)
            notice(started.error().message());
    }

    void watch_devices() {
        if (auto names = devices_.take_names()) {
            snapshot_.devices = {true, std::move(*names)};
            changed_ = true;
        }
    }

    /// Before a recording; while it runs its recorder tells.
    void watch_room() {
        const Instant now = world_.clock.monotonic_now();
        if (snapshot_.link != LinkState::none || now < next_look_at_room_)
            return;
        next_look_at_room_ = now + room_every;
        std::filesystem::path folder = world_.discussions; // or where it will be made
        while (!world_.files.exists(folder.string()) && folder.has_relative_path())
            folder = folder.parent_path();
        const auto free = world_.files.free_bytes(folder.string());
        const double minutes = free ? std::floor(DiskWatch{{48'000, 2}}.minutes_left(*free, 0, 0)) : -1;
        changed_ = changed_ || minutes != snapshot_.room_minutes;
        snapshot_.room_minutes = minutes;
    }

    const ControllerWorld& world_;
    Controller& controller_;
    Snapshot snapshot_;
    bool changed_ = true;
    SoundSource source_;
    std::optional<ChildProcess> child_;
    int attempts_ = 0;                  ///< to start this recorder
    bool closing_ = false;              ///< the child closes a left recording, it does not record
    bool left_over_ = false;            ///< the discussion was found open, not begun by this window
    std::vector<std::string> given_up_; ///< folders that could not be closed
    std::optional<RecorderLink> link_;
    std::uint64_t statuses_heard_ = 0;
    Instant last_heard_{};
    Instant next_look_at_room_{};
    DeviceListing devices_;
    HandbookShelf shelf_;
    DiscussionDesk desk_;
    std::vector<Command> for_desk_;   ///< commands that wait to be carried out together
    bool made_for_recording_ = false; ///< the folder holds no plan that was there before its recording
};

Controller::Controller(ControllerWorld world) : world_(std::move(world)) {
    Snapshot snapshot;
    snapshot.state = std::make_shared<const State>();
    snapshot_ = std::make_shared<const Snapshot>(std::move(snapshot));
    thread_ = std::jthread([this](const std::stop_token& stop) { Worker(*this).run(stop); });
}

Controller::~Controller() {
    thread_.request_stop();
    waker_.wake();
}

void Controller::put(Wish wish) {
    {
        const std::scoped_lock lock(mutex_);
        wishes_.push_back(std::move(wish));
    }
    waker_.wake();
}

void Controller::submit(StampedCommand command) {
    put(std::move(command));
}

void Controller::request(WindowRequest request) {
    put(std::move(request));
}

std::shared_ptr<const Snapshot> Controller::snapshot() {
    const std::scoped_lock lock(mutex_);
    return snapshot_;
}

} // namespace counterpoint
