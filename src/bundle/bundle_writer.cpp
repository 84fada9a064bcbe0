#include "bundle/bundle_writer.h"

#include "base/file_hash.h"
#include "bundle/bag_info.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "sheet/derive_sheets.h"
#include "sheet/sheet_pdf.h"

namespace counterpoint {

namespace {

struct Payload {
    std::vector<ManifestEntry> entries;
    PayloadOxum oxum;
};

Result<Payload> payload_of(FileSystem& files, const std::string& folder, const ClosedRecording& recording) {
    Payload payload;
    for (const std::string& path : closed_payload()) {
        FileHash hash{recording.sha256, recording.bytes};
        if (path != recording_file) {
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

Result<void> remove_left_overs(FileSystem& files, const std::string& folder) {
    const auto entries = files.list_recursive(folder);
    if (!entries)
        return entries.error();
    for (const DirectoryEntry& entry : *entries)
        if (entry.is_regular_file && is_left_over(entry.name))
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

Result<void> write_manifests(FileSystem& files, const std::string& folder, const State& state, WallTime now) {
    if (!state.recording)
        return Error{ErrorKind::refused,
                     "The recording is not closed yet, so its manifests cannot be written.", folder,
                     "Everything recorded so far is in the folder.", "Close the recording first."};
    if (auto removed = remove_left_overs(files, folder); !removed)
        return removed;
    const auto payload = payload_of(files, folder, *state.recording);
    if (!payload)
        return payload.error();

    const std::string bag_info = format_bag_info(state, day_of(now), payload->oxum);
    const std::string manifest = format_manifest(payload->entries);
    const std::string tag_manifest =
        format_manifest({{sha256_hex(bagit_declaration), std::string(bagit_file)},
                         {sha256_hex(bag_info), std::string(bag_info_file)},
                         {sha256_hex(manifest), std::string(manifest_file)}});
    // Last the file that vouches for the others.
    for (const auto& [path, bytes] :
         {std::pair<std::string_view, std::string_view>{bagit_file, bagit_declaration},
          {bag_info_file, bag_info},
          {manifest_file, manifest},
          {tag_manifest_file, tag_manifest}})
        if (auto written = files.replace(join_path(folder, path), bytes); !written)
            return written;
    return {};
}

} // namespace counterpoint
