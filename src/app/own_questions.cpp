#include "app/own_questions.h"

#include "app/question_bank.h"
#include "app/questions_csv.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace counterpoint {

namespace {

constexpr std::size_t longest_quotation = 80; // bytes
constexpr const char* not_changed = "Your bank was not changed.";

Error not_kept(ErrorKind kind, std::string what, std::string path = {}) {
    return Error{kind, std::move(what), std::move(path), not_changed, {}};
}

Error with_bank_safe(Error error) {
    error.safe = not_changed;
    return error;
}

/// Enough of a question to know it by.
std::string quotation(std::string_view words) {
    std::string line = one_line(words);
    if (line.size() > longest_quotation) {
        std::size_t end = longest_quotation;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end; // where a character begins
        line = line.substr(0, end) + "…";
    }
    return "“" + line + "”";
}

/// Where a question stands; no file if it does not.
struct Found {
    OwnQuestionFile* file = nullptr;
    std::size_t index = 0;
    [[nodiscard]] Question& question() const { return file->questions[index]; }
};

Found find_words(OwnQuestionFiles& own, std::string_view words) {
    for (OwnQuestionFile& file : own.files)
        for (std::size_t i = 0; i < file.questions.size(); ++i)
            if (file.questions[i].text == words)
                return {&file, i};
    return {};
}

bool is_of(const Question& question, const std::string& unit) {
    return std::ranges::any_of(question.criteria, [&](const CriterionId& id) { return id.unit == unit; });
}

Result<Question> ready_to_keep(Question question, const std::vector<Unit>& units) {
    question.text = cleaned(question.text);
    question.criteria = in_unit_order(units, question.criteria);
    for (std::string& follow_up : question.follow_ups)
        follow_up = cleaned(follow_up);
    std::erase(question.follow_ups, "");
    if (question.text.empty())
        return not_kept(ErrorKind::invalid, "The question has no words.");
    if (question.criteria.empty())
        return not_kept(ErrorKind::invalid,
                        "A question of the bank is tied to at least one criterion that it may bring out.");
    for (const std::string& follow_up : question.follow_ups)
        if (follow_up.find('|') != std::string::npos)
            return not_kept(ErrorKind::invalid,
                            "A follow-up cannot hold the sign |, which parts follow-ups.");
    return question;
}

/// The file of the question's first unit, begun if there is none. One that is there and cannot be read is an
/// error.
Result<OwnQuestionFile*> file_for(const OwnBank& bank, OwnQuestionFiles& own, const Question& question) {
    const std::string path = join_path(bank.folder, file_name_from(question.criteria.front().unit) + ".csv");
    for (OwnQuestionFile& file : own.files)
        if (file.path == path)
            return &file;
    if (bank.files.exists(path))
        return not_kept(ErrorKind::refused, "A file of your own questions cannot be read.", path);
    if (own.files.size() + own.problems.size() >= most_own_files)
        return not_kept(ErrorKind::refused,
                        fmt::format("There are {} files of your own questions already.", most_own_files),
                        bank.folder);
    own.files.push_back({path, {}});
    return &own.files.back();
}

/// Of a file that will be read again; nothing is written yet.
Result<std::string> bytes_of(const OwnBank& bank, const OwnQuestionFile& file) {
    std::string bytes = questions_csv(file.questions);
    if (bytes.size() > largest_own_file)
        return not_kept(ErrorKind::invalid, "The questions of one file are more than 1 MiB.", file.path);
    if (const auto again = parse_questions(bytes, bank.units); !again)
        return not_kept(ErrorKind::invalid, again.error().what, file.path);
    return bytes;
}

Result<void> write_bytes(const OwnBank& bank, const std::string& path, const std::string& bytes) {
    if (auto made = bank.files.create_directories(bank.folder); !made)
        return with_bank_safe(made.error());
    if (auto written = bank.files.replace(path, bytes); !written)
        return with_bank_safe(written.error());
    return {};
}

Result<void> write_file(const OwnBank& bank, const OwnQuestionFile& file) {
    const auto bytes = bytes_of(bank, file);
    return bytes ? write_bytes(bank, file.path, *bytes) : Result<void>(bytes.error());
}

/// Several files change together as far as that can be: what would be refused is refused before the first.
Result<void> write_files(const OwnBank& bank, const std::vector<const OwnQuestionFile*>& changed) {
    std::vector<std::string> all;
    for (const OwnQuestionFile* file : changed) {
        auto bytes = bytes_of(bank, *file);
        if (!bytes)
            return bytes.error();
        all.push_back(std::move(*bytes));
    }
    for (std::size_t i = 0; i < changed.size(); ++i)
        if (auto written = write_bytes(bank, changed[i]->path, all[i]); !written) {
            Error error = written.error();
            if (i > 0) {
                error.safe =
                    fmt::format("{} of {} files of your bank were written; nothing was lost.", i, all.size());
                error.advice = "Import it again: what is there already stays as it is.";
            }
            return error;
        }
    return {};
}

std::string counted(std::size_t count) {
    return count == 1 ? "1 question" : fmt::format("{} questions", count);
}

} // namespace

