#include "live/recorder/recorder.h"

#include "app/closing.h"
#include "app/waveform_shelf.h"
#include "audio/capture.h"
#include "bundle/layout.h"
#include "live/link/link_commands.h"
#include "live/link/talk_moment.h"
#include "live/recorder/awake_request.h"
#include "live/recorder/capture_reports.h"
#include "live/recorder/recorder_status.h"
#include "live/recorder/recording_closer.h"
#include "live/recorder/recording_outcome.h"
#include "live/recorder/recording_room.h"
#include "live/recorder/standing_still.h"
#include "live/recorder/telling_line_sink.h"

#include <algorithm>

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

constexpr auto status_every = 100ms;                   ///< meters at ten times a second
constexpr std::chrono::milliseconds alone_every{500};  ///< while nobody listens
constexpr std::chrono::milliseconds shortest_wait{20}; ///< for sound that is about to arrive
constexpr auto disk_every = 1s;
constexpr auto start_deadline = 10s;    ///< for the first durable line of a take
constexpr auto first_sound_within = 3s; ///< some devices hand over their first two seconds at once

class Recorder {
public:
    Recorder(const RecorderWorld& world, DiscussionFile discussion, RecordingRequest request,
             RecorderServer& server)
        : world_(world), request_(std::move(request)), server_(server),
          journal_(std::move(discussion.journal)),
          queue_(*journal_, discussion.chain.sequence(), [this] { waker_.wake(); }), sink_(queue_, server_),
          writer_(std::move(discussion.state), std::move(discussion.chain), world.clock, sink_),
          news_(waker_), still_(writer_, world.clock, request_.closes_after) {}

    Result<void> run() {
        auto result = record_and_close();
        refuse(server_.serve({}, 0ms)); // what came after Stop and was not looked at yet
        return result;
    }

    /// Closed, sheets and manifests written.
    [[nodiscard]] bool whole() const { return whole_; }

private:
    Result<void> record_and_close() {
        if (auto settled = settle_cut_take(world_.files, request_.folder, writer_); !settled)
            return settled;
        room_.emplace(world_.files, request_.folder, request_.format, writer_.state());
        if (auto room = room_->enough_to_begin(); !room)
            return room;
        if (auto started = start_take(); !started)
            return started;
        if (request_.source.kind ==
            SourceKind::device) // a file waits for a computer that sleeps; a talk does not
            awake_.send();
        while (!end_cause_)
            attend();
        if (auto stopped = stop_take(); !stopped)
            return stopped;
        RecordingCloser closer(world_, request_.folder, writer_, queue_, shelf_, waker_,
                               [this] { attend_while_closing(); });
        if (auto closed = closer.close(); !closed)
            return closed;
        whole_ = true;
        mishaps_.disk_was_full = writer_.state().stopped_by == StopCause::disk_reserve;
        mishaps_.unmade_marks = request_.marks.size() - next_mark_;
        return outcome_of(mishaps_, request_.folder);
    }

    // While recording.

    /// The device first, so that one that does not start leaves no trace; its event at once behind it, and
    /// nothing goes on before that is durable: a take without an event is never more than this blink of
    /// sound.
    Result<void> start_take() {
        const std::string path = data_path(request_.folder, next_take_file(writer_.state()));
        if (auto removed = remove_unstarted_take(world_.files, request_.folder, writer_.state()); !removed)
            return removed;
        const int take = static_cast<int>(writer_.state().takes.size()) + 1;
        auto capture =
            Capture::start(world_.files, world_.clock, std::move(request_.device), request_.format, path,
                           news_, {.waveform_path = shelf_.place_for_take(writer_.state().discussion, take)});
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
        first_sound_due_ = world_.clock.monotonic_now() + first_sound_within;
        return {};
    }

