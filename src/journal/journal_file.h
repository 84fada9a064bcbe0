#pragma once

// The journal as a file open for writing, held by this process alone.
//
// append() and sync() are apart: only after sync() has returned may an event be shown as saved. A failed
// append leaves the file as long as it was (or is mended by the next one), so the same line can simply be
// tried again. What is in the file when the process dies: every synced line, perhaps later ones, perhaps one
// torn tail. Thread: one thread at a time.

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

    /// One whole line with its line feed, at the known end.
    Result<void> append(std::string_view line);
    Result<void> sync();

    /// Forgets lines that were appended but not made durable: the next append goes to `size`.
    void cut_back(std::uint64_t size);

    [[nodiscard]] std::uint64_t size() const { return size_; } ///< bytes of whole lines

private:
    JournalFile(std::unique_ptr<File> file, std::uint64_t size) : file_(std::move(file)), size_(size) {}

    std::unique_ptr<File> file_;
    std::uint64_t size_;
    bool tail_is_dirty_ = false; ///< a failed append may have left bytes behind the known end
};

struct JournalFile::Opened {
    JournalFile file;
    JournalContent content;
};

} // namespace counterpoint
