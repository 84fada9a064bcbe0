#pragma once

// The journal as a file open for writing, held by this process alone.
//
// Only after append() has returned may an event be shown as saved. A failed append leaves the file as long as
// it was (or is mended by the next one), so the same line can simply be tried again. Each line is made
// durable before the next is written: a power cut may keep any part of what was not synced, and so can spoil
// the last line alone, never one behind which others stand. What is in the file when the process dies: every
// line that was appended, perhaps one torn tail. Not chosen: several lines with one sync; a burst of marks
// would be durable sooner, but a cut could then leave a hole before a whole line, which looks like damage.
// While it is open it keeps room on the disk ahead of itself, so that on a disk which somebody else fills the
// marks and the recording's end are still written when its sound no longer is. Thread: one thread at a time.

#include "base/file_system.h"
#include "journal/journal_reader.h"

namespace counterpoint {

class JournalFile {
public:
    /// A new, empty journal. ErrorKind::in_use if one is there already.
    static Result<JournalFile> create(FileSystem& files, const std::string& path);

    /// An existing one, its torn tail cut off and everything it holds read. ErrorKind::in_use while another
    /// process writes to it; ErrorKind::refused if it holds events of a newer program.
    struct Opened;
    static Result<Opened> open(FileSystem& files, const std::string& path);

    /// One whole line with its line feed, at the known end; survives a power cut when this returns.
    Result<void> append(std::string_view line);

    /// Takes lines back that nobody has been told of: the next append goes to `size`.
    void cut_back(std::uint64_t size);

    JournalFile(JournalFile&&) = default;
    JournalFile& operator=(JournalFile&&) = delete;
    ~JournalFile(); ///< gives the room back

    [[nodiscard]] std::uint64_t size() const { return size_; } ///< bytes of whole lines

private:
    JournalFile(std::unique_ptr<File> file, std::uint64_t size)
        : file_(std::move(file)), size_(size), room_end_(size) {}
    void keep_room_for(std::uint64_t end);

    std::unique_ptr<File> file_;
    std::uint64_t size_;
    std::uint64_t room_end_;     ///< bytes; up to here the disk cannot be full
    bool tail_is_dirty_ = false; ///< a failed append may have left bytes behind the known end
};

struct JournalFile::Opened {
    JournalFile file;
    JournalContent content;
};

} // namespace counterpoint
