#include "live/controller/controller.h"

#include "app/question_bank.h"
#include "bundle/layout.h"
#include "live/controller/device_listing.h"
#include "live/controller/discussion_desk.h"
#include "live/controller/handbook_shelf.h"
#include "live/controller/note_keeper.h"
#include "live/controller/path_asker.h"
#include "live/controller/phrase_shelf.h"
#include "live/controller/picture_keeper.h"
#include "live/controller/player_keeper.h"
#include "live/controller/question_shelf.h"
#include "live/controller/recorder_keeper.h"
#include "live/controller/recording_importer.h"
#include "live/controller/room_before_recording.h"
#include "live/controller/sound_tester.h"

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

constexpr auto look_every = 50ms; ///< for a recorder that was started, and for programs that end
constexpr auto idle_look_every = 500ms;

} // namespace

/// Everything of the controller's thread: what each wish means, and who answers it.
class Controller::Worker {
public:
    explicit Worker(Controller& controller)
        : world_(controller.world_), controller_(controller), recorder_(world_, draft_),
          player_(world_, draft_), pictures_(world_, draft_), tester_(world_, draft_), asker_(draft_),
          devices_(world_.files, world_.command_line_program, world_.runtime),
          importer_(world_.files, world_.command_line_program, world_.runtime),
          shelf_(world_.files, world_.catalogue),
          questions_(world_.files, world_.questions, world_.discussions),
          phrases_(world_.files, world_.phrases, draft_),
          desk_(world_.files, world_.clock, world_.discussions, draft_),
          notes_(world_.clock, desk_, recorder_, draft_),
          room_(world_.files, world_.clock, world_.discussions) {}

    void run(const std::stop_token& stop) {
        recorder_.attach_to_running();
        recorder_.look_for_left();
        if (!world_.notice.empty())
            draft_.notice(world_.notice);
        shelf_.load(snapshot());
        questions_.load(snapshot());
        for (const std::string& problem : snapshot().bank->problems)
            draft_.notice(problem);
        phrases_.load();
        look_for_devices();
        publish();
        while (!stop.stop_requested()) {
            wait();
            for (Wish& wish : take_wishes())
                std::visit([this](auto& value) { carry_out(value); }, wish);
            carry_out_on_desk();
            recorder_.attend();
            player_.attend();
            pictures_.attend();
            tester_.attend();
            asker_.attend();
            watch_devices();
            watch_import();
            watch_room();
            publish();
        }
    }

private:
    // Waiting and telling.

    Snapshot& snapshot() { return draft_.value; }

    void wait() {
        std::vector<int> descriptors = {controller_.waker_.descriptor()};
        for (const int descriptor : {recorder_.descriptor(), player_.descriptor()})
            if (descriptor >= 0)
                descriptors.push_back(descriptor);
        const bool looking = recorder_.awaited() || player_.awaited() || pictures_.awaited() ||
                             tester_.running() || asker_.asking() || devices_.looking() ||
                             importer_.running();
        wait_for(descriptors, {}, looking ? look_every : idle_look_every);
        controller_.waker_.clear();
    }

    std::vector<Wish> take_wishes() {
        const std::scoped_lock lock(controller_.mutex_);
        return std::exchange(controller_.wishes_, {});
    }

    void publish() {
        auto news = draft_.take_news();
        if (!news)
            return;
        {
            const std::scoped_lock lock(controller_.mutex_);
            controller_.snapshot_ = std::move(news);
        }
        if (world_.on_news)
            world_.on_news();
    }

    // Wishes.

    void carry_out(StampedCommand& command) {
        draft_.forget_notices_of_discussion(); // of what was refused before
        if (recorder_.leaves_discussion_open())
            for_desk_.push_back(std::move(command.command));
        else
            recorder_.send(command);
    }

    void carry_out(WindowRequest& request) {
        carry_out_on_desk(); // in the order in which they were given
        std::visit([this](auto& wish) { answer(wish); }, request);
    }

    void answer(StartRecording& wish) {
        if (recorder_.at_work())
            return draft_.notice("A recording is running already.");
        tester_.end(); // its microphone is wanted
        if (desk_.make(wish))
            recorder_.record(wish.source, wish.stand_in,
                             wish.arrangements.empty() ? RecorderKeeper::Folder::made_for_it
                                                       : RecorderKeeper::Folder::held_a_plan);
    }

    void answer(KeepPlan& wish) {
        if (recorder_.at_work())
            return draft_.notice("The recorder is still at work.");
        desk_.make(wish.plan);
    }

    void answer(GoOnInNewTake&) {
        tester_.end();
        recorder_.go_on();
    }

    void answer(CloseAsItIs&) { recorder_.close_as_it_is(); }
    void answer(LookForDevices&) { look_for_devices(); }

    void answer(DismissNotices&) {
        snapshot().notices.clear();
        draft_.touch();
    }

    void answer(KeepSettings& wish) {
        if (auto kept = keep_window_settings(world_.files, world_.settings, wish.settings); !kept)
            draft_.notice("How you like the window could not be kept for the next start. " +
                          kept.error().message());
    }

    void answer(ShowFolder&) { show(snapshot().folder); }
    void answer(ShowResultSheet&) { show(data_path(snapshot().folder, "result-sheet.html")); }

    void show(const std::string& path) {
        if (auto shown = world_.show(path); !shown)
            draft_.notice(shown.error().message());
    }

