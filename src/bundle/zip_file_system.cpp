#include "bundle/zip_file_system.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// "a/b" for "a/b/": `join_path` leaves one behind an empty name.
std::string_view plain(std::string_view path) {
    while (path.ends_with('/'))
        path.remove_suffix(1);
    return path;
}

Error read_only(const std::string& path) {
    return Error{ErrorKind::unwritable, "A zip can only be read.", path, "It was not changed.", {}};
}

Error missing(const std::string& path) {
    return Error{ErrorKind::missing, "The zip holds no such file.", path, {}, {}};
}

} // namespace

ZipFileSystem::ZipFileSystem(std::unique_ptr<ZipArchive> archive) : archive_(std::move(archive)) {
    tree_[""] = std::nullopt;
    for (std::size_t i = 0; i < archive_->entries().size(); ++i) {
        const ZipEntry& entry = archive_->entries()[i];
        for (std::size_t end = entry.name.find('/'); end != std::string::npos;
             end = entry.name.find('/', end + 1))
            tree_.try_emplace(entry.name.substr(0, end), std::nullopt);
        if (entry.is_folder)
            tree_.try_emplace(entry.name, std::nullopt);
        else
            tree_[entry.name] = i;
    }
}

Result<std::unique_ptr<File>> ZipFileSystem::open(const std::string& path, OpenMode mode) {
    if (mode != OpenMode::read)
        return read_only(path);
    const auto found = tree_.find(plain(path));
    if (found == tree_.end())
        return missing(path);
    if (!found->second)
        return Error{ErrorKind::unreadable, "This is a folder.", path, {}, {}};
    return archive_->open_entry(*found->second);
}

Result<std::string> ZipFileSystem::read_all(const std::string& path, std::uint64_t limit) {
    auto file = open(path, OpenMode::read);
    if (!file)
        return file.error();
    const std::uint64_t size = size_of(path);
    if (size > limit)
        return Error{
            ErrorKind::invalid,
            fmt::format("The file is larger ({} bytes) than such a file may be ({} bytes).", size, limit),
            path,
            {},
            {}};
    std::string bytes(size, '\0');
    auto got = (*file)->read_at(0, bytes);
    if (!got)
        return got.error();
    // The check sum comes behind the last byte.
    char none = 0;
    if (auto end = (*file)->read_at(size, {&none, 1}); !end)
        return end.error();
    return bytes;
}

std::uint64_t ZipFileSystem::size_of(const std::string& path) const {
    return archive_->entries()[*tree_.find(plain(path))->second].bytes;
}

bool ZipFileSystem::exists(const std::string& path) {
    return tree_.contains(plain(path));
}

bool ZipFileSystem::is_directory(const std::string& path) {
    const auto found = tree_.find(plain(path));
    return found != tree_.end() && !found->second;
}

Result<std::vector<DirectoryEntry>> ZipFileSystem::list_recursive(const std::string& path) {
    if (!is_directory(path))
        return missing(path);
    std::string before(plain(path));
    if (!before.empty())
        before += '/';
    std::vector<DirectoryEntry> entries;
    for (auto at = tree_.lower_bound(before); at != tree_.end() && at->first.starts_with(before); ++at)
        if (at->first.size() > before.size())
            entries.push_back({at->first.substr(before.size()), at->second.has_value(), !at->second});
    return entries;
}

Result<std::string> ZipFileSystem::identity(const std::string& path) {
    const auto found = tree_.find(plain(path));
    if (found == tree_.end())
        return missing(path);
    return fmt::format("zip-{}", std::distance(tree_.begin(), found));
}

Result<void> ZipFileSystem::replace(const std::string& path, std::string_view) {
    return read_only(path);
}
Result<void> ZipFileSystem::rename(const std::string& from, const std::string&) {
    return read_only(from);
}
Result<void> ZipFileSystem::remove(const std::string& path) {
    return read_only(path);
}
Result<void> ZipFileSystem::create_directories(const std::string& path) {
    return read_only(path);
}
Result<void> ZipFileSystem::sync_directory(const std::string& path) {
    return read_only(path);
}
Result<std::uint64_t> ZipFileSystem::free_bytes(const std::string& path) {
    return read_only(path);
}

} // namespace counterpoint
