#pragma once

// Asks the desktop for a file: its own window opens, in which the person chooses.
//
// The desktop is asked over its portal (org.freedesktop.portal.FileChooser), which GNOME, KDE and the others
// answer with the file chooser that their users know. The window stays open for as long as the person needs,
// so there is a question, and an answer that is looked for in every round. A question that is given up closes
// the desktop's window: the portal sees the connection go. Not chosen: GTK's or Qt's own chooser, which would
// bring a second toolkit into the process; a list of files drawn by ourselves, which would know neither the
// places that the person keeps nor what a screen reader needs.
// Thread: one at a time for each object. Nothing here waits.

#include "base/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

struct FileQuestion {
    std::string title;                   ///< of the desktop's window
    bool folder = false;                 ///< and no file
    std::string kind = {};               ///< "Recordings": what is listed at first; "" lists everything
    std::vector<std::string> types = {}; ///< of that kind: MIME types, "audio/*"
    std::string every_kind = {};         ///< "All files": what else can be listed
};

class FileChooser {
public:
    /// On failure there is no bus to ask on; the Error says what else can be done.
    static Result<FileChooser> ask(const FileQuestion& question);

    FileChooser(FileChooser&&) noexcept;
    FileChooser& operator=(FileChooser&&) noexcept;
    ~FileChooser();

    /// Once, when the person has chosen: the absolute path, or "" where they chose none. Before, nothing. An
    /// Error where nobody answers, or what was chosen is no file of this computer.
    [[nodiscard]] std::optional<Result<std::string>> take_answer();

private:
    struct Conversation;
    explicit FileChooser(std::unique_ptr<Conversation> conversation);
    std::unique_ptr<Conversation> conversation_;
};

/// "/home/alex/my talk.wav" of "file:///home/alex/my%20talk.wav"; nothing if it names no file of this
/// computer.
[[nodiscard]] std::optional<std::string> path_of_file_uri(std::string_view uri);

} // namespace counterpoint
