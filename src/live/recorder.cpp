#include "live/recorder.h"

#include "app/closing.h"
#include "app/waveform_shelf.h"
#include "audio/capture.h"
#include "base/sleep_inhibitor.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "discussion/decide.h"
#include "live/capture_news.h"
#include "live/disk_watch.h"
#include "live/journal_queue.h"
#include "live/recorder_server.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

constexpr auto status_every = 75ms; ///< meters at some thirteen times a second
constexpr auto disk_every = 1s;
constexpr auto start_deadline = 10s;   ///< for the first durable line of a take
constexpr auto closing_deadline = 60s; ///< for the last one, when the disk is full or slow

/// Hands lines to the journal queue and tells them to the windows at the same moment.
class TellingLineSink final : public LineSink {
public:
    TellingLineSink(JournalQueue& queue, RecorderServer& server) : queue_(queue), server_(server) {}

    Result<void> take(const std::vector<JournalChain::Line>& lines) override {
        for (const JournalChain::Line& line : lines)
            server_.tell_event(std::string(trimmed(line.bytes)));
        return queue_.take(lines);
    }

private:
    JournalQueue& queue_;
    RecorderServer& server_;
};

class Recorder {
public:
    Recorder(const RecorderWorld& world, DiscussionFile discussion, RecordingRequest request,
             RecorderServer server)
        : world_(world), request_(std::move(request)), server_(std::move(server)),
          journal_(std::move(discussion.journal)),
          queue_(*journal_, discussion.chain.sequence(), [this] { waker_.wake(); }), sink_(queue_, server_),
          writer_(std::move(discussion.state), std::move(discussion.chain), world.clock, sink_),
          news_(waker_) {}

    Result<void> run() {
        auto result = record_and_close();
        refuse(server_.serve({}, 0ms)); // what came after Stop and was not looked at yet
        server_.tell(GoodbyeMessage{whole_, result.ok() ? std::string() : result.error().message()});
        server_.drain(2s);
        return result;
    }

private:
    Result<void> record_and_close() {
        if (auto settled = settle_cut_take(world_.files, request_.folder, writer_); !settled)
            return settled;
        if (auto room = check_room(); !room)
            return room;
        if (auto started = start_take(); !started)
            return started;
        keep_awake();
        while (!stop_cause_)
            attend();
        if (auto stopped = stop_take(); !stopped)
            return stopped;
        if (auto closed = close(); !closed)
            return closed;
        whole_ = true;
        return all_that_was_asked();
    }

    // While recording.

    /// A recording that could not be closed again is not begun.
    Result<void> check_room() {
        disk_.format = request_.format;
        disk_.earlier_takes_bytes = bytes_of_earlier_takes();
        const auto free = world_.files.free_bytes(request_.folder);
        if (!free || disk_.minutes_left(*free, 0, 0) > 0)
            return {};
        return Error{
            ErrorKind::full,
            fmt::format("The disk is almost full: {} MB are free, and {} MB must stay free so that the "
                        "recording can be closed.",
                        *free >> 20, disk_.reserve(0) >> 20),
            request_.folder, "Nothing was recorded.",
            "Free some space on this disk, or choose another folder."};
    }

    /// The device first, so that one that does not start leaves no trace; its event at once behind it, and
    /// nothing goes on before that is durable: a take without an event is never more than this blink of
    /// sound.
    Result<void> start_take() {
        const std::string path = data_path(request_.folder, next_take_file(writer_.state()));
        if (auto removed = remove_unstarted_take(world_.files, request_.folder, writer_.state()); !removed)
            return removed;
        const int take = static_cast<int>(writer_.state().takes.size()) + 1;
        auto capture = Capture::start(world_.files, world_.clock, std::move(request_.device), request_.format,
                                      path, news_, shelf_.place_for_take(writer_.state().discussion, take));
        if (!capture)
            return capture.error();
        capture_ = std::move(*capture);
        auto started = writer_.execute({Actor::program, StartTake{request_.source, request_.format}});
        if (!started)
            return started.error();
        if (!queue_.wait_until_durable(start_deadline)) {
            capture_.reset();
            (void)world_.files.remove(path);
            return Error{
                ErrorKind::unwritable, "The recording did not start. " + queue_.problem(), {}, {}, {}};
        }
        first_frame_ = writer_.state().takes.back().first_frame;
        return {};
    }

    /// A file waits for a computer that sleeps; a talk does not. Asking must not hold up a mark.
    void keep_awake() {
        if (request_.source.kind == SourceKind::device)
            asked_awake_ = std::async(std::launch::async, [] {
                return SleepInhibitor::take("Recording a professional discussion");
            });
    }

