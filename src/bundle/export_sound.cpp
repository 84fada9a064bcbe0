#include "bundle/export_sound.h"

#include "audio/sound_copies.h"
#include "base/file_hash.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "bundle/staged_file.h"
#include "discussion/marks/counters.h"
#include "journal/journal_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t most_chapters = 999; // CHAPTERnnn has three digits
constexpr std::string_view originator = "Counterpoint";

std::string title_of(const State& state) {
    std::string title = is_practice(state) ? "PRACTICE: professional discussion" : "Professional discussion";
    for (const Unit& unit : state.units)
        title += " " + unit.id;
    return title;
}

WallTime began_at(const State& state) {
    return state.takes.empty() ? state.opened_at : state.takes.front().started_at;
}

/// "2026-11-21" and "10:15:30".
std::pair<std::string, std::string> date_and_time(WallTime time) {
    const std::string text = wall_time_text(time);
    return {text.substr(0, 10), text.substr(11, 8)};
}

BroadcastExtension origin_of(const State& state) {
    const WallTime began = began_at(state);
    const auto since_midnight = began - std::chrono::floor<std::chrono::days>(began);
    const SoundFormat format = sound_format(state);
    const std::string coding =
        fmt::format("A=PCM,F={},W=16,M={}", format.sample_rate, format.channels == 1 ? "mono" : "stereo");
    BroadcastExtension origin;
    origin.description = title_of(state) + ". Times are UTC.";
    origin.originator = state.program.empty() ? std::string(originator) : state.program;
    origin.originator_reference = state.discussion;
    std::tie(origin.origination_date, origin.origination_time) = date_and_time(began);
    origin.time_reference = static_cast<std::uint64_t>(since_midnight.count()) *
                            static_cast<std::uint64_t>(format.sample_rate) / 1000;
    origin.coding_history = fmt::format("{0},T=recording.flac SHA-256 {1}\r\n{0},T=WAV copy\r\n", coding,
                                        state.recording->sha256);
    return origin;
}

/// "00:01:55.250", rounded down.
std::string chapter_time(Frame frame, int sample_rate) {
    const std::int64_t milliseconds = frame * 1000 / sample_rate;
    return fmt::format("{:02}:{:02}:{:02}.{:03}", milliseconds / 3'600'000, milliseconds / 60'000 % 60,
                       milliseconds / 1000 % 60, milliseconds % 1000);
}

Error copy_not_read_back(const std::string& target) {
    return Error{ErrorKind::damaged, "The copy does not read back as it was written.", target,
                 "The bundle is as it was. The copy was removed.", "Check the disk, then try again."};
}

Result<void> write_wav(FileSystem& files, const std::string& recording, const State& state,
                       StagedFile& staged) {
    auto reader = SoundReader::open(files, recording);
    if (!reader)
        return reader.error();
    const auto markers = markers_of(state);
    if (auto written =
            write_wav_copy(**reader, state.recording->frames, origin_of(state), markers, staged.file());
        !written)
        return written;
    const auto found = read_wav_markers(staged.file());
    if (!found)
        return found.error();
    auto copy = SoundReader::open(files, staged.path());
    if (!copy)
        return copy.error();
    if (auto rewound = (*reader)->seek(0); !rewound)
        return rewound;
    const auto same = same_samples(**reader, **copy);
    if (!same)
        return same.error();
    return *same && *found == markers ? Result<void>() : copy_not_read_back(staged.path());
}

Result<void> write_flac(FileSystem& files, const std::string& recording, const State& state,
                        StagedFile& staged) {
    auto file = files.open(recording, OpenMode::read);
    if (!file)
        return file.error();
    const auto markers = markers_of(state);
    std::vector<Frame> positions;
    for (const SoundMarker& marker : markers)
        positions.push_back(marker.frame);
    const auto comments = comments_of(state, markers);
    if (auto written = write_flac_copy(**file, comments, positions, staged.file()); !written)
        return written;
    const auto found = read_flac_comments(staged.file());
    if (!found)
        return found.error();
    const auto before = read_flac_header(**file);
    const auto after = scan_flac(staged.file());
    if (!before || !after)
        return (before ? after : before).error();
    const bool same = after->frames == state.recording->frames && after->stated_md5 == before->stated_md5 &&
                      (after->frames == 0 || after->md5 == after->stated_md5) &&
                      after->last_frame == after->frames;
    return same && *found == comments ? Result<void>() : copy_not_read_back(staged.path());
}

/// Takes it to be read, not its header believed: the last page may state anything.
Result<Frame> decoded_frames(FileSystem& files, const std::string& path) {
    auto reader = SoundReader::open(files, path);
    if (!reader)
        return reader.error();
    std::vector<std::int16_t> samples(131'072);
    Frame frames = 0;
    while (true) {
        const auto got = (*reader)->read(samples);
        if (!got)
            return got.error();
        if (*got == 0)
            return frames;
        frames += *got;
    }
}

int opus_bits(const State& state) {
    return sound_format(state).channels == 1 ? 64'000 : 96'000;
}

} // namespace

