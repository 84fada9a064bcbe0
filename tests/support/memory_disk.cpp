#include "support/memory_disk.h"

#include "base/process.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace counterpoint::test {

namespace {

constexpr std::uint64_t sector = 512;

Error missing(const std::string& path) {
    return Error{
        ErrorKind::missing, "The file could not be opened: No such file or directory.", path, {}, {}};
}

std::string folder_of(const std::string& path) {
    return std::filesystem::path(path).parent_path().string();
}

void write_into(std::string& content, std::uint64_t offset, std::string_view bytes) {
    if (content.size() < offset + bytes.size())
        content.resize(offset + bytes.size());
    std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(offset));
}

} // namespace

class MemoryDiskFile final : public File {
public:
    MemoryDiskFile(MemoryDisk& disk, int number, std::string path)
        : disk_(disk), number_(number), path_(std::move(path)) {}
    ~MemoryDiskFile() override {
        const std::scoped_lock lock(disk_.mutex_);
        if (holds_lock_)
            disk_.locked_.erase(number_);
    }

    Result<void> write_at(std::uint64_t offset, std::string_view bytes) override {
        const std::scoped_lock lock(disk_.mutex_);
        disk_.change({MemoryDisk::ChangeKind::write, number_, offset, std::string(bytes), path_});
        return {};
    }
    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        const std::scoped_lock lock(disk_.mutex_);
        const std::string& content = disk_.now_.files.at(number_);
        const std::size_t got = offset < content.size() ? std::min(into.size(), content.size() - offset) : 0;
        std::copy_n(content.begin() + static_cast<std::ptrdiff_t>(got > 0 ? offset : 0), got, into.begin());
        return got;
    }
    Result<std::uint64_t> size() override {
        const std::scoped_lock lock(disk_.mutex_);
        return std::uint64_t{disk_.now_.files.at(number_).size()};
    }
    Result<void> truncate(std::uint64_t size) override {
        const std::scoped_lock lock(disk_.mutex_);
        disk_.change({MemoryDisk::ChangeKind::truncate, number_, size, {}, path_});
        return {};
    }
    Result<void> keep_room(std::uint64_t) override { return {}; } // it is never full
    Result<void> sync() override {
        const std::scoped_lock lock(disk_.mutex_);
        disk_.change({MemoryDisk::ChangeKind::sync, number_, 0, {}, path_});
        return {};
    }
    Result<void> lock() override {
        const std::scoped_lock lock(disk_.mutex_);
        holds_lock_ = disk_.locked_.insert(number_).second;
        if (!holds_lock_)
            return Error{ErrorKind::in_use, "Another program is writing to this discussion.", path_, {}, {}};
        return {};
    }
    [[nodiscard]] const std::string& path() const override { return path_; }

private:
    MemoryDisk& disk_;
    int number_;
    std::string path_;
    bool holds_lock_ = false;
};

MemoryDisk::MemoryDisk() : id_(random_hex(8)) {}

std::size_t MemoryDisk::moment() const {
    const std::scoped_lock lock(mutex_);
    return history_.size();
}

std::string MemoryDisk::change_at(std::size_t moment) const {
    constexpr std::array names{"write", "truncate", "sync", "link", "unlink", "make folder", "sync folder"};
    const std::scoped_lock lock(mutex_);
    if (moment >= history_.size())
        return "after the last change";
    const Change& change = history_[moment];
    return fmt::format("{} {}", names.at(static_cast<std::size_t>(change.kind)), change.path);
}

void MemoryDisk::change(Change change) {
    switch (change.kind) {
    case ChangeKind::write:
        write_into(now_.files[change.file], change.offset, change.bytes);
        break;
    case ChangeKind::truncate:
        now_.files[change.file].resize(change.offset);
        break;
    case ChangeKind::link:
        now_.names[change.path] = change.file;
        break;
    case ChangeKind::unlink:
        now_.names.erase(change.path);
        break;
    case ChangeKind::make_folder:
        now_.folders.insert(change.path);
        break;
    case ChangeKind::sync:
    case ChangeKind::sync_folder:
        break;
    }
    history_.push_back(std::move(change));
}

std::optional<MemoryDisk::Number> MemoryDisk::find(const std::string& path) const {
    const auto found = now_.names.find(path);
    return found == now_.names.end() ? std::nullopt : std::optional(found->second);
}

