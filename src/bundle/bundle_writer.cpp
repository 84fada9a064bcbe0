#include "bundle/bundle_writer.h"

#include "base/file_hash.h"
#include "bundle/bag_info.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "sheet/derive_sheets.h"
#include "sheet/sheet_pdf.h"

#include <algorithm>

namespace counterpoint {

namespace {

struct Payload {
    std::vector<ManifestEntry> entries;
    PayloadOxum oxum;
};

Result<Payload> payload_of(FileSystem& files, const std::string& folder, const State& state) {
    Payload payload;
    for (const std::string& path : closed_payload(kept_as(state))) {
        FileHash hash;
        if (path == recording_file) {
            hash = {state.recording->sha256, state.recording->bytes};
        } else {
            auto found = hash_file(files, join_path(folder, path));
            if (!found)
                return found.error();
            hash = *found;
        }
        payload.entries.push_back({hash.sha256, path});
        payload.oxum.bytes += hash.bytes;
        ++payload.oxum.files;
    }
    return payload;
}

/// Files of a seal that the journal does not know, or no longer: its signing was interrupted.
bool is_given_up(const State& state, std::string_view file) {
    const auto seal = seal_of_file(file);
    const auto standing = seal_names(state);
    return seal && std::find(standing.begin(), standing.end(), *seal) == standing.end() &&
           std::any_of(state.seals.begin(), state.seals.end(),
                       [&](const Seal& one) { return one.number == seal->number && one.role == seal->role; });
}

Result<void> remove_left_overs(FileSystem& files, const std::string& folder, const State& state) {
    const auto entries = files.list_recursive(folder);
    if (!entries)
        return entries.error();
    for (const DirectoryEntry& entry : *entries)
        if (entry.is_regular_file && (is_left_over(entry.name) || is_given_up(state, entry.name)))
            if (auto removed = files.remove(join_path(folder, entry.name)); !removed)
                return removed;
    return {};
}

} // namespace

Result<void> write_sheets(FileSystem& files, const std::string& folder, const ResultSheet& sheet) {
    for (const DerivedFile& file : derive_sheets(sheet))
        if (auto written = files.replace(join_path(folder, payload_file(file.name)), file.bytes); !written)
            return written;
    const Result<std::string> pdf = sheet_pdf(sheet);
    return files.replace(join_path(folder, payload_file(sheet_pdf_name)),
                         pdf ? *pdf : sheet_pdf_instead(pdf.error()));
}

Result<void> write_payload_manifest(FileSystem& files, const std::string& folder, const State& state,
                                    WallTime now) {
    if (kept_in_notes(state) && !is_closed(state))
        return Error{ErrorKind::refused, "The notes are not ended yet, so their manifests cannot be written.",
                     folder, "Everything written so far is in the folder.", "End the notes first."};
    if (!is_closed(state))
        return Error{ErrorKind::refused,
                     "The recording is not closed yet, so its manifests cannot be written.", folder,
                     "Everything recorded so far is in the folder.", "Close the recording first."};
    if (auto removed = remove_left_overs(files, folder, state); !removed)
        return removed;
    const auto payload = payload_of(files, folder, state);
    if (!payload)
        return payload.error();
    const std::string bag_info = format_bag_info(state, day_of(now), payload->oxum);
    const std::string manifest = format_manifest(payload->entries);
    for (const auto& [path, bytes] :
         {std::pair<std::string_view, std::string_view>{bagit_file, bagit_declaration},
          {bag_info_file, bag_info},
          {manifest_file, manifest}})
        if (auto written = files.replace(join_path(folder, path), bytes); !written)
            return written;
    return {};
}

Result<void> write_tag_manifest(FileSystem& files, const std::string& folder, const State& state) {
    std::vector<ManifestEntry> entries;
    for (const std::string& file : tag_files(seal_names(state))) {
        const std::string path = join_path(folder, file);
        if (seal_of_file(file) && !files.exists(path))
            continue; // verify says that it is missing
        const auto hash = hash_file(files, path);
        if (!hash)
            return hash.error();
        entries.push_back({hash->sha256, file});
    }
    return files.replace(join_path(folder, tag_manifest_file), format_manifest(std::move(entries)));
}

Result<void> write_manifests(FileSystem& files, const std::string& folder, const State& state, WallTime now) {
    if (auto written = write_payload_manifest(files, folder, state, now); !written)
        return written;
    return write_tag_manifest(files, folder, state); // last the file that vouches for the others
}

} // namespace counterpoint