std::vector<SoundMarker> markers_of(const State& state) {
    const std::string_view before = is_practice(state) ? "PRACTICE " : "";
    std::vector<SoundMarker> markers;
    for (const Counter& counter : counters(state))
        markers.push_back({std::max<Frame>(counter.frame, 0),
                           fmt::format("{}{} {}", before, counter.text, one_line(counter.criteria_text)),
                           one_line(counter.note)});
    return markers;
}

std::vector<SoundComment> comments_of(const State& state, const std::vector<SoundMarker>& markers) {
    std::vector<SoundComment> comments{{"TITLE", title_of(state)}};
    std::string people = one_line(state.assessor.name);
    if (!people.empty() && !state.learner.name.empty())
        people += ", ";
    people += one_line(state.learner.name);
    if (!people.empty())
        comments.push_back({"ARTIST", people});
    comments.push_back({"DATE", date_and_time(began_at(state)).first});
    if (const std::string centre = one_line(state.centre.name); !centre.empty())
        comments.push_back({"ORGANIZATION", centre});
    if (const std::string program = one_line(state.program); !program.empty())
        comments.push_back({"ENCODED-BY", program});
    comments.push_back({"DISCUSSION", state.discussion});
    if (state.recording)
        comments.push_back({"RECORDING-SHA256", state.recording->sha256});
    for (std::size_t i = 0; i < std::min(markers.size(), most_chapters); ++i) {
        comments.push_back({fmt::format("CHAPTER{:03}", i + 1),
                            chapter_time(markers[i].frame, sound_format(state).sample_rate)});
        comments.push_back({fmt::format("CHAPTER{:03}NAME", i + 1), markers[i].label});
    }
    return comments;
}

Result<void> write_checked_opus(FileSystem& files, const std::string& recording, const State& state,
                                int bits_per_second, const std::string& target_path, File& target) {
    auto reader = SoundReader::open(files, recording);
    if (!reader)
        return reader.error();
    const auto comments = comments_of(state, markers_of(state));
    // The same serial number for the same discussion, so that the bytes are the same.
    const auto serial =
        static_cast<std::uint32_t>(std::stoul(sha256_hex(state.discussion).substr(0, 8), nullptr, 16));
    if (auto written = write_opus_copy(**reader, {bits_per_second, serial}, comments, target); !written)
        return written;
    const auto found = read_opus_comments(target);
    if (!found)
        return found.error();
    const auto frames = decoded_frames(files, target_path);
    if (!frames)
        return frames.error();
    const Frame expected = frames_as_opus(state.recording->frames, state.recording->format.sample_rate);
    return *frames == expected && *found == comments ? Result<void>() : copy_not_read_back(target_path);
}

Result<State> closed_state(FileSystem& files, const std::string& folder) {
    const auto journal = read_journal(files, journal_path(folder));
    if (!journal)
        return journal.error();
    State state = state_from(journal->events);
    if (kept_in_notes(state))
        return Error{
            ErrorKind::refused, "This discussion was kept in written notes; there is no recording to copy.",
            folder, "Nothing was written.", "Export the bundle as a zip (--zip); its sheets hold the notes."};
    if (!state.recording)
        return Error{ErrorKind::refused, "The recording is not closed yet, so it cannot be copied.", folder,
                     "Everything recorded so far is in the folder.",
                     "Close the recording first (counterpoint-cli stop)."};
    const std::string recording = data_path(folder, recording_name);
    const auto hash = hash_file(files, recording);
    if (!hash)
        return hash.error();
    if (hash->sha256 != state.recording->sha256 || hash->bytes != state.recording->bytes)
        return Error{ErrorKind::damaged,
                     "This is not the recording that the journal closed, so it was not copied.", recording,
                     "Nothing was changed.", "counterpoint-cli verify tells more."};
    return state;
}

Result<ExportedSound> export_sound(FileSystem& files, const std::string& folder, SoundForm form,
                                   const std::string& target) {
    const auto state = closed_state(files, folder);
    if (!state)
        return state.error();
    auto staged = StagedFile::create(files, target);
    if (!staged)
        return staged.error();
    const std::string recording = data_path(folder, recording_name);
    const auto write = [&] {
        switch (form) {
        case SoundForm::wav:
            return write_wav(files, recording, *state, *staged);
        case SoundForm::flac:
            return write_flac(files, recording, *state, *staged);
        case SoundForm::opus:
            return write_checked_opus(files, recording, *state, opus_bits(*state), staged->path(),
                                      staged->file());
        }
        return Result<void>(Error{});
    };
    if (auto written = write(); !written)
        return written.error();
    const auto bytes = staged->file().size();
    if (!bytes)
        return bytes.error();
    if (auto placed = staged->place(); !placed)
        return placed.error();
    const std::size_t all = markers_of(*state).size();
    const std::size_t room = form == SoundForm::wav ? all : most_chapters;
    return ExportedSound{*bytes, std::min(all, room), all - std::min(all, room)};
}

} // namespace counterpoint
