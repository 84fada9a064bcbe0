#include "bundle/verify.h"

#include "audio/flac_check.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "bundle/small_copy.h"
#include "bundle/verification.h"
#include "sheet/derive_sheets.h"

#include <algorithm>
#include <future>

namespace counterpoint {

namespace {

bool holds_a_bundle(const Verification& work) {
    std::vector<std::string> names = closed_payload();
    names.push_back(payload_file(written_notes_csv_name));
    for (const std::string& tag_file : tag_files())
        names.push_back(tag_file);
    names.emplace_back(tag_manifest_file);
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return work.is_regular(name); });
}

/// Where the journal cannot say: by what lies there.
KeptAs kept_as_it_seems(const Verification& work) {
    return work.is_regular(payload_file(written_notes_csv_name)) && !work.is_regular(recording_file)
               ? KeptAs::written_notes
               : KeptAs::recording;
}

/// With the recording beside it, it would be a bundle with files that do not belong there.
bool is_small_copy(const Verification& work) {
    return work.is_regular(small_copy_file) &&
           std::none_of(work.entries.begin(), work.entries.end(),
                        [](const DirectoryEntry& entry) { return entry.name == recording_file; });
}

VerifyReport unreadable(const std::string& folder, std::string_view what) {
    return {.verdict = Verdict::unreadable, .findings = {{printable(folder), printable(what), {}}}};
}

} // namespace

void Verification::find(std::string_view file, std::string_view what) {
    findings.push_back({printable(file), printable(what), {}});
}

bool Verification::found(std::string_view file) const {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.file == file; });
}

bool Verification::is_regular(std::string_view file) const {
    return std::any_of(entries.begin(), entries.end(), [&](const DirectoryEntry& entry) {
        return entry.is_regular_file && entry.name == file;
    });
}

bool Verification::has_hash(std::string_view file, std::string_view sha256) const {
    const auto hash = hashes.find(file);
    return hash != hashes.end() && hash->second.sha256 == sha256;
}

std::optional<std::string> Verification::read(std::string_view file, std::uint64_t limit) {
    auto bytes = files.read_all(join_path(folder, file), limit);
    if (bytes)
        return std::move(*bytes);
    find(file, "cannot be read. " + bytes.error().what);
    return std::nullopt;
}

VerifyReport verify(FileSystem& files, const std::string& folder, const VerifyOptions& options) {
    if (!files.exists(folder))
        return unreadable(folder, "is not there.");
    if (!files.is_directory(folder))
        return unreadable(folder, "is not a folder.");
    auto entries = files.list_recursive(folder);
    if (!entries)
        return unreadable(folder, "cannot be read. " + entries.error().what);

    Verification work{.files = files, .folder = folder, .options = options, .entries = std::move(*entries)};
    if (!holds_a_bundle(work))
        return unreadable(folder, "holds no bundle.");
    work.small_copy = is_small_copy(work);
    // Beside the hashing, on another processor: it takes several times as long.
    std::future<Result<DecodedFlac>> decoded;
    if (options.deep && work.is_regular(recording_file))
        decoded = std::async(options.second_thread ? std::launch::async : std::launch::deferred,
                             [&] { return decode_flac(files, join_path(folder, recording_file)); });
    work.kept = kept_as_it_seems(work);
    check_journal(work);
    if (work.state) {
        work.report.imported = work.state->imported;
        work.report.notes_kept = work.state->notes;
    }
    check_structure(work);
    check_manifests(work);
    check_content(work);
    if (decoded.valid())
        check_decoding(work, decoded.get());
    check_seals(work);
    check_receipt(work);
    check_given_up(work);
    tell_since_when(work);
    check_signers(work);
    const Verdict unchanged = work.small_copy ? Verdict::small_copy : Verdict::whole;
    work.report.verdict = work.findings.empty() ? unchanged : Verdict::not_as_recorded;
    work.report.findings = std::move(work.findings);
    return std::move(work.report);
}

int exit_code(Verdict verdict) {
    switch (verdict) {
    case Verdict::whole:
        return 0;
    case Verdict::small_copy:
        return 3;
    case Verdict::not_as_recorded:
        return 1;
    case Verdict::unreadable:
        return 2;
    }
    return 2;
}

} // namespace counterpoint
