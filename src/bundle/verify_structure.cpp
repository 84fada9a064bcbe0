#include "bundle/verification.h"

#include "bundle/small_copy.h"
#include "discussion/seals/seals.h"
#include "journal/journal_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t most_strangers = 100; ///< that are named; the rest is counted

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool has_manifests(const Verification& work) {
    return work.is_regular(manifest_file) || work.is_regular(tag_manifest_file) ||
           work.is_regular(bag_info_file) || work.is_regular(bagit_file);
}

bool never_closed(const Verification& work) {
    return work.state && !is_closed(*work.state);
}

/// What must lie there. Where the journal cannot say, or somebody cut it back behind its manifests, a bundle
/// is expected to be closed.
std::vector<std::string> expected_files(const Verification& work) {
    if (never_closed(work) && !has_manifests(work))
        return open_payload(*work.state);
    std::vector<std::string> files = work.payload();
    for (const std::string& tag_file : tag_files(work.seals))
        files.push_back(tag_file);
    files.emplace_back(tag_manifest_file);
    if (work.small_copy) {
        std::erase(files, recording_file);
        for (const std::string_view file : {fetch_file, small_copy_file, listening_copy_file})
            files.emplace_back(file);
    }
    return files;
}

bool is_take(const Verification& work, std::string_view name) {
    return work.state && contains(open_payload(*work.state), name);
}

/// A seal that was begun leaves its folder, also where it was given up.
bool may_have_seals(const Verification& work) {
    return work.state ? !work.state->seals.empty() : !work.seals.empty();
}

/// Why an entry may not lie there; empty if it may.
std::string why_strange(const Verification& work, const std::vector<std::string>& expected,
                        const DirectoryEntry& entry) {
    if (entry.is_directory) {
        if (contains(expected, entry.name))
            return "is a folder, and must be a file.";
        if (work.small_copy && entry.name == small_copy_folder)
            return "";
        return entry.name == "data" || (entry.name == seals_folder && may_have_seals(work))
                   ? ""
                   : "is a folder that does not belong to a bundle of this version.";
    }
    if (!entry.is_regular_file)
        return "is a link or a device, which no bundle may hold; it was not opened.";
    if (is_left_over(entry.name))
        return "was left over from an interrupted write.";
    if (contains(expected, entry.name))
        return "";
    if (work.kept == KeptAs::written_notes && entry.name == recording_file)
        return "does not belong to the bundle: its discussion was kept in written notes, without a "
               "recording.";
    return is_take(work, entry.name) ? "is a take that was not removed when the recording was closed."
                                     : "does not belong to the bundle.";
}

void check_strangers(Verification& work, const std::vector<std::string>& expected) {
    std::size_t strangers = 0;
    for (const DirectoryEntry& entry : work.entries)
        if (std::string why = why_strange(work, expected, entry);
            !why.empty() && ++strangers <= most_strangers)
            work.find(entry.name, why);
    if (strangers > most_strangers)
        work.find(".",
                  fmt::format("holds {} more that do not belong to the bundle.", strangers - most_strangers));
}

/// The seals whose files belong to the bundle.
std::vector<SealName> expected_seals(const Verification& work) {
    std::vector<SealName> seals;
    if (work.state) {
        seals = seal_names(*work.state);
        seals.resize(std::min(seals.size(), most_seals)); // check_seals says that there are more
        return seals;
    }
    for (const DirectoryEntry& entry : work.entries)
        if (const auto seal = seal_of_file(entry.name))
            seals.push_back(*seal);
    std::sort(seals.begin(), seals.end());
    seals.erase(std::unique(seals.begin(), seals.end()), seals.end());
    return seals;
}

std::string missing_words(std::string_view file) {
    const auto seal = seal_of_file(file);
    if (!seal)
        return "is missing.";
    return fmt::format("is missing: seal {} ({}) was not signed to its end, or this was taken away.",
                       seal->number, role_word(seal->role));
}

} // namespace

void check_journal(Verification& work) {
    if (!work.is_regular(journal_file))
        return; // check_structure says so
    auto bytes = work.read(journal_file, largest_journal);
    if (!bytes)
        return;
    work.journal_bytes = std::move(*bytes);
    work.report.journal_lines =
        static_cast<std::uint64_t>(std::count(work.journal_bytes.begin(), work.journal_bytes.end(), '\n'));
    auto journal = parse_journal(work.journal_bytes);
    if (!journal)
        return work.find(journal_file, "is not as it was written. " + journal.error().what);
    if (journal->torn_bytes > 0)
        work.find(journal_file,
                  fmt::format("ends in a line that was never finished ({} bytes).", journal->torn_bytes));
    if (journal->unknown_events > 0)
        return work.find(journal_file, fmt::format("holds {} events that only a newer program knows.",
                                                   journal->unknown_events));
    work.state = state_from(journal->events);
    work.last_event_at = journal->events.back().at;
    work.report.head = journal->chain.head();
    work.kept = kept_as(*work.state);
    if (claims_notes_and_sound(*work.state))
        work.find(journal_file,
                  "claims a recording beside written notes; a discussion has one or the other.");
    if (never_closed(work))
        work.find(journal_file, kept_in_notes(*work.state) ? "says that the notes were never ended."
                                                           : "says that the recording was never closed.");
}

void check_structure(Verification& work) {
    work.seals = expected_seals(work);
    const std::vector<std::string> expected = expected_files(work);
    for (const std::string& file : expected) {
        const bool there = std::any_of(work.entries.begin(), work.entries.end(),
                                       [&](const DirectoryEntry& entry) { return entry.name == file; });
        if (!there)
            work.find(file, missing_words(file));
    }
    check_strangers(work, expected);

    for (const std::string& file : expected) {
        if (!work.is_regular(file))
            continue;
        if (file == journal_file && !work.journal_bytes.empty()) {
            // Of the bytes that were parsed, so that nobody can change them in between.
            work.hashes[file] = {sha256_hex(work.journal_bytes), work.journal_bytes.size()};
            continue;
        }
        if (auto hash = hash_file(work.files, join_path(work.folder, file)))
            work.hashes[file] = *hash;
        else if (!work.found(file))
            work.find(file, "cannot be read. " + hash.error().what);
    }
    // Of a recording that is elsewhere the journal's word is all there is; the manifests are held against it.
    if (work.small_copy && work.state && work.state->recording)
        work.hashes[std::string(recording_file)] = {work.state->recording->sha256,
                                                    work.state->recording->bytes};
}

} // namespace counterpoint
