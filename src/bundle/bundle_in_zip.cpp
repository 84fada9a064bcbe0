#include "bundle/bundle_in_zip.h"

#include "bundle/layout.h"

#include <algorithm>

namespace counterpoint {

namespace {

bool holds_a_bundle(ZipFileSystem& zip, const std::string& folder) {
    return zip.exists(join_path(folder, journal_file)) || zip.exists(join_path(folder, bagit_file)) ||
           zip.exists(join_path(folder, manifest_file));
}

Error refused(const ZipFileSystem& zip, std::string what) {
    return Error{ErrorKind::invalid, std::move(what), zip.archive().path(), {}, {}};
}

} // namespace

Result<BundleInZip> find_bundle(ZipFileSystem& zip) {
    std::vector<std::string> candidates;
    if (holds_a_bundle(zip, ""))
        candidates.emplace_back();
    const auto everything = zip.list_recursive("");
    if (!everything)
        return everything.error();
    for (const DirectoryEntry& entry : *everything)
        if (entry.is_directory && entry.name.find('/') == std::string::npos &&
            holds_a_bundle(zip, entry.name))
            candidates.push_back(entry.name);
    if (candidates.empty())
        return refused(zip, "The zip holds no bundle.");
    if (candidates.size() > 1)
        return refused(zip, "The zip holds more than one bundle.");
    BundleInZip found{.folder = candidates.front(), .beside = {}};
    for (const DirectoryEntry& entry : *everything)
        if (!found.folder.empty() && entry.is_regular_file && !entry.name.starts_with(found.folder + "/"))
            found.beside.push_back(entry.name);
    return found;
}

} // namespace counterpoint
