#pragma once

// Questions to choose from: the user's own, and a starter set of open questions of our own wording, at least
// one for every criterion of the qualifications 8585, 8588 and 8589.
//
// The user's own lie as CSV files (app/questions_csv.h) in a folder of theirs, as many as they like; criteria
// are written with their unit there, "8585-301/2.1". Putting a file there is importing it. A file that cannot
// be read is a problem told, and the others are read all the same. Thread: any; may wait for the disk.

#include "base/file_system.h"
#include "discussion/plan/plan.h"

#include <span>

namespace counterpoint {

struct QuestionBank {
    std::vector<Question> questions;   ///< the user's own first, numbered from 1
    std::size_t own = 0;               ///< so many of them are the user's own
    std::vector<std::string> problems; ///< a sentence for each file that could not be read
};

/// The user's own of it; good as long as the bank.
[[nodiscard]] inline std::span<const Question> own_questions_of(const QuestionBank& bank) {
    return {bank.questions.data(), bank.own};
}

/// The starter set.
[[nodiscard]] inline std::span<const Question> starter_questions_of(const QuestionBank& bank) {
    return std::span(bank.questions).subspan(bank.own);
}

inline constexpr std::size_t most_own_files = 100;
inline constexpr std::uint64_t largest_own_file = std::uint64_t{1} << 20; ///< bytes

/// One file of the user's own, with the numbers of its questions as in the file.
struct OwnQuestionFile {
    std::string path;
    std::vector<Question> questions;
};

struct OwnQuestionFiles {
    std::vector<OwnQuestionFile> files; ///< by name
    std::vector<std::string> problems;  ///< as in QuestionBank
};

/// The built-in set.
[[nodiscard]] std::vector<Question> starter_questions(const std::vector<Unit>& units);

/// The user's own alone, file by file; what is promised of load_question_bank goes for it too.
[[nodiscard]] OwnQuestionFiles read_own_questions(FileSystem& files, const std::string& folder,
                                                  const std::vector<Unit>& units);

/// At most most_own_files files of the folder are read; "" or a missing folder has none. Questions about
/// units that are not among `units` are a problem of their file.
[[nodiscard]] QuestionBank load_question_bank(FileSystem& files, const std::string& folder,
                                              const std::vector<Unit>& units);

} // namespace counterpoint
