#include "app/closing.h"

#include "app/waveform_shelf.h"
#include "audio/flac_check.h"
#include "audio/join_takes.h"
#include "audio/take_repair.h"
#include "audio/take_writer.h"
#include "audio/waveform_overview.h"
#include "base/file_hash.h"
#include "bundle/bundle_writer.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "bundle/seal_writer.h"
#include "discussion/result_sheet.h"
#include "discussion/seals/seals.h"
#include "sheet/derive_sheets.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// Frames from the take's start to the last moment of which the journal speaks; not above 0 if it speaks of
/// none.
Frame spoken_of(const State& state, const Take& take) {
    Frame until = 0;
    for (const Mark& mark : state.marks)
        until = std::max({until, mark.pressed + 1, mark.points_to + 1});
    for (const Loss& loss : state.losses)
        until = std::max(until, loss.at + loss.frames);
    for (const Pause& pause : state.pauses)
        until = std::max(until, pause.at);
    if (state.stage == RecordingStage::stopped)
        until = std::max(until, state.stopped_frames);
    return until - take.first_frame;
}

/// Where between `from` and `to` no loss is stated yet, in order. An earlier repair may have been cut short,
/// too.
std::vector<ReportLoss> unstated(const State& state, Frame from, Frame to, const std::string& cause) {
    std::vector<Loss> stated = state.losses;
    std::ranges::sort(stated, {}, &Loss::at);
    std::vector<ReportLoss> gaps;
    for (const Loss& loss : stated) {
        gaps.push_back({from, std::min(loss.at, to) - from, cause});
        from = std::max(from, loss.at + loss.frames);
    }
    gaps.push_back({from, to - from, cause});
    std::erase_if(gaps, [](const ReportLoss& gap) { return gap.frames <= 0; });
    return gaps;
}

std::string take_path(const std::string& folder, const Take& take) {
    return data_path(folder, take.file);
}

/// Frames that the take's file holds. A file that a power cut took away becomes one of no frames, so that
/// what follows need not care.
Result<Frame> frames_on_disk(FileSystem& files, const std::string& folder, const Take& take) {
    // The end of a take stands in the journal only once its file was finished and synced.
    const auto header =
        take.ending == TakeEnding::running ? FinishedHeader::checked : FinishedHeader::believed;
    const std::string path = take_path(folder, take);
    if (!files.exists(path)) {
        auto empty = TakeWriter::create(files, path, take.format);
        if (!empty)
            return empty.error();
        if (auto finished = (*empty)->finish(); !finished)
            return finished.error();
        return Frame{0};
    }
    auto completed = complete_take(files, path, take.format, header);
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

/// One take becomes the recording by its new name. A crash may leave both names, of one file.
Result<void> rename_take(FileSystem& files, const std::string& take, const std::string& recording) {
    if (!files.exists(recording))
        return files.rename(take, recording);
    const auto one = files.identity(take);
    const auto other = files.identity(recording);
    if (!one || !other)
        return one ? other.error() : one.error();
    if (*one == *other)
        return files.remove(take);
    if (auto removed = files.remove(recording); !removed) // never closed: the take is the truth
        return removed;
    return files.rename(take, recording);
}

std::string overview_of(FileSystem& files, const std::string& recording, const State& state,
                        const WaveformShelf& shelf) {
    if (const auto kept = shelf.kept_for_take(state))
        return waveform_overview(*kept);
    auto decoded = decode_flac(files, recording);
    return decoded ? std::move(decoded->overview) : std::string();
}

bool is_sealed_to_the_end(FileSystem& files, const std::string& folder, const State& state) {
    const auto seals = standing_seals(state);
    return !seals.empty() && seals.back().line == state.sequence && is_signed(files, folder, seals.back());
}

/// A seal covers every file as it was: a sheet that was damaged is put back if the same bytes can be made
/// again, and the tag manifest, which comes after the signature, is written. Nothing else may be touched.
Result<void> restore_sealed(FileSystem& files, const std::string& folder, const State& state) {
    const auto bytes = files.read_all(join_path(folder, manifest_file), largest_manifest);
    const auto manifest = bytes ? parse_manifest(*bytes) : Result<std::vector<ManifestEntry>>(bytes.error());
    if (!manifest)
        return manifest.error();
    for (const DerivedFile& sheet : derive_sheets(result_sheet(state))) {
        const std::string file = payload_file(sheet.name);
        const ManifestEntry* sealed = find_entry(*manifest, file);
        const auto there = hash_file(files, join_path(folder, file));
        const bool as_sealed = there && sealed != nullptr && there->sha256 == sealed->sha256;
        if (as_sealed || sealed == nullptr || sealed->sha256 != sha256_hex(sheet.bytes))
            continue;
        if (auto written = files.replace(join_path(folder, file), sheet.bytes); !written)
            return written;
    }
    return write_tag_manifest(files, folder, state);
}

} // namespace

Result<void> settle_cut_take(FileSystem& files, const std::string& folder, DiscussionWriter& writer) {
    if (writer.state().takes.empty() || writer.state().takes.back().ending != TakeEnding::running)
        return {};
    const Take take = writer.state().takes.back();
    auto found = frames_on_disk(files, folder, take);
    if (!found)
        return found.error();
    const Frame length = std::max(*found, spoken_of(writer.state(), take));
    for (const ReportLoss& gap :
         unstated(writer.state(), take.first_frame + *found, take.first_frame + length,
                  "the recorder ended before this sound was saved"))
        if (auto told = writer.execute({Actor::program, gap}); !told)
            return told.error();
    if (auto ended = writer.execute({Actor::program, EndTake{length, TakeEnding::cut_short}}); !ended)
        return ended.error();
    return {};
}

Result<ClosedRecording> complete_recording(FileSystem& files, const std::string& folder, const State& state,
                                           const WaveformShelf& shelf) {
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
        // In place: closing must not need the size of the sound once more on a disk that may be full.
        if (one && takes.front().silence_after > 0) {
            auto extended = extend_take(files, takes.front().path, format, state.takes.front().frames);
            if (!extended)
                return extended.error();
            if (*extended)
                takes.front().silence_after = 0;
        }
        auto placed = one && takes.front().silence_after == 0
                          ? rename_take(files, takes.front().path, recording)
                          : join_anew(files, takes, format, recording);
        if (!placed)
            return placed.error();
    }
    auto hash = hash_file(files, recording);
    if (!hash)
        return hash.error();
    return ClosedRecording{std::string(recording_name),
                           format,
                           recorded_frames(state),
                           hash->bytes,
                           hash->sha256,
                           overview_of(files, recording, state, shelf)};
}

Result<void> write_bundle(FileSystem& files, const std::string& folder, const State& state, WallTime now) {
    for (const Take& take : state.takes)
        if (files.exists(take_path(folder, take)))
            if (auto removed = files.remove(take_path(folder, take)); !removed)
                return removed;
    if (is_sealed_to_the_end(files, folder, state))
        return restore_sealed(files, folder, state);
    if (auto written = write_sheets(files, folder, result_sheet(state)); !written)
        return written;
    return write_manifests(files, folder, state, now);
}

} // namespace counterpoint
