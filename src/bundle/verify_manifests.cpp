#include "bundle/verification.h"

#include "bundle/bag_info.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "sheet/derive_sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// A manifest as it lies there, and what it says if it can be read.
struct ReadManifest {
    bool there = false;
    std::optional<std::vector<ManifestEntry>> entries;

    [[nodiscard]] const ManifestEntry* entry(std::string_view file) const {
        return entries ? find_entry(*entries, file) : nullptr;
    }
};

ReadManifest read_manifest(Verification& work, std::string_view file, const std::vector<std::string>& named) {
    ReadManifest manifest;
    if (!work.hashes.contains(file))
        return manifest;
    const auto bytes = work.read(file, largest_manifest);
    if (!bytes)
        return manifest;
    manifest.there = true;
    auto entries = parse_manifest(*bytes);
    if (!entries) {
        work.find(file, "is not as it was written. " + entries.error().what);
        return manifest;
    }
    if (!std::equal(entries->begin(), entries->end(), named.begin(), named.end(),
                    [](const ManifestEntry& entry, const std::string& name) { return entry.path == name; }))
        work.find(file, "does not name exactly the files that it must name.");
    manifest.entries = std::move(*entries);
    return manifest;
}

/// The manifest that the writer would make of the payload as it lies there; nullopt if a file is missing.
std::optional<std::string> manifest_of_the_payload(const Verification& work) {
    std::vector<ManifestEntry> entries;
    for (const std::string& file : work.payload()) {
        const auto hash = work.hashes.find(file);
        if (hash == work.hashes.end())
            return std::nullopt;
        entries.push_back({hash->second.sha256, file});
    }
    return format_manifest(std::move(entries));
}

/// The number of the first line that was added to the journal after its first bytes had this hash; 0 if no
/// number of whole lines has it.
std::size_t first_added_line(std::string_view journal, const Sha256Hex& before) {
    Sha256 hash;
    std::size_t line = 1;
    for (std::size_t begin = 0; begin < journal.size(); ++line) {
        const std::size_t end = journal.find('\n', begin);
        if (end == std::string_view::npos)
            return 0;
        hash.add(journal.substr(begin, end + 1 - begin));
        begin = end + 1;
        if (hash.so_far() == before)
            return begin < journal.size() ? line + 1 : 0;
    }
    return 0;
}

void blame_journal(Verification& work, const Sha256Hex& recorded) {
    const std::size_t line = work.state ? first_added_line(work.journal_bytes, recorded) : 0;
    work.journal_grew = line > 0;
    if (work.journal_grew)
        work.find(journal_file,
                  fmt::format("has grown since the manifests were written: line {} and what follows were "
                              "added.",
                              line));
    else
        work.find(journal_file, "does not have the SHA-256 that manifest-sha256.txt names.");
}

/// Each file of the payload against its line.
void check_lines(Verification& work, const ReadManifest& manifest) {
    for (const std::string& file : work.payload()) {
        const ManifestEntry* entry = manifest.entry(file);
        if (entry == nullptr || !work.hashes.contains(file) || work.has_hash(file, entry->sha256))
            continue;
        if (file == journal_file)
            blame_journal(work, entry->sha256);
        else
            work.find(file, "does not have the SHA-256 that manifest-sha256.txt names.");
    }
}

void check_payload_manifest(Verification& work, const ReadManifest& tags) {
    const std::size_t findings_before = work.findings.size();
    const ReadManifest manifest = read_manifest(work, manifest_file, work.payload());
    if (!manifest.there)
        return;
    const ManifestEntry* recorded = tags.entry(manifest_file);
    const auto right = manifest_of_the_payload(work);
    const bool follows_from_payload = right && work.has_hash(manifest_file, sha256_hex(*right));
    const bool as_recorded = recorded != nullptr && work.has_hash(manifest_file, recorded->sha256);

    if (follows_from_payload) {
        if (recorded != nullptr && !as_recorded)
            work.find(tag_manifest_file, "names another SHA-256 for manifest-sha256.txt than that file has.");
        return;
    }
    if (recorded != nullptr && !as_recorded) {
        if (work.findings.size() == findings_before)
            work.find(manifest_file, "does not have the SHA-256 that tagmanifest-sha256.txt names.");
        if (right && recorded->sha256 == sha256_hex(*right))
            return; // the payload is as it was recorded; only its manifest was changed
    }
    check_lines(work, manifest);
}

bool payload_is_blamed(const Verification& work) {
    const auto payload = work.payload();
    return std::any_of(payload.begin(), payload.end(),
                       [&](const std::string& file) { return work.found(file); });
}

/// bag-info.txt as the writer would make it for this date, from a payload that is as it was recorded.
std::string bag_info_of(const Verification& work, std::chrono::year_month_day date) {
    PayloadOxum oxum;
    for (const std::string& file : work.payload()) {
        oxum.bytes += work.hashes.find(file)->second.bytes;
        ++oxum.files;
    }
    return format_bag_info(*work.state, date, oxum);
}

void check_bag_info(Verification& work, const ReadManifest& tags) {
    if (!work.hashes.contains(bag_info_file))
        return;
    const auto bytes = work.read(bag_info_file, largest_bag_info);
    if (!bytes)
        return;
    const ManifestEntry* recorded = tags.entry(bag_info_file);
    const bool contradicted = recorded != nullptr && !work.has_hash(bag_info_file, recorded->sha256);
    if (!work.state || payload_is_blamed(work)) { // what it should say cannot be known
        if (contradicted)
            work.find(bag_info_file, "does not have the SHA-256 that tagmanifest-sha256.txt names.");
        return;
    }
    const auto date = bagging_date(*bytes);
    if (!date || bag_info_of(work, *date) != *bytes)
        return work.find(bag_info_file,
                         "does not say what the writer of this bundle says of its journal and payload.");
    if (!contradicted)
        return;
    // The date is the one thing that cannot be made again. That of the journal's last line is almost always
    // right.
    if (*date != day_of(work.last_event_at))
        work.find(bag_info_file, "does not have the SHA-256 that tagmanifest-sha256.txt names.");
    work.find(tag_manifest_file, "names another SHA-256 for bag-info.txt than that file has.");
}

void check_declaration(Verification& work, const ReadManifest& tags) {
    if (!work.hashes.contains(bagit_file))
        return;
    if (!work.has_hash(bagit_file, sha256_hex(bagit_declaration)))
        return work.find(bagit_file, "is not the declaration of a BagIt 1.0 bag as it was written.");
    if (const ManifestEntry* recorded = tags.entry(bagit_file);
        recorded != nullptr && !work.has_hash(bagit_file, recorded->sha256))
        work.find(tag_manifest_file, "names another SHA-256 for bagit.txt than that file has.");
}

} // namespace

void check_manifests(Verification& work) {
    const ReadManifest tags = read_manifest(work, tag_manifest_file, tag_files(work.seals));
    work.tags = tags.entries;
    check_declaration(work, tags);
    check_payload_manifest(work, tags);
    check_bag_info(work, tags);
}

} // namespace counterpoint
