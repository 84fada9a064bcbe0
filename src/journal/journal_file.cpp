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

JournalFile::~JournalFile() {
    if (file_ && room_end_ > size_)
        (void)file_->truncate(size_); // some 100 KB more taken on the disk is all that a failure costs
}

Result<void> JournalFile::append(std::string_view line) {
    if (tail_is_dirty_) {
        if (auto cut = file_->truncate(size_); !cut)
            return cut;
        tail_is_dirty_ = false;
    }
    keep_room_for(size_ + line.size());
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

void JournalFile::keep_room_for(std::uint64_t end) {
    // The largest line, recording-closed with its waveform, has some 10 KB; the rest holds hundreds of marks.
    constexpr std::uint64_t least = 64 << 10;
    if (end + least <= room_end_)
        return;
    const std::uint64_t wanted = end + 2 * least;
    if (file_->keep_room(wanted))
        room_end_ = wanted; // where that fails the line is tried all the same: there may be room for it
}

void JournalFile::cut_back(std::uint64_t size) {
    size_ = size;
    room_end_ = size;
    tail_is_dirty_ = !file_->truncate(size).ok();
}

} // namespace counterpoint
