#include "live/commands/pause_command.h"

#include "app/discussion_folder.h"
#include "discussion/marks/counters.h"
#include "live/commands/live_command.h"
#include "live/link/recorder_link.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

constexpr auto pause_deadline = 10s;

/// Sends it, and waits until the discussion is paused, or is not, as `paused` says.
Result<std::shared_ptr<const State>> ask(FileSystem& files, const Clock& clock, const std::string& folder,
                                         Action action, bool paused) {
    const Instant now = clock.monotonic_now();
    auto name = link_name(files, folder);
    if (!name)
        return name.error();
    auto link = RecorderLink::connect(*name);
    if (!link)
        return Error{ErrorKind::refused, "Nothing is being recorded in this folder.", folder, {}, {}};
    // A client first hears everything until now; pauses before this one must not be taken for the answer.
    while (link->statuses == 0 && clock.monotonic_now() - now < pause_deadline) {
        wait_for({link->descriptor()}, {}, 1s);
        if (!link->receive())
            break;
    }
    link->send({{Actor::assessor, std::move(action)}, now});
    for (bool open = true; open && clock.monotonic_now() - now < pause_deadline;) {
        wait_for({link->descriptor()}, {}, 1s);
        open = link->receive();
        if (!link->refused.empty())
            return Error{ErrorKind::refused, link->refused.front(), folder, {}, {}};
        if (is_paused(*link->state) == paused)
            return link->state;
    }
    return Error{ErrorKind::internal,
                 "The recorder did not answer.",
                 folder,
                 "What was recorded and marked until now is on the disk.",
                 {}};
}

std::string sentence(const char* what, const State& state) {
    return fmt::format("{} at {} of the recording.\n", what,
                       counter_text(state.pauses.back().at, sound_format(state).sample_rate));
}

} // namespace

Result<std::string> pause_command(FileSystem& files, const Clock& clock, const std::string& folder,
                                  const std::string& reason) {
    auto state = ask(files, clock, folder, PauseRecording{0, reason}, true);
    return state ? Result<std::string>(sentence("Paused", **state)) : state.error();
}

Result<std::string> resume_command(FileSystem& files, const Clock& clock, const std::string& folder) {
    auto state = ask(files, clock, folder, ResumeRecording{}, false);
    return state ? Result<std::string>(sentence("Recording again", **state)) : state.error();
}

Result<std::string> explain_pause_command(FileSystem& files, const Clock& clock, const std::string& folder,
                                          const std::string& reason) {
    auto done = carry_out_live(files, clock, folder, [&](const State& /*state*/) {
        return Result<Command>(Command{Actor::assessor, ExplainPause{reason}});
    });
    return done ? Result<std::string>(std::string()) : done.error();
}

} // namespace counterpoint
