#pragma once

// A closed bundle on the real disk, written as the program writes it: journal, recording, sheets, manifests.

#include "audio/take_writer.h"
#include "base/file_hash.h"
#include "base/file_system.h"
#include "bundle/bundle_writer.h"
#include "journal/journal_reader.h"
#include "support/temporary_folder.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <memory>
#include <string>

namespace counterpoint::test {

/// A FLAC file of this many frames of a quiet tone, written as takes are.
inline void write_sound(FileSystem& files, const std::string& path, Frame frames) {
    auto take = TakeWriter::create(files, path, {48'000, 1});
    REQUIRE(take.ok());
    std::vector<std::int16_t> samples(static_cast<std::size_t>(frames));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(3000 * std::sin(0.05 * static_cast<double>(i)));
    REQUIRE((*take)->write(samples).ok());
    REQUIRE((*take)->finish().ok());
}

/// The journal's bytes for a discussion told as events.
inline std::string journal_bytes(const ToldDiscussion& discussion) {
    JournalChain chain;
    std::string bytes;
    for (const RecordedEvent& event : discussion.events())
        bytes += chain.next(event.event, event.by, event.at).bytes;
    return bytes;
}

/// The state that a reader of its journal has, which knows the journal's head.
inline State state_of(const ToldDiscussion& discussion) {
    const auto journal = parse_journal(journal_bytes(discussion));
    REQUIRE(journal.ok());
    return state_from(journal->events);
}

class SampleBundle {
public:
    SampleBundle() { REQUIRE(files().create_directories(path("data")).ok()); }

    /// What lies under `name` from now on.
    void put(const std::string& name, std::string_view bytes) {
        REQUIRE(files().replace(path(name), bytes).ok());
    }

    [[nodiscard]] std::string bytes(const std::string& name) {
        auto read = files().read_all(path(name), std::uint64_t{1} << 30);
        REQUIRE(read.ok());
        return *read;
    }

    /// Journal, sheets and manifests of this discussion.
    void write(const ToldDiscussion& discussion) {
        put("data/journal.jsonl", journal_bytes(discussion));
        const State state = state_of(discussion);
        REQUIRE(write_sheets(files(), folder(), result_sheet(state)).ok());
        const auto written = write_manifests(files(), folder(), state, discussion.events().back().at);
        INFO((written.ok() ? std::string() : written.error().message()));
        REQUIRE(written.ok());
    }

    /// A whole bundle: two seconds of sound, three marks, closed.
    void write_whole() {
        write_sound(files(), path("data/recording.flac"), sound_frames);
        const auto sound = hash_file(files(), path("data/recording.flac"));
        REQUIRE(sound.ok());
        write(whole_discussion(sound->bytes, sound->sha256));
    }

    static ToldDiscussion whole_discussion(std::uint64_t bytes, const Sha256Hex& sha256) {
        ToldDiscussion discussion;
        discussion.name("Riverside College", "Sam Okafor", "Alex Reid")
            .start()
            .mark(24'000, {{"8585-301", "2.1"}}, "the GROW model")
            .mark(48'000, {{"8585-301", "3.1"}, {"8585-301", "3.2"}})
            .stop(sound_frames)
            .close(sound_frames, bytes, sha256);
        return discussion;
    }

    static constexpr Frame sound_frames = 96'000;

    [[nodiscard]] std::vector<std::string> file_names() {
        std::vector<std::string> names;
        const auto entries = files().list_recursive(folder());
        REQUIRE(entries.ok());
        for (const DirectoryEntry& entry : *entries)
            if (!entry.is_directory)
                names.push_back(entry.name);
        return names;
    }

    [[nodiscard]] FileSystem& files() { return *files_; }
    [[nodiscard]] const std::string& folder() const { return temporary_.path(); }
    [[nodiscard]] std::string path(const std::string& name) const { return temporary_.file(name); }

private:
    TemporaryFolder temporary_;
    std::unique_ptr<FileSystem> files_ = real_file_system();
};

} // namespace counterpoint::test