    void hear_whether_awake() {
        if (!asked_awake_.valid() || asked_awake_.wait_for(0s) != std::future_status::ready)
            return;
        auto answer = asked_awake_.get();
        may_sleep_ = !answer.ok();
        if (answer)
            awake_ = std::move(*answer);
        else if (world_.tell)
            world_.tell(answer.error().message());
    }

    /// One round: waits until something happens or the next status is due, and answers it.
    void attend() {
        const auto requests = server_.serve({waker_.descriptor(), world_.signals.descriptor()}, status_every);
        waker_.clear();
        for (const RecorderServer::Request& request : requests)
            carry_out(request);
        for (const CaptureEvent& event : news_.take_all())
            std::visit([this](const auto& news) { hear(news); }, event);
        make_marks_until(capture_->frames());
        hear_whether_awake();
        if (world_.signals.received())
            stop(StopCause::assessor);
        if (request_.stop_at && capture_->frames() >= *request_.stop_at)
            stop(StopCause::end_of_source);
        const Instant now = world_.clock.monotonic_now();
        if (now >= next_disk_check_) {
            next_disk_check_ = now + disk_every;
            check_disk();
        }
        if (now >= next_status_) {
            next_status_ = now + status_every;
            tell_status();
        }
    }

    void carry_out(const RecorderServer::Request& request) {
        if (stop_cause_)
            return refuse({request});
        if (std::holds_alternative<StopRecording>(request.command.command.action)) {
            stop(StopCause::assessor);
            return;
        }
        if (const auto* pause = std::get_if<PauseRecording>(&request.command.command.action))
            return begin_pause(request, *pause);
        if (std::holds_alternative<ResumeRecording>(request.command.command.action))
            return end_pause(request);
        Command command = request.command.command;
        if (auto* mark = std::get_if<MakeMark>(&command.action)) {
            const Frame in_take = std::max<Frame>(capture_->frame_at(request.command.pressed_at), 0);
            mark->pressed = mark->points_to = first_frame_ + in_take;
        }
        if (auto done = writer_.execute(command); !done)
            server_.refuse(request.client, done.error().message());
    }

    void refuse(const std::vector<RecorderServer::Request>& requests) {
        for (const RecorderServer::Request& request : requests)
            if (!std::holds_alternative<StopRecording>(
                    request.command.command.action)) // twice is as good as once
                server_.refuse(request.client,
                               "The recording has stopped; what came after Stop was not done.");
    }

    /// Which frame that is tells the sound writer, in hear(PauseBegan).
    void begin_pause(const RecorderServer::Request& request, const PauseRecording& wish) {
        const auto allowed =
            decide(writer_.state(), {request.command.command.by, PauseRecording{first_frame_, wish.reason}});
        if (!allowed)
            return server_.refuse(request.client, allowed.error().message());
        if (pause_asked_)
            return; // twice is as good as once
        pause_asked_ = {request.command.command.by, PauseRecording{0, wish.reason}};
        capture_->pause(not_in_the_future(request.command.pressed_at));
    }

    void end_pause(const RecorderServer::Request& request) {
        if (auto done = writer_.execute(request.command.command); !done)
            return server_.refuse(request.client, done.error().message());
        capture_->resume(not_in_the_future(request.command.pressed_at));
    }

    /// A client's clock is ours, but a client may be wrong.
    [[nodiscard]] Instant not_in_the_future(Instant instant) const {
        return std::min(instant, world_.clock.monotonic_now());
    }

    void hear(const PauseBegan& news) {
        if (!pause_asked_)
            return;
        auto& pause = std::get<PauseRecording>(pause_asked_->action);
        pause.at = first_frame_ + news.at;
        (void)writer_.execute(*pause_asked_);
        pause_asked_.reset();
    }

    void hear(const LossNoticed& news) {
        (void)writer_.execute({Actor::program, ReportLoss{first_frame_ + news.at, news.frames, news.cause}});
    }
    void hear(const SourceEnded&) { stop(StopCause::end_of_source); }
    void hear(const DeviceWent& news) {
        (void)writer_.execute(
            {Actor::program, ReportDeviceLost{{clean_utf8(news.device), news.what, first_frame_ + news.at}}});
    }
    void hear(const DeviceCame& news) {
        (void)writer_.execute(
            {Actor::program,
             ReportDeviceReturned{{clean_utf8(news.device), clean_utf8(news.as), first_frame_ + news.at}}});
    }
    void hear(const SignalNews& news) {
        const int channel = news.channel + 1;
        if (news.began)
            (void)writer_.execute(
                {Actor::program, ReportSignalProblem{{news.problem, channel, first_frame_ + news.since,
                                                      first_frame_ + news.noticed}}});
        else
            (void)writer_.execute(
                {Actor::program, ReportSignalClear{{news.problem, channel, first_frame_ + news.noticed}}});
    }
    void hear(const WriteFailed& news) {
        write_problem_ = news.error;
        stop(StopCause::write_failed);
    }