MemoryDisk::Number MemoryDisk::make_file(const std::string& path) {
    const Number number = next_file_++;
    now_.files[number];
    change({ChangeKind::link, number, 0, {}, path});
    return number;
}

Result<std::unique_ptr<File>> MemoryDisk::open(const std::string& path, OpenMode mode) {
    const std::scoped_lock lock(mutex_);
    auto number = find(path);
    const bool may_make = mode == OpenMode::create_new || mode == OpenMode::create_or_open;
    if (number && mode == OpenMode::create_new)
        return Error{ErrorKind::unwritable, "The file could not be opened: File exists.", path, {}, {}};
    if (!number && (!may_make || !now_.folders.contains(folder_of(path))))
        return missing(path);
    if (!number)
        number = make_file(path);
    return std::unique_ptr<File>(std::make_unique<MemoryDiskFile>(*this, *number, path));
}

Result<std::string> MemoryDisk::read_all(const std::string& path, std::uint64_t limit) {
    const std::scoped_lock lock(mutex_);
    const auto number = find(path);
    if (!number)
        return missing(path);
    const std::string& content = now_.files.at(*number);
    if (content.size() > limit)
        return Error{ErrorKind::invalid, "The file is larger than such a file may be.", path, {}, {}};
    return content;
}

Result<void> MemoryDisk::replace(const std::string& path, std::string_view bytes) {
    const std::scoped_lock lock(mutex_);
    if (!now_.folders.contains(folder_of(path)))
        return missing(path);
    const std::string temporary = fmt::format("{}.1-{}.tmp", path, next_file_);
    const Number number = make_file(temporary);
    change({ChangeKind::write, number, 0, std::string(bytes), temporary});
    change({ChangeKind::sync, number, 0, {}, temporary});
    change({ChangeKind::link, number, 0, {}, path});
    change({ChangeKind::unlink, number, 0, {}, temporary});
    change({ChangeKind::sync_folder, 0, 0, {}, folder_of(path)});
    return {};
}

Result<void> MemoryDisk::rename(const std::string& from, const std::string& to) {
    const std::scoped_lock lock(mutex_);
    const auto number = find(from);
    if (!number)
        return missing(from);
    if (find(to))
        return Error{ErrorKind::in_use, "A file of this name exists already.", to, {}, {}};
    change({ChangeKind::link, *number, 0, {}, to});
    change({ChangeKind::unlink, *number, 0, {}, from});
    change({ChangeKind::sync_folder, 0, 0, {}, folder_of(to)});
    return {};
}

Result<void> MemoryDisk::remove(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    const auto number = find(path);
    if (!number)
        return missing(path);
    change({ChangeKind::unlink, *number, 0, {}, path});
    return {};
}

Result<void> MemoryDisk::create_directories(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    std::vector<std::string> made;
    for (std::filesystem::path folder = std::filesystem::path(path).lexically_normal(); !folder.empty();
         folder = folder.parent_path()) {
        if (folder.filename().empty() && folder.has_relative_path())
            continue; // "a/b/"
        if (now_.folders.contains(folder.string()))
            break;
        made.push_back(folder.string());
    }
    for (auto folder = made.rbegin(); folder != made.rend(); ++folder) {
        change({ChangeKind::make_folder, 0, 0, {}, *folder});
        change({ChangeKind::sync_folder, 0, 0, {}, folder_of(*folder)});
    }
    return {};
}

Result<void> MemoryDisk::sync_directory(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    if (!now_.folders.contains(path))
        return missing(path);
    change({ChangeKind::sync_folder, 0, 0, {}, path});
    return {};
}

bool MemoryDisk::exists(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    return find(path) || now_.folders.contains(path);
}

bool MemoryDisk::is_directory(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    return now_.folders.contains(path);
}

Result<std::vector<DirectoryEntry>> MemoryDisk::list_recursive(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    if (!now_.folders.contains(path))
        return missing(path);
    std::vector<DirectoryEntry> entries;
    const std::string before = path + "/";
    for (const auto& [name, number] : now_.names)
        if (name.starts_with(before))
            entries.push_back({name.substr(before.size()), true, false});
    for (const std::string& folder : now_.folders)
        if (folder.starts_with(before))
            entries.push_back({folder.substr(before.size()), false, true});
    std::ranges::sort(entries, {}, &DirectoryEntry::name);
    return entries;
}