Result<std::string> keep_own_question(const OwnBank& bank, Question question,
                                      const std::string& in_place_of) {
    auto ready = ready_to_keep(std::move(question), bank.units);
    if (!ready)
        return ready.error();
    OwnQuestionFiles own = read_own_questions(bank.files, bank.folder, bank.units);
    const std::string before = cleaned(in_place_of);
    const Found same = find_words(own, ready->text);
    Found place = before.empty() ? same : find_words(own, before);
    if (!before.empty() && place.file == nullptr)
        return not_kept(ErrorKind::refused, fmt::format("Your bank has no question {}.", quotation(before)));
    if (same.file != nullptr && (same.file != place.file || same.index != place.index))
        return not_kept(ErrorKind::refused, "Another question of your bank has these words.",
                        same.file->path);
    const bool changed = place.file != nullptr;
    if (changed) {
        place.question() = *ready;
    } else {
        const auto file = file_for(bank, own, *ready);
        if (!file)
            return file.error();
        place.file = *file;
        place.file->questions.push_back(*ready);
    }
    if (auto written = write_file(bank, *place.file); !written)
        return written.error();
    return fmt::format("The question {} was {} ({}).", quotation(ready->text),
                       changed ? "changed in your bank" : "put into your bank", place.file->path);
}

Result<std::string> remove_own_question(const OwnBank& bank, const std::string& words) {
    OwnQuestionFiles own = read_own_questions(bank.files, bank.folder, bank.units);
    const Found place = find_words(own, cleaned(words));
    if (place.file == nullptr)
        return not_kept(ErrorKind::refused,
                        fmt::format("Your bank has no question {}; the starter set cannot be changed.",
                                    quotation(cleaned(words))));
    place.file->questions.erase(place.file->questions.begin() + static_cast<std::ptrdiff_t>(place.index));
    if (auto written = write_file(bank, *place.file); !written)
        return written.error();
    return fmt::format("The question {} was taken out of your bank ({}).", quotation(cleaned(words)),
                       place.file->path);
}

Result<std::string> export_own_questions(const OwnBank& bank, const std::string& unit,
                                         const std::string& path) {
    const OwnQuestionFiles own = read_own_questions(bank.files, bank.folder, bank.units);
    std::vector<Question> questions;
    for (const OwnQuestionFile& file : own.files)
        std::ranges::copy_if(file.questions, std::back_inserter(questions),
                             [&](const Question& question) { return is_of(question, unit); });
    if (questions.empty())
        return Error{ErrorKind::refused,
                     fmt::format("Your bank has no question of unit {}.", unit),
                     {},
                     "Nothing was written.",
                     {}};
    if (bank.files.exists(path))
        return Error{ErrorKind::refused, "There is a file of this name already.", path, "It was not changed.",
                     "Choose another name."};
    if (path.starts_with(join_path(bank.folder, "")))
        return Error{ErrorKind::refused,
                     "Every CSV file of this folder is a part of your bank, which would hold them twice.",
                     path, "Nothing was written.", "Choose another folder."};
    if (auto written = bank.files.replace(path, questions_csv(questions)); !written)
        return with_bank_safe(written.error());
    return fmt::format("{} of unit {} {} in {}.", counted(questions.size()), unit,
                       questions.size() == 1 ? "stands" : "stand", path);
}

Result<std::string> import_own_questions(const OwnBank& bank, const std::string& path) {
    const auto bytes = bank.files.read_all(path, largest_own_file);
    if (!bytes)
        return with_bank_safe(bytes.error());
    const auto given = parse_questions(*bytes, bank.units);
    if (!given)
        return not_kept(ErrorKind::invalid, given.error().what, path);
    OwnQuestionFiles own = read_own_questions(bank.files, bank.folder, bank.units);
    std::set<std::string> changed;
    std::size_t there = 0;
    std::size_t without = 0;
    std::size_t added = 0;
    for (const Question& question : *given) {
        if (question.criteria.empty()) {
            ++without;
        } else if (find_words(own, question.text).file != nullptr) {
            ++there;
        } else {
            auto ready = ready_to_keep(question, bank.units);
            if (!ready)
                return ready.error();
            const auto file = file_for(bank, own, *ready);
            if (!file)
                return file.error();
            (*file)->questions.push_back(std::move(*ready));
            changed.insert((*file)->path);
            ++added;
        }
    }
    std::vector<const OwnQuestionFile*> to_write;
    for (const OwnQuestionFile& file : own.files)
        if (changed.count(file.path) > 0)
            to_write.push_back(&file);
    if (auto written = write_files(bank, to_write); !written)
        return written.error();
    std::string sentence = fmt::format("From {}: {} put into your bank", path, counted(added));
    if (there > 0)
        sentence += fmt::format("; {} there already, left as in the bank", counted(there));
    if (without > 0)
        sentence += fmt::format("; {} without a criterion, left out", counted(without));
    return sentence + ".";
}

std::string own_questions_text(const OwnBank& bank, const std::string& unit) {
    const OwnQuestionFiles own = read_own_questions(bank.files, bank.folder, bank.units);
    std::string text;
    for (const OwnQuestionFile& file : own.files)
        for (const Question& question : file.questions) {
            if (!unit.empty() && !is_of(question, unit))
                continue;
            std::string criteria;
            for (const CriterionId& id : question.criteria)
                criteria += (criteria.empty() ? "" : " ") + criterion_text(id);
            text += fmt::format("{}  {}\n", criteria, printable(question.text));
            for (const std::string& follow_up : question.follow_ups)
                text += fmt::format("    {}\n", printable(follow_up));
        }
    for (const std::string& problem : own.problems)
        text += printable(problem) + "\n";
    return text.empty() ? "Your bank has no question of your own here.\n" : text;
}

} // namespace counterpoint
