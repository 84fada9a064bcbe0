#include "bundle/verification.h"

#include "audio/sound_reader.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "discussion/result_sheet.h"
#include "discussion/seals/seals.h"
#include "sheet/derive_sheets.h"
#include "sheet/sheet_html.h"
#include "sheet/sheet_json.h"
#include "sheet/sheet_pdf.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_page = std::uint64_t{512}
                                       << 20; ///< bytes; a page is about as long as its journal

void check_sound(Verification& work, const ClosedRecording& closed) {
    const auto sound = sound_info(work.files, join_path(work.folder, recording_file));
    if (!sound)
        return work.find(recording_file, "cannot be read as sound. " + sound.error().what);
    // A FLAC header cannot tell "no frames" from "not finished".
    const bool finished = sound->finished || closed.frames == 0;
    if (!finished || sound->frames != closed.frames)
        work.find(recording_file,
                  fmt::format("has {} frames; the journal closed it with {}.", sound->frames, closed.frames));
    if (sound->format != closed.format)
        work.find(recording_file,
                  fmt::format("has {} channels at {} Hz; the journal closed it with {} at {} Hz.",
                              sound->format.channels, sound->format.sample_rate, closed.format.channels,
                              closed.format.sample_rate));
}

void check_recording(Verification& work) {
    const ClosedRecording& closed = *work.state->recording;
    if (closed.file != recording_name)
        return work.find(journal_file, "closes a recording that is not called recording.flac.");
    if (work.small_copy)
        return check_small_copy(work, closed);
    const auto hash = work.hashes.find(recording_file);
    if (hash == work.hashes.end() || work.found(recording_file))
        return;
    if (hash->second.sha256 != closed.sha256 || hash->second.bytes != closed.bytes)
        return work.find(recording_file,
                         "is not the recording that the journal closed: its SHA-256 or length differs.");
    check_sound(work, closed);
}

void check_page(Verification& work, std::string_view json) {
    const auto page = work.read(payload_file(sheet_html_name), largest_page);
    if (page && embedded_json(*page) != json)
        work.find(payload_file(sheet_html_name),
                  "does not embed the result sheet that follows from the journal.");
}

void check_sheet(Verification& work, const DerivedFile& derived) {
    const std::string file = payload_file(derived.name);
    if (!work.hashes.contains(file))
        return;
    const bool follows = work.has_hash(file, sha256_hex(derived.bytes));
    if (work.found(file)) {
        if (work.journal_grew && follows)
            work.find(file, "is newer than the manifests: it follows from the journal as it is now.");
    } else if (derived.name == sheet_html_name) {
        check_page(work, embedded_json(derived.bytes));
    } else if (!follows) {
        work.find(file,
                  work.journal_grew ? "is older than the journal." : "is not what follows from the journal.");
    }
}

/// The form of the sheets as it was sealed, if nothing was written after the seal.
std::string sealed_form(const State& state) {
    const auto seals = standing_seals(state);
    return !seals.empty() && seals.back().line == state.sequence ? seals.back().sheet
                                                                 : std::string(sheet_format);
}

} // namespace

void check_decoding(Verification& work, const Result<DecodedFlac>& decoded) {
    if (!decoded)
        return work.find(recording_file, "cannot be decoded to its end. " + decoded.error().what);
    const bool closed = work.state && work.state->recording;
    if (!closed || work.found(recording_file))
        return;
    const ClosedRecording& recording = *work.state->recording;
    if (decoded->frames != recording.frames)
        work.find(recording_file, fmt::format("holds {} frames; the journal closed it with {}.",
                                              decoded->frames, recording.frames));
    else if (!recording.overview.empty() && decoded->overview != recording.overview)
        work.find(journal_file, "holds a waveform that is not the recording's.");
}

void check_content(Verification& work) {
    const bool journal_holds = work.state && (!work.found(journal_file) || work.journal_grew);
    if (!journal_holds || !is_closed(*work.state))
        return;
    if (work.kept == KeptAs::recording)
        check_recording(work);
    if (const std::string form = sealed_form(*work.state); form != sheet_format)
        return work.report.notes.push_back(fmt::format(
            "The sheets were sealed in the form {}, which this program does not derive: they are held by "
            "their hashes alone.",
            printable(form)));
    for (const DerivedFile& derived : derive_sheets(result_sheet(*work.state)))
        check_sheet(work, derived);
    const std::string pdf = payload_file(sheet_pdf_name);
    if (work.journal_grew && work.found(pdf) && work.is_regular(pdf))
        work.find(pdf,
                  "may be newer than the manifests; fonts differ, so it cannot be made again to compare.");
}

} // namespace counterpoint
