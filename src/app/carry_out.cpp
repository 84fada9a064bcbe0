#include "app/carry_out.h"

#include "app/closing.h"
#include "app/discussion_folder.h"

namespace counterpoint {

Result<void> carry_out(FileSystem& files, const Clock& clock, const std::string& folder,
                       const CommandMaker& make) {
    auto discussion = open_discussion(files, folder);
    if (!discussion)
        return discussion.error();
    const auto command = make(discussion->state);
    if (!command)
        return command.error();
    DurableLineSink sink(*discussion->journal);
    DiscussionWriter writer(std::move(discussion->state), std::move(discussion->chain), clock, sink);
    if (auto done = writer.execute(*command); !done)
        return done.error();
    if (writer.state().stage != RecordingStage::closed)
        return {};
    return write_bundle(files, folder, writer.state(), clock.wall_now());
}

Result<CarriedOut> carry_out_all(FileSystem& files, const Clock& clock, const std::string& folder,
                                 const std::vector<Command>& commands) {
    auto discussion = open_discussion(files, folder);
    if (!discussion)
        return discussion.error();
    DurableLineSink sink(*discussion->journal);
    DiscussionWriter writer(std::move(discussion->state), std::move(discussion->chain), clock, sink);
    CarriedOut out;
    const std::uint64_t before = writer.state().sequence;
    for (const Command& command : commands)
        if (auto done = writer.execute(command); !done)
            out.failed.push_back(done.error());
    if (writer.state().stage == RecordingStage::closed && writer.state().sequence > before)
        if (auto written = write_bundle(files, folder, writer.state(), clock.wall_now()); !written)
            out.failed.push_back(written.error());
    out.state = writer.state();
    return out;
}

} // namespace counterpoint
