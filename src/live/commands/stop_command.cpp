#include "live/commands/stop_command.h"

#include "app/discussion_folder.h"
#include "app/repair.h"
#include "live/link/recorder_link.h"

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

Result<void> ask_to_stop(RecorderLink& link, const Clock& clock) {
    // Who stops it from here does not stay to take it back.
    link.send({{Actor::assessor, StopRecording{StopCause::assessor}}, clock.monotonic_now()});
    link.send({{Actor::assessor, CloseRecording{}}, clock.monotonic_now()});
    for (bool open = true; open && !link.goodbye;) {
        wait_for({link.descriptor()}, {}, 1s);
        open = link.receive();
    }
    if (!link.goodbye)
        return Error{ErrorKind::internal, "The recorder ended before it said that the recording is whole.",
                     link.folder, "What was recorded and marked is on the disk.",
                     "Run the same command once more."};
    if (!link.goodbye->whole)
        return Error{ErrorKind::internal, link.goodbye->message, link.folder, {}, {}};
    return {};
}

} // namespace

Result<void> stop_command(FileSystem& files, const Clock& clock, const std::string& folder,
                          const std::string& waveforms) {
    auto name = link_name(files, folder);
    if (!name)
        return name.error();
    if (auto link = RecorderLink::connect(*name))
        return ask_to_stop(*link, clock);
    auto repaired = repair_discussion(files, clock, folder, waveforms);
    return repaired ? Result<void>() : repaired.error();
}

} // namespace counterpoint
