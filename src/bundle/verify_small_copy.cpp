#include "bundle/verification.h"

#include "audio/sound_copies.h"
#include "bundle/layout.h"
#include "bundle/small_copy.h"

#include <charconv>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_text = 4'096; // bytes of fetch.txt, of small-copy.txt
constexpr std::size_t hash_digits = 64;

/// True if this is the text of a small copy of the recording, whatever Opus it names.
bool is_about(std::string_view text, const ClosedRecording& closed) {
    constexpr std::string_view length_label = "Listening-Copy-Bytes: ";
    const std::size_t label = text.find(length_label);
    if (label == std::string_view::npos || text.size() < hash_digits + 1)
        return false;
    FileHash named;
    const char* const number = text.data() + label + length_label.size();
    std::from_chars(number, text.data() + text.size(), named.bytes);
    named.sha256 = text.substr(text.size() - hash_digits - 1, hash_digits);
    return named.sha256.find_first_not_of("0123456789abcdef") == std::string::npos &&
           text == format_small_copy(closed, named);
}

} // namespace

void check_small_copy(Verification& work, const ClosedRecording& closed) {
    const auto fetch = work.read(fetch_file, largest_text);
    if (fetch && *fetch != format_fetch(closed))
        work.find(fetch_file, "does not name the recording that the journal closed.");

    const auto copy = work.hashes.find(listening_copy_file);
    const auto text = work.read(small_copy_file, largest_text);
    if (copy == work.hashes.end() || !text)
        return;
    const bool text_fits = *text == format_small_copy(closed, copy->second);
    if (!text_fits && is_about(*text, closed))
        return work.find(listening_copy_file,
                         "is not the copy that small-copy.txt names: its SHA-256 or length differs.");
    const auto sound = sound_info(work.files, join_path(work.folder, listening_copy_file));
    if (!sound)
        work.find(listening_copy_file, "cannot be read as sound. " + sound.error().what);
    else if (sound->frames != frames_as_opus(closed.frames, closed.format.sample_rate))
        work.find(listening_copy_file, "does not have the length of the recording.");
    else if (!text_fits)
        work.find(small_copy_file, "is not what follows from the journal and the copy for listening.");
}

} // namespace counterpoint