    void answer(WriteLearnerCopy&) {
        if (!recorder_.leaves_discussion_open())
            return draft_.notice("There is no plan open to be copied for the learner.");
        if (const std::string copy = desk_.write_learner_copy(); !copy.empty())
            show(copy);
    }

    void answer(NewDiscussion&) {
        if (recorder_.at_work())
            return draft_.notice("The recorder is still at work.");
        draft_.forget_notices_of_discussion();
        draft_.forget_discussion();
        tester_.forget();
        snapshot().live = {};
        draft_.set_link(LinkState::none);
        recorder_.look_for_left();
    }

    // The discussion that lies open.

    void carry_out_on_desk() {
        if (!for_desk_.empty())
            desk_.carry_out(std::exchange(for_desk_, {}));
    }

    void answer(LookForDiscussions&) { desk_.list(); }

    void answer(OpenFolder& wish) {
        if (recorder_.at_work())
            return draft_.notice("The recorder is still at work.");
        if (desk_.open(wish.path))
            recorder_.take_up_opened();
    }

    void answer(RecordOpened& wish) {
        if (!recorder_.leaves_discussion_open() || !snapshot().state->takes.empty() ||
            kept_in_notes(*snapshot().state))
            return draft_.notice("There is no plan open that could be recorded.");
        tester_.end();
        if (desk_.change(wish.changes))
            recorder_.record(wish.source, wish.stand_in, RecorderKeeper::Folder::held_a_plan);
    }

    // Written notes instead of a recording.

    void answer(BeginWrittenNotes& wish) {
        if (recorder_.at_work() || importer_.running())
            return draft_.notice("Something is being recorded or imported already.");
        tester_.end();
        const bool planned = recorder_.leaves_discussion_open();
        if (planned ? desk_.change(wish.changes) : desk_.make(wish.plan))
            notes_.begin();
    }

    void answer(PutNote& wish) { notes_.put(std::move(wish)); }
    void answer(EndWrittenNotes& wish) { notes_.end(std::move(wish)); }

    // A recording that was made elsewhere.

    void answer(ImportExisting& wish) {
        if (recorder_.at_work() || importer_.running())
            return draft_.notice("Something is being recorded or imported already.");
        const bool planned = recorder_.leaves_discussion_open();
        if (planned && !snapshot().state->takes.empty())
            return draft_.notice("This discussion has a recording already.");
        if (!(planned ? desk_.change(wish.changes) : desk_.make(wish.plan)))
            return;
        const auto begun = importer_.begin(snapshot().folder, wish.path, wish.what_there_is);
        if (!begun)
            return draft_.notice(begun.error().message());
        snapshot().import = {true, wish.path};
        draft_.touch();
    }

    void watch_import() {
        const auto outcome = importer_.take_outcome();
        if (!outcome)
            return;
        // The command line names its own option where a file is not whole.
        const bool not_whole = outcome->find("--what-there-is") != std::string::npos;
        snapshot().import = {false, not_whole ? snapshot().import.refused_path : ""};
        draft_.touch();
        if (!outcome->empty())
            return draft_.notice(*outcome);
        OpenFolder imported{importer_.folder()};
        if (snapshot().folder == imported.path)
            answer(imported);
    }

    void answer(ChoosePath& wish) { asker_.ask(wish.wanted); }

    // The catalogue, the question bank, the phrases.

    void answer(LookIntoHandbook& wish) {
        snapshot().handbook = {HandbookStep::looking, nullptr, {}};
        draft_.touch();
        publish();
        shelf_.look(snapshot(), wish.path);
        draft_.touch();
    }

    void answer(StoreHandbook&) {
        shelf_.store(snapshot());
        questions_.load(snapshot()); // they may name criteria that were unknown before
        draft_.touch();
    }

    void answer(BankRequest& wish) {
        questions_.carry_out(snapshot(), wish);
        draft_.touch();
    }

    void answer(KeepPhrase& wish) { phrases_.keep(wish.phrase); }

    // Listening.

    void answer(Listen& wish) { player_.ask(wish.command); }
    void answer(EndListening&) { player_.end(); }
    void answer(TestSound& wish) {
        if (recorder_.at_work())
            return draft_.notice("The microphone is being recorded already.");
        tester_.begin(wish);
    }
    void answer(EndSoundTest&) { tester_.end(); }

    // What comes by itself.

    void look_for_devices() {
        if (auto started = devices_.look(); !started)
            draft_.notice(started.error().message());
    }

    void watch_devices() {
        if (auto names = devices_.take_names()) {
            snapshot().devices = {true, std::move(*names)};
            draft_.touch();
        }
    }

    void watch_room() {
        if (snapshot().link != LinkState::none)
            return;
        const double minutes = room_.minutes();
        if (minutes == snapshot().room_minutes)
            return;
        snapshot().room_minutes = minutes;
        draft_.touch();
    }

    const ControllerWorld& world_;
    Controller& controller_;
    SnapshotDraft draft_;
    RecorderKeeper recorder_;
    PlayerKeeper player_;
    PictureKeeper pictures_;
    SoundTester tester_;
    PathAsker asker_;
    DeviceListing devices_;
    RecordingImporter importer_;
    HandbookShelf shelf_;
    QuestionShelf questions_;
    PhraseShelf phrases_;
    DiscussionDesk desk_;
    NoteKeeper notes_;
    std::vector<Command> for_desk_; ///< commands that wait to be carried out together
    RoomBeforeRecording room_;
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
