#pragma once

// The question bank as the window sees it: reading it, and changing, giving away and taking in the questions
// of the user's own.
//
// Promises: whatever is asked ends in a sentence in the snapshot's `bank_news`; what app/own_questions.h
// promises of files goes for it too. Thread: the controller's; waits for the disk. The snapshot is changed,
// publishing it is the controller's.

#include "base/file_system.h"
#include "live/controller/bank_requests.h"
#include "live/controller/snapshot.h"

namespace counterpoint {

class QuestionShelf {
public:
    /// `folder` of the user's own questions; `exports` is the folder that is offered for files to give away,
    /// made when the first one is written.
    QuestionShelf(FileSystem& files, std::string folder, std::string exports)
        : files_(files), folder_(std::move(folder)), exports_(std::move(exports)) {}

    /// Reads the bank anew, for the units of the snapshot's catalogue.
    void load(Snapshot& snapshot) const;

    /// And reads it anew afterwards.
    void carry_out(Snapshot& snapshot, const BankRequest& request) const;

private:
    [[nodiscard]] BankNews answer(const KeepOwnQuestion& wish, Snapshot& snapshot) const;
    [[nodiscard]] BankNews answer(const RemoveOwnQuestion& wish, Snapshot& snapshot) const;
    [[nodiscard]] BankNews answer(const ExportOwnQuestions& wish, Snapshot& snapshot) const;
    [[nodiscard]] BankNews answer(const ImportOwnQuestions& wish, Snapshot& snapshot) const;
    [[nodiscard]] BankNews answer(const ReadOwnQuestions& wish, Snapshot& snapshot) const;
    [[nodiscard]] std::string whole_path(const std::string& typed) const;
    [[nodiscard]] std::string new_file_for(const std::string& unit) const;

    FileSystem& files_;
    std::string folder_;
    std::string exports_;
};

} // namespace counterpoint
