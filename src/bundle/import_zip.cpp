#include "bundle/import_zip.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace counterpoint {

namespace {

constexpr std::uint64_t reserve = std::uint64_t{64} << 20; // bytes that are left to the disk's other users

std::string parent_of(const std::string& path) {
    return std::filesystem::path(path).parent_path().string();
}

/// What an import makes, so that it can be taken back.
class Unpacking {
public:
    Unpacking(FileSystem& files, const std::string& target) : files_(files), target_(target) {}

    ~Unpacking() {
        if (kept_)
            return;
        // Best effort: whoever failed has a sentence of its own to say.
        for (const std::string& path : made_files_)
            (void)files_.remove(path).ok();
        for (auto folder = made_folders_.rbegin(); folder != made_folders_.rend(); ++folder)
            (void)files_.remove(*folder).ok();
    }
    Unpacking(const Unpacking&) = delete;
    Unpacking& operator=(const Unpacking&) = delete;

    /// The folder and those above it that are not there yet, one by one, so that each can go again.
    Result<void> make_folder(const std::string& path) {
        if (path.empty() || files_.is_directory(path))
            return {};
        if (auto above = make_folder(parent_of(path)); !above)
            return above;
        if (auto made = files_.create_directories(path); !made)
            return made;
        made_folders_.push_back(path);
        return {};
    }

    Result<std::uint64_t> copy(FileSystem& zip, const std::string& from, const std::string& name) {
        const std::string path = join_path(target_, name);
        if (auto made = make_folder(parent_of(path)); !made)
            return made.error();
        auto source = zip.open(from, OpenMode::read);
        if (!source)
            return source.error();
        auto copy = files_.open(path, OpenMode::create_new);
        if (!copy)
            return copy.error();
        made_files_.push_back(path);
        std::vector<char> piece(std::size_t{1} << 20);
        for (std::uint64_t offset = 0;;) {
            const auto got = (*source)->read_at(offset, piece);
            if (!got)
                return got.error();
            if (*got == 0) {
                if (auto synced = (*copy)->sync(); !synced)
                    return synced.error();
                return offset;
            }
            if (auto written = (*copy)->write_at(offset, {piece.data(), *got}); !written)
                return written.error();
            offset += *got;
        }
    }

    /// The names in every folder are durable too.
    Result<void> keep() {
        std::set<std::string> folders(made_folders_.begin(), made_folders_.end());
        folders.insert(target_);
        for (const std::string& folder : folders)
            if (auto synced = files_.sync_directory(folder); !synced)
                return synced;
        kept_ = true;
        return {};
    }

private:
    FileSystem& files_;
    const std::string& target_;
    std::vector<std::string> made_files_;
    std::vector<std::string> made_folders_; ///< those above before those below
    bool kept_ = false;
};

Result<void> check_target(FileSystem& files, const std::string& target) {
    if (!files.exists(target))
        return {};
    if (files.is_directory(target)) {
        const auto entries = files.list_recursive(target);
        if (!entries)
            return entries.error();
        if (entries->empty())
            return {};
    }
    return Error{ErrorKind::refused, "There is something of this name already.", target,
                 "It was not changed.", "Choose a new folder."};
}

Result<void> check_room(FileSystem& files, const std::string& target, std::uint64_t bytes) {
    std::string there = target;
    while (!there.empty() && !files.exists(there))
        there = parent_of(there);
    const auto free = files.free_bytes(there.empty() ? "." : there);
    if (!free)
        return free.error();
    if (*free >= reserve && *free - reserve >= bytes)
        return {};
    return Error{ErrorKind::full,
                 fmt::format("The zip unpacks to {} bytes, and the disk has {} left.", bytes, *free), target,
                 "Nothing was unpacked.", "Free some space on this disk, or choose another."};
}

} // namespace

Result<ImportedZip> import_zip(ZipFileSystem& zip, const BundleInZip& bundle, FileSystem& files,
                               const std::string& target) {
    if (auto checked = check_target(files, target); !checked)
        return checked.error();
    const auto entries = zip.list_recursive(bundle.folder);
    if (!entries)
        return entries.error();
    std::uint64_t bytes = 0;
    for (const DirectoryEntry& entry : *entries)
        if (entry.is_regular_file)
            bytes += zip.size_of(join_path(bundle.folder, entry.name));
    if (auto room = check_room(files, target, bytes); !room)
        return room.error();

    Unpacking unpacking(files, target);
    if (auto made = unpacking.make_folder(target); !made)
        return made.error();
    ImportedZip imported;
    for (const DirectoryEntry& entry : *entries) {
        if (entry.is_directory) {
            if (auto made = unpacking.make_folder(join_path(target, entry.name)); !made)
                return made.error();
            continue;
        }
        const auto copied = unpacking.copy(zip, join_path(bundle.folder, entry.name), entry.name);
        if (!copied)
            return copied.error();
        ++imported.files;
        imported.bytes += *copied;
    }
    if (auto kept = unpacking.keep(); !kept)
        return kept.error();
    return imported;
}

} // namespace counterpoint
