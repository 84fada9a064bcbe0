// Makes a closed bundle around a FLAC file, for the browser tests: make_bundle FOLDER FLAC FRAMES
// [practice|decided]. FRAMES at 48 kHz. Journal, sheets and manifests are written by the program's own code;
// only the sound is given.

#include "base/file_hash.h"
#include "bundle/bundle_writer.h"
#include "bundle/layout.h"
#include "journal/journal_chain.h"
#include "support/told_discussion.h"

#include <cstdio>
#include <stdexcept>
#include <string>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

template <typename T>
T need(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().message());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Counters that no whole second and no block of the file explains by chance, one of them on two criteria.
ToldDiscussion discussion_of(Frame frames, const FileHash& sound, const std::string& kind_of_sheet) {
    ToldDiscussion discussion({"8585-301", "8585-302"});
    const SourceKind kind = kind_of_sheet == "practice" ? SourceKind::practice : SourceKind::device;
    discussion.name("Riverside College", "Zoë <b>Okafor</b>", "Alex Reid");
    if (kind_of_sheet == "decided")
        tell_plan(discussion);
    discussion.start({kind, "USB microphone"})
        .mark(5 * 48'000 + 12'000, {{"8585-301", "1.1"}})
        .mark(17 * 48'000 + 5'993, {{"8585-301", "2.1"}}, "the GROW model; what \"Client 1\" said")
        .mark(29 * 48'000 + 36'789, {{"8585-301", "3.1"}, {"8585-301", "3.2"}})
        .add(FramesLost{40 * 48'000, 4'800, "no sound arrived from the device for 0.1 s"})
        .mark(48 * 48'000, {{"8585-301", "2.1"}, {"8585-302", "2.1"}})
        .stop(frames)
        .mark(53 * 48'000, {{"8585-302", "3.4"}}, "", MarkOrigin::added_later)
        .close(frames, sound.bytes, sound.sha256);
    if (kind_of_sheet == "decided")
        tell_decisions(discussion);
    return discussion;
}

void make_bundle(const std::string& folder, const std::string& flac, Frame frames, const std::string& kind) {
    const auto files = real_file_system();
    need(files->create_directories(data_path(folder, "")));
    const std::string sound = need(files->read_all(flac, std::uint64_t{1} << 30));
    need(files->replace(data_path(folder, recording_name), sound));

    const auto discussion =
        discussion_of(frames, need(hash_file(*files, data_path(folder, recording_name))), kind);
    std::string journal;
    JournalChain chain;
    for (const RecordedEvent& event : discussion.events())
        journal += chain.next(event.event, event.by, event.at).bytes;
    need(files->replace(journal_path(folder), journal));
    need(write_sheets(*files, folder, result_sheet(discussion.state())));
    need(write_manifests(*files, folder, discussion.state(), discussion.events().back().at));
}

} // namespace

int main(int count, char** arguments) {
    try {
        if (count < 4)
            throw std::runtime_error("usage: make_bundle FOLDER FLAC FRAMES [practice|decided]");
        make_bundle(arguments[1], arguments[2], std::stoll(arguments[3]), count > 4 ? arguments[4] : "");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "make_bundle: %s\n", error.what());
        return 1;
    }
}
