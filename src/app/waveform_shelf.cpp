#include "app/waveform_shelf.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::string_view ending = ".waveform";
constexpr std::size_t hash_digits = 64;
constexpr std::size_t discussion_digits = 32;

bool is_hexadecimal(std::string_view text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Of a closed recording: those of takes are of a recording that may be running.
bool is_kept_waveform(std::string_view name) {
    return name.ends_with(ending) && is_hexadecimal(name.substr(0, name.size() - ending.size()), hash_digits);
}

bool is_one_take_in_order(const State& state) {
    return state.takes.size() == 1 && state.takes.front().ending == TakeEnding::stopped;
}

bool belongs_to(const Waveform& waveform, const ClosedRecording& recording) {
    return waveform.frames() == recording.frames && waveform.format() == recording.format;
}

} // namespace

WaveformShelf::WaveformShelf(FileSystem& files, std::string folder)
    : files_(files), folder_(std::move(folder)) {}

/// "" where nothing is kept, also for a name of a stranger's that could lead elsewhere.
std::string WaveformShelf::path_of_take(const std::string& discussion, int take) const {
    return folder_.empty() || !is_hexadecimal(discussion, discussion_digits)
               ? std::string()
               : join_path(folder_, fmt::format("{}-take-{:02}{}", discussion, take, ending));
}

std::string WaveformShelf::place_for_take(const std::string& discussion, int take) const {
    std::string path = path_of_take(discussion, take);
    if (path.empty() || !files_.create_directories(folder_))
        return {};
    clear_take(discussion, take);
    return path;
}

void WaveformShelf::clear_take(const std::string& discussion, int take) const {
    if (const std::string path = path_of_take(discussion, take); !path.empty() && files_.exists(path))
        (void)files_.remove(path).ok(); // a file too many in a cache
}

/// "" where nothing is kept, also for a hash of a stranger's that is none.
std::string WaveformShelf::path_of(const ClosedRecording& recording) const {
    return folder_.empty() || !is_hexadecimal(recording.sha256, hash_digits)
               ? std::string()
               : join_path(folder_, recording.sha256 + std::string(ending));
}

std::optional<Waveform> WaveformShelf::kept_for_take(const State& state) const {
    if (!is_one_take_in_order(state))
        return std::nullopt;
    const Take& take = state.takes.front();
    auto waveform = read_waveform(files_, path_of_take(state.discussion, take.number));
    if (!waveform || waveform->frames() != take.frames || waveform->format() != take.format)
        return std::nullopt;
    return std::move(*waveform);
}

void WaveformShelf::adopt(const State& closed) const {
    const std::string path =
        closed.recording && is_one_take_in_order(closed) ? path_of(*closed.recording) : std::string();
    if (!path.empty() && !files_.exists(path)) {
        const std::string written = path_of_take(closed.discussion, closed.takes.front().number);
        const auto waveform = read_waveform(files_, written);
        if (waveform && belongs_to(*waveform, *closed.recording) && files_.rename(written, path))
            make_room(path);
    }
    for (const Take& take : closed.takes)
        clear_take(closed.discussion, take.number);
}

Result<Waveform> WaveformShelf::waveform(const std::string& path, const ClosedRecording& recording) const {
    const std::string kept = path_of(recording);
    if (!kept.empty() && files_.exists(kept))
        if (auto waveform = read_waveform(files_, kept); waveform && belongs_to(*waveform, recording))
            return waveform;
    auto waveform = waveform_of_flac(files_, path);
    if (waveform && !kept.empty() && belongs_to(*waveform, recording) && files_.create_directories(folder_) &&
        files_.replace(kept, waveform_bytes(*waveform)))
        make_room(kept);
    return waveform;
}

/// Which ones go is left to chance, that is to their hashes: the file system tells no age, and each can be
/// made anew.
void WaveformShelf::make_room(const std::string& newest) const {
    const auto entries = files_.list_recursive(folder_);
    if (!entries)
        return;
    std::vector<std::string> kept;
    for (const DirectoryEntry& entry : *entries)
        if (entry.is_regular_file && is_kept_waveform(entry.name))
            kept.push_back(join_path(folder_, entry.name));
    std::erase(kept, newest);
    for (std::size_t i = most_kept - 1; i < kept.size(); ++i)
        (void)files_.remove(kept[i]).ok();
}

} // namespace counterpoint
