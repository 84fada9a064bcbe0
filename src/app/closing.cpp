#include "app/closing.h"

#include "app/discussion_folder.h"
#include "audio/join_takes.h"
#include "audio/take_repair.h"
#include "audio/take_writer.h"
#include "base/file_hash.h"
#include "bundle/bundle_writer.h"
#include "bundle/layout.h"
#include "bundle/verify.h"
#include "discussion/result_sheet.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// Frames from the take's start to the last moment that any mark speaks of, 0 if none does.
Frame marked_until(const State& state, const Take& take) {
    Frame until = 0;
    for (const Mark& mark : state.marks)
        until = std::max({until, mark.pressed + 1 - take.first_frame, mark.points_to + 1 - take.first_frame});
    return until;
}

std::string take_path(const std::string& folder, const Take& take) {
    return data_path(folder, take.file);
}

/// Frames that the take's file holds. A file that a power cut took away becomes one of no frames, so that
/// what follows need not care.
Result<Frame> frames_on_disk(FileSystem& files, const std::string& folder, const Take& take) {
    const std::string path = take_path(folder, take);
    if (!files.exists(path)) {
        auto empty = TakeWriter::create(files, path, take.format);
        if (!empty)
            return empty.error();
        if (auto finished = (*empty)->finish(); !finished)
            return finished.error();
        return Frame{0};
    }
    auto completed = complete_take(files, path, take.format);
    if (!completed)
        return completed.error();
    return completed->frames;
}

/// An earlier attempt that was never closed gives way: the takes are still the truth.
Result<void> join_anew(FileSystem& files, const std::vector<TakeToJoin>& takes, SoundFormat format,
                       const std::string& recording) {
    if (files.exists(recording))
        if (auto removed = files.remove(recording); !removed)
            return removed;
    auto joined = join_takes(files, takes, format, recording);
    if (!joined)
        return joined.error();
    return {};
}

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

} // namespace

Result<void> settle_cut_take(FileSystem& files, const std::string& folder, DiscussionWriter& writer) {
    if (writer.state().takes.empty() || writer.state().takes.back().ending != TakeEnding::running)
        return {};
    const Take take = writer.state().takes.back();
    auto found = frames_on_disk(files, folder, take);
    if (!found)
        return found.error();
    const Frame length = std::max(*found, marked_until(writer.state(), take));
    if (length > *found)
        if (auto told = writer.execute(
                {Actor::program, ReportLoss{take.first_frame + *found, length - *found,
                                            "the recorder ended before this sound was saved"}});
            !told)
            return told.error();
    if (auto ended = writer.execute({Actor::program, EndTake{length, TakeEnding::cut_short}}); !ended)
        return ended.error();
    return {};
}

Result<ClosedRecording> complete_recording(FileSystem& files, const std::string& folder, const State& state) {
    const std::string recording = data_path(folder, recording_name);
    const SoundFormat format = sound_format(state);
    const bool one = state.takes.size() == 1;
    const bool renamed_before_a_crash =
        one && !files.exists(take_path(folder, state.takes.front())) && files.exists(recording);
    if (!renamed_before_a_crash) {
        std::vector<TakeToJoin> takes;
        for (const Take& take : state.takes) {
            auto found = frames_on_disk(files, folder, take);
            if (!found)
                return found.error();
            takes.push_back({take_path(folder, take), take.frames - *found});
        }
        auto placed = one && takes.front().silence_after == 0 ? files.rename(takes.front().path, recording)
                                                              : join_anew(files, takes, format, recording);
        if (!placed)
            return placed.error();
    }
    auto hash = hash_file(files, recording);
    if (!hash)
        return hash.error();
    return ClosedRecording{std::string(recording_name), format, recorded_frames(state), hash->bytes,
                           hash->sha256};
}

Result<void> write_bundle(FileSystem& files, const std::string& folder, const State& state, WallTime now) {
    for (const Take& take : state.takes)
        if (files.exists(take_path(folder, take)))
            if (auto removed = files.remove(take_path(folder, take)); !removed)
                return removed;
    if (auto written = write_sheets(files, folder, result_sheet(state)); !written)
        return written;
    return write_manifests(files, folder, state, now);
}

Result<void> close_left_discussion(FileSystem& files, const Clock& clock, const std::string& folder) {
    auto discussion = open_discussion(files, folder);
    if (!discussion)
        return discussion.error();
    DurableLineSink sink(*discussion->journal);
    DiscussionWriter writer(std::move(discussion->state), std::move(discussion->chain), clock, sink);
    if (writer.state().takes.empty())
        return Error{ErrorKind::refused, "Nothing was ever recorded in this discussion.", folder, {}, {}};
    const bool was_closed = writer.state().stage == RecordingStage::closed;
    if (was_closed && verify(files, folder).verdict == Verdict::whole)
        return {};
    if (!was_closed)
        if (auto removed = remove_unstarted_take(files, folder, writer.state()); !removed)
            return removed;
    if (auto settled = settle_cut_take(files, folder, writer); !settled)
        return settled;
    if (writer.state().stage == RecordingStage::recording)
        if (auto stopped = writer.execute({Actor::program, StopRecording{StopCause::crash}}); !stopped)
            return stopped.error();
    if (writer.state().stage == RecordingStage::stopped) {
        auto recording = complete_recording(files, folder, writer.state());
        if (!recording)
            return recording.error();
        if (auto closed = writer.execute({Actor::program, CloseRecording{*recording}}); !closed)
            return closed.error();
    }
    if (auto written = write_bundle(files, folder, writer.state(), clock.wall_now()); !written)
        return written;
    return was_closed ? check_whole(files, folder) : Result<void>();
}

} // namespace counterpoint