Result<std::uint64_t> MemoryDisk::free_bytes(const std::string&) {
    return std::uint64_t{100} << 30;
}

Result<std::string> MemoryDisk::identity(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    const auto number = find(path);
    return number ? Result<std::string>(fmt::format("{}-{}", id_, *number)) : missing(path);
}

/// Replays a history up to a crash, with what was synced and what was only written kept apart.
class CrashedDisk {
public:
    CrashedDisk(const MemoryDisk& before, CrashKind kind, std::mt19937_64& random)
        : kind_(kind), random_(random), keep_percent_(std::array{0, 50, 90, 100}.at(draw(4))) {
        disk_->now_ = before.before_history_;
        disk_->next_file_ = before.next_file_;
    }

    void replay(const MemoryDisk::Change& change) {
        using Kind = MemoryDisk::ChangeKind;
        switch (change.kind) {
        case Kind::write:
        case Kind::truncate:
            unsynced_[change.file].push_back(change);
            break;
        case Kind::sync:
            for (const MemoryDisk::Change& earlier : unsynced_[change.file])
                apply(earlier);
            unsynced_.erase(change.file);
            break;
        case Kind::link:
        case Kind::unlink:
        case Kind::make_folder:
            unsynced_names_[folder_of(change.path)].push_back(change);
            break;
        case Kind::sync_folder:
            for (const MemoryDisk::Change& earlier : unsynced_names_[change.path])
                apply(earlier);
            unsynced_names_.erase(change.path);
            break;
        }
    }

    /// The change that was under way: part of a write, the rest wholly or not at all.
    void cut(MemoryDisk::Change change) {
        if (change.kind == MemoryDisk::ChangeKind::write)
            change.bytes.resize(draw(change.bytes.size() + 1));
        else if (draw(2) == 0)
            return;
        if (change.kind != MemoryDisk::ChangeKind::sync && change.kind != MemoryDisk::ChangeKind::sync_folder)
            replay(change);
    }

    std::unique_ptr<MemoryDisk> result() {
        for (auto& [file, changes] : unsynced_)
            for (const MemoryDisk::Change& change : changes)
                keep_some(change);
        for (auto& [folder, changes] : unsynced_names_) {
            const std::size_t kept = kind_ == CrashKind::killed ? changes.size() : draw(changes.size() + 1);
            for (std::size_t i = 0; i < kept; ++i)
                apply(changes[i]);
        }
        for (const auto& [name, number] : disk_->now_.names)
            disk_->now_.files[number]; // a name without a byte
        disk_->before_history_ = disk_->now_;
        disk_->history_.clear();
        return std::move(disk_);
    }

private:
    std::size_t draw(std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
    }
    bool keeps() { return kind_ == CrashKind::killed || draw(100) < static_cast<std::size_t>(keep_percent_); }

    void apply(const MemoryDisk::Change& change) { disk_->change(change); }

    void keep_some(MemoryDisk::Change change) {
        if (kind_ == CrashKind::killed || change.kind == MemoryDisk::ChangeKind::truncate) {
            if (keeps())
                apply(change);
            return;
        }
        const std::string bytes = change.bytes;
        for (std::uint64_t at = 0; at < bytes.size();) {
            const std::uint64_t offset = change.offset + at;
            const std::uint64_t length = std::min(sector - offset % sector, bytes.size() - at);
            if (keeps())
                apply({change.kind, change.file, offset, bytes.substr(at, length), change.path});
            at += length;
        }
    }

    CrashKind kind_;
    std::mt19937_64& random_;
    int keep_percent_; ///< of the sectors that were not synced
    std::unique_ptr<MemoryDisk> disk_ = std::make_unique<MemoryDisk>();
    std::map<MemoryDisk::Number, std::vector<MemoryDisk::Change>> unsynced_;
    std::map<std::string, std::vector<MemoryDisk::Change>> unsynced_names_;
};

std::unique_ptr<MemoryDisk> MemoryDisk::after_crash(std::size_t moment, CrashKind kind,
                                                    std::mt19937_64& random) const {
    const std::scoped_lock lock(mutex_);
    CrashedDisk crashed(*this, kind, random);
    for (std::size_t i = 0; i < moment; ++i)
        crashed.replay(history_[i]);
    if (moment < history_.size())
        crashed.cut(history_[moment]);
    return crashed.result();
}

} // namespace counterpoint::test
