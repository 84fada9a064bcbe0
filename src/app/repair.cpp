#include "app/repair.h"

#include "app/closing.h"
#include "app/discussion_folder.h"
#include "app/waveform_shelf.h"
#include "bundle/verify.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// Writing the sheets and manifests again mends what a crash left; it never makes a changed recording good.
Result<void> check_whole(FileSystem& files, const std::string& folder) {
    const VerifyReport report = verify(files, folder);
    if (report.verdict == Verdict::whole)
        return {};
    const Finding& first = report.findings.front();
    return Error{ErrorKind::damaged, "The bundle is not as it was recorded: " + first.file + " " + first.what,
                 folder, "Nothing but its sheets and manifests was written.",
                 "counterpoint-cli verify tells more."};
}

/// From a recording that ran to one that is closed.
Result<void> settle_and_close(FileSystem& files, const std::string& folder, DiscussionWriter& writer) {
    if (auto removed = remove_unstarted_take(files, folder, writer.state()); !removed)
        return removed;
    if (auto settled = settle_cut_take(files, folder, writer); !settled)
        return settled;
    if (writer.state().stage == RecordingStage::recording)
        if (auto stopped = writer.execute({Actor::program, StopRecording{StopCause::crash}}); !stopped)
            return stopped.error();
    auto recording = complete_recording(files, folder, writer.state(), WaveformShelf(files, {}));
    if (!recording)
        return recording.error();
    if (auto closed = writer.execute({Actor::program, CloseRecording{*recording}}); !closed)
        return closed.error();
    return {};
}

/// Every note is on the disk when it is acknowledged; only sheets and manifests can be behind.
Result<RepairReport> repair_notes(FileSystem& files, const Clock& clock, const std::string& folder,
                                  const DiscussionWriter& writer, std::uint64_t torn_bytes) {
    RepairReport report;
    report.torn_bytes = torn_bytes;
    const bool closed = is_closed(writer.state());
    if (!closed && torn_bytes == 0)
        return Error{ErrorKind::refused, "The notes of this discussion are not ended yet.", folder,
                     "Everything written so far is in the folder.", "counterpoint-cli notes end ends them."};
    report.was_whole = closed && torn_bytes == 0 && verify(files, folder).verdict == Verdict::whole;
    if (report.was_whole || !closed)
        return report;
    if (auto written = write_bundle(files, folder, writer.state(), clock.wall_now()); !written)
        return written.error();
    if (auto whole = check_whole(files, folder); !whole)
        return whole.error();
    return report;
}

} // namespace

Result<RepairReport> repair_discussion(FileSystem& files, const Clock& clock, const std::string& folder,
                                       const std::string& waveforms) {
    auto discussion = open_discussion(files, folder);
    if (!discussion)
        return discussion.error();
    DurableLineSink sink(*discussion->journal);
    DiscussionWriter writer(std::move(discussion->state), std::move(discussion->chain), clock, sink);
    const State& state = writer.state();
    if (state.notes)
        return repair_notes(files, clock, folder, writer, discussion->torn_bytes);
    if (state.takes.empty())
        return Error{ErrorKind::refused, "Nothing was ever recorded in this discussion.", folder, {}, {}};
    RepairReport report;
    report.torn_bytes = discussion->torn_bytes;
    report.format = sound_format(state);
    report.was_cut = state.takes.back().ending == TakeEnding::running;
    const bool was_closed = state.stage == RecordingStage::closed;
    report.was_whole = was_closed && verify(files, folder).verdict == Verdict::whole;
    if (report.was_whole)
        return report;

    const Frame lost_before = lost_frames(state);
    if (!was_closed)
        if (auto closed = settle_and_close(files, folder, writer); !closed)
            return closed.error();
    report.lost = lost_frames(writer.state()) - lost_before;
    if (auto written = write_bundle(files, folder, writer.state(), clock.wall_now()); !written)
        return written.error();
    WaveformShelf(files, waveforms).adopt(writer.state());
    if (was_closed)
        if (auto whole = check_whole(files, folder); !whole)
            return whole.error();
    return report;
}

std::string repair_text(const RepairReport& report) {
    if (report.was_whole)
        return "Nothing needed repair.\n";
    std::string text;
    if (report.torn_bytes > 0)
        text += fmt::format(
            "The last line of the journal was never finished ({} bytes) and was cut off; nobody had "
            "been told that it was saved.\n",
            report.torn_bytes);
    if (report.was_cut)
        text += "The recorder had ended in the middle of a take; the take was completed.\n";
    if (report.lost > 0)
        text += fmt::format("{:.1f} s of its sound had not reached the disk and stand as silence.\n",
                            seconds_from(report.lost, report.format.sample_rate));
    return text;
}

} // namespace counterpoint
