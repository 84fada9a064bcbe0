#include "app/question_bank.h"

#include "app/questions_csv.h"
#include "base/assets.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_bank = std::uint64_t{1} << 20; // bytes
constexpr std::size_t most_files = 100;

void read_file(FileSystem& files, const std::string& path, const std::vector<Unit>& units,
               QuestionBank& bank) {
    const auto bytes = files.read_all(path, largest_bank);
    auto questions = bytes ? parse_questions(*bytes, units) : Result<std::vector<Question>>(bytes.error());
    if (!questions) {
        Error error = questions.error();
        if (error.path.empty())
            error.path = path;
        bank.problems.push_back(error.message());
        return;
    }
    bank.questions.insert(bank.questions.end(), questions->begin(), questions->end());
}

} // namespace

std::vector<Question> starter_questions(const std::vector<Unit>& units) {
    const Result<std::vector<Question>> all = parse_questions(embedded_asset("questions/starter.csv"), units);
    return all ? *all : std::vector<Question>{}; // a catalogue without the built-in units has none
}

QuestionBank load_question_bank(FileSystem& files, const std::string& folder,
                                const std::vector<Unit>& units) {
    QuestionBank bank;
    if (const auto entries = files.list_recursive(folder); !folder.empty() && entries) {
        std::size_t read = 0;
        for (const DirectoryEntry& entry : *entries) {
            if (!entry.is_regular_file || !entry.name.ends_with(".csv"))
                continue;
            if (++read > most_files) {
                bank.problems.push_back(
                    fmt::format("Only {} files of your own questions are read: {}", most_files, folder));
                break;
            }
            read_file(files, join_path(folder, entry.name), units, bank);
        }
    }
    const std::vector<Question> starter = starter_questions(units);
    bank.questions.insert(bank.questions.end(), starter.begin(), starter.end());
    for (std::size_t i = 0; i < bank.questions.size(); ++i)
        bank.questions[i].id = static_cast<QuestionId>(i) + 1;
    return bank;
}

} // namespace counterpoint
