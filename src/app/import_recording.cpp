#include "app/import_recording.h"

#include "app/closing.h"
#include "app/discussion_folder.h"
#include "app/imported_sound.h"
#include "app/waveform_shelf.h"
#include "base/file_hash.h"
#include "base/text.h"
#include "bundle/layout.h"

#include <fmt/format.h>

#include <filesystem>

namespace counterpoint {

namespace {

/// Removes what an import left, also what one left that was killed.
class WorkFiles {
public:
    WorkFiles(FileSystem& files, const std::string& folder, const State& state)
        : files_(files), take(data_path(folder, next_take_file(state))), converted(take + ".0-0.tmp") {
    } // verify knows such a name, and write_manifests removes it

    Result<void> clear() {
        for (const std::string* path : {&converted, &take})
            if (files_.exists(*path))
                if (auto removed = files_.remove(*path); !removed)
                    return removed;
        return {};
    }

private:
    FileSystem& files_;

public:
    const std::string take;
    const std::string converted;
};

Error not_whole(const std::string& missing, const std::string& path) {
    return Error{ErrorKind::damaged, "This recording is not whole: " + missing + ".", path,
                 "Nothing was imported.",
                 "Get the file again from where it was recorded. If this is all there is, import what there "
                 "is (--what-there-is); the sheet then says what is missing."};
}

Error changed(const std::string& path) {
    return Error{ErrorKind::in_use, "The file changed while it was read.", path, "Nothing was imported.",
                 "Import it once no other program writes to it."};
}

/// The take, and all that there is to say of the file.
Result<ImportRecording> read_file(const ImportWorld& world, const RecordingToImport& recording,
                                  const WorkFiles& work, const std::string& waveform) {
    const auto before = hash_file(world.files, recording.from);
    if (!before)
        return before.error();
    auto sound = take_from_file(world, recording.from, {work.take, work.converted, waveform});
    if (!sound)
        return sound.error();
    const auto after = hash_file(world.files, recording.from);
    if (!after)
        return after.error();
    if (before->sha256 != after->sha256)
        return changed(recording.from);
    if (!sound->missing.empty() && !recording.what_there_is)
        return not_whole(sound->missing, recording.from);
    const std::string name = std::filesystem::path(recording.from).filename().string();
    return ImportRecording{{one_line(name), before->bytes, before->sha256, sound->form,
                            recording.recorded_with, recording.recorded_on, sound->missing},
                           sound->format,
                           sound->frames,
                           sound->talk};
}

Result<void> close(const ImportWorld& world, const std::string& folder, DiscussionWriter& writer,
                   const WaveformShelf& shelf) {
    auto recording = complete_recording(world.files, folder, writer.state(), shelf);
    if (!recording)
        return recording.error();
    if (auto closed = writer.execute({Actor::program, CloseRecording{*recording}}); !closed)
        return closed.error();
    if (auto written = write_bundle(world.files, folder, writer.state(), world.clock.wall_now()); !written)
        return written;
    shelf.adopt(writer.state());
    return {};
}

} // namespace

Result<void> import_recording(const ImportWorld& world, const std::string& folder,
                              const RecordingToImport& recording) {
    auto discussion = open_discussion(world.files, folder);
    if (!discussion)
        return discussion.error();
    if (kept_in_notes(discussion->state))
        return Error{ErrorKind::refused, "This discussion is kept in written notes; it takes no recording.",
                     folder, "It was not changed.", "Import the file into a discussion of its own."};
    if (!discussion->state.takes.empty())
        return Error{ErrorKind::refused, "This discussion has a recording already.", folder,
                     "It was not changed.", "Import the file into a discussion of its own."};
    const WaveformShelf shelf(world.files, world.waveforms);
    DurableLineSink sink(*discussion->journal);
    DiscussionWriter writer(std::move(discussion->state), std::move(discussion->chain), world.clock, sink);
    WorkFiles work(world.files, folder, writer.state());
    if (auto cleared = work.clear(); !cleared)
        return cleared;

    auto command = read_file(world, recording, work, shelf.place_for_take(writer.state().discussion, 1));
    auto known = command ? writer.execute({Actor::assessor, std::move(*command)})
                         : Result<std::vector<RecordedEvent>>(command.error());
    if (known)
        return close(world, folder, writer, shelf);
    (void)work.clear(); // the failure is what matters
    Error error = known.error();
    if (error.safe.empty())
        error.safe = "Nothing was imported.";
    return error;
}

} // namespace counterpoint
