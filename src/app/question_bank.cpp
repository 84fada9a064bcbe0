#include "app/question_bank.h"

#include "app/questions_csv.h"
#include "base/assets.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

void read_own_file(FileSystem& files, const std::string& path, const std::vector<Unit>& units,
                   OwnQuestionFiles& own) {
    const auto bytes = files.read_all(path, largest_own_file);
    auto questions = bytes ? parse_questions(*bytes, units) : Result<std::vector<Question>>(bytes.error());
    if (!questions) {
        Error error = questions.error();
        if (error.path.empty())
            error.path = path;
        own.problems.push_back(error.message());
        return;
    }
    own.files.push_back({path, std::move(*questions)});
}

} // namespace

std::vector<Question> starter_questions(const std::vector<Unit>& units) {
    const Result<std::vector<Question>> all = parse_questions(embedded_asset("questions/starter.csv"), units);
    return all ? *all : std::vector<Question>{}; // a catalogue without the built-in units has none
}

OwnQuestionFiles read_own_questions(FileSystem& files, const std::string& folder,
                                    const std::vector<Unit>& units) {
    OwnQuestionFiles own;
    const auto entries = files.list_recursive(folder);
    if (folder.empty() || !entries)
        return own;
    std::size_t read = 0;
    for (const DirectoryEntry& entry : *entries) {
        if (!entry.is_regular_file || !entry.name.ends_with(".csv"))
            continue;
        if (++read > most_own_files) {
            own.problems.push_back(
                fmt::format("Only {} files of your own questions are read: {}", most_own_files, folder));
            break;
        }
        read_own_file(files, join_path(folder, entry.name), units, own);
    }
    return own;
}

QuestionBank load_question_bank(FileSystem& files, const std::string& folder,
                                const std::vector<Unit>& units) {
    OwnQuestionFiles own = read_own_questions(files, folder, units);
    QuestionBank bank;
    bank.problems = std::move(own.problems);
    for (const OwnQuestionFile& file : own.files)
        bank.questions.insert(bank.questions.end(), file.questions.begin(), file.questions.end());
    bank.own = bank.questions.size();
    const std::vector<Question> starter = starter_questions(units);
    bank.questions.insert(bank.questions.end(), starter.begin(), starter.end());
    for (std::size_t i = 0; i < bank.questions.size(); ++i)
        bank.questions[i].id = static_cast<QuestionId>(i) + 1;
    return bank;
}

} // namespace counterpoint
