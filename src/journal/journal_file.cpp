#include "journal/journal_file.h"

#include <filesystem>

namespace counterpoint {

Result<JournalFile> JournalFile::create(FileSystem& files, const std::string& path) {
    auto file = files.open(path, OpenMode::create_new);
    if (!file)
        return file.error();
    if (auto locked = (*file)->lock(); !locked)
        return locked.error();
    if (auto synced = files.sync_directory(std::filesystem::path(path).parent_path().string()); !synced)
        return synced.error();
    return JournalFile(std::move(*file), 0);
}

Result<JournalFile::Opened> JournalFile::open(FileSystem& files, const std::string& path) {
    auto file = files.open(path, OpenMode::read_write);
    if (!file)
        return file.error();
    if (auto locked = (*file)->lock(); !locked)
        return locked.error();
    auto content = read_journal(files, path); // after the lock: nobody appends between
    if (!content)
        return content.error();
    if (content->unknown_events > 0)
        return Error{ErrorKind::refused, "This discussion was written by a newer program.", path,
                     "It was not changed.", "Open it with that program, or update this one."};
    if (content->torn_bytes > 0)
        if (auto cut = (*file)->truncate(content->whole_bytes); !cut)
            return cut.error();
    const std::uint64_t size = content->whole_bytes;
    return Opened{JournalFile(std::move(*file), size), std::move(*content)};
}

Result<void> JournalFile::append(std::string_view line) {
    if (tail_is_dirty_) {
        if (auto cut = file_->truncate(size_); !cut)
            return cut;
        tail_is_dirty_ = false;
    }
    auto written = file_->write_at(size_, line);
    if (written)
        written = file_->sync();
    if (!written) {
        cut_back(size_);
        return written;
    }
    size_ += line.size();
    return {};
}

void JournalFile::cut_back(std::uint64_t size) {
    size_ = size;
    tail_is_dirty_ = !file_->truncate(size).ok();
}

} // namespace counterpoint
