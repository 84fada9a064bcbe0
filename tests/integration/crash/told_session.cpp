#include "told_session.h"

#include "base/text.h"
#include "bundle/layout.h"
#include "live/recorder/recorder.h"
#include "support/fake_clock.h"
#include "support/sample_discussion.h"
#include "support/scripted_device.h"

#include <catch2/catch.hpp>

#include <array>
#include <future>
#include <thread>

namespace counterpoint::test {

using namespace std::chrono_literals;

namespace {

constexpr auto step = 10ms;
constexpr int steps_a_drain = 5; ///< as often as the sound writer looks
constexpr int steps_a_mark = 20;

StampedCommand mark_of(int number, Instant at) {
    const char* criterion =
        std::array{"1.1", "1.2", "2.1", "2.2", "2.3"}.at(static_cast<std::size_t>(number) % 5);
    return {{Actor::assessor,
             MakeMark{0, 0, {{"8585-301", criterion}}, "mark " + std::to_string(number), MarkOrigin::live}},
            at};
}

template <typename T>
T value_at(const std::vector<Since<T>>& list, std::size_t moment) {
    T value{};
    for (const Since<T>& since : list)
        if (since.moment <= moment)
            value = since.value;
    return value;
}

/// Plays the device and the window of one session; the recorder runs on a thread beside it.
class Teller {
public:
    Teller(const SessionPlan& plan, std::unique_ptr<MemoryDisk> disk) : plan_(plan) {
        const bool goes_on = disk != nullptr;
        told_.disk = goes_on ? std::move(disk) : std::make_unique<MemoryDisk>();
        auto discussion =
            goes_on ? open_discussion(*told_.disk, told_folder)
                    : create_discussion(*told_.disk, clock_, told_folder,
                                        {{small_unit()}, {"Riverside", "012345"}, {"Sam", "L1"}, {"Alex"}});
        REQUIRE(discussion.ok());
        auto scripted = std::make_unique<ScriptedDevice>();
        device_ = scripted.get();
        RecordingRequest request{
            told_folder, std::move(scripted), {SourceKind::device, "scripted"}, plan.format, {}, {}};
        result_ = std::async(std::launch::async, [this, discussion = std::move(*discussion),
                                                  request = std::move(request)]() mutable {
            return record({*told_.disk, clock_, signals_}, std::move(discussion), std::move(request));
        });
        while (device_->starts() == 0)
            std::this_thread::yield();
        const std::string name = *link_name(*told_.disk, told_folder);
        while (!link_)
            if (auto link = RecorderLink::connect(name))
                link_ = std::move(*link);
    }

    ToldSession tell() {
        const auto steps = static_cast<int>(plan_.seconds * 100);
        for (int i = 0; i < steps; ++i) {
            if (i == steps / 2)
                stop_and_take_back();
            deliver();
            if (i % steps_a_mark == steps_a_mark / 2) {
                told_.marked.push_back(delivered_);
                link_->send(mark_of(static_cast<int>(told_.marked.size()), clock_.monotonic_now()));
            }
            hear();
            if (i % steps_a_drain == 0)
                while (!device_->drained())
                    std::this_thread::sleep_for(1ms);
        }
        while (link_->state->marks.size() < told_.marked.size() || durable_ < link_->state->sequence) {
            clock_.advance(1ms); // the recorder tells its status by the clock
            wait_for({link_->descriptor()}, {}, 10ms);
            hear();
        }
        ask(StopRecording{});
        ask(CloseRecording{});
        while (!link_->goodbye) {
            clock_.advance(1ms);
            wait_for({link_->descriptor()}, {}, 10ms);
            hear();
        }
        const Result<void> done = result_.get();
        INFO((done ? std::string() : done.error().message()));
        REQUIRE(done.ok());
        const std::string journal = *told_.disk->read_all(journal_path(told_folder), largest_journal);
        for (const std::string_view line : split(trimmed(journal), '\n'))
            told_.lines.emplace_back(line);
        told_.durable.push_back({told_.disk->moment(), told_.lines.size()});
        return std::move(told_);
    }

private:
    void ask(Action action) { link_->send({{Actor::assessor, std::move(action)}, clock_.monotonic_now()}); }

    /// Nothing arrives in between, so that the sound has no seam.
    void stop_and_take_back() {
        while (!device_->drained())
            std::this_thread::sleep_for(1ms);
        ask(StopRecording{});
        while (!stop_can_be_taken_back(*link_->state)) {
            clock_.advance(10ms);
            wait_for({link_->descriptor()}, {}, 10ms);
            hear();
        }
        ask(TakeBackStop{});
        while (stop_can_be_taken_back(*link_->state)) {
            wait_for({link_->descriptor()}, {}, 10ms);
            hear();
        }
    }

    void deliver() {
        const Frame frames = plan_.format.sample_rate / 100;
        clock_.advance(step);
        device_->deliver(counting_sound(plan_.sound_from + delivered_, frames, plan_.format.channels),
                         clock_.monotonic_now());
        delivered_ += frames;
        told_.captured.push_back({told_.disk->moment() + 1, delivered_});
    }

    void hear() {
        link_->receive();
        if (link_->status.durable_sequence <= durable_)
            return;
        durable_ = link_->status.durable_sequence;
        told_.durable.push_back({told_.disk->moment(), durable_});
    }

    SessionPlan plan_;
    FakeClock clock_;
    TerminationSignals signals_;
    ToldSession told_;
    ScriptedDevice* device_ = nullptr;
    std::future<Result<void>> result_;
    std::optional<RecorderLink> link_;
    Frame delivered_ = 0;
    std::uint64_t durable_ = 0;
};

} // namespace

Frame ToldSession::captured_at(std::size_t moment) const {
    return value_at(captured, moment);
}

std::uint64_t ToldSession::durable_at(std::size_t moment) const {
    return value_at(durable, moment);
}

ToldSession tell_session(const SessionPlan& plan, std::unique_ptr<MemoryDisk> disk) {
    return Teller(plan, std::move(disk)).tell();
}

} // namespace counterpoint::test
