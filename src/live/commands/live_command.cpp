#include "live/commands/live_command.h"

#include "app/discussion_folder.h"
#include "live/link/recorder_link.h"
#include "live/link/talk_moment.h"

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

constexpr auto answer_deadline = 10s;

class Asking {
public:
    Asking(RecorderLink& link, const Clock& clock)
        : link_(link), clock_(clock), since_(clock.monotonic_now()) {}

    /// False if the recorder is gone, or takes too long.
    template <typename Condition>
    bool await(Condition condition) {
        while (!condition()) {
            if (clock_.monotonic_now() - since_ > answer_deadline)
                return false;
            wait_for({link_.descriptor()}, {}, 1s);
            if (!link_.receive())
                return condition();
        }
        return true;
    }

private:
    RecorderLink& link_;
    const Clock& clock_;
    Instant since_;
};

Result<void> ask(RecorderLink& link, const Clock& clock, const std::string& folder, const CommandMaker& make,
                 std::chrono::milliseconds lead_in) {
    const Instant now = clock.monotonic_now();
    Asking asking(link, clock);
    // A client first hears everything until now: the command is made from the discussion as it stands.
    if (asking.await([&] { return link.statuses > 0; })) {
        const auto command = make(*link.state);
        if (!command)
            return command.error();
        link.send({*command, now, lead_in});
        const bool answered = asking.await([&] { return !link.refused.empty() || link.done > 0; });
        if (!link.refused.empty())
            return Error{ErrorKind::refused, link.refused.front(), folder, {}, {}};
        if (answered && asking.await([&] { return link.status.durable_sequence >= link.done; }))
            return {};
    }
    return Error{ErrorKind::internal,
                 "The recorder did not answer.",
                 folder,
                 "What was recorded and marked until now is on the disk.",
                 {}};
}

} // namespace

Result<void> carry_out_live(FileSystem& files, const Clock& clock, const std::string& folder,
                            const CommandMaker& make, std::chrono::milliseconds lead_in) {
    if (auto name = link_name(files, folder))
        if (auto link = RecorderLink::connect(*name))
            return ask(*link, clock, folder, make, lead_in);
    return carry_out(files, clock, folder, [&](const State& state) {
        auto command = make(state);
        if (command)
            find_answer(command->action, state);
        return command;
    });
}

} // namespace counterpoint