    /// One round: waits until something happens or the next status is due, and answers it.
    void attend() {
        const auto requests = server_.serve({waker_.descriptor(), world_.signals.descriptor()}, until_due());
        waker_.clear();
        for (const RecorderServer::Request& request : requests)
            carry_out(request);
        hear_capture();
        carry_out_waiting();
        if (still_.is_over(world_.clock.monotonic_now()))
            end(StopCause::assessor);
        make_marks_until(capture_->frames());
        if (const auto refused = awake_.hear(); refused && world_.tell)
            world_.tell(refused->message());
        if (world_.signals.received())
            end(StopCause::assessor);
        if (request_.stop_at && capture_->frames() >= *request_.stop_at)
            end(StopCause::end_of_source);
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

    /// A meter's step while somebody looks at it. Alone, until the end or a mark that was asked for, so that
    /// a recorder without a window costs a computer nothing.
    [[nodiscard]] std::chrono::milliseconds until_due() const {
        if (server_.has_clients() || request_.source.kind != SourceKind::device)
            return status_every;
        const int rate = request_.format.sample_rate;
        Frame due = capture_->frames() + rate;
        if (request_.stop_at)
            due = std::min(due, *request_.stop_at);
        if (next_mark_ < request_.marks.size())
            due = std::min(due, frame_at_seconds(request_.marks[next_mark_].seconds, rate));
        const Frame left = std::max<Frame>(due - capture_->frames(), 0);
        return std::clamp(std::chrono::milliseconds(left * 1'000 / rate), shortest_wait, alone_every);
    }

    void carry_out(const RecorderServer::Request& request) {
        if (end_cause_)
            return refuse({request});
        const Action& action = request.command.command.action;
        const bool closes = std::holds_alternative<CloseRecording>(action);
        if ((closes || StandingStill::concerns(action)) && !still_.stop_asked()) {
            first_sound_due_ = {}; // it is not waited for any longer
            carry_out_waiting();
        }
        if (still_.stop_asked() || !waiting_.empty() || (has_moment(action) && awaits_first_sound()))
            return waiting_.push_back(request);
        if (closes)
            return close_stopped(request);
        if (StandingStill::concerns(action))
            return stand_still(request);
        if (const auto* why = std::get_if<ExplainPause>(&action); why && still_.explain(why->reason))
            return server_.tell_done(request.client, writer_.state().sequence);
        note(request);
    }

    /// What a person asks for while the recording runs; at the frame of the press, if it has one.
    void note(const RecorderServer::Request& request) {
        Command command = request.command.command;
        const Instant pressed = std::min(request.command.pressed_at, world_.clock.monotonic_now());
        const Frame lead_in = request.command.lead_in.count() * request_.format.sample_rate / 1'000;
        settle(command.action, first_frame_ + std::max<Frame>(capture_->frame_at(pressed), 0), lead_in,
               writer_.state());
        if (auto done = writer_.execute(command); !done)
            return server_.refuse(request.client, done.error().message());
        server_.tell_done(request.client, writer_.state().sequence);
    }

    void stand_still(const RecorderServer::Request& request) {
        if (auto done = still_.carry_out(request.command, *capture_, first_frame_); !done)
            return server_.refuse(request.client, done.error().message());
        first_sound_due_ = world_.clock.monotonic_now() + first_sound_within; // if it goes on
        if (source_is_over_ && writer_.state().stage == RecordingStage::recording)
            end(StopCause::end_of_source);
    }

    void close_stopped(const RecorderServer::Request& request) {
        if (!still_.closes_at())
            return server_.refuse(request.client, "Only a stopped recording can be closed.");
        end(StopCause::assessor);
    }

    // Moments whose frame is not known yet.

    /// Sound is handed over up to a tenth of a second after it was heard, by some devices two seconds: only
    /// then is it known where a moment of that time belongs.
    [[nodiscard]] bool awaits_first_sound() const {
        return !capture_->knows_time() && writer_.state().stage == RecordingStage::recording &&
               !is_paused(writer_.state()) && world_.clock.monotonic_now() < first_sound_due_;
    }

    void carry_out_waiting() {
        if (still_.stop_asked() || awaits_first_sound())
            return;
        for (const RecorderServer::Request& request : std::exchange(waiting_, {}))
            carry_out(request);
    }

    /// The take has ended: what still waited was asked for while it ran.
    void note_waiting() {
        for (const RecorderServer::Request& request : std::exchange(waiting_, {}))
            if (has_moment(request.command.command.action) &&
                !StandingStill::concerns(request.command.command.action))
                note(request);
            else
                refuse({request});
    }

    void refuse(const std::vector<RecorderServer::Request>& requests) {
        for (const RecorderServer::Request& request : requests) {
            const Action& action = request.command.command.action;
            const bool is_done_anyway = std::holds_alternative<StopRecording>(action) ||
                                        std::holds_alternative<CloseRecording>(action);
            if (!is_done_anyway)
                server_.refuse(request.client, "The recording is being closed; this was not done.");
        }
    }

    void hear_capture() {
        for (const CaptureEvent& event : news_.take_all()) {
            if (const auto report = report_of(event, first_frame_))
                (void)writer_.execute(*report);
            else if (const auto* pause = std::get_if<PauseBegan>(&event))
                still_.hear_still(first_frame_ + pause->at);
            else if (const auto* failure = std::get_if<WriteFailed>(&event))
                hear(*failure);
            else
                hear_end_of_source();
        }
    }

    /// A stopped recording waits to be closed, or taken back, all the same.
    void hear_end_of_source() {
        source_is_over_ = true;
        if (!still_.closes_at())
            end(StopCause::end_of_source);
    }

    void hear(const WriteFailed& news) {
        mishaps_.write_problem = news.error;
        end(StopCause::write_failed);
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

    /// The recording ends now and is closed.
    void end(StopCause cause) {
        if (!end_cause_)
            end_cause_ = cause;
    }

    void check_disk() {
        const double minutes = room_->minutes_left(writer_.state().takes.back(), capture_->frames());
        if (minutes < 0)
            return;
        disk_minutes_left_ = minutes;
        if (minutes <= 0)
            end(StopCause::disk_reserve);
    }

    void tell_status() {
        if (!server_.has_clients()) {
            if (capture_)
                (void)capture_->take_peaks(); // whoever comes must not see the loudest moment of hours
            return;
        }
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
        status.may_sleep = awake_.was_refused();
        if (const auto closes_at = still_.closes_at(); closes_at && !end_cause_)
            status.closes_in =
                std::chrono::duration<double>(*closes_at - world_.clock.monotonic_now()).count();
        status.problems = problem_sentences(
            writer_.state(), status,
            {mishaps_.write_problem ? mishaps_.write_problem->message() : "", queue_.problem()});
        server_.tell(status);
    }

    // Stopping and closing.

    Result<void> stop_take() {
        const Result<Frame> length = capture_->stop();
        hear_capture();
        note_waiting();
        mishaps_.source_damage = capture_->source_damage();
        const auto talk = request_.format.channels == 2 ? std::optional(capture_->talk_time()) : std::nullopt;
        if (mishaps_.source_damage)
            end_cause_ = StopCause::sound_lost;
        capture_.reset();
        if (length) {
            make_marks_until(*length);
            if (auto ended = writer_.execute({Actor::program, EndTake{*length, TakeEnding::stopped, talk}});
                !ended)
                return ended.error();
        } else if (auto settled = settle_cut_take(world_.files, request_.folder, writer_); !settled) {
            return settled;
        }
        if (writer_.state().stage == RecordingStage::stopped)
            return {};
        const Actor by = end_cause_ == StopCause::assessor ? Actor::assessor : Actor::program;
        if (auto stopped = writer_.execute({by, StopRecording{*end_cause_}}); !stopped)
            return stopped.error();
        return {};
    }

    void attend_while_closing() {
        refuse(server_.serve({waker_.descriptor()}, status_every));
        waker_.clear();
        tell_status();
    }

    const RecorderWorld& world_;
    WaveformShelf shelf_{world_.files, world_.waveforms};
    RecordingRequest request_;
    Waker waker_; ///< before everything that wakes it
    RecorderServer& server_;
    std::unique_ptr<JournalFile> journal_;
    JournalQueue queue_;
    TellingLineSink sink_;
    DiscussionWriter writer_;
    CaptureNews news_;
    std::unique_ptr<Capture> capture_; ///< after news_, which it calls

    AwakeRequest awake_;                ///< until the recording is closed
    std::optional<RecordingRoom> room_; ///< once it is known what was recorded before
    double disk_minutes_left_ = -1;
    bool whole_ = false;
    Frame first_frame_ = 0; ///< recording time of the running take's first frame
    std::size_t next_mark_ = 0;
    StandingStill still_;
    std::vector<RecorderServer::Request> waiting_; ///< in their order, until it is known where they belong
    Instant first_sound_due_{};                    ///< it is waited for until then
    bool source_is_over_ = false;
    std::optional<StopCause> end_cause_;
    RecordingMishaps mishaps_;
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
    std::optional<Recorder> recorder(std::in_place, world, std::move(discussion), std::move(request),
                                     *server);
    auto result = recorder->run();
    const bool whole = recorder->whole();
    recorder.reset(); // whoever hears the goodbye may write to the journal at once
    server->tell(GoodbyeMessage{whole, result.ok() ? std::string() : result.error().message()});
    server->drain(2s);
    return result;
}

} // namespace counterpoint