    /// Marks that were asked for at times before `frames` of this take.
    void make_marks_until(Frame frames) {
        for (; next_mark_ < request_.marks.size(); ++next_mark_) {
            const ScriptedMark& mark = request_.marks[next_mark_];
            const auto frame = frame_at_seconds(mark.seconds, request_.format.sample_rate);
            if (frame >= frames)
                return;
            const Frame at = first_frame_ + frame;
            (void)writer_.execute(
                {Actor::assessor, MakeMark{at, at, mark.criteria, mark.note, MarkOrigin::live}});
        }
    }

    void stop(StopCause cause) {
        if (!stop_cause_)
            stop_cause_ = cause;
    }

    void check_disk() {
        const auto free = world_.files.free_bytes(request_.folder);
        if (!free)
            return; // a disk that cannot be asked is not a full one; a failed write will tell
        disk_minutes_left_ =
            disk_.minutes_left(*free, bytes_of(writer_.state().takes.back()), capture_->frames());
        if (disk_minutes_left_ <= 0)
            stop(StopCause::disk_reserve);
    }

    void tell_status() {
        LiveStatus status;
        if (capture_) {
            status.frames = first_frame_ + capture_->frames();
            status.peak = capture_->take_peaks();
            status.sound_arriving = capture_->sound_arriving();
        } else {
            status.frames = recorded_frames(writer_.state());
        }
        status.durable_sequence = queue_.durable_sequence();
        status.disk_minutes_left = disk_minutes_left_;
        status.may_sleep = may_sleep_;
        status.problems = problems(status);
        server_.tell(status);
    }

    [[nodiscard]] std::vector<std::string> problems(const LiveStatus& status) const {
        std::vector<std::string> list;
        const RecordingHealth& health = writer_.state().health;
        for (const DeviceOutage& outage : health.devices)
            if (!outage.until)
                list.push_back(outage.device + ": " + outage.cause +
                               " It is looked for; the recording goes on.");
        if (list.empty() && !status.sound_arriving && !is_paused(writer_.state()))
            list.push_back("No sound is arriving from the microphone. The recording goes on with silence.");
        for (const SignalTrouble& trouble : health.signal)
            if (!trouble.until)
                list.push_back(
                    signal_problem_text(trouble.problem, trouble.channel, request_.format.channels) + ".");
        if (write_problem_)
            list.push_back(write_problem_->message());
        if (const std::string problem = queue_.problem(); !problem.empty())
            list.push_back("Marks cannot be saved at the moment; they are kept and tried again. " + problem);
        if (disk_minutes_left_ >= 0 && disk_minutes_left_ < 15)
            list.push_back(room_sentence(disk_minutes_left_));
        return list;
    }

    // Stopping and closing.

    Result<void> stop_take() {
        const Result<Frame> length = capture_->stop();
        for (const CaptureEvent& event : news_.take_all())
            std::visit([this](const auto& news) { hear(news); }, event);
        source_damage_ = capture_->source_damage();
        if (source_damage_)
            stop_cause_ = StopCause::sound_lost;
        capture_.reset();
        if (length) {
            make_marks_until(*length);
            if (auto ended = writer_.execute({Actor::program, EndTake{*length, TakeEnding::stopped}}); !ended)
                return ended.error();
        } else if (auto settled = settle_cut_take(world_.files, request_.folder, writer_); !settled) {
            return settled;
        }
        const Actor by = stop_cause_ == StopCause::assessor ? Actor::assessor : Actor::program;
        if (auto stopped = writer_.execute({by, StopRecording{*stop_cause_}}); !stopped)
            return stopped.error();
        return {};
    }

    Result<void> close() {
        // A crash must find in the journal that the take has ended before its file gets another name.
        if (auto durable = make_durable(); !durable)
            return not_closed(durable.error());
        auto closed = in_background<Result<ClosedRecording>>(
            [this] { return complete_recording(world_.files, request_.folder, writer_.state()); });
        if (!closed)
            return not_closed(closed.error());
        if (auto done = writer_.execute({Actor::program, CloseRecording{*closed}}); !done)
            return done.error();
        if (auto durable = make_durable(); !durable)
            return not_closed(durable.error());
        auto written = in_background<Result<void>>([this] {
            shelf_.adopt(writer_.state());
            return write_bundle(world_.files, request_.folder, writer_.state(), world_.clock.wall_now());
        });
        return written ? written : not_closed(written.error());
    }

    Result<void> make_durable() {
        if (in_background<bool>([this] { return queue_.wait_until_durable(closing_deadline); }))
            return {};
        return Error{ErrorKind::unwritable, queue_.problem(), {}, {}, {}};
    }

    [[nodiscard]] Error not_closed(Error error) const {
        if (!world_.files.exists(request_.folder))
            return {
                ErrorKind::missing,
                "The recording could not be closed: its folder was moved or renamed while it was recorded.",
                request_.folder, "Its sound is safe in it, and every mark that was shown as saved.",
                "counterpoint-cli stop with the folder's new name closes it."};
        error.what = "The recording could not be closed. " + error.what;
        if (error.path.empty())
            error.path = request_.folder;
        error.safe = "Its sound is safe, and every mark that was shown as saved.";
        error.advice += error.advice.empty() ? "" : " ";
        error.advice += "Then counterpoint-cli stop closes it.";
        return error;
    }

    /// The bundle is whole by now; was everything done that was asked for?
    [[nodiscard]] Result<void> all_that_was_asked() const {
        Error error;
        if (source_damage_)
            error = {ErrorKind::damaged,
                     "The sound ended early: " + source_damage_->what,
                     source_damage_->path,
                     {},
                     {}};
        else if (write_problem_)
            error = {write_problem_->kind,
                     "The recording ended early: " + write_problem_->what,
                     write_problem_->path,
                     {},
                     write_problem_->advice};
        else if (stop_cause_ == StopCause::disk_reserve)
            error = {ErrorKind::full,
                     "The recording ended early: the disk was nearly full.",
                     request_.folder,
                     {},
                     "Free some space before the next one."};
        else if (next_mark_ < request_.marks.size())
            error = {ErrorKind::invalid,
                     "The recording was stopped before all marks were made.",
                     request_.folder,
                     {},
                     {}};
        else
            return {};
        error.safe = "Everything until then is in the recording, which is closed and whole.";
        if (const std::size_t unmade = request_.marks.size() - next_mark_; unmade > 0)
            error.safe += fmt::format(" The last {} of the marks lie after its end.", unmade);
        return error;
    }

    /// Runs slow work on a thread of its own while windows go on hearing from us.
    template <typename T, typename Work>
    T in_background(Work work) {
        auto result = std::async(std::launch::async, [&] {
            T value = work();
            waker_.wake();
            return value;
        });
        while (result.wait_for(0s) != std::future_status::ready) {
            refuse(server_.serve({waker_.descriptor()}, status_every));
            waker_.clear();
            tell_status();
        }
        return result.get();
    }

    [[nodiscard]] std::uint64_t bytes_of(const Take& take) const {
        auto file = world_.files.open(data_path(request_.folder, take.file), OpenMode::read);
        if (!file)
            return 0;
        const auto size = (*file)->size();
        return size ? *size : 0;
    }

    [[nodiscard]] std::uint64_t bytes_of_earlier_takes() const {
        std::uint64_t bytes = 0;
        for (const Take& take : writer_.state().takes)
            if (take.ending != TakeEnding::running)
                bytes += bytes_of(take);
        return bytes;
    }

    const RecorderWorld& world_;
    WaveformShelf shelf_{world_.files, world_.waveforms};
    RecordingRequest request_;
    Waker waker_; ///< before everything that wakes it
    RecorderServer server_;
    std::unique_ptr<JournalFile> journal_;
    JournalQueue queue_;
    TellingLineSink sink_;
    DiscussionWriter writer_;
    CaptureNews news_;
    std::unique_ptr<Capture> capture_; ///< after news_, which it calls

    std::future<Result<SleepInhibitor>> asked_awake_;
    std::optional<SleepInhibitor> awake_; ///< until the recording is closed
    bool may_sleep_ = false;

    DiskWatch disk_;
    double disk_minutes_left_ = -1;
    bool whole_ = false;    ///< closed, sheets and manifests written
    Frame first_frame_ = 0; ///< recording time of the running take's first frame
    std::size_t next_mark_ = 0;
    std::optional<Command> pause_asked_; ///< until the sound writer has said where it began
    std::optional<StopCause> stop_cause_;
    std::optional<Error> source_damage_;
    std::optional<Error> write_problem_;
    Instant next_status_{};
    Instant next_disk_check_{};
};

} // namespace

Result<void> record(const RecorderWorld& world, DiscussionFile discussion, RecordingRequest request) {
    auto name = link_name(world.files, request.folder);
    if (!name)
        return name.error();
    auto server = RecorderServer::open(*name, {request.folder, program_name()}, discussion.lines);
    if (!server)
        return server.error();
    Recorder recorder(world, std::move(discussion), std::move(request), std::move(*server));
    return recorder.run();
}

} // namespace counterpoint
